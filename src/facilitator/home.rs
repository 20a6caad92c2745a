//! The first screen: the sessions on this device, a new one, and one from a file.

use super::context::PageContext;
use super::message::{Confirmation, Message, NewSession, SessionMessage};
use super::save_status::SaveStatus;
use super::store::Entries;
use super::words::Words;
use super::{home, intake, report};
use crate::View;
use documents::context;
use engine::group::{Anonymity, Group, GroupId, TITLE_MAX};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web::elements::{block, button, limit_status, on_enter, phrase};
use web::ptr_eq::PtrEq;
use web_sys::{Element, HtmlInputElement};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

pub(super) fn home(view: &View<'_>, sessions: &BTreeMap<String, Entries>) -> Html {
    let page = view.page;
    let w = page.words;
    let mut known: Vec<_> =
        sessions.iter().map(|(id, it)| (id, group(&page.questionnaire, id, it))).collect();
    // The latest first.
    known.sort_by_key(|(_, it)| std::cmp::Reverse(it.as_ref().map(|it| it.setting().date)));
    let list = known.iter().map(|(id, it)| session(view, id, it.as_ref()));
    let other = page.other.as_ref().map(|[tag, name, address]| {
        html! { <a class="room__link" lang={tag.clone()} hreflang={tag.clone()} href={address.clone()}>{ name.clone() }</a> }
    });
    let on_begin = view.on_begin.clone();
    let kit = page.kit.as_ref().map(|address| {
        html! { <a class="room__link" href={address.clone()}>{ w.kit }</a> }
    });
    html! {
        <>
            <header class="room__header">
                <a class="room__name" href={page.home.clone()}>{ page.questionnaire.texts.title.clone() }</a>
                <nav class="room__links" aria-label={w.elsewhere}>{ kit }{ other }</nav>
            </header>
            <main class="home">
                <h1 class="heading" tabindex="-1" data-focus=" ">{ w.title }</h1>
                <p class="home__lead">{ w.lead }</p>
                // page.js shows one of the two, once it knows which.
                <p class="home__hint home__offline home__offline--yes">{ w.offline }</p>
                <p class="home__hint home__offline home__offline--no">{ w.online }</p>
                { notice(view) }
                { intake::feedback(view) }
                { report::download(view, |_| true) }
                if !known.is_empty() {
                    <section class="home__sessions">
                        <h2 class="home__title">{ w.sessions }</h2>
                        <ul class="sessions">{ for list }</ul>
                    </section>
                }
                <NewSessionForm page={page.clone()} {on_begin} />
                <section>
                    <h2 class="home__title">{ w.bring }</h2>
                    <p class="home__hint">{ w.bring_hint }</p>
                    { intake::files(view, w.bring_files) }
                </section>
            </main>
        </>
    }
}

pub(super) fn notice(view: &View<'_>) -> Html {
    let is_kept = view.save_status != SaveStatus::NotKept;
    let text = (!is_kept).then_some(view.words.not_kept);
    html! { <div role="status" class="room__notices">{ for text.map(|it| phrase("p", "notice", it)) }</div> }
}

pub(super) fn group(questionnaire: &Questionnaire, id: &str, entries: &Entries) -> Option<Group> {
    let entries = entries.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    Group::from_entries(questionnaire, GroupId::from_digits(id)?, entries)
}

/// The title of a session, or the name of those without a title.
pub(super) fn title<'a>(w: &'a Words, group: &'a Group) -> &'a str {
    if group.title().is_empty() { w.untitled } else { group.title() }
}

fn session(view: &View<'_>, id: &str, group: Option<&Group>) -> Html {
    let page = view.page;
    let w = page.words;
    let message = |make: fn(String) -> SessionMessage| {
        let id = id.to_owned();
        view.send(move |_| Message::Session(make(id.clone())))
    };
    let ask = {
        let id = id.to_owned();
        view.send(move |_| Message::Confirm(Some(Confirmation::Erase(id.clone()))))
    };
    let erase = button("button button--quiet", w.erase, ask);
    let (name, about, buttons) = match group {
        Some(group) => {
            let config = group.setting();
            // A round that has just begun has few results yet.
            let most = (1..=group.round()).map(|it| group.participants(it)).max().unwrap_or(0);
            let about = context(&page.questionnaire, (config.perimeter, config.path, config.date));
            let count = (w.participants)(most);
            let export = (config.promise == Anonymity::Open)
                .then(|| button("button button--quiet", w.export, message(SessionMessage::Export)));
            let open = button("button button--main", w.open, message(SessionMessage::Open));
            let name = home::title(w, group).to_owned();
            (name, [&about, " · ", count.as_str()].concat(), vec![Some(open), export, Some(erase)])
        }
        None => (w.other_revision.to_owned(), w.other_revision_hint.to_owned(), vec![Some(erase)]),
    };
    let confirmation = (view.confirmation == Some(&Confirmation::Erase(id.to_owned()))).then(|| {
        let yes = message(SessionMessage::Erase);
        let no = view.press(|| Message::Confirm(None));
        let buttons = vec![
            button("button button--main", w.erase_no, no),
            button("button button--danger", w.erase_yes, yes),
        ];
        html! { <div class="asked" role="alert">{ phrase("p", "dialog__question", w.erase_question) }{ block("div", "actions", buttons) }</div> }
    });
    html! {
        <li class="session" key={id.to_owned()}>
            <p class="session__name" dir="auto">{ name }</p>
            <p class="session__about">{ about }</p>
            { block("div", "actions", buttons.into_iter().flatten().collect()) }
            { confirmation }
        </li>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct NewSessionFormProps {
    page: PtrEq<PageContext>,
    on_begin: Callback<NewSession>,
}

/// A component, so that what was chosen stays when the list around it is drawn again.
#[component]
fn NewSessionForm(NewSessionFormProps { page, on_begin }: &NewSessionFormProps) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let fields = use_node_ref();
    let begin = {
        let (on_begin, fields) = (on_begin.clone(), fields.clone());
        Callback::from(move |()| {
            if let Some(it) = fields.cast().and_then(|it| new_session(&it)) {
                on_begin.emit(it);
            }
        })
    };
    let perimeters = Perimeter::ALL.map(|it| {
        let texts = questionnaire.perimeter(it);
        choice("perimeter", it.word(), page.perimeter.word(), &texts.name, &texts.hint)
    });
    let paths = Path::ALL.map(|it| {
        let count = questionnaire.path(it).count();
        let (name, hint) = match it {
            Path::Express => (w.result.express, (w.express_hint)(count)),
            Path::Complete => (w.result.complete, (w.complete_hint)(count)),
        };
        choice("path", it.word(), page.path.word(), name, &hint)
    });
    let promises = Anonymity::ALL.map(|it| {
        let (name, hint) = match it {
            Anonymity::Open => (w.open_name, w.open_hint),
            Anonymity::Anonymous => (w.promise_name, w.promise_hint),
        };
        choice("promise", it.word(), Anonymity::Open.word(), name, hint)
    });
    html! {
        <section>
            <h2 class="home__title">{ w.new }</h2>
            <div class="begin" ref={fields} onkeydown={on_enter(begin.clone())}>
                <label class="labelled">
                    <span>{ w.name }</span>
                    <input class="field" name="title" autocomplete="off" enterkeyhint="go" placeholder={w.name_example} data-limit={TITLE_MAX.to_string()} aria-describedby="title-limit" />
                </label>
                { limit_status("title-limit", w.line_full) }
                { fieldset(w.perimeter, perimeters.into()) }
                { fieldset(w.path, paths.into()) }
                { fieldset(w.promise, promises.into()) }
                <div class="actions">{ button("button button--main", w.begin, begin.reform(|_| ())) }</div>
            </div>
        </section>
    }
}

fn fieldset(legend: &'static str, choices: Vec<Html>) -> Html {
    html! {
        <fieldset class="choice">
            <legend class="choice__legend">{ legend }</legend>
            { for choices }
        </fieldset>
    }
}

fn choice(name: &'static str, value: &'static str, checked: &str, text: &str, hint: &str) -> Html {
    html! {
        <label class="option">
            <input type="radio" {name} {value} checked={value == checked} />
            <span><b>{ text.to_owned() }</b><span class="option__hint">{ hint.to_owned() }</span></span>
        </label>
    }
}

fn new_session(fields: &Element) -> Option<NewSession> {
    let chosen = |name: &str| {
        let selector = ["[name=", name, "]:checked"].concat();
        let input = fields.query_selector(&selector).ok()??;
        Some(input.dyn_into::<HtmlInputElement>().ok()?.value())
    };
    let title = fields.query_selector("[name=title]").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    Some(NewSession {
        title: title.value(),
        perimeter: Perimeter::from_word(&chosen("perimeter")?)?,
        path: Path::from_word(&chosen("path")?)?,
        promise: Anonymity::from_word(&chosen("promise")?)?,
    })
}
