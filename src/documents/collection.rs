//! Reads whatever people hand in into one collection: files, messages, columns of links and tables.
//!
//! Nothing is passed over in silence: whatever does not count, or counts in part, is reported with its
//! source and a reason. Long sources are read in steps, so that a page can stay responsive.

mod label;
mod lists;
mod report;
mod table;

use crate::group::file::is_group;
use crate::{FileError, FileKind, Notes, encoding, is_foreign, read};
use engine::answers::{Date, Response, ResponseId};
use engine::collection::{Collection, Origin, Taken};
use engine::hex;
use engine::questionnaire::Questionnaire;
use engine::revisions::RevisionMap;
use engine::scores::SharedResult;
use engine::share_code::{self, ShareCodeError};
pub use lists::{AnswerTable, FigureWords, WithNotes, figures, listed, part_name};
pub use report::{Kind, Reason, Report};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use table::Next;
pub use table::Table;
use wording::Words;
use wording::dates::Day;

/// A collection with the report on its sources.
#[derive(Debug, Clone)]
pub struct Gathering {
    questionnaire: Rc<Questionnaire>,
    earlier: Rc<[RevisionMap]>,
    pub collection: Collection,
    /// What people wrote, of results that count.
    notes: BTreeMap<ResponseId, Notes>,
    /// Fingerprints whose packs can't be had.
    missing: BTreeSet<u32>,
    pub reports: Vec<Report>,
}

/// Whatever must be done before a source can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackNeeded {
    /// The answer is a call of `add_pack` or `add_missing` with it; then read the source again.
    pub fingerprint: u32,
}

/// What a file turned out to be.
#[derive(Debug, Clone)]
pub enum Opened {
    /// It was read, or is reported.
    Done,
    /// Text that may contain links: pass its pieces to `text`, then call `end_text`.
    Text(String),
    /// A table of answers: read it in steps, then pass it to `table`.
    Table(Table),
}

/// Where something comes from: the name shown, and the label of its results.
#[derive(Debug, Clone, Copy)]
pub struct Origins<'a> {
    pub source: &'a str,
    pub label: u16,
}

impl Gathering {
    pub fn new(questionnaire: Rc<Questionnaire>, earlier: Rc<[RevisionMap]>) -> Self {
        Self {
            collection: Collection::new(questionnaire.clone()),
            questionnaire,
            earlier,
            notes: BTreeMap::new(),
            missing: BTreeSet::new(),
            reports: Vec::new(),
        }
    }

    /// Whether any result that counts has notes.
    pub fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// The label that the path of a file gives to its results: see `docs/formats.md`.
    pub fn label_of(&mut self, path: &str) -> u16 {
        self.collection.label(label::of(path))
    }

    /// Adds the pack of an earlier revision. Without a revision map, its results can't count.
    pub fn add_pack(&mut self, pack: Questionnaire) {
        let fingerprint = pack.fingerprint();
        match self.earlier.iter().find(|it| it.fingerprint == fingerprint) {
            Some(map) => self.collection.add_revision(Rc::new(pack), map),
            None => self.add_missing(fingerprint),
        }
    }

    pub fn add_missing(&mut self, fingerprint: u32) {
        self.missing.insert(fingerprint);
    }

    /// Reads a file, or says how to read it.
    pub fn file(&mut self, from: Origins<'_>, bytes: &[u8]) -> Result<Opened, PackNeeded> {
        let error = match read(&self.questionnaire, bytes) {
            Ok(record) => {
                self.take(from, &self.questionnaire.clone(), record.response, record.notes);
                return Ok(Opened::Done);
            }
            Err(error) => error,
        };
        match error {
            FileError::Revision { .. } | FileError::Fingerprint { .. } => {
                self.other_revision(from, bytes)
            }
            FileError::Questionnaire { .. } => Ok(self.refuse(from, Reason::Questionnaire)),
            FileError::Later { .. } => Ok(self.refuse(from, Reason::Later)),
            error if !is_foreign(&error, bytes) => Ok(self.refuse(from, Reason::Damaged)),
            _ if is_group(bytes) => Ok(self.refuse(from, Reason::File(FileKind::Session))),
            _ => Ok(self.other_file(from, bytes)),
        }
    }

    /// Reads a piece of a text. Returns how many results it has, counted or not.
    pub fn text(&mut self, from: Origins<'_>, text: &str) -> Result<usize, PackNeeded> {
        let codes = share_code::all_in(text);
        for code in &codes {
            let header = share_code::stamp(code);
            header.map_or(Ok(()), |it| self.check_pack(it.fingerprint))?;
        }
        for code in &codes {
            self.code(from, code);
        }
        Ok(codes.len())
    }

    /// Reports a text in which no piece had a result.
    pub fn end_text(&mut self, from: Origins<'_>, text: &str) {
        let is_rewritten = share_code::is_rewritten(text);
        let kind = FileKind::of(from.source, text.as_bytes());
        let reason = if is_rewritten { Reason::Rewritten } else { Reason::File(kind) };
        self.report(from, "", reason);
    }

    /// Counts the next results of a table, at most so many. Returns whether there are more.
    pub fn table(
        &mut self,
        from: Origins<'_>,
        table: &mut Table,
        most: usize,
    ) -> Result<bool, PackNeeded> {
        if let Some(rows) = table.take_unreadable() {
            self.report(from, &rows.to_string(), Reason::Rows);
        }
        for _ in 0..most {
            let Some(fingerprint) = table.next_fingerprint() else { return Ok(false) };
            self.check_pack(fingerprint)?;
            let questionnaire = self.collection.questionnaire_of(fingerprint).cloned();
            let Next { id, label, record } = table.take_next(questionnaire.as_deref());
            match (questionnaire, record) {
                (Some(questionnaire), Some((response, notes))) => {
                    let label = label.map_or(from.label, |it| self.collection.label(&it));
                    self.take(Origins { label, ..from }, &questionnaire, response, notes);
                }
                (Some(_), None) => self.report(from, &id, Reason::Damaged),
                (None, _) => self.report(from, &id, Reason::Revision),
            }
        }
        Ok(true)
    }

    pub fn report(&mut self, from: Origins<'_>, detail: &str, reason: Reason) {
        let (source, detail) = (from.source.to_owned(), detail.to_owned());
        self.reports.push(Report { source, detail, reason });
    }

    fn refuse(&mut self, from: Origins<'_>, reason: Reason) -> Opened {
        self.report(from, "", reason);
        Opened::Done
    }

    /// A result of another revision than the current one.
    fn other_revision(&mut self, from: Origins<'_>, bytes: &[u8]) -> Result<Opened, PackNeeded> {
        let Some(fingerprint) = crate::fingerprint(bytes) else {
            return Ok(self.refuse(from, Reason::Damaged));
        };
        self.check_pack(fingerprint)?;
        let Some(questionnaire) = self.collection.questionnaire_of(fingerprint).cloned() else {
            return Ok(self.refuse(from, Reason::Revision));
        };
        match read(&questionnaire, bytes) {
            Ok(record) => self.take(from, &questionnaire, record.response, record.notes),
            Err(_) => self.report(from, "", Reason::Damaged),
        }
        Ok(Opened::Done)
    }

    /// A file that is neither a result nor a session: a table, or a text that may contain links.
    fn other_file(&mut self, from: Origins<'_>, bytes: &[u8]) -> Opened {
        let kind = FileKind::of(from.source, bytes);
        if matches!(
            kind,
            FileKind::Empty | FileKind::Archive | FileKind::Document | FileKind::Picture
        ) {
            self.report(from, "", Reason::File(kind));
            return Opened::Done;
        }
        let text =
            encoding::text(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes)).into_owned();
        Table::open(text).map_or_else(Opened::Text, Opened::Table)
    }

    fn check_pack(&self, fingerprint: u32) -> Result<(), PackNeeded> {
        let is_known = self.collection.questionnaire_of(fingerprint).is_some();
        let is_settled = is_known || self.missing.contains(&fingerprint);
        if is_settled { Ok(()) } else { Err(PackNeeded { fingerprint }) }
    }

    fn code(&mut self, from: Origins<'_>, code: &str) {
        let fingerprint = share_code::stamp(code).map(|it| it.fingerprint);
        let known = fingerprint.and_then(|it| self.collection.questionnaire_of(it)).cloned();
        let questionnaire = known.unwrap_or_else(|| self.questionnaire.clone());
        let reason = match share_code::read(&questionnaire, code) {
            Ok(SharedResult::Answers(response)) => {
                return self.take(from, &questionnaire, response, Notes::new());
            }
            Ok(SharedResult::Scores(_)) => Reason::Scores,
            Err(ShareCodeError::Revision { .. } | ShareCodeError::Questionnaire) => {
                Reason::Revision
            }
            Err(error) => Reason::Code(error),
        };
        // The beginning is enough to find it again, and holds no answer.
        let start: String = code.chars().take(12).collect();
        self.report(from, &(start + "…"), reason);
    }

    fn take(&mut self, from: Origins<'_>, of: &Questionnaire, response: Response, notes: Notes) {
        let (id, origin) = (response.id, Origin { month: month(response.date), label: from.label });
        let taken = self.collection.take(of.fingerprint(), response, origin);
        self.keep_notes(id, taken, notes);
        let reason = match taken {
            Taken::New if of.fingerprint() == self.questionnaire.fingerprint() => return,
            Taken::New => Reason::Bridged,
            Taken::Same => Reason::Same,
            Taken::Newer => Reason::Newer,
            Taken::Older => Reason::Older,
            Taken::Revision => Reason::Revision,
        };
        self.report(from, &hex::encode(id.0), reason);
    }

    /// A link has no notes, so those of another copy of the very same result stay. Of two copies with
    /// notes the greater ones are kept: the order of the files changes nothing.
    fn keep_notes(&mut self, id: ResponseId, taken: Taken, notes: Notes) {
        if taken == Taken::Newer {
            self.notes.remove(&id);
        }
        if matches!(taken, Taken::New | Taken::Newer | Taken::Same) && !notes.is_empty() {
            let kept = self.notes.entry(id).or_default();
            if notes > *kept {
                *kept = notes;
            }
        }
    }
}

/// The month of a day, in months since January 2000.
pub fn month(date: Date) -> u16 {
    let day = Day::of(date);
    (day.year - 2000) * 12 + u16::from(day.month) - 1
}

/// "novembre 2026"
pub fn month_name(words: &Words, month: u16) -> String {
    let name = words.result.months.get(usize::from(month % 12)).copied().unwrap_or_default();
    [name, &(2000 + month / 12).to_string()].join(" ")
}
