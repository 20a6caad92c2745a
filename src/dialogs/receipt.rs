//! The network receipt: nothing left this page, and these are its requests since it opened.

use super::title::title;
use super::words::ReceiptWords;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::elements::{block, phrase};
use yew::Html;

/// The requests of the page, collected by `receipt.js`, with the addresses that were requested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Receipt {
    release: String,
    host: String,
    files: Vec<String>,
    /// A partner's own questionnaire.
    questions: Option<String>,
    others: Vec<String>,
    /// The widget is embedded in a partner's page.
    is_embedded: bool,
    /// There were more requests than the browser records.
    is_truncated: bool,
}

impl Receipt {
    pub(super) fn read(object: &JsValue) -> Option<Self> {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        let texts = |name| {
            let array = get(name).dyn_into::<Array>().unwrap_or_default();
            array.iter().filter_map(|it| it.as_string()).collect()
        };
        Some(Self {
            release: get("release").as_string()?,
            host: get("host").as_string()?,
            files: texts("files"),
            questions: get("questions").as_string(),
            others: texts("others"),
            is_embedded: get("isAround").is_truthy(),
            is_truncated: get("isCut").is_truthy(),
        })
    }
}

pub(super) fn screen(words: &ReceiptWords, receipt: &Receipt) -> Html {
    let hint = |text| phrase("p", "share__hint", text);
    let lead = if receipt.others.is_empty() { words.nothing } else { words.others_lead };
    let mut parts = vec![
        title(words.title),
        phrase("p", "receipt__lead", lead),
        phrase("p", "", words.asked),
        hint(words.yours),
        hint(words.connection),
        heading((words.files)(receipt.files.len(), &receipt.host)),
        list(&receipt.files),
    ];
    if let Some(address) = &receipt.questions {
        parts.extend([heading(words.questions), list(std::slice::from_ref(address))]);
    }
    if !receipt.others.is_empty() {
        parts.extend([heading(words.others), hint(words.others_hint), list(&receipt.others)]);
    }
    if receipt.is_truncated {
        parts.push(hint(words.truncated));
    }
    parts.push(hint(if receipt.is_embedded { words.embedded } else { words.by_itself }));
    parts.extend([
        heading(words.release),
        phrase("p", "receipt__release", &receipt.release),
        hint(words.release_hint),
    ]);
    block("section", "", parts)
}

fn heading(text: impl AsRef<str>) -> Html {
    phrase("h3", "export__title", text)
}

fn list(addresses: &[String]) -> Html {
    block("ul", "receipt__list", addresses.iter().map(|it| phrase("li", "", it)).collect())
}
