//! The presenter, the facilitator's own window: a preview of the wall, its controls and the tools.

mod controls;
mod tabs;

use super::message::{Message, SessionMessage};
use super::save_status::SaveStatus;
use super::shared_device::shared_device;
use super::shortcuts::shortcuts;
use super::window::{Role, Tab};
use super::{intake, notices, report, wall};
use crate::View;
use controls::controls;
pub(crate) use controls::{projector_buttons, toggle};
use documents::context;
use engine::group::Group;
use tabs::{tab_content, tabs};
use web::elements::{block, button};
use yew::{Html, html};

pub(super) fn presenter(view: &View<'_>, group: &Group) -> Html {
    if view.tab == Tab::SharedDevice {
        return shared_device(view, group);
    }
    html! {
        <>
            { header(view, group) }
            <main class="presenter">
                { notices::not_kept(view) }
                { notices::refusals(view) }
                <div class="presenter__wall">
                    { preview(view, group) }
                    { controls(view, group) }
                </div>
                <div class="presenter__desk">
                    { tabs(view) }
                    { intake::feedback(view) }
                    { tab_content(view, group) }
                </div>
            </main>
            if view.are_shortcuts_shown { { shortcuts(view) } }
            if view.tab == Tab::Report { { report::paper(view, group) } }
        </>
    }
}

fn header(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words;
    let config = group.setting();
    let about = context(&page.questionnaire, (config.perimeter, config.path, config.date));
    let buttons = vec![
        button("button button--quiet", w.shortcuts.title, view.press(|| Message::OpenShortcuts)),
        button("button", w.presenter.open_wall, view.press(|| Message::OpenWall)),
        button("button", w.presenter.project, view.press(|| Message::SetRole(Role::Projecting))),
    ];
    html! {
        <header class="facilitator__header">
            <div class="facilitator__about">
                { button("facilitator__back", w.presenter.back_to_list, view.press(|| Message::Session(SessionMessage::Leave))) }
                <h1 class="facilitator__title" tabindex="-1" data-focus=" " dir="auto">{ w.session_title(group).to_owned() }</h1>
                <p class="facilitator__context">{ about }</p>
            </div>
            { state(view, group) }
            { block("div", "facilitator__ways", buttons) }
        </header>
    }
}

fn state(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    html! {
        <p class="facilitator__state">
            <b class="facilitator__count">{ (w.participants)(group.turnout(group.round())) }</b>
            <span>{ (w.group.round)(group.round()) }</span>
            { save_status(view) }
        </p>
    }
}

/// Whether the session is stored. Each press saves it: the space of the usual text stays reserved meanwhile,
/// otherwise the controls would move under a finger.
fn save_status(view: &View<'_>) -> Html {
    let w = view.words.presenter;
    let text = match view.save_status {
        SaveStatus::NotKept => w.not_kept,
        SaveStatus::Saved => w.saved,
        SaveStatus::Saving => w.saving,
    };
    html! { <span class="facilitator__save-status" data-space={w.saved}><span>{ text }</span></span> }
}

/// The wall itself, smaller, so that the facilitator sees what the group sees.
fn preview(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.presenter;
    html! {
        // With `tabindex`, it also scrolls by keys where it is taller than its box.
        <section class="preview-wall" aria-label={w.preview} tabindex="0">
            <h2 class="preview-wall__title">{ w.preview }</h2>
            { wall::wall(view, group) }
        </section>
    }
}
