//! What a group takes home, and the file in which a facilitator keeps a session.
//!
//! The report counts: it holds nobody's answers, no id, no code, no note of the facilitator. All
//! of its forms are written from one `Report`, so that they cannot disagree. The session file
//! holds everything, and there is none where anonymity was promised.

pub mod csv;
pub mod file;
mod file_error;
mod gathered;
pub mod json;
pub mod markdown;
pub mod page;
mod phrases;
mod report;
mod words;

use super::dates::Day;
use engine::group::Group;
use engine::questionnaire::Questionnaire;
pub use file_error::GroupFileError;
pub use report::{
    AxisReport, Common, Count, DimensionReport, DimensionRound, Discuss, ItemReport, ItemRound,
    Mean, Report, RoundReport,
};
pub use words::GroupWords;

/// What the documents of a group are made from. Texts are in the language of the questionnaire.
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

    /// How the file of a document may begin to be called: `faire-ensemble-groupe-2026-11-23`.
    pub fn file_stem(&self) -> String {
        let date = Day::of(self.group.setting().date).iso("-");
        [self.words.file_stem, "-", &date].concat()
    }

    /// What may be shown now: results that wait for others are counted, and not shown.
    pub fn report(&self) -> Report<'a> {
        Report::of(self)
    }
}
