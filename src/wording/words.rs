//! The words of a result and of the documents about it. A language is one more file here.
//!
//! `ResultWords` are apart, because the widget carries them without the rest.

pub mod en;
pub mod fr;

use engine::answers::Answer;
use engine::questionnaire::{Item, Path, PerimeterTexts};

/// The words of documents in one language. Those that hold a number or a name are functions.
#[derive(Debug)]
pub struct Words {
    /// What the presenter says of a result.
    pub result: &'static ResultWords,
    /// BCP 47 tag.
    pub lang: &'static str,
    /// Between the cells of a table, as spreadsheets in this language expect it.
    pub separator: char,
    /// January first.
    pub months: [&'static str; 12],
    /// Day, month, year.
    pub date: fn(u8, &str, u16) -> String,

    pub profile: &'static str,
    pub priorities: &'static str,
    pub first_step: &'static str,
    pub resources: &'static str,
    pub explore: &'static str,
    pub explore_hint: &'static str,
    pub overall: &'static str,
    pub rule_overall: &'static str,
    pub limits: &'static str,

    pub table: &'static str,
    pub column_axis: &'static str,
    pub column_theme: &'static str,
    pub column_stage: &'static str,
    pub column_score: &'static str,
    pub column_coverage: &'static str,
    pub column_applicable: &'static str,
    pub column_code: &'static str,
    pub column_topic: &'static str,
    pub column_question: &'static str,
    pub column_answer: &'static str,
    pub column_level: &'static str,
    pub column_note: &'static str,

    pub questions: &'static str,
    pub levels: &'static str,
    pub reopen: &'static str,
    pub holds_data: &'static str,
    pub holds_notes: &'static str,

    /// The title of the questionnaire.
    pub reminder: fn(&str) -> String,
    /// The date in words; what the result is about.
    pub reminder_how: fn(&str, &str) -> String,
}

/// The words that the presenter needs.
#[derive(Debug)]
pub struct ResultWords {
    /// BCP 47 tag.
    pub lang: &'static str,
    pub express: &'static str,
    pub complete: &'static str,
    pub not_applicable: &'static str,
    pub do_not_know: &'static str,
    pub blank: &'static str,
    pub not_calculated: &'static str,
    pub not_applicable_theme: &'static str,
    pub strengths: &'static str,
    pub strengths_express: &'static str,
    pub lean_on: &'static str,
    /// Introduces the goal of a first step; the topic.
    pub goal: fn(&str) -> String,
    /// Score, stage, coverage.
    pub overall_figure: fn(u8, &str, &str) -> String,
    pub no_overall_too_few: &'static str,
    pub no_overall_axis: &'static str,
    pub out_of_hundred: fn(u8) -> String,
    /// Answered, applicable.
    pub coverage: fn(usize, usize) -> String,
    /// A name and what is said of it.
    pub pair: fn(&str, &str) -> String,
    pub target: &'static str,
    /// Answered, applicable, in a cell.
    pub out_of: fn(usize, usize) -> String,
}

impl Words {
    /// French where the language is not one of ours: the questionnaire was written in it.
    pub fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &en::WORDS,
            _ => &fr::WORDS,
        }
    }
}

impl ResultWords {
    /// Scope, path and date: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
    pub fn context(&self, perimeter: &PerimeterTexts, path: Path, date: &str) -> String {
        let path = match path {
            Path::Express => self.express,
            Path::Complete => self.complete,
        };
        [&perimeter.name, path, date].join(" · ")
    }

    /// An answer in words: those of its level, or of the exit.
    pub fn answer<'a>(&self, item: &'a Item, answer: Option<Answer>) -> &'a str {
        match answer {
            Some(Answer::Level(level)) => item.level(level),
            Some(Answer::NotApplicable) => self.not_applicable,
            Some(Answer::DoNotKnow) => self.do_not_know,
            None => self.blank,
        }
    }
}
