//! Writes results, group reports and the facilitator's kit as files, and reads result and session
//! files back.
//!
//! This crate uses no browser, clock or randomness, and computes no figure: the engine computes them
//! all. `docs/formats.md` specifies the files. Every file that is read is untrusted.

mod address;
mod answered;
pub mod collection;
pub mod csv;
mod encoding;
mod file_error;
mod file_kind;
mod goals;
pub mod group;
mod html;
pub mod ics;
pub mod items;
pub mod json;
pub mod kit;
pub mod markdown;
mod origin;
pub mod overlay;
pub mod page;
mod phrases;
pub mod picture;
pub mod text;
pub mod tidy;
mod visible;

pub use answered::Answered;
use engine::answers::{Date, Response};
use engine::diagnosis::Diagnosis;
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::targets::Targets;
pub use file_error::FileError;
pub use file_kind::{FileKind, code_in, codes_in, is_foreign};
pub use goals::Plan;
use overlay::Overlay;
use std::collections::BTreeMap;
use wording::dates::Day;
use wording::presenter::Audience;
pub use wording::{ResultWords, Words};

/// The notes of a respondent, by position of the item. An empty text counts as no note.
pub type Notes = BTreeMap<usize, String>;

/// The longest name of a result, in characters.
pub const NAME_MAX: usize = 60;

static NO_NOTES: Notes = Notes::new();

/// The input of a result's documents. Texts are in the language of the questionnaire.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    diagnosis: Diagnosis,
    notes: &'a Notes,
    targets: Option<&'a Targets>,
    name: Option<&'a str>,
    overlay: Option<&'a Overlay>,
    link: &'a str,
    words: &'static Words,
    audience: Audience,
}

impl<'a> Source<'a> {
    /// `link` is the address that reopens this result.
    pub fn new(questionnaire: &'a Questionnaire, response: &'a Response, link: &'a str) -> Self {
        Self {
            questionnaire,
            response,
            diagnosis: Diagnosis::of(questionnaire, response.path, &response.answers),
            notes: &NO_NOTES,
            targets: None,
            name: None,
            overlay: None,
            link,
            words: Words::of(questionnaire.lang()),
            audience: Audience::Owner,
        }
    }

    pub fn diagnosis(&self) -> &Diagnosis {
        &self.diagnosis
    }

    /// The language and direction of the questionnaire's texts; both are empty if the documents' own
    /// words are in the same language.
    fn language(&self) -> [&str; 2] {
        let lang = self.questionnaire.lang();
        let is_same = lang.split('-').next() == Some(self.words.lang);
        if is_same { [""; 2] } else { [lang, self.questionnaire.direction()] }
    }

    /// An element with a text of the questionnaire, marked with its language.
    fn own(&self, name: &'static str, class: &str, text: &str) -> html::Html {
        html::Html::words_in(self.language(), name, class, text)
    }

    /// A file name without suffix and extension: `faire-ensemble-2026-11-23`.
    pub fn file_stem(&self) -> String {
        ["faire-ensemble-", &Day::of(self.response.date).iso("-")].concat()
    }

    /// Adds the notes. They are private, so a document contains them only after this call.
    #[must_use]
    pub fn with_notes(self, notes: &'a Notes) -> Self {
        Self { notes, ..self }
    }

    #[must_use]
    pub fn with_targets(self, targets: &'a Targets) -> Self {
        Self { targets: Some(targets), ..self }
    }

    /// For somebody else than the respondent.
    #[must_use]
    pub fn for_recipient(self) -> Self {
        Self { audience: Audience::Recipient, ..self }
    }

    /// Adds the respondent's name for this result; see [`name`].
    #[must_use]
    pub fn with_name(self, text: &'a str) -> Self {
        Self { name: name(text), ..self }
    }

    /// Adds what a partner adds to the result; only the page to keep shows it.
    #[must_use]
    pub fn with_overlay(self, overlay: Option<&'a Overlay>) -> Self {
        Self { overlay, ..self }
    }
}

/// Perimeter, path and date: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
pub fn context(
    questionnaire: &Questionnaire,
    (perimeter, path, date): (Perimeter, Path, Date),
) -> String {
    let words = Words::of(questionnaire.lang());
    let date = Day::of(date).words(words.result);
    words.result.context(questionnaire.perimeter(perimeter), path, &date)
}

/// The content of an imported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub response: Response,
    /// Includes notes on items that the path does not ask.
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
}

/// Turns a text into the name of a result: trimmed, and cut to `NAME_MAX` characters.
///
/// `None` if nothing is left.
pub fn name(text: &str) -> Option<&str> {
    let text = text.trim();
    let end = text.char_indices().nth(NAME_MAX).map_or(text.len(), |(at, _)| at);
    text.get(..end).map(str::trim_end).filter(|it| !it.is_empty())
}

/// Reads a result file or a result page; the first character decides which.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    if is_page(file) { page::read(questionnaire, file) } else { json::read(questionnaire, file) }
}

/// The fingerprint of the questionnaire that either kind of file names; the rest is not validated.
pub fn fingerprint(file: &[u8]) -> Option<u32> {
    let text = encoding::text(file).ok()?;
    if is_page(file) {
        json::named_fingerprint(&page::data(&text).ok()?)
    } else {
        json::named_fingerprint(&text)
    }
}

fn is_page(file: &[u8]) -> bool {
    // The search for the first character stops at the size limit of a result file.
    encoding::first(file.get(..json::SIZE_MAX).unwrap_or(file)) == Some(b'<')
}
