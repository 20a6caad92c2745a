//! What can be taken out of a collection, as tables.

use super::{Gathering, Kind, Report, month_name};
use crate::Notes;
use crate::csv::file;
use crate::group::GroupWords;
use crate::tidy::{self, Extra, Rows};
use engine::answers::ResponseId;
use engine::collection::{Breakdown, Collection, Grouping, Part, Set};
use engine::group::ItemFigures;
use engine::questionnaire::{Path, Questionnaire};
use wording::Words;

/// `answers.csv` of a collection, written in steps.
#[derive(Debug, Clone, Copy, Default)]
pub struct AnswerTable {
    pub notes: WithNotes,
    last: Option<ResponseId>,
}

/// Whether a table says what people wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WithNotes {
    #[default]
    No,
    Yes,
}

impl AnswerTable {
    pub fn new(notes: WithNotes) -> Self {
        Self { notes, last: None }
    }

    pub fn header(&self) -> String {
        match self.notes {
            WithNotes::No => tidy::header(&[Extra::Label]),
            WithNotes::Yes => tidy::header(&[Extra::Label, Extra::Note]),
        }
    }

    /// The rows of the next results, at most so many; empty past the last one.
    pub fn next(&mut self, gathering: &Gathering, most: usize) -> String {
        let none = Notes::new();
        let mut rows = String::new();
        let results = gathering.collection.results_after(self.last).take(most);
        for (questionnaire, response, label) in results {
            let notes = gathering.notes.get(&response.id).unwrap_or(&none);
            let notes = (self.notes == WithNotes::Yes).then_some(notes);
            let label = Some(label);
            rows.push_str(&Rows { questionnaire, response, lang: "", label, notes }.write());
            self.last = Some(response.id);
        }
        rows
    }
}

/// The reports of a kind as a table for people: source, detail, reason.
pub fn listed(
    words: &Words,
    columns: [&str; 3],
    reports: &[Report],
    kind: Kind,
    reason: impl Fn(&Report) -> String,
) -> String {
    let those = reports.iter().filter(|it| it.reason.kind() == kind);
    let rows = those.map(|it| vec![it.source.clone(), it.detail.clone(), reason(it)]);
    let first = columns.map(str::to_owned).to_vec();
    file(words.separator, std::iter::once(first).chain(rows).collect())
}

/// The texts of the table of figures that no other document has.
#[derive(Debug, Clone, Copy)]
pub struct FigureWords {
    pub perimeter: &'static str,
    pub path: &'static str,
    pub group: &'static str,
    /// In place of a group.
    pub everybody: &'static str,
    pub no_label: &'static str,
}

/// The figures that are shown, as a table for people: a row for each set, item and part.
pub fn figures(
    questionnaire: &Questionnaire,
    collection: &Collection,
    grouping: Grouping,
    words: &FigureWords,
) -> String {
    let group_words = GroupWords::of(questionnaire.lang());
    let mut rows = vec![columns(group_words, words)];
    for (set, _) in collection.sets() {
        for item in questionnaire.path(set.path) {
            let Some(Breakdown { whole, parts }) = collection.item(set, grouping, item) else {
                continue;
            };
            let lead = lead(questionnaire, group_words, set, item);
            rows.push(row(group_words, &lead, words.everybody.to_owned(), &whole));
            for Part { groups, figures } in &parts {
                let name = part_name(collection, group_words.all, (grouping, words), groups);
                rows.push(row(group_words, &lead, name, figures));
            }
        }
    }
    file(group_words.all.separator, rows)
}

/// The names of the groups in a part: "mars 2026", or several, in order.
pub fn part_name(
    collection: &Collection,
    words: &Words,
    (grouping, own): (Grouping, &FigureWords),
    groups: &[u16],
) -> String {
    let name = |group: &u16| match grouping {
        Grouping::None => own.everybody.to_owned(),
        Grouping::Month => month_name(words, *group),
        Grouping::Label if *group == 0 => own.no_label.to_owned(),
        Grouping::Label => collection.label_text(*group).to_owned(),
    };
    let names: Vec<_> = groups.iter().map(name).collect();
    names.join(", ")
}

fn columns(words: &GroupWords, own: &FigureWords) -> Vec<String> {
    let mut columns = vec![own.perimeter, own.path, own.group];
    columns.extend([words.all.column_axis, words.all.column_theme, words.all.column_code]);
    columns.extend([words.all.column_topic, words.all.column_question]);
    let mut columns: Vec<_> = columns.into_iter().map(str::to_owned).collect();
    columns.extend([0, 1, 2, 3].map(words.column_level));
    let result = words.all.result;
    let others = [result.not_applicable_theme, result.do_not_know, result.blank];
    columns.extend(others.map(str::to_owned));
    columns.extend([words.column_consensus, words.column_band].map(str::to_owned));
    columns
}

fn lead(questionnaire: &Questionnaire, words: &GroupWords, set: Set, at: usize) -> Vec<String> {
    let path = match set.path {
        Path::Express => words.all.result.express,
        Path::Complete => words.all.result.complete,
    };
    let dimension = questionnaire.dimension_of(at).unwrap_or_default();
    let axis = questionnaire.axes().iter().find(|it| it.dimensions.contains(&dimension));
    let dimension = questionnaire.dimensions().get(dimension);
    let Some(((axis, dimension), item)) = axis.zip(dimension).zip(questionnaire.items().get(at))
    else {
        return Vec::new();
    };
    let perimeter = &questionnaire.perimeter(set.perimeter).name;
    let before = [perimeter, path, &axis.name, &dimension.name, &item.id, &item.topic];
    let mut cells: Vec<_> = before.into_iter().map(str::to_owned).collect();
    cells.push(item.stem(set.perimeter).to_owned());
    cells
}

fn row(words: &GroupWords, lead: &[String], group: String, figures: &ItemFigures) -> Vec<String> {
    let mut cells = lead.to_vec();
    cells.insert(2.min(cells.len()), group);
    let others = [figures.not_applicable, figures.do_not_know, figures.blank];
    cells.extend(figures.levels.iter().chain(&others).map(u32::to_string));
    let consensus = figures.consensus();
    let number = consensus.map(|it| (it.ten_thousandths() / 100).to_string());
    let band = consensus.map(|it| words.band(it.band()).to_owned());
    cells.extend([number, band].map(Option::unwrap_or_default));
    cells
}
