//! `items.csv` and `earlier.csv`: the structure and the texts of questionnaires, for programs.
//!
//! They are what a program needs beside `answers.csv`, and to read a share code. Same form as
//! `answers.csv`; `docs/formats.md` specifies the columns.

use super::csv::line;
use super::json;
use super::tidy::place;
use engine::answers::Level;
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::revisions::RevisionMap;

pub const COLUMNS: [&str; 19] = [
    "questionnaire",
    "revision",
    "fingerprint",
    "position",
    "item",
    "axis",
    "dimension",
    "express",
    "lang",
    "axis_name",
    "dimension_name",
    "topic",
    "question_me",
    "question_team",
    "question_network",
    "level_0",
    "level_1",
    "level_2",
    "level_3",
];

pub const EARLIER_COLUMNS: [&str; 7] = [
    "questionnaire",
    "revision",
    "fingerprint",
    "item",
    "earlier_revision",
    "earlier_fingerprint",
    "earlier_item",
];

/// The first row of `items.csv`.
pub fn header() -> String {
    line(COLUMNS.map(str::to_owned), ",")
}

/// One row per item, in the order of the questionnaire.
pub fn rows(questionnaire: &Questionnaire) -> String {
    let items = questionnaire.items().iter().enumerate();
    let cells = items.filter_map(|(at, item)| {
        let [axis, dimension, id] = place(questionnaire, at)?;
        let in_dimension = questionnaire.dimension_of(at)?;
        let axis_name = questionnaire.axes().iter().find(|it| it.id == axis)?.name.clone();
        let is_express = questionnaire.is_asked(at, Path::Express);
        let mut cells = Vec::from(revision(questionnaire));
        cells.extend([at.to_string(), id.to_owned(), axis.to_owned(), dimension.to_owned()]);
        cells.extend([is_express.to_string(), questionnaire.lang().to_owned(), axis_name]);
        cells.push(questionnaire.dimensions().get(in_dimension)?.name.clone());
        cells.push(item.topic.clone());
        cells.extend(Perimeter::ALL.map(|it| item.stem(it).to_owned()));
        cells.extend(Level::ALL.map(|it| item.level(it).to_owned()));
        Some(cells)
    });
    cells.map(|it| line(it, ",")).collect()
}

/// The first row of `earlier.csv`.
pub fn earlier_header() -> String {
    line(EARLIER_COLUMNS.map(str::to_owned), ",")
}

/// One row per item that two revisions have in common.
pub fn earlier_rows(map: &RevisionMap, there: &Questionnaire, here: &Questionnaire) -> String {
    let same = here.items().iter().zip(map.same(there, here));
    let cells = same.filter_map(|(item, at)| {
        let [_, number, fingerprint] = revision(there);
        let there = [number, fingerprint, there.items().get(at?)?.id.clone()];
        Some(revision(here).into_iter().chain([item.id.clone()]).chain(there))
    });
    cells.map(|it| line(it, ",")).collect()
}

/// The cells `questionnaire`, `revision` and `fingerprint`.
fn revision(questionnaire: &Questionnaire) -> [String; 3] {
    let number = questionnaire.revision().to_string();
    [questionnaire.id().to_owned(), number, json::fingerprint(questionnaire)]
}
