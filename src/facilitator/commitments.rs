//! The group's commitments: who does what, and when.

use super::message::Message;
use crate::View;
use engine::answers::ResponseId;
use engine::group::{Action, Commitment, Group, TITLE_MAX};
use wasm_bindgen::JsCast;
use web::clock::milliseconds;
use web::elements::{block, button, limit_status, on_enter, phrase, words};
use web::random::random_id;
use web_sys::{Element, HtmlInputElement};
use yew::{Html, InputEvent, NodeRef, TargetCast, html};

pub(super) fn commitments(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let list = group.commitments().map(|(id, it)| line(view, id, it));
    html! {
        <div class="tool-panel">
            <p class="tool-panel__hint">{ w.commitments.hint }</p>
            <ul class="commitments">{ for list }</ul>
            { form(view, group) }
            { next_look(view, group) }
        </div>
    }
}

/// Empty for a new commitment, or filled with the one that is being corrected.
fn form(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let edited = view.edited.and_then(|id| group.commitments().find(|(it, _)| *it == id));
    let fields = NodeRef::default();
    let within = fields.clone();
    let id = edited.map(|it| it.0);
    let on_add = view.send_some(move |()| {
        let commitment = take_commitment(&within.cast()?)?;
        Some(Message::Apply(Action::Commit(id.unwrap_or_else(next_id), commitment)))
    });
    let of = edited.map(|it| it.1.clone()).unwrap_or_default();
    let input = |name, label, value| input((name, label), value, w.line_full);
    let submit = if id.is_some() { w.commitments.save } else { w.commitments.add };
    let cancel = id.map(|_| {
        let cancel = view.press(|| Message::EditCommitment(None));
        button("button button--quiet", w.commitments.cancel, cancel)
    });
    let key = id.map_or_else(|| "new".to_owned(), |it| format!("{:?}", it.0));
    html! {
        <div class="commit" {key} ref={fields} onkeydown={on_enter(on_add.clone())}>
            { input("what", w.group.what, of.what) }
            { input("who", w.group.who, of.who) }
            { input("when", w.group.when, of.when) }
            <div class="actions">{ button("button", submit, on_add.reform(|_| ())) }{ cancel.unwrap_or_default() }</div>
        </div>
    }
}

fn input((name, label): (&'static str, &'static str), value: String, when_full: &str) -> Html {
    let limit = [name, "-limit"].concat();
    html! {
        <>
            <label class="labelled"><span>{ label }</span><input class="field" {name} ~defaultValue={value} autocomplete="off" enterkeyhint="done" data-limit={TITLE_MAX.to_string()} aria-describedby={limit.clone()} /></label>
            { limit_status(&limit, when_full) }
        </>
    }
}

/// Reads the fields, empties them and moves the focus to the first one; `None` if they are empty.
fn take_commitment(fields: &Element) -> Option<Commitment> {
    let part = |name: &str| field(fields, name).map(|it| it.value()).unwrap_or_default();
    let commitment = Commitment { who: part("who"), what: part("what"), when: part("when") };
    if commitment.is_empty() {
        return None;
    }
    for name in ["what", "who", "when"] {
        if let Some(it) = field(fields, name) {
            it.set_value("");
        }
    }
    if let Some(first) = field(fields, "what") {
        // Where focus is refused, it stays where it was.
        first.focus().ok();
    }
    Some(commitment)
}

/// An id that begins with the time: commitments are shown in the order of their ids.
fn next_id() -> ResponseId {
    let mut id = milliseconds().to_be_bytes();
    id.rotate_left(2);
    let [.., first, second] = random_id().0;
    let [.., one, two] = &mut id;
    (*one, *two) = (first, second);
    ResponseId(id)
}

fn line(view: &View<'_>, id: ResponseId, commitment: &Commitment) -> Html {
    let w = view.words.commitments;
    let correct = view.send(move |_| Message::EditCommitment(Some(id)));
    let remove = view.dispatch(Action::Commit(id, Commitment::default()));
    html! {
        <li class="commitment" dir="auto">
            { commitment_text("commitment__about", commitment) }
            { button("button button--quiet", w.correct, correct) }
            { button("button button--quiet", w.remove, remove) }
        </li>
    }
}

/// What, then who and when. Each is isolated, so that none changes the text direction of another.
pub(super) fn commitment_text(
    class: &'static str,
    Commitment { what, who, when }: &Commitment,
) -> Html {
    let isolated = |text: &String| phrase("bdi", "", text);
    let mut about = Vec::new();
    for text in [who, when].into_iter().filter(|it| !it.is_empty()) {
        if !about.is_empty() {
            about.push(words(" · "));
        }
        about.push(isolated(text));
    }
    html! { <>{ block("b", "", vec![isolated(what)]) }{ block("span", class, about) }</> }
}

fn field(fields: &Element, name: &str) -> Option<HtmlInputElement> {
    let selector = ["[name=", name, "]"].concat();
    fields.query_selector(&selector).ok()??.dyn_into().ok()
}

pub(super) fn next_look(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let oninput = view.send_some(|event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Message::Apply(Action::NextLook(input.value())))
    });
    html! {
        <>
            <label class="labelled">
                <span>{ w.commitments.next_look }</span>
                <input class="field" autocomplete="off" value={group.next_look().to_owned()} {oninput} data-limit={TITLE_MAX.to_string()} aria-describedby="next-look-limit" />
            </label>
            { limit_status("next-look-limit", w.line_full) }
        </>
    }
}
