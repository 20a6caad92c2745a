//! A result as two CSV tables for a spreadsheet.
//!
//! Each table has its own file: spreadsheets sort, filter and total whole columns, and a second
//! table below the first would break that. RFC 4180, in UTF-8 with a byte order mark.

use super::phrases::score;
use super::visible::visible;
use super::{Source, Words, origin};
use engine::answers::Answer;
use engine::diagnosis::DimensionResult;
use engine::targets::GoalPart;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One row per item that was asked, in the order of the questionnaire.
pub fn items(source: &Source<'_>) -> String {
    let Words { column_axis, column_theme, column_code, column_topic, column_question, .. } =
        source.words;
    let Words { column_answer, column_level, column_note, .. } = source.words;
    let columns = [
        column_code,
        column_axis,
        column_theme,
        column_topic,
        column_question,
        column_answer,
        column_level,
        column_note,
    ];
    let mut rows = vec![origin::after(columns.map(|it| (*it).to_owned()), origin::columns())];
    let of_result = origin::of(source.questionnaire, source.response);
    for (axis, _) in source.axes() {
        for (dimension, _) in source.dimensions_of(axis) {
            rows.extend(source.items_of(dimension).map(|(at, item)| {
                let level = match source.response.answers.get(at) {
                    Some(Answer::Level(level)) => level.value().to_string(),
                    Some(Answer::NotApplicable | Answer::DoNotKnow) | None => String::new(),
                };
                let cells = [
                    item.id.clone(),
                    axis.name.clone(),
                    dimension.name.clone(),
                    item.topic.clone(),
                    item.stem(source.response.perimeter).to_owned(),
                    source.words.result.answer(item, source.response.answers.get(at)).to_owned(),
                    level,
                    source.note(at).unwrap_or_default().to_owned(),
                ];
                origin::after(cells, of_result.clone())
            }));
        }
    }
    file(source.words.separator, rows)
}

/// One row per dimension, in the order of the questionnaire. Without a score, the score cell is
/// empty and the stage cell holds the reason.
pub fn dimensions(source: &Source<'_>) -> String {
    let Words { column_code, column_axis, column_theme, column_stage, .. } = source.words;
    let Words { column_score, column_coverage, column_applicable, .. } = source.words;
    let columns = [
        column_code,
        column_axis,
        column_theme,
        column_stage,
        column_score,
        column_coverage,
        column_applicable,
        source.words.result.target,
        source.words.goal_step,
        source.words.goal_who,
        source.words.goal_when,
        source.words.goal_outcome,
    ];
    let mut rows = vec![origin::after(columns.map(|it| (*it).to_owned()), origin::columns())];
    let of_result = origin::of(source.questionnaire, source.response);
    for (axis, _) in source.axes() {
        rows.extend(source.dimensions_of(axis).map(|(dimension, of)| {
            let names = [&dimension.id, &axis.name, &dimension.name].map(Clone::clone);
            let cells = names.into_iter().chain(figures(source, of));
            origin::after(cells, of_result.clone())
        }));
    }
    file(source.words.separator, rows)
}

/// The cells of a dimension after its names.
fn figures(source: &Source<'_>, of: &DimensionResult) -> [String; 9] {
    let presenter = source.presenter();
    let goal = |part| source.goal_part(of.dimension, part).unwrap_or_default();
    [
        presenter.stage(of).to_owned(),
        score(of).map(|it| it.to_string()).unwrap_or_default(),
        of.tally.answered.to_string(),
        of.tally.applicable.to_string(),
        presenter.target_stage(of).unwrap_or_default().to_owned(),
        goal(GoalPart::Step),
        goal(GoalPart::Who),
        goal(GoalPart::When),
        goal(GoalPart::Outcome),
    ]
}

/// Writes a table whose first row names the columns. The separator depends on the language.
pub(super) fn file(separator: char, rows: Vec<Vec<String>>) -> String {
    let separator = separator.to_string();
    let lines = rows.into_iter().map(|it| line(it, &separator));
    BYTE_ORDER_MARK.to_owned() + &lines.collect::<String>()
}

pub(super) fn line(cells: impl IntoIterator<Item = String>, separator: &str) -> String {
    let cells: Vec<_> = cells.into_iter().map(|it| cell(&it)).collect();
    cells.join(separator) + "\r\n"
}

/// Appends a cell. Ids and words, of which tables are full, are copied as they are.
pub(super) fn push_cell(row: &mut String, text: &str) {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_' | b'.');
    if text.bytes().all(is_plain) && !text.starts_with('-') {
        row.push_str(text);
    } else {
        row.push_str(&cell(text));
    }
}

/// Quotes a cell that contains any separator that a spreadsheet may assume, not only this file's.
pub(super) fn cell(text: &str) -> String {
    let text = harmless(text);
    if text.contains([',', ';', '\t', '\n', '"']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}

/// Prevents formula injection: a `'` precedes anything that could start a formula, as in
/// spreadsheets themselves.
///
/// This applies to every part of a cell as well, because another separator splits the file into
/// other cells.
fn harmless(text: &str) -> String {
    let mut safe = String::new();
    let mut begins = true;
    for character in visible(text).chars() {
        let is_formula =
            matches!(character, '=' | '+' | '-' | '@' | '\t' | '＝' | '＋' | '－' | '＠')
                || (safe.is_empty() && character == '\n');
        if begins && is_formula {
            safe.push('\'');
        }
        safe.push(character);
        begins =
            matches!(character, ',' | ';' | '"' | '\n' | '\t') || (begins && is_unseen(character));
    }
    safe
}

/// White space, and the invisible characters that some programs strip before they parse a cell.
fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
