//! The presenter, the facilitator's own window: a preview of the wall, its controls and the tools.

use super::context::PageContext;
use super::message::{Confirmation, ImportMessage, Message, Role, SessionMessage, Tab, WallWindow};
use super::save_status::SaveStatus;
use super::timer::seconds_left;
use super::words::Words;
use super::{
    commitments, discussion, home, intake, report, scanner, shared_device, show_of_hands, wall,
};
use crate::View;
use documents::context;
use engine::group::{Action, Group, View as WallView};
use web::clock::now;
use web::elements::{block, button, phrase};
use yew::{Event, Html, TargetCast, html};

pub(super) fn presenter(view: &View<'_>, group: &Group) -> Html {
    if view.tab == Tab::SharedDevice {
        return shared_device::shared_device(view, group);
    }
    html! {
        <>
            { header(view, group) }
            <main class="conductor">
                { home::notice(view) }
                { refusals(view) }
                <div class="conductor__wall">
                    { preview(view, group) }
                    { controls(view, group) }
                </div>
                <div class="conductor__desk">
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
    let save_status = match view.save_status {
        SaveStatus::NotKept => w.kept_here_only,
        SaveStatus::Saved => w.kept,
        SaveStatus::Saving => w.keeping,
    };
    let buttons = vec![
        button("button button--quiet", w.keys, view.press(|| Message::ShowShortcuts(true))),
        button("button", w.open_wall, view.press(|| Message::OpenWall)),
        button("button", w.project, view.press(|| Message::SetRole(Role::Projecting))),
    ];
    html! {
        <header class="room__header">
            <div class="room__about">
                { button("room__back", w.back_to_list, view.press(|| Message::Session(SessionMessage::Leave))) }
                <h1 class="room__title" tabindex="-1" data-focus=" " dir="auto">{ home::title(w, group).to_owned() }</h1>
                <p class="room__context">{ about }</p>
            </div>
            <p class="room__state">
                <b class="room__count">{ (w.participants)(group.participants(group.round())) }</b>
                <span>{ (w.group.round)(group.round()) }</span>
                <span>{ save_status }</span>
            </p>
            { block("div", "room__ways", buttons) }
        </header>
    }
}

/// Notices about what the browser refused. No browser reports whether a window opened: the page in it
/// answers in time, or it doesn't.
fn refusals(view: &View<'_>) -> Html {
    let w = view.words;
    let window = (view.wall_window == WallWindow::Unanswered).then_some(w.no_window);
    let texts = window.into_iter().chain(view.is_full_screen_refused.then_some(w.no_full_screen));
    html! { <div role="status" class="room__notices">{ for texts.map(|it| phrase("p", "notice", it)) }</div> }
}

/// The wall itself, smaller, so that the facilitator sees what the group sees.
fn preview(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    html! {
        // With `tabindex`, it also scrolls by keys where it is taller than its box.
        <section class="preview-wall" aria-label={w.on_wall} tabindex="0">
            <h2 class="preview-wall__title">{ w.on_wall }</h2>
            { wall::wall(view.page, group) }
        </section>
    }
}

fn controls(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let wall = group.wall();
    let next = group.view_after(questionnaire);
    let reveal = if wall.is_revealed { w.hide } else { w.reveal };
    let blank = if wall.is_blank { w.unblank } else { w.blank };
    let mut buttons = vec![
        button("button", w.back, view.go(group.view_before(questionnaire))),
        button("button", w.next, view.go(next)),
        button("button", blank, view.dispatch(Action::Blank)),
    ];
    if wall.view.has_answers() {
        buttons.insert(1, button("button button--main", reveal, view.dispatch(Action::Reveal)));
    }
    let on_select = view.send_some(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse::<usize>().ok().map(Message::GoToPosition)
    });
    let views = group.views(questionnaire);
    let chosen = views.iter().position(|it| *it == wall.view).map(|it| it.to_string());
    let chosen = chosen.unwrap_or_default();
    let options = views.iter().enumerate();
    let options = options.map(|(position, it)| {
        discussion::select_option(&position.to_string(), &view_name(page, *it), &chosen)
    });
    let undo = group
        .can_undo()
        .then(|| button("button button--quiet", w.undo, view.press(|| Message::Undo)));
    html! {
        <div class="controls">
            { block("div", "actions", buttons) }
            <label class="labelled"><span>{ w.place }</span><select class="select" onchange={on_select}>{ for options }</select></label>
            <p class="controls__next">{ w.next_is }{ next.map_or_else(|| w.end.to_owned(), |it| view_name(page, it)) }</p>
            <div class="actions controls__more">
                { timer(view, group) }
                { button("button button--quiet", w.again, view.press(|| Message::Confirm(Some(Confirmation::NewRound)))) }
                { undo }
            </div>
            if view.confirmation == Some(&Confirmation::NewRound) {
                <div class="asked" role="alert">
                    <p class="dialog__question">{ w.again_question }</p>
                    <div class="actions">
                        { button("button", w.again_no, view.press(|| Message::Confirm(None))) }
                        { button("button button--main", w.again_yes, view.dispatch(Action::Again)) }
                    </div>
                </div>
            }
            if view.is_counting_by_keys { <p class="controls__hint">{ w.counting_on }</p> }
        </div>
    }
}

fn timer(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let start =
        |minutes: u64| view.send(move |_| Message::Apply(Action::Timer(now() + 60 * minutes)));
    match seconds_left(group) {
        Some(left) => html! {
            <>
                { remaining(w, left) }
                { button("button button--quiet", w.timer_off, view.dispatch(Action::Timer(0))) }
            </>
        },
        None => html! {
            <>
                { button("button button--quiet", w.timer_two, start(2)) }
                { button("button button--quiet", w.timer_five, start(5)) }
            </>
        },
    }
}

/// The remaining time, or a text once it is over.
pub(super) fn remaining(w: &Words, left: u64) -> Html {
    match left {
        0 => html! { <span class="timer" role="status">{ w.timer_over }</span> },
        _ => html! { <span class="timer" role="timer">{ clock(left) }</span> },
    }
}

/// `4:05`
fn clock(seconds: u64) -> String {
    let rest = seconds % 60;
    let zero = if rest < 10 { "0" } else { "" };
    [&(seconds / 60).to_string(), ":", zero, &rest.to_string()].concat()
}

/// The name of a view of the wall.
fn view_name(page: &PageContext, view: WallView) -> String {
    let w = page.words;
    match view {
        WallView::Join => w.view_join.to_owned(),
        WallView::Item(at) => {
            let item = page.questionnaire.items().get(at);
            item.map(|it| [&it.id, " – ", it.topic.as_str()].concat()).unwrap_or_default()
        }
        WallView::Profile => w.view_profile.to_owned(),
        WallView::Discuss => w.view_discuss.to_owned(),
        WallView::Commitments => w.view_commitments.to_owned(),
    }
}

fn tabs(view: &View<'_>) -> Html {
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

fn tab_content(view: &View<'_>, group: &Group) -> Html {
    match (view.tab, group.wall().view) {
        (Tab::Discussion, WallView::Commitments) => commitments::commitments(view, group),
        (Tab::Discussion | Tab::SharedDevice, _) => discussion::discussion(view, group),
        (Tab::ShowOfHands, _) => show_of_hands::show_of_hands(view, group),
        (Tab::Scanner, _) => html! {
            <scanner::Scan page={view.page.clone()} on_text={view.send(|it| Message::Import(ImportMessage::Text(it)))} feedback={view.feedback.cloned()} intake_count={view.intake_count} />
        },
        (Tab::Links, _) => intake::links(view),
        (Tab::Report, _) => report::report(view, group),
    }
}

/// The list of keyboard shortcuts.
pub(super) fn shortcuts(view: &View<'_>) -> Html {
    let w = view.words;
    let close = view.press(|| Message::ShowShortcuts(false));
    let row = |(key, effect): &(&'static str, &'static str)| {
        html! { <div class="keys__row"><dt><kbd>{ *key }</kbd></dt><dd>{ *effect }</dd></div> }
    };
    html! {
        <section class="keys" role="dialog" aria-label={w.keys} tabindex="-1">
            { phrase("h2", "keys__title", w.keys) }
            <dl class="keys__list">{ for w.key_list.iter().map(row) }</dl>
            { button("button", w.close, close) }
        </section>
    }
}
