//! The tools for the discussion: questions to ask, private notes, the common answer.

use super::commitments::commitments;
use super::message::Message;
use super::rating::rating;
use super::say::say;
use super::words::SingleFileWords;
use super::{closing, room};
use crate::View;
use documents::kit;
use engine::answers::{Answer, Level};
use engine::group::{Action, DISCUSSED, Group, TITLE_MAX, View as WallView};
use engine::questionnaire::Item;
use engine::session::NOTE_MAX;
use wasm_bindgen::JsValue;
use web::elements::{block, button, limit_status, phrase, words};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Event, Html, InputEvent, TargetCast, html};

pub(super) fn discussion(view: &View<'_>, group: &Group) -> Html {
    let tools = match group.wall().view {
        WallView::Item(item) => item_tools(view, group, item),
        WallView::Join => welcome(view, group),
        WallView::Profile => Html::default(),
        WallView::Discuss => suggestions(view, group),
        WallView::Commitments(_) => commitments(view, group),
        WallView::Earlier(_) => closing::earlier(view, group),
        WallView::Rating => rating(view, group),
        WallView::Closing(_) => closing::closing(view, group),
    };
    html! { <>{ say(view, group) }{ tools }</> }
}

fn welcome(view: &View<'_>, group: &Group) -> Html {
    if view.page.is_single_file {
        let w = SingleFileWords::of(view.page);
        return html! {
            <div class="tool-panel">
                { session_title(view, group) }
                { room::headcount(view, group) }
                { for w.welcome.iter().map(|it| phrase("p", "tool-panel__hint", it)) }
            </div>
        };
    }
    html! {
        <div class="tool-panel">
            { session_title(view, group) }
            { room::headcount(view, group) }
            { room::wifi(view) }
            <p class="tool-panel__hint">{ view.words.discussion.join }</p>
        </div>
    }
}

fn session_title(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let oninput = view.send_some(|event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Message::Apply(Action::Title(input.value())))
    });
    html! {
        <>
            <label class="labelled">
                <span>{ w.session_name }</span>
                <input class="field" autocomplete="off" value={group.title().to_owned()} {oninput} data-limit={TITLE_MAX.to_string()} aria-describedby="title-limit" />
            </label>
            { limit_status("title-limit", w.line_full) }
        </>
    }
}

fn item_tools(view: &View<'_>, group: &Group, position: usize) -> Html {
    let page = view.page;
    let w = page.words.discussion;
    let Some(item) = page.questionnaire.items().get(position) else { return Html::default() };
    let figures = group.item(position, group.round_of(position));
    let counts = (figures.answered() > 0).then_some(figures.levels);
    let questions =
        kit::questions(&page.questionnaire, position, group.setting().perimeter, counts);
    let questions = questions.iter().flatten().map(|it| phrase("li", "", it));
    html! {
        <div class="tool-panel" key={item.id.clone()}>
            <h2 class="tool-panel__title">{ w.questions }</h2>
            <ul class="tool-panel__questions">{ for questions }</ul>
            { common_answer(view, group, position, item) }
            { note(view, group, position) }
        </div>
    }
}

/// The answer that the group agrees on: shown beside the individual answers, never instead of them.
fn common_answer(view: &View<'_>, group: &Group, position: usize, item: &Item) -> Html {
    let w = view.words;
    let chosen = group.common(position).map_or("", Answer::word);
    let on_choose = view.send_some(move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_dyn_into()?;
        Some(Message::Apply(Action::Common(position, Answer::from_word(&select.value()))))
    });
    let option = |answer: Answer, text: &str| select_option(answer.word(), text, chosen);
    let levels = Level::ALL.map(|it| option(Answer::Level(it), item.level(it)));
    html! {
        <label class="labelled">
            <span>{ w.discussion.common_answer }</span>
            <select class="select select--wide" onchange={on_choose}>
                { select_option("", w.discussion.common_none, chosen) }
                { for levels }
                { option(Answer::NotApplicable, w.result.not_applicable) }
                { option(Answer::DoNotKnow, w.result.do_not_know) }
            </select>
            <span class="tool-panel__hint">{ w.discussion.common_hint }</span>
        </label>
    }
}

fn note(view: &View<'_>, group: &Group, position: usize) -> Html {
    let w = view.words.discussion;
    let oninput = view.send_some(move |event: InputEvent| {
        let text: HtmlTextAreaElement = event.target_dyn_into()?;
        Some(Message::Apply(Action::Note(position, text.value())))
    });
    html! {
        <>
            <label class="labelled">
                <span>{ w.note }</span>
                <textarea class="note__text" rows="3" value={group.note(position).to_owned()} {oninput} data-limit={NOTE_MAX.to_string()} aria-describedby="note-limit" />
                <span class="tool-panel__hint">{ w.note_hint }</span>
            </label>
            { limit_status("note-limit", w.note_full) }
        </>
    }
}

/// An option that follows a choice made elsewhere. It sets the property, since browsers ignore the
/// attribute once a person has chosen.
pub(super) fn select_option(value: &str, text: &str, chosen: &str) -> Html {
    let mut option = VTag::new("option");
    let chosen = AttributeOrProperty::Property(JsValue::from(value == chosen));
    let value = AttributeOrProperty::Attribute(AttrValue::from(value.to_owned()));
    let values = Box::new([Some(value), Some(chosen)]);
    option.set_attributes(Attributes::Dynamic { keys: &["value", "selected"], values });
    option.add_child(words(text));
    option.into()
}

/// A button to each item that is worth discussing first.
fn suggestions(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.page.questionnaire;
    let perimeter = group.setting().perimeter;
    let first = group.discussion(questionnaire).into_iter().take(DISCUSSED);
    let items = first.filter_map(|position| {
        let item = questionnaire.items().get(position)?;
        let figures = group.item(position, group.round_of(position));
        let questions = kit::questions(questionnaire, position, perimeter, Some(figures.levels));
        let questions = questions.iter().flatten().map(|it| phrase("li", "", it));
        Some(html! {
            <li>
                { button("button", &item.topic, view.dispatch(Action::Go(WallView::Item(position)))) }
                <ul class="tool-panel__questions">{ for questions }</ul>
            </li>
        })
    });
    block("ol", "tool-panel__talks", items.collect())
}
