//! A result as a document: to read, to open as a table, to keep, to be reminded of; and what a
//! group takes home.
//!
//! No browser, no clock, no chance, and no figure made here: `Diagnosis::of` makes each.
//! `docs/formats.md` says what the files hold; those that come back are strangers'.

mod address;
mod answered;
pub mod csv;
mod dates;
mod encoding;
mod file_error;
mod file_kind;
pub mod group;
mod html;
pub mod ics;
pub mod json;
pub mod kit;
pub mod markdown;
pub mod page;
mod phrases;
pub mod picture;
pub mod text;
mod visible;

pub use answered::Answered;
use engine::answers::{Date, Response};
use engine::diagnosis::Diagnosis;
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::targets::Targets;
pub use file_error::FileError;
pub use file_kind::{FileKind, code_in, codes_in, is_foreign};
use std::collections::BTreeMap;
pub use wording::{ResultWords, Words};

/// The notes of a respondent, by position of the item. An empty one is no note.
pub type Notes = BTreeMap<usize, String>;

/// The longest name of a result, in characters.
pub const NAME_MAX: usize = 60;

static NO_NOTES: Notes = Notes::new();

/// What a document is made from. Texts are in the language of the questionnaire.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    diagnosis: Diagnosis,
    notes: &'a Notes,
    targets: Option<&'a Targets>,
    name: Option<&'a str>,
    link: &'a str,
    words: &'static Words,
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
            link,
            words: Words::of(questionnaire.lang()),
        }
    }

    pub fn diagnosis(&self) -> &Diagnosis {
        &self.diagnosis
    }

    /// The language and direction of the questionnaire's texts; both are empty where the words of
    /// documents are in the same language.
    fn language(&self) -> [&str; 2] {
        let lang = self.questionnaire.lang();
        let is_same = lang.split('-').next() == Some(self.words.lang);
        if is_same { [""; 2] } else { [lang, self.questionnaire.direction()] }
    }

    /// A text of the questionnaire.
    fn own(&self, name: &'static str, class: &str, text: &str) -> html::Html {
        html::Html::words_in(self.language(), name, class, text)
    }

    /// How the file of a document may begin to be called: `faire-ensemble-2026-11-23`.
    pub fn file_stem(&self) -> String {
        ["faire-ensemble-", &dates::Day::of(self.response.date).iso("-")].concat()
    }

    /// Notes are private: they are in a document only where they are put there.
    #[must_use]
    pub fn with_notes(self, notes: &'a Notes) -> Self {
        Self { notes, ..self }
    }

    #[must_use]
    pub fn with_targets(self, targets: &'a Targets) -> Self {
        Self { targets: Some(targets), ..self }
    }

    /// How the respondent calls this result; see [`name`].
    #[must_use]
    pub fn with_name(self, text: &'a str) -> Self {
        Self { name: name(text), ..self }
    }
}

/// Whom, how and when: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
pub fn context(
    questionnaire: &Questionnaire,
    (perimeter, path, date): (Perimeter, Path, Date),
) -> String {
    let words = Words::of(questionnaire.lang());
    let date = dates::Day::of(date).words(words);
    words.result.context(questionnaire.perimeter(perimeter), path, &date)
}

/// What a file brings back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub response: Response,
    /// Those of items that the path does not ask are here too.
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
}

/// What a text becomes as the name of a result: without white space around it, and not too long.
///
/// `None` where nothing is left of it.
pub fn name(text: &str) -> Option<&str> {
    let text = text.trim();
    let end = text.char_indices().nth(NAME_MAX).map_or(text.len(), |(at, _)| at);
    text.get(..end).map(str::trim_end).filter(|it| !it.is_empty())
}

/// Reads a file of either kind, a result file or a result page, by its first character.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    if is_page(file) { page::read(questionnaire, file) } else { json::read(questionnaire, file) }
}

/// The fingerprint of the questionnaire that a file of either kind names, before it is read.
pub fn fingerprint(file: &[u8]) -> Option<u32> {
    let text = encoding::text(file).ok()?;
    if is_page(file) {
        json::named_fingerprint(&page::data(&text).ok()?)
    } else {
        json::named_fingerprint(&text)
    }
}

fn is_page(file: &[u8]) -> bool {
    // What is too large for a result file is not looked through for its first character.
    encoding::first(file.get(..json::SIZE_MAX).unwrap_or(file)) == Some(b'<')
}
