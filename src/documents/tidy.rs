//! `answers.csv`: one row for each answer, for programs.
//!
//! Commas, UTF-8, and ids instead of texts: neither language nor country changes anything, so tables
//! of any origin can be joined, and concatenated row by row. `docs/formats.md` specifies the table.

use super::csv::{cell, line, push_cell};
use super::{Notes, Source, origin};
use engine::answers::{Answer, Response};
use engine::questionnaire::{Path, Questionnaire};

/// The columns that every table has.
pub const COLUMNS: [&str; 13] = [
    "result",
    "date",
    "questionnaire",
    "revision",
    "fingerprint",
    "perimeter",
    "path",
    "lang",
    "axis",
    "dimension",
    "item",
    "answer",
    "level",
];

/// A column that only some tables have, after the others, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// In the table of a collection.
    Label,
    Note,
}

impl Extra {
    pub fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Note => "note",
        }
    }
}

/// The word for an item without an answer.
pub(super) const BLANK: &str = "blank";

/// The answers of one result, as rows of a table.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    pub questionnaire: &'a Questionnaire,
    pub response: &'a Response,
    /// The language of the result; empty where it is unknown, as in a share code.
    pub lang: &'a str,
    /// The label, for a table that has labels.
    pub label: Option<&'a str>,
    /// The notes, for a table that has them.
    pub notes: Option<&'a Notes>,
}

/// The first row of a table. The rows of any number of results may follow.
pub fn header(extras: &[Extra]) -> String {
    let extras = extras.iter().map(|it| it.name());
    line(COLUMNS.into_iter().chain(extras).map(str::to_owned), ",")
}

/// The table of one result, without its notes.
pub fn write(source: &Source<'_>) -> String {
    let Source { questionnaire, response, .. } = source;
    let lang = questionnaire.lang();
    let rows = Rows { questionnaire, response, lang, label: None, notes: None };
    header(&[]) + &rows.write()
}

impl Rows<'_> {
    /// A row for each item that the path asks, in the order of the questionnaire.
    pub fn write(&self) -> String {
        let origin = origin::of(self.questionnaire, self.response);
        let lead = lead(origin, self.response.path, self.lang);
        let mut rows = String::new();
        for at in self.questionnaire.path(self.response.path) {
            let Some(place) = place(self.questionnaire, at) else { continue };
            let note = self.notes.map(|it| it.get(&at).map_or("", String::as_str));
            let answer = answer(self.response.answers.get(at));
            rows.push_str(&lead);
            for (nth, it) in place.into_iter().chain(answer).enumerate() {
                if nth > 0 {
                    rows.push(',');
                }
                push_cell(&mut rows, it);
            }
            for it in self.label.into_iter().chain(note) {
                rows.push(',');
                push_cell(&mut rows, it);
            }
            rows.push_str("\r\n");
        }
        rows
    }
}

/// The cells that all rows of a result begin with, as text.
pub(super) fn lead(origin: [String; 6], path: Path, lang: &str) -> String {
    let words = [path.word(), lang].map(str::to_owned);
    origin.into_iter().chain(words).map(|it| cell(&it) + ",").collect()
}

/// The ids of the axis, the dimension and the item at a position.
pub(super) fn place(questionnaire: &Questionnaire, at: usize) -> Option<[&str; 3]> {
    let dimension = questionnaire.dimension_of(at)?;
    let axis = questionnaire.axes().iter().find(|it| it.dimensions.contains(&dimension))?;
    let item = &questionnaire.items().get(at)?.id;
    Some([&axis.id, &questionnaire.dimensions().get(dimension)?.id, item])
}

/// The cells `answer` and `level`.
pub(super) fn answer(given: Option<Answer>) -> [&'static str; 2] {
    let level = match given {
        Some(it @ Answer::Level(_)) => it.word(),
        Some(Answer::NotApplicable | Answer::DoNotKnow) | None => "",
    };
    [given.map_or(BLANK, Answer::word), level]
}
