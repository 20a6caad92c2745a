//! The texts of a result and of the documents about it, with one file per language.
//!
//! [`ResultWords`] is separate because the widget ships it without the rest, as lines of the file of its
//! words.

pub mod en;
mod filled;
pub mod fr;

use engine::answers::Answer;
use engine::questionnaire::{Item, Path, PerimeterTexts};

/// The texts of documents in one language. Those that contain a number or a name are functions.
#[derive(Debug)]
pub struct Words {
    /// The texts that the presenter uses.
    pub result: &'static ResultWords,
    /// BCP 47 tag.
    pub lang: &'static str,
    /// The delimiter between the cells of a table that spreadsheets in this language expect.
    pub separator: char,

    pub profile: &'static str,
    pub priorities: &'static str,
    pub first_step: &'static str,
    pub resources: &'static str,
    pub explore: &'static str,
    pub explore_hint: &'static str,
    pub overall: &'static str,
    pub rule_overall: &'static str,
    pub stages: &'static str,
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

    /// The section of the goals that have a first step, a name or a date.
    pub goals: &'static str,
    pub goal_step: &'static str,
    pub goal_who: &'static str,
    pub goal_when: &'static str,
    pub goal_outcome: &'static str,
    pub done: &'static str,
    pub going_on: &'static str,
    pub given_up: &'static str,

    /// Takes the title of the questionnaire.
    pub reminder: fn(&str) -> String,
    /// Takes the date in words, and what the result is about.
    pub reminder_how: fn(&str, &str) -> String,
}

crate::texts! {
    /// The texts that the presenter uses. Those with a number or a name in them have slots: see
    /// `words/filled.rs`.
    #[derive(Debug, Clone, Copy)]
    pub struct ResultWords {
        /// BCP 47 tag.
        pub lang: &'static str,
        /// From January to December.
        pub months: [&'static str; 12],
        /// The day, the name of the month and the year.
        pub date: &'static str,
        /// The first day of a month.
        pub first_day: &'static str,
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
        /// Introduces the strengths in the summary.
        pub leaning: &'static str,
        /// Introduces the very first step in the summary.
        pub beginning: &'static str,
        /// The same for a recipient, whom the step does not address.
        pub beginning_of_theirs: &'static str,
        /// Tells a recipient whom the first steps address.
        pub for_owner: &'static str,
        /// The count of themes.
        pub themes: [&'static str; 2],
        /// The name of a stage.
        pub at_stage: &'static str,
        pub without_stage: &'static str,
        /// Introduces the goal of a first step: the topic.
        pub goal: &'static str,
        /// The score, the stage and the coverage.
        pub overall_figure: &'static str,
        pub no_overall_too_few: &'static str,
        pub no_overall_axis: &'static str,
        pub out_of_hundred: &'static str,
        /// The counts of answered and of applicable items: one is applicable, several are and one at most is
        /// answered, several are both.
        pub coverage: [&'static str; 3],
        /// What becomes of items without a level, after their number: they don't apply, the answer is
        /// unknown, or there is none.
        pub not_counted: [&'static str; 3],
        pub semicolon: &'static str,
        /// A name and its value.
        pub pair: &'static str,
        /// Sum, largest possible sum, score.
        pub rule_scored: &'static str,
        /// Needed, answered.
        pub rule_not_calculated: [&'static str; 2],
        pub rule_not_applicable: &'static str,
        pub target: &'static str,
        /// Instead of a target stage.
        pub enough: &'static str,
        /// The counts of answered and of applicable items, for a table cell.
        pub out_of: &'static str,
    }
}

impl Words {
    /// What may become of a first step: the stored word, and ours. `none` is for a step without.
    pub fn outcomes<'a>(&'a self, none: &'a str) -> [(&'static str, &'a str); 4] {
        [("", none), ("done", self.done), ("going-on", self.going_on), ("given-up", self.given_up)]
    }

    /// What became of a first step, in words.
    pub fn outcome(&self, stored: &str) -> &str {
        let outcomes = self.outcomes("");
        outcomes.into_iter().find(|it| it.0 == stored).map_or("", |it| it.1)
    }

    /// French for a language that has no texts: the questionnaire was written in French.
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

    /// An answer in words: those of its level, of the exit, or of a blank.
    pub fn answer<'a>(&self, item: &'a Item, answer: Option<Answer>) -> &'a str {
        match answer {
            Some(Answer::Level(level)) => item.level(level),
            Some(Answer::NotApplicable) => self.not_applicable,
            Some(Answer::DoNotKnow) => self.do_not_know,
            None => self.blank,
        }
    }
}
