//! The documents of a group: its report, and the file in which a facilitator saves a session.
//!
//! The report contains counts only: no individual answers, no id, no code and no note of the
//! facilitator. All its formats are written from one `Report`, so that they can't disagree. The
//! session file contains everything, so an anonymous session has none.

pub mod csv;
pub mod file;
mod file_error;
mod gathered;
pub mod json;
pub mod markdown;
pub mod page;
mod phrases;
mod report;
pub mod tidy;
mod words;

use engine::group::Group;
use engine::questionnaire::Questionnaire;
pub use file_error::GroupFileError;
pub use report::{
    AxisReport, Common, Count, DimensionReport, DimensionRound, Discuss, ItemReport, ItemRound,
    Mean, Report, RoundReport,
};
use wording::dates::Day;
pub use words::GroupWords;

/// The input of a group's documents. Texts are in the language of the questionnaire.
#[derive(Debug, Clone, Copy)]
pub struct GroupSource<'a> {
    questionnaire: &'a Questionnaire,
    group: &'a Group,
    words: &'static GroupWords,
}

impl<'a> GroupSource<'a> {
    pub fn new(questionnaire: &'a Questionnaire, group: &'a Group) -> Self {
        Self { questionnaire, group, words: GroupWords::of(questionnaire.lang()) }
    }

    /// A file name without suffix and extension: `faire-ensemble-groupe-2026-11-23`.
    pub fn file_stem(&self) -> String {
        let date = Day::of(self.group.setting().date).iso("-");
        [self.words.file_stem, "-", &date].concat()
    }

    /// The report of what may be shown now: results that wait for others are counted, but not shown.
    pub fn report(&self) -> Report<'a> {
        Report::of(self)
    }
}
