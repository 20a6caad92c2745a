//! A file for the person's own folder, made here, and what else can be done with what it holds: no
//! browser tells whether a file has come.

mod words;

pub use words::Words;

use crate::acts::{self, Outcome};
use crate::elements::{block, button, phrase};
use wasm_bindgen::JsValue;
use yew::{Callback, Html, MouseEvent, html};

/// A file that the browser was handed.
#[derive(Debug, Clone)]
pub struct Download {
    name: String,
    outcome: Outcome,
    /// What can be copied in its place.
    text: String,
    /// An address to open in its place.
    link: Option<String>,
    /// What became of copying the text.
    copied: Option<Outcome>,
}

/// A file before it is made: its name, its media type, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    pub kind: &'static str,
    pub content: String,
    /// What a person can use of it without the file, where that isn't the content itself.
    pub plain: Option<String>,
}

impl Download {
    pub fn of(file: TextFile) -> Self {
        let TextFile { name, kind, content, plain } = file;
        let outcome = acts::download(&name, kind, &JsValue::from_str(&content));
        Self { name, outcome, text: plain.unwrap_or(content), link: None, copied: None }
    }
    #[must_use]
    pub fn with_link(self, link: String) -> Self {
        Self { link: Some(link), ..self }
    }

    pub fn copy(&self, report: impl Fn(Outcome) + 'static) {
        acts::copy(&self.text, report);
    }

    pub fn set_copied(&mut self, outcome: Outcome) {
        self.copied = Some(outcome);
    }

    /// What is said of it, which is true in either case.
    pub fn said(&self, words: &Words) -> &'static str {
        match self.copied {
            Some(Outcome::Done) => words.copied,
            Some(_) => words.by_hand,
            None if self.outcome.is_refused() => words.refused,
            None => words.asked,
        }
    }

    /// What else there is: in sight where files are likely to be held back, else folded.
    pub fn instead(&self, words: &Words, on_copy: Callback<MouseEvent>) -> Html {
        let is_refused = self.outcome.is_refused();
        let open = is_refused || acts::may_hold_files_back();
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
