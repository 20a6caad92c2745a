//! The texts of a group's documents. Each language is a file here.

mod en;
mod fr;

use engine::group::{Anonymity, Band};
use wording::Words;

/// The texts that only a group's documents contain; `all` has those of every document.
#[derive(Debug)]
pub struct GroupWords {
    pub all: &'static Words,
    /// The first part of a file name.
    pub file_stem: &'static str,

    pub open: &'static str,
    pub anonymous: &'static str,
    pub counts_only: &'static str,

    pub participation: &'static str,
    pub nobody_yet: &'static str,
    pub round: fn(u8) -> String,
    pub participants: fn(u32) -> String,
    /// The largest number of hands raised for one question.
    pub hands_at_most: fn(u32) -> String,
    pub waiting: fn(u32) -> String,

    pub profile_how: &'static str,
    /// The mean, and the name of its stage.
    pub mean: fn(u8, &str) -> String,
    pub no_mean: &'static str,
    pub no_score: &'static str,
    /// The number of results with a score.
    pub scored: fn(u32) -> String,
    /// Standard deviation, lowest score, highest score.
    pub dispersion: fn(u8, u8, u8) -> String,
    pub close: &'static str,
    pub partly: &'static str,
    pub contrasted: &'static str,
    /// The number of don't-knows, and the total.
    pub do_not_know: fn(u32, u32) -> String,
    pub withheld: fn(u32) -> String,

    pub discuss: &'static str,
    pub discuss_how: &'static str,
    /// The consensus in words, and the number of answers behind it.
    pub discuss_why: fn(&str, u32) -> String,
    pub common: &'static str,
    pub common_how: &'static str,
    pub commitments: &'static str,
    pub who: &'static str,
    pub what: &'static str,
    pub when: &'static str,

    pub questions: &'static str,
    pub common_answer: &'static str,
    pub voices: fn(u32) -> String,
    /// The number of raised hands among the answers.
    pub hands: fn(u32) -> String,
    /// How many gave an answer in an earlier round, of how many, and the name of that round.
    pub was: fn(u32, u32, &str) -> String,
    /// The name of an earlier round, and how many answered in it and now.
    pub since: fn(&str, u32, u32) -> String,
    pub closer: &'static str,
    pub wider: &'static str,
    pub alike: &'static str,

    pub limits: &'static str,
    pub about_file: &'static str,

    pub column_round: &'static str,
    /// The name of a level, from 0.
    pub column_level: fn(u8) -> String,
    /// The same for the column with that level's wording.
    pub column_level_words: fn(u8) -> String,
    pub column_hands: &'static str,
    pub column_withheld: &'static str,
    pub column_consensus: &'static str,
    pub column_band: &'static str,
    pub column_scored: &'static str,
    /// The column that counts the results at the stage of this name.
    pub column_at_stage: fn(&str) -> String,
    pub column_mean: &'static str,
    pub column_mean_stage: &'static str,
    pub column_deviation: &'static str,
    pub column_lowest: &'static str,
    pub column_highest: &'static str,
    pub column_unknown_of: &'static str,
}

impl GroupWords {
    /// Falls back to French for other languages, as [`Words::of`] does.
    pub fn of(lang: &str) -> &'static Self {
        match Words::of(lang).lang {
            "en" => &en::WORDS,
            _ => &fr::WORDS,
        }
    }

    pub fn band(&self, band: Band) -> &'static str {
        match band {
            Band::Close => self.close,
            Band::Partly => self.partly,
            Band::Contrasted => self.contrasted,
        }
    }

    pub fn promise(&self, promise: Anonymity) -> &'static str {
        match promise {
            Anonymity::Open => self.open,
            Anonymity::Anonymous => self.anonymous,
        }
    }
}
