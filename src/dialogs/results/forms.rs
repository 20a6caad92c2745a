//! The forms of the list: rename, confirm, import.

use super::{Message, Prompt, Results};
use crate::read_source::Source;
use documents::NAME_MAX;
use js_sys::{JsString, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web::elements::{block, button, limit_status, on_enter, phrase};
use web::storage::results::SavedResult;
use web_sys::HtmlInputElement;
use yew::{Context, Event, Html, NodeRef, TargetCast, html};

pub(super) fn rename_form(ctx: &Context<Results>, kept: &SavedResult) -> Html {
    let words = &ctx.props().context.words.results;
    let input = NodeRef::default();
    let on_name = ctx.link().batch_callback({
        let (input, kept) = (input.clone(), kept.clone());
        move |()| {
            let input = input.cast::<HtmlInputElement>()?;
            Some(Message::Name(kept.clone(), input.value()))
        }
    });
    let name = kept.name.clone().unwrap_or_default();
    html! {
        <div class="paste" onkeydown={on_enter(on_name.clone())}>
            <label>
                <span>{ words.name }</span>
                <input type="text" class="field" ref={input} value={name} autocomplete="off" enterkeyhint="done" data-limit={NAME_MAX.to_string()} aria-describedby="name-limit" />
            </label>
            { limit_status("name-limit", words.name_full) }
            { button("button", words.name_keep, on_name.reform(|_| ())) }
        </div>
    }
}

pub(super) fn confirmation(
    ctx: &Context<Results>,
    question: &str,
    results: Vec<SavedResult>,
) -> Html {
    let words = &ctx.props().context.words.results;
    let on_yes = ctx.link().callback(move |_| Message::Forget(results.clone()));
    let on_no = ctx.link().callback(|_| Message::Prompt(Prompt::Nothing));
    let buttons = vec![
        button("button button--main", words.forget_no, on_no),
        button("button button--danger", words.forget_yes, on_yes),
    ];
    let parts = vec![phrase("p", "dialog__question", question), block("div", "actions", buttons)];
    let mut block = block("div", "asked", parts);
    if let Html::VTag(tag) = &mut block {
        Rc::make_mut(tag).add_attribute("role", "alert");
    }
    block
}

/// Imports from a link, a code or a file.
pub(super) fn import_form(ctx: &Context<Results>) -> Html {
    let words = &ctx.props().context.words.results;
    let input = NodeRef::default();
    let on_open = ctx.link().batch_callback({
        let input = input.clone();
        move |()| {
            let input = input.cast::<HtmlInputElement>()?;
            Some(Message::Import(Source::Text(pasted(&input))))
        }
    });
    let on_file = ctx.link().batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let file = input.files()?.get(0)?;
        // The same file may be chosen again.
        input.set_value("");
        Some(Message::Import(Source::File(file)))
    });
    html! {
        <div class="way-in">
            { phrase("h3", "export__title", words.import) }
            { phrase("p", "share__hint", words.import_hint) }
            <div class="paste" onkeydown={on_enter(on_open.clone())}>
                <label>
                    <span>{ words.paste }</span>
                    <input type="text" class="field" ref={input} autocomplete="off" spellcheck="false" enterkeyhint="go" />
                </label>
                { button("button", words.paste_open, on_open.reform(|_| ())) }
            </div>
            <label class="paste">
                <span>{ words.file }</span>
                <input type="file" class="field" accept=".json,.html,.htm,.txt,.md,.ics,.eml,.mht,.mhtml" onchange={on_file} />
            </label>
        </div>
    }
}

/// The start of the pasted text, as long as any link: megabytes are not copied only to be refused.
fn pasted(input: &HtmlInputElement) -> String {
    const LONGEST: u32 = 300_000;
    let value = Reflect::get(input, &"value".into()).ok();
    let value = value.and_then(|it| it.dyn_into::<JsString>().ok());
    value.map(|it| it.slice(0, LONGEST).into()).unwrap_or_default()
}
