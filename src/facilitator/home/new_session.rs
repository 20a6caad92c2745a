//! The form for a new session.

use crate::context::PageContext;
use crate::message::NewSession;
use engine::group::{Anonymity, TITLE_MAX};
use engine::questionnaire::{Path, Perimeter};
use wasm_bindgen::JsCast;
use web::elements::{button, limit_status, on_enter};
use web::ptr_eq::PtrEq;
use web_sys::{Element, HtmlInputElement};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct NewSessionFormProps {
    pub page: PtrEq<PageContext>,
    pub on_begin: Callback<NewSession>,
}

/// A component, so that what was chosen stays when the list around it is drawn again.
#[component]
pub(super) fn NewSessionForm(NewSessionFormProps { page, on_begin }: &NewSessionFormProps) -> Html {
    let w = page.words;
    let fields = use_node_ref();
    let begin = {
        let (on_begin, fields) = (on_begin.clone(), fields.clone());
        Callback::from(move |()| {
            if let Some(it) = fields.cast().and_then(|it| new_session(&it)) {
                on_begin.emit(it);
            }
        })
    };
    html! {
        <section>
            <h2 class="home__title">{ w.new_session.title }</h2>
            <div class="begin" ref={fields} onkeydown={on_enter(begin.clone())}>
                <label class="labelled">
                    <span>{ w.session_name }</span>
                    <input class="field" name="title" autocomplete="off" enterkeyhint="go" placeholder={w.new_session.name_example} data-limit={TITLE_MAX.to_string()} aria-describedby="title-limit" />
                </label>
                { limit_status("title-limit", w.line_full) }
                { fieldset(w.new_session.perimeter, perimeters(page)) }
                { fieldset(w.new_session.path, paths(page)) }
                { fieldset(w.new_session.promise, promises(page)) }
                <div class="actions">{ button("button button--main", w.new_session.begin, begin.reform(|_| ())) }</div>
            </div>
        </section>
    }
}

fn perimeters(page: &PageContext) -> Vec<Html> {
    let choices = Perimeter::ALL.map(|it| {
        let texts = page.questionnaire.perimeter(it);
        choice("perimeter", it.word(), page.perimeter.word(), &texts.name, &texts.hint)
    });
    choices.into()
}

fn paths(page: &PageContext) -> Vec<Html> {
    let w = page.words;
    let choices = Path::ALL.map(|it| {
        let count = page.questionnaire.path(it).count();
        let (name, hint) = match it {
            Path::Express => (w.result.express, (w.new_session.express_hint)(count)),
            Path::Complete => (w.result.complete, (w.new_session.complete_hint)(count)),
        };
        choice("path", it.word(), page.path.word(), name, &hint)
    });
    choices.into()
}

fn promises(page: &PageContext) -> Vec<Html> {
    let w = page.words.new_session;
    let choices = Anonymity::ALL.map(|it| {
        let (name, hint) = match it {
            Anonymity::Open => (w.open, w.open_hint),
            Anonymity::Anonymous => (w.anonymous, w.anonymous_hint),
        };
        choice("promise", it.word(), Anonymity::Open.word(), name, hint)
    });
    choices.into()
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

/// The choices as they are in the form.
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
