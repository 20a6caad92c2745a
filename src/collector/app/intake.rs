//! Where results come in: dropped, chosen or pasted.

use super::{Collector, Message};
use crate::context::{Chosen, PageContext};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::elements::{button, phrase};
use web::ptr_eq::PtrEq;
use web_sys::{DataTransfer, DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::html::Scope;
use yew::{Callback, Event, Html, MouseEvent, NodeRef, TargetCast, html};

/// Links to other pages: the self-diagnosis, the other language.
pub(super) fn header(page: &PageContext) -> Html {
    let other = page.other.as_ref().map(|[tag, name, url]| {
        html! { <a class="collector__link" lang={tag.clone()} hreflang={tag.clone()} href={url.clone()}>{ name.clone() }</a> }
    });
    html! {
        <header class="collector__header">
            <a class="collector__name" href={page.home.clone()}>{ page.questionnaire.texts.title.clone() }</a>
            <nav aria-label={page.words.other_pages}>{ other }</nav>
        </header>
    }
}

pub(super) fn intake(page: &PtrEq<PageContext>, link: &Scope<Collector>) -> Html {
    let w = page.words;
    html! {
        <section>
            <h2 class="collector__title">{ w.add }</h2>
            { files(page, link) }
            { paste(page, link) }
        </section>
    }
}

fn files(page: &PtrEq<PageContext>, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let on_choose = link.batch_callback(picked);
    let on_drop = on_drop(page.clone(), link.clone());
    let on_over = |event: DragEvent| event.prevent_default();
    html! {
        <div class="collector__drop" ondrop={on_drop} ondragover={on_over}>
            { phrase("p", "collector__drop-words", w.drop) }
            <label class="labelled">
                <span>{ w.choose_files }</span>
                <input type="file" class="field" multiple=true onchange={on_choose.clone()} />
            </label>
            <label class="labelled">
                <span>{ w.choose_folder }</span>
                <input type="file" class="field" webkitdirectory=true onchange={on_choose} />
            </label>
        </div>
    }
}

fn on_drop(page: PtrEq<PageContext>, link: Scope<Collector>) -> Callback<DragEvent> {
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if let Some(transfer) = event.data_transfer() {
            let files = page.files_of(&transfer);
            link.send_future(async move { Message::Chosen(files.await) });
        }
    })
}

fn picked(event: Event) -> Option<Message> {
    let input: HtmlInputElement = event.target_dyn_into()?;
    let files = input.files()?;
    let files = Array::from(&files);
    let chosen = files.iter().map(|it| Chosen::Picked(it.unchecked_into())).collect();
    // The same files may be chosen again.
    input.set_value("");
    Some(Message::Chosen(chosen))
}

/// In bytes: browsers take seconds to lay out much longer texts, so these are read as they are pasted.
const LONG: usize = 20_000;

/// The text on the clipboard of a paste.
fn pasted(event: &Event) -> Option<String> {
    let data = Reflect::get(event, &"clipboardData".into()).ok().filter(JsValue::is_object)?;
    data.unchecked_into::<DataTransfer>().get_data("text/plain").ok()
}

fn paste(page: &PageContext, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let text = NodeRef::default();
    let on_paste = link.batch_callback({
        let text = text.clone();
        move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>()?;
            let value = text.value();
            text.set_value("");
            (!value.trim().is_empty()).then_some(Message::Pasted(value))
        }
    });
    let on_field_paste = link.batch_callback(|event: Event| {
        let text = pasted(&event).filter(|it| it.len() > LONG)?;
        event.prevent_default();
        Some(Message::Pasted(text))
    });
    html! {
        <div class="labelled">
            <label for="links">{ w.paste }</label>
            <textarea id="links" class="note__text" rows="4" ref={text} onpaste={on_field_paste} spellcheck="false" autocomplete="off" aria-describedby="links-hint" />
            <p class="collector__hint" id="links-hint">{ w.paste_hint }</p>
            <div class="actions">{ button("button", w.paste_add, on_paste) }</div>
        </div>
    }
}
