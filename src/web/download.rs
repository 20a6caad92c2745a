//! A download and its fallback, the content to copy: no browser reports whether a file was saved.

mod words;

pub use words::Words;

use crate::capabilities::{self, Outcome};
use crate::elements::{block, button, phrase};
use wasm_bindgen::JsValue;
use yew::{Callback, Html, MouseEvent, html};

/// A download that was handed to the browser.
#[derive(Debug, Clone)]
pub struct Download {
    name: String,
    outcome: Outcome,
    /// The text to copy instead.
    text: String,
    /// An address to open instead.
    link: Option<String>,
    /// The outcome of copying the text.
    copied: Option<Outcome>,
}

/// A file to download: its name, media type and content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    pub kind: &'static str,
    pub content: String,
    /// A readable version of the content, if the content itself isn't readable.
    pub plain: Option<String>,
}

impl Download {
    /// Hands a file to the browser.
    pub fn of(file: TextFile) -> Self {
        let TextFile { name, kind, content, plain } = file;
        let outcome = capabilities::download(&name, kind, &JsValue::from_str(&content));
        Self { name, outcome, text: plain.unwrap_or(content), link: None, copied: None }
    }

    #[must_use]
    pub fn with_link(self, link: String) -> Self {
        Self { link: Some(link), ..self }
    }

    pub fn copy(&self, report: impl Fn(Outcome) + 'static) {
        capabilities::copy(&self.text, report);
    }

    pub fn set_copied(&mut self, outcome: Outcome) {
        self.copied = Some(outcome);
    }

    /// A message that is true whether or not the file was saved.
    pub fn said(&self, words: &Words) -> &'static str {
        match self.copied {
            Some(Outcome::Done) => words.copied,
            Some(_) => words.by_hand,
            None if self.outcome.is_refused() => words.refused,
            None => words.asked,
        }
    }

    /// The fallback, expanded if the browser probably blocks downloads.
    pub fn instead(&self, words: &Words, on_copy: Callback<MouseEvent>) -> Html {
        let is_refused = self.outcome.is_refused();
        let open = is_refused || capabilities::may_hold_files_back();
        let summary = if is_refused { words.content } else { words.summary };
        let link = self.link.as_ref().map(|it| {
            html! { <p><a href={it.clone()} target="_blank" rel="noopener">{ words.open }</a></p> }
        });
        let actions = block("div", "actions", vec![button("button", words.copy, on_copy)]);
        html! {
            <details class="preview" {open} key={self.name.clone()}>
                <summary class="compare__summary">{ summary }</summary>
                { phrase("p", "share__hint", words.hint) }
                <label class="note">
                    <span class="note__title">{ self.name.clone() }</span>
                    <textarea class="share__text" readonly=true rows="6" value={self.text.clone()} />
                </label>
                { actions }
                { link.unwrap_or_default() }
            </details>
        }
    }
}
