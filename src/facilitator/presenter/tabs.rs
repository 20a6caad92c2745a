//! The presenter's tabs, and the tool of the open one.

use crate::View;
use crate::message::{ImportMessage, Message};
use crate::scanner::Scanner;
use crate::window::Tab;
use crate::{commitments, discussion, intake, report, show_of_hands};
use engine::group::{Group, View as WallView};
use yew::{Html, html};

pub(super) fn tabs(view: &View<'_>) -> Html {
    let w = view.words;
    let tab = |tab: Tab, text: &'static str| {
        let pressed = if view.tab == tab { "true" } else { "false" };
        let onclick = view.send(move |_| Message::OpenTab(tab));
        html! { <button type="button" class="tab" aria-pressed={pressed} {onclick}>{ text }</button> }
    };
    html! {
        <nav class="tabs" aria-label={w.desk}>
            { tab(Tab::Discussion, w.desk_talk) }
            { tab(Tab::ShowOfHands, w.desk_hands) }
            { tab(Tab::Scanner, w.desk_scan) }
            { tab(Tab::Links, w.desk_paste) }
            { tab(Tab::SharedDevice, w.desk_pass) }
            { tab(Tab::Report, w.desk_report) }
        </nav>
    }
}

pub(super) fn tab_content(view: &View<'_>, group: &Group) -> Html {
    match (view.tab, group.wall().view) {
        (Tab::Discussion, WallView::Commitments) => commitments::commitments(view, group),
        (Tab::Discussion | Tab::SharedDevice, _) => discussion::discussion(view, group),
        (Tab::ShowOfHands, _) => show_of_hands::show_of_hands(view, group),
        (Tab::Scanner, _) => html! {
            <Scanner page={view.page.clone()} on_text={view.send(|it| Message::Import(ImportMessage::Text(it)))} feedback={view.feedback.cloned()} intake_count={view.intake_count} />
        },
        (Tab::Links, _) => intake::links(view),
        (Tab::Report, _) => report::report(view, group),
    }
}
