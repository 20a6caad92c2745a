//! A session in the list of the first screen.

use crate::View;
use crate::message::{Confirmation, Message, SessionMessage};
use documents::context;
use engine::group::{Anonymity, Group};
use web::elements::{block, button, phrase};
use yew::{Callback, Html, MouseEvent, html};

/// A session of another questionnaire has no `group`: it can only be erased. `unread` says that a part
/// can't be read here.
pub(super) fn session(
    view: &View<'_>,
    id: &str,
    group: Option<&Group>,
    unread: Option<&'static str>,
) -> Html {
    let w = view.words;
    let (name, about) = match group {
        Some(group) => (w.session_title(group).to_owned(), description(view, group)),
        None => (w.home.other_questionnaire.to_owned(), w.other_questionnaire_hint.to_owned()),
    };
    let is_asked = view.confirmation == Some(&Confirmation::Erase(id.to_owned()));
    html! {
        <li class="session" key={id.to_owned()}>
            <p class="session__name" dir="auto">{ name }</p>
            <p class="session__about">{ about }</p>
            { unread.map(|it| phrase("p", "session__about", it)) }
            { block("div", "actions", buttons(view, id, group)) }
            { is_asked.then(|| erase_confirmation(view, id)) }
        </li>
    }
}

fn description(view: &View<'_>, group: &Group) -> String {
    let config = group.setting();
    // A round that has just begun has few results yet.
    let rounds = (1..=group.round()).map(|it| group.turnout(it));
    let most = rounds.max_by_key(|it| it.results).unwrap_or_default();
    let about = context(&view.page.questionnaire, (config.perimeter, config.path, config.date));
    [&about, " · ", (view.words.participants)(most).as_str()].concat()
}

fn buttons(view: &View<'_>, id: &str, group: Option<&Group>) -> Vec<Html> {
    let w = view.words;
    let mut buttons = Vec::new();
    if let Some(group) = group {
        let open = on_press(view, id, SessionMessage::Open);
        buttons.push(button("button button--main", w.home.open, open));
        if group.commitments().next().is_some() || group.earlier().next().is_some() {
            let next = on_press(view, id, SessionMessage::FollowUp);
            buttons.push(button("button", w.home.follow_up, next));
        }
        if group.setting().promise == Anonymity::Open {
            let export = on_press(view, id, SessionMessage::Export);
            buttons.push(button("button button--quiet", w.export_session, export));
        }
    }
    let id = id.to_owned();
    let confirm = view.send(move |_| Message::Confirm(Some(Confirmation::Erase(id.clone()))));
    buttons.push(button("button button--quiet", w.home.erase, confirm));
    buttons
}

fn erase_confirmation(view: &View<'_>, id: &str) -> Html {
    let w = view.words.home;
    let buttons = vec![
        button("button button--main", w.erase_cancel, view.press(|| Message::Confirm(None))),
        button("button button--danger", w.erase_confirm, on_press(view, id, SessionMessage::Erase)),
    ];
    html! { <div class="asked" role="alert">{ phrase("p", "dialog__question", w.erase_question) }{ block("div", "actions", buttons) }</div> }
}

fn on_press(
    view: &View<'_>,
    id: &str,
    message: fn(String) -> SessionMessage,
) -> Callback<MouseEvent> {
    let id = id.to_owned();
    view.send(move |_| Message::Session(message(id.clone())))
}
