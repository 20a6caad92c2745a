//! Reads `answers.csv`, the table that `tidy` writes, in steps and in any order of rows and columns.

use crate::Notes;
use crate::tidy::{BLANK, COLUMNS, Extra};
use engine::answers::{Answer, Answers, Response, ResponseId};
use engine::hex;
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use std::collections::BTreeMap;
use wording::dates::Day;

/// The columns that identify a result and its answers.
const NEEDED: [&str; 7] = ["result", "date", "fingerprint", "perimeter", "path", "item", "answer"];

/// A table of answers, and what has been read of it.
#[derive(Debug, Clone)]
pub struct Table {
    text: String,
    /// Where the next row begins.
    at: usize,
    /// The positions of the needed columns.
    columns: [usize; NEEDED.len()],
    /// The positions of the columns that only some tables have.
    label: Option<usize>,
    note: Option<usize>,
    results: BTreeMap<(String, u32), Rows>,
    unreadable: usize,
}

/// The rows of one result.
#[derive(Debug, Clone)]
struct Rows {
    /// Date, perimeter and path, which all rows must share.
    about: [String; 3],
    /// Of the first row.
    label: Option<String>,
    /// Item, answer, note.
    answers: Vec<[String; 3]>,
    is_consistent: bool,
}

/// The next result of a table.
#[derive(Debug, Default)]
pub(super) struct Next {
    pub id: String,
    /// The label of the result, where the table has that column.
    pub label: Option<String>,
    /// `None` if its rows are not valid.
    pub record: Option<(Response, Notes)>,
}

impl Table {
    /// The text itself if it is no table of answers.
    pub(super) fn open(text: String) -> Result<Self, String> {
        let (header, at) = row(&text, 0);
        if header.iter().filter(|it| COLUMNS.contains(&it.as_str())).count() < NEEDED.len() {
            return Err(text);
        }
        let mut columns = [0; NEEDED.len()];
        for (place, name) in columns.iter_mut().zip(NEEDED) {
            match header.iter().position(|it| it == name) {
                Some(found) => *place = found,
                None => return Err(text),
            }
        }
        let of = |extra: Extra| header.iter().position(|it| it == extra.name());
        let [label, note] = [Extra::Label, Extra::Note].map(of);
        Ok(Self { text, at, columns, label, note, results: BTreeMap::new(), unreadable: 0 })
    }

    /// Reads the next rows, at most so many. Returns whether there are more.
    pub fn read(&mut self, most: usize) -> bool {
        for _ in 0..most {
            if self.at >= self.text.len() {
                return false;
            }
            let (cells, at) = row(&self.text, self.at);
            self.at = at;
            let is_blank = cells.iter().all(String::is_empty);
            if !is_blank && self.add(&cells).is_none() {
                self.unreadable += 1;
            }
        }
        true
    }

    /// The number of rows that are no answer of a result; `None` if there are none.
    pub(super) fn take_unreadable(&mut self) -> Option<usize> {
        Some(std::mem::take(&mut self.unreadable)).filter(|it| *it > 0)
    }

    /// The fingerprint that the next result names.
    pub(super) fn next_fingerprint(&self) -> Option<u32> {
        self.results.keys().next().map(|it| it.1)
    }

    pub(super) fn take_next(&mut self, of: Option<&Questionnaire>) -> Next {
        let Some(((id, _), rows)) = self.results.pop_first() else { return Next::default() };
        let record = of.and_then(|it| record(it, &id, &rows));
        Next { id, label: rows.label, record }
    }

    fn add(&mut self, cells: &[String]) -> Option<()> {
        let [id, date, fingerprint, perimeter, path, item, answer] =
            self.columns.map(|it| cells.get(it).cloned());
        let (id, fingerprint) = (id?, u32::from_str_radix(&fingerprint?, 16).ok()?);
        // The counts of a group belong to no result.
        hex::decode(&id)?;
        let about = [date?, perimeter?, path?];
        let cell = |at: Option<usize>| at.and_then(|it| cells.get(it).cloned());
        let label = cell(self.label);
        let new = || Rows { about: about.clone(), label, answers: Vec::new(), is_consistent: true };
        let rows = self.results.entry((id, fingerprint)).or_insert_with(new);
        rows.is_consistent &= rows.about == about;
        rows.answers.push([item?, answer?, cell(self.note).unwrap_or_default()]);
        Some(())
    }
}

fn record(questionnaire: &Questionnaire, id: &str, rows: &Rows) -> Option<(Response, Notes)> {
    let [date, perimeter, path] = &rows.about;
    let path = Path::from_word(path)?;
    let mut answers = Answers::blank(questionnaire.items().len());
    let mut seen = vec![false; questionnaire.items().len()];
    let mut notes = Notes::new();
    for [item, answer, note] in &rows.answers {
        let at = questionnaire.item_position(item)?;
        let seen = seen.get_mut(at).filter(|it| !**it)?;
        *seen = true;
        let answer = if answer == BLANK { None } else { Some(Answer::from_word(answer)?) };
        if !questionnaire.is_asked(at, path) {
            return None;
        }
        answers.set(at, answer);
        if !note.is_empty() {
            notes.insert(at, note.clone());
        }
    }
    let response = Response {
        id: ResponseId(hex::decode(id)?),
        date: Day::from_iso(date)?,
        perimeter: Perimeter::from_word(perimeter)?,
        path,
        answers,
    };
    rows.is_consistent.then_some((response, notes))
}

/// The cells of the row that begins there, and where the next one does (RFC 4180).
fn row(text: &str, start: usize) -> (Vec<String>, usize) {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let rest = text.get(start..).unwrap_or_default();
    let mut characters = rest.char_indices().peekable();
    while let Some((at, it)) = characters.next() {
        match it {
            '"' if is_quoted && characters.peek().is_some_and(|it| it.1 == '"') => {
                characters.next();
                push(&mut cells, '"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            '\n' if !is_quoted => return (cells, start + at + 1),
            '\r' if !is_quoted => {}
            it => push(&mut cells, it),
        }
    }
    (cells, text.len())
}

fn push(cells: &mut [String], character: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(character);
    }
}
