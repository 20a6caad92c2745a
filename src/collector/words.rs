//! The texts of the page. Each language is a module here.

mod en;
mod fr;

use documents::ResultWords;
use documents::collection::{FigureWords, Kind, Report};
use documents::group::GroupWords;

#[derive(Debug)]
pub(super) struct Words {
    /// Shared with the documents.
    pub result: &'static ResultWords,
    pub group: &'static GroupWords,
    pub columns: FigureWords,
    /// The columns of the lists of sources: source, detail, reason.
    pub list_columns: [&'static str; 3],

    pub title: &'static str,
    pub lead: &'static str,
    pub not_kept: &'static str,
    pub offline: &'static str,
    pub online: &'static str,
    pub other_pages: &'static str,

    pub add: &'static str,
    pub drop: &'static str,
    pub choose_files: &'static str,
    pub choose_folder: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub paste_add: &'static str,
    /// The name of a pasted text, by its number.
    pub pasted: fn(u32) -> String,

    pub received: &'static str,
    /// The number of sources read so far, and in all.
    pub reading: fn(usize, usize) -> String,
    pub counted: fn(usize) -> String,
    pub nothing: &'static str,
    /// A list of reports, by their number.
    pub listed: fn(Kind, usize) -> String,
    /// How many entries of a list are not shown.
    pub more: fn(usize) -> String,
    pub save_list: &'static str,
    pub reason: fn(&Report) -> String,
    pub erase: &'static str,
    pub erase_hint: &'static str,
    pub erased: &'static str,

    pub figures: &'static str,
    pub figures_hint: &'static str,
    pub set: &'static str,
    pub results: fn(u32) -> String,
    pub grouping: &'static str,
    pub groupings: [&'static str; 3],
    pub label_hint: &'static str,
    pub too_many_labels: &'static str,
    pub parts_hint: &'static str,
    pub too_few: &'static str,
    pub too_few_in_set: &'static str,
    /// The name of a part that consists of several groups.
    pub together: fn(&str) -> String,
    pub answered: fn(u32) -> String,
    /// After a number.
    pub percent: &'static str,
    pub column_consensus: &'static str,
    pub save_figures: &'static str,

    pub table: &'static str,
    pub table_holds: &'static str,
    pub table_notes: &'static str,
    pub table_notes_hint: &'static str,
    pub table_save: &'static str,
    pub table_making: &'static str,
    pub table_asked: &'static str,
    pub table_refused: &'static str,
}

impl Words {
    /// Falls back to French.
    pub(super) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next().unwrap_or_default() {
            "en" => &en::WORDS,
            _ => &fr::WORDS,
        }
    }
}

/// `1 résultat`, `2 résultats`, `5 000 résultats`
fn count(number: usize, separator: &str, [one, many]: [&str; 2]) -> String {
    [grouped(number, separator).as_str(), if number > 1 { many } else { one }].concat()
}

/// The digits in groups of three.
fn grouped(number: usize, separator: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
