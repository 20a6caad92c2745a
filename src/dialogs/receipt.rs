//! The receipt: what was handed over to the page around, else that nothing left; and the page's requests
//! since it opened.

use super::title::title;
use super::words::ReceiptWords;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::elements::{block, phrase};
use web::interop::string_pairs;
use yew::Html;

/// The requests of the page, collected by `receipt.js`, with the addresses that were requested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Receipt {
    release: String,
    host: String,
    /// The partner's name, and whether its page has taken the result: each hand-over, in order.
    handed: Vec<(String, bool)>,
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
            handed: string_pairs(&get("handed"))
                .into_iter()
                .map(|(partner, outcome)| (partner, outcome == "done"))
                .collect(),
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
    let mut parts = vec![title(words.title)];
    for (partner, is_taken) in &receipt.handed {
        parts.push(phrase("p", "receipt__lead", (words.handed)(partner, *is_taken)));
    }
    if !receipt.others.is_empty() {
        parts.push(phrase("p", "receipt__lead", words.others_lead));
    } else if receipt.handed.is_empty() {
        parts.push(phrase("p", "receipt__lead", words.nothing));
    }
    parts.extend([
        phrase("p", "", if receipt.handed.is_empty() { words.asked } else { words.asked_else }),
        hint(words.yours),
        hint(words.connection),
        heading((words.files)(receipt.files.len(), &receipt.host)),
        list(&receipt.files),
    ]);
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
