//! The presenter's tabs, and the tool of the open one.

use crate::View;
use crate::message::{ImportMessage, Message};
use crate::scanner::Scanner;
use crate::window::Tab;
use crate::{discussion, intake, report, show_of_hands};
use engine::group::Group;
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn tabs(view: &View<'_>) -> Html {
    let w = view.words.tabs;
    let tab = |tab: Tab, text: &'static str| {
        let pressed = if view.tab == tab { "true" } else { "false" };
        let onclick = view.send(move |_| Message::OpenTab(tab));
        html! { <button type="button" class="tab" aria-pressed={pressed} {onclick}>{ text }</button> }
    };
    let scanner =
        if view.page.is_single_file { Html::default() } else { tab(Tab::Scanner, w.scanner) };
    html! {
        <nav class="tabs" aria-label={w.title}>
            { tab(Tab::Discussion, w.discussion) }
            { tab(Tab::ShowOfHands, w.show_of_hands) }
            { scanner }
            { tab(Tab::Links, w.links) }
            { tab(Tab::SharedDevice, w.shared_device) }
            { tab(Tab::Report, w.report) }
        </nav>
    }
}

pub(super) fn tab_content(view: &View<'_>, group: &Group) -> Html {
    match view.tab {
        Tab::Discussion | Tab::SharedDevice => discussion::discussion(view, group),
        Tab::ShowOfHands => show_of_hands::show_of_hands(view, group),
        Tab::Scanner => html! {
            <>
                { missing(view, group) }
                <Scanner page={view.page.clone()} on_text={view.send(|it| Message::Import(ImportMessage::Text(it)))} feedback={view.feedback.cloned()} intake_count={view.intake_count} />
            </>
        },
        Tab::Links => intake::links(view),
        Tab::Report => report::report(view, group),
    }
}

/// How many are there, and how many are still missing.
fn missing(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.wall;
    let turnout = group.turnout(group.round());
    let missing = turnout.missing().map(w.missing);
    let all = [Some((w.received)(turnout)), missing];
    phrase("p", "tool-panel__count", all.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}
