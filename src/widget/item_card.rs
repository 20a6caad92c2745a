//! The screen of one item: the question, its four levels, two exits, a note.
//!
//! The next question changes the texts of this one in place, which is much faster than another card.
//! Its heading and its note are replaced, because the browser keeps something of its own in them: the
//! focus, and what *undo* brings back.

use super::View;
use super::headings::own_screen_heading;
use engine::answers::{Answer, Level};
use engine::questionnaire::{Dimension, Gloss, Item};
use engine::session::{Action, NOTE_MAX, Step};
use std::rc::Rc;
use web::clock::today;
use web::element;
use web::elements::{
    EMPTY, block, button, keyed_block, limit_status, phrase, radio, with_key, with_listener,
    with_value,
};
use web_sys::HtmlTextAreaElement;
use yew::html::oninput;
use yew::{Callback, Html, InputEvent, TargetCast};

pub(super) fn item_card(view: View<'_>, position: usize) -> Html {
    let questionnaire = view.questionnaire;
    let dimension = questionnaire.dimension_of(position);
    let dimension = dimension.and_then(|it| questionnaire.dimensions().get(it));
    let (Some(item), Some(dimension)) = (questionnaire.items().get(position), dimension) else {
        return Html::default();
    };
    let [perimeter, path] = [view.session.perimeter().word(), view.session.path().word()];
    element!(
        "section",
        // For the shell, which may show it again: see `src/element/last-screen.js`.
        [
            "class" = "item-card",
            "data-item" = &item.id,
            "data-perimeter" = perimeter,
            "data-path" = path,
        ],
        vec![
            place(view, position, dimension),
            question(view, position, item),
            glosses(view, item),
            with_key(tools(view, position), &item.id),
            navigation(view),
        ]
    )
}

fn place(view: View<'_>, position: usize, dimension: &Dimension) -> Html {
    let t = view.texts;
    let (before, asked) = view.place_of(position);
    let name = t.question_number(before + 1, asked);
    let theme = vec![
        phrase("span", "place__number", &name),
        view.own("span", "place__name", &dimension.name),
    ];
    let [value, max] = [before, asked].map(|it| it.to_string());
    let bar = element!(
        "progress",
        ["class" = "place__bar", "value" = &value, "max" = &max, "aria-label" = &name],
        Vec::new()
    );
    let overview = view.dispatch(Action::Open(Step::Overview));
    block(
        "div",
        "place",
        vec![
            block("p", "place__theme", theme),
            button("button button--quiet place__overview", t.overview, overview),
            bar,
        ],
    )
}

fn question(view: View<'_>, position: usize, item: &Item) -> Html {
    let t = view.texts;
    let chosen = view.session.progress().answers.get(position);
    let level = |it| view.own("span", WORDS, item.level(it));
    let levels = Level::ALL.map(|it| option(view, position, Answer::Level(it), level(it)));
    let exit = |answer, text: &str| option(view, position, answer, phrase("span", WORDS, text));
    let exits =
        vec![exit(Answer::NotApplicable, t.not_applicable), exit(Answer::DoNotKnow, t.do_not_know)];
    let stem = item.stem(view.session.perimeter());
    let is_at_zero = chosen == Some(Answer::Level(Level::ZERO));
    let help = |it: &String| {
        view.own("p", if is_at_zero { "question__help" } else { "question__help idle" }, it)
    };
    let parts = vec![
        // A heading of its own for each question, so that the focus moves to it even from the last one.
        keyed_block(
            "legend",
            "question__legend",
            &item.id,
            vec![own_screen_heading(view, 1, "question__stem", stem)],
        ),
        block("div", "levels", levels.into()),
        element!("div", ["class" = "exits", "role" = "group", "aria-label" = t.exits], exits),
        item.help.as_ref().map(help).unwrap_or_default(),
    ];
    // Read only, the answers stay visible.
    let disabled = if view.is_read_only { "disabled" } else { "" };
    element!("fieldset", ["class" = "question", "disabled" = disabled], parts)
}

const WORDS: &str = "option__words";

fn option(view: View<'_>, position: usize, answer: Answer, words: Html) -> Html {
    let chosen = view.session.progress().answers.get(position).map(Answer::word);
    let answers = move |_| Action::Answer { item: position, answer, on: today() };
    let radio = radio("answer", answer.word(), chosen, view.on_action.reform(answers));
    block("label", "option", vec![radio, words])
}

fn glosses(view: View<'_>, item: &Item) -> Html {
    let gloss = |it: &Gloss| {
        let term = phrase("summary", "gloss__term", view.texts.gloss(&it.term));
        let meaning = view.own("p", "gloss__meaning", &it.meaning);
        keyed_block("details", "gloss", &it.term, vec![term, meaning])
    };
    block("div", "glosses", view.questionnaire.glosses(item).map(gloss).collect())
}

/// The line below the answers: the button that opens the note, and *withdraw*. As that of the help, its
/// space is reserved: an answer moves nothing.
/// `note-opener.js` opens the note; once it has a text it stays open.
fn tools(view: View<'_>, position: usize) -> Html {
    let text = view.session.progress().note(position).unwrap_or_default();
    let mut parts = Vec::new();
    if !view.is_read_only {
        let open = Callback::noop();
        parts.push(button("button button--quiet note__open", view.texts.add_note, open));
        parts.push(withdraw(view, position));
    }
    parts.extend([note(view, position, text), limit_status("note-limit", view.texts.note_full)]);
    let has_note = if text.is_empty() { "" } else { EMPTY };
    element!("div", ["class" = "tools", "data-note" = has_note], parts)
}

fn withdraw(view: View<'_>, position: usize) -> Html {
    let is_answered = view.session.progress().answers.get(position).is_some();
    let class = if is_answered { WITHDRAW } else { IDLE_WITHDRAW };
    let withdraw = move |_| Action::Withdraw { item: position, on: today() };
    button(class, view.texts.withdraw, view.on_action.reform(withdraw))
}

const WITHDRAW: &str = "button button--quiet withdraw";
const IDLE_WITHDRAW: &str = "button button--quiet withdraw idle";

fn note(view: View<'_>, position: usize, text: &str) -> Html {
    let on_input = view.on_action.reform(move |event: InputEvent| {
        let text = event.target_dyn_into::<HtmlTextAreaElement>().map(|it| it.value());
        Action::Note { item: position, text: text.unwrap_or_default() }
    });
    let readonly = if view.is_read_only { "readonly" } else { "" };
    let field = element!(
        "textarea",
        [
            "class" = "note__text",
            "rows" = "1",
            "readonly" = readonly,
            "data-limit" = &NOTE_MAX.to_string(),
            "aria-describedby" = "note-limit",
        ],
        Vec::new()
    );
    let field = with_value(field, text);
    let writing = with_listener(field, Rc::new(oninput::Wrapper::new(on_input)));
    let title = phrase("span", "note__title", view.texts.note);
    let hint = phrase("span", "note__hint", view.texts.note_hint);
    block("label", "note", vec![title, hint, writing])
}

fn navigation(view: View<'_>) -> Html {
    let t = view.texts;
    let next = match view.session.after() {
        Step::Summary => t.see_summary,
        Step::Welcome | Step::Item(_) | Step::Overview => t.next,
    };
    let buttons = vec![
        button("button", t.back, view.dispatch(Action::Back)),
        button("button button--main", next, view.dispatch(Action::Next)),
    ];
    element!("nav", ["class" = "navigation", "aria-label" = t.navigation], buttons)
}
