//! The facilitator's own window: what the room sees, what comes next, and all the tools.

use super::context::Given;
use super::message::{Asked, Desk, In, List, Message, Role, WallWindow};
use super::save_status::SaveStatus;
use super::timer::left;
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
    if view.desk == Desk::Pass {
        return shared_device::screen(view, group);
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
                    { on_desk(view, group) }
                </div>
            </main>
            if view.are_keys_listed { { keys(view) } }
            if view.desk == Desk::Report { { report::paper(view, group) } }
        </>
    }
}

fn header(view: &View<'_>, group: &Group) -> Html {
    let given = view.given;
    let w = given.words;
    let setting = group.setting();
    let about = context(&given.questionnaire, (setting.perimeter, setting.path, setting.date));
    let kept = match view.save_status {
        SaveStatus::NotKept => w.kept_here_only,
        SaveStatus::Saved => w.kept,
        SaveStatus::Saving => w.keeping,
    };
    let ways = vec![
        button("button button--quiet", w.keys, view.press(|| Message::Keys(true))),
        button("button", w.open_wall, view.press(|| Message::OpenWall)),
        button("button", w.project, view.press(|| Message::Project(Role::Projecting))),
    ];
    html! {
        <header class="room__header">
            <div class="room__about">
                { button("room__back", w.back_to_list, view.press(|| Message::List(List::Leave))) }
                <h1 class="room__title" tabindex="-1" data-focus=" " dir="auto">{ home::title(w, group).to_owned() }</h1>
                <p class="room__context">{ about }</p>
            </div>
            <p class="room__state">
                <b class="room__count">{ (w.participants)(group.participants(group.round())) }</b>
                <span>{ (w.group.round)(group.round()) }</span>
                <span>{ kept }</span>
            </p>
            { block("div", "room__ways", ways) }
        </header>
    }
}

/// What the browser refused, said near the buttons. No browser tells whether a window opened: the page
/// in it does, or doesn't in time.
fn refusals(view: &View<'_>) -> Html {
    let w = view.words;
    let window = (view.wall_window == WallWindow::Silent).then_some(w.no_window);
    let words = window.into_iter().chain(view.is_screen_refused.then_some(w.no_full_screen));
    html! { <div role="status" class="room__notices">{ for words.map(|it| phrase("p", "notice", it)) }</div> }
}

/// The wall itself, smaller: what the facilitator sees is what the room sees.
fn preview(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    html! {
        // Where it is longer than its place, it scrolls by keys too.
        <section class="preview-wall" aria-label={w.on_wall} tabindex="0">
            <h2 class="preview-wall__title">{ w.on_wall }</h2>
            { wall::wall(view.given, group) }
        </section>
    }
}

fn controls(view: &View<'_>, group: &Group) -> Html {
    let given = view.given;
    let (w, questionnaire) = (given.words, &given.questionnaire);
    let wall = group.wall();
    let next = group.view_after(questionnaire);
    let reveal = if wall.is_revealed { w.hide } else { w.reveal };
    let blank = if wall.is_blank { w.unblank } else { w.blank };
    let mut ways = vec![
        button("button", w.back, view.go(group.view_before(questionnaire))),
        button("button", w.next, view.go(next)),
        button("button", blank, view.dispatch(Action::Blank)),
    ];
    if wall.view.has_answers() {
        ways.insert(1, button("button button--main", reveal, view.dispatch(Action::Reveal)));
    }
    let on_place = view.send_some(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse::<usize>().ok().map(Message::Place)
    });
    let views = group.views(questionnaire);
    let chosen = views.iter().position(|it| *it == wall.view).map(|it| it.to_string());
    let chosen = chosen.unwrap_or_default();
    let place = views.iter().enumerate();
    let place =
        place.map(|(at, it)| discussion::option(&at.to_string(), &name(given, *it), &chosen));
    let undo = group
        .can_undo()
        .then(|| button("button button--quiet", w.undo, view.press(|| Message::Undo)));
    html! {
        <div class="controls">
            { block("div", "actions", ways) }
            <label class="labelled"><span>{ w.place }</span><select class="select" onchange={on_place}>{ for place }</select></label>
            <p class="controls__next">{ w.next_is }{ next.map_or_else(|| w.end.to_owned(), |it| name(given, it)) }</p>
            <div class="actions controls__more">
                { timer(view, group) }
                { button("button button--quiet", w.again, view.press(|| Message::Ask(Some(Asked::Again)))) }
                { undo }
            </div>
            if view.asked == Some(&Asked::Again) {
                <div class="asked" role="alert">
                    <p class="dialog__question">{ w.again_question }</p>
                    <div class="actions">
                        { button("button", w.again_no, view.press(|| Message::Ask(None))) }
                        { button("button button--main", w.again_yes, view.dispatch(Action::Again)) }
                    </div>
                </div>
            }
            if view.is_counting { <p class="controls__hint">{ w.counting_on }</p> }
        </div>
    }
}

fn timer(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let give = |minutes: u64| view.send(move |_| Message::Act(Action::Timer(now() + 60 * minutes)));
    match left(group) {
        Some(left) => html! {
            <>
                { remaining(w, left) }
                { button("button button--quiet", w.timer_off, view.dispatch(Action::Timer(0))) }
            </>
        },
        None => html! {
            <>
                { button("button button--quiet", w.timer_two, give(2)) }
                { button("button button--quiet", w.timer_five, give(5)) }
            </>
        },
    }
}

/// What is left of the time, or that it is over.
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

/// How a place on the wall is called.
fn name(given: &Given, view: WallView) -> String {
    let w = given.words;
    match view {
        WallView::Join => w.view_join.to_owned(),
        WallView::Item(at) => {
            let item = given.questionnaire.items().get(at);
            item.map(|it| [&it.id, " – ", it.topic.as_str()].concat()).unwrap_or_default()
        }
        WallView::Profile => w.view_profile.to_owned(),
        WallView::Discuss => w.view_discuss.to_owned(),
        WallView::Commitments => w.view_commitments.to_owned(),
    }
}

fn tabs(view: &View<'_>) -> Html {
    let w = view.words;
    let tab = |desk: Desk, words: &'static str| {
        let pressed = if view.desk == desk { "true" } else { "false" };
        let onclick = view.send(move |_| Message::Show(desk));
        html! { <button type="button" class="tab" aria-pressed={pressed} {onclick}>{ words }</button> }
    };
    html! {
        <nav class="tabs" aria-label={w.desk}>
            { tab(Desk::Talk, w.desk_talk) }
            { tab(Desk::Hands, w.desk_hands) }
            { tab(Desk::Scan, w.desk_scan) }
            { tab(Desk::Paste, w.desk_paste) }
            { tab(Desk::Pass, w.desk_pass) }
            { tab(Desk::Report, w.desk_report) }
        </nav>
    }
}

fn on_desk(view: &View<'_>, group: &Group) -> Html {
    match (view.desk, group.wall().view) {
        (Desk::Talk, WallView::Commitments) => commitments::form(view, group),
        (Desk::Talk | Desk::Pass, _) => discussion::talk(view, group),
        (Desk::Hands, _) => show_of_hands::hands(view, group),
        (Desk::Scan, _) => html! {
            <scanner::Scan given={view.given.clone()} on_text={view.send(|it| Message::In(In::Text(it)))} said={view.said.cloned()} heard={view.heard_codes} />
        },
        (Desk::Paste, _) => intake::paste(view),
        (Desk::Report, _) => report::report(view, group),
    }
}

/// The list of keys, for who asks.
pub(super) fn keys(view: &View<'_>) -> Html {
    let w = view.words;
    let close = view.press(|| Message::Keys(false));
    let row = |(key, what): &(&'static str, &'static str)| {
        html! { <div class="keys__row"><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></div> }
    };
    html! {
        <section class="keys" role="dialog" aria-label={w.keys} tabindex="-1">
            { phrase("h2", "keys__title", w.keys) }
            <dl class="keys__list">{ for w.key_list.iter().map(row) }</dl>
            { button("button", w.close, close) }
        </section>
    }
}
