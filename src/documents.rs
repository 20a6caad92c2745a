//! A result as a document: to read, to open as a table, to keep, to be reminded of.
//!
//! No browser, no clock, no chance, and no figure made here: `Diagnosis::of` makes each.
//! `docs/formats.md` says what the files hold; those that come back are strangers'.

mod address;
pub mod csv;
mod dates;
mod file_error;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod page;
mod phrases;
mod visible;
pub(crate) mod words;

use crate::engine::answers::Response;
use crate::engine::diagnosis::Diagnosis;
use crate::engine::questionnaire::Questionnaire;
pub use file_error::FileError;
use std::collections::BTreeMap;
pub use words::Words;

/// The notes of a respondent, by position of the item. An empty one is no note.
pub type Notes = BTreeMap<usize, String>;

static NO_NOTES: Notes = Notes::new();

/// What a document is made from. Texts are in the language of the questionnaire.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    diagnosis: Diagnosis,
    notes: &'a Notes,
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
            link,
            words: Words::of(questionnaire.lang()),
        }
    }

    pub fn diagnosis(&self) -> &Diagnosis {
        &self.diagnosis
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
}

/// What a file brings back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub response: Response,
    /// Those of items that the path does not ask are here too.
    pub notes: Notes,
}

/// Reads a file of either kind, a result file or a result page, by its first character.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    // What is too large for a result file is not looked through for its first character.
    let start = file.get(..json::SIZE_MAX).unwrap_or(file);
    let start = start.strip_prefix(json::BYTE_ORDER_MARK).unwrap_or(start).trim_ascii_start();
    if start.first() == Some(&b'<') {
        page::read(questionnaire, file)
    } else {
        json::read(questionnaire, file)
    }
}
