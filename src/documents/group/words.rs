//! The texts of a group's documents. Each language is a file here.

mod en;
mod fr;

use engine::group::{Anonymity, Band, Outcome};
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

    /// How many people were in the room.
    pub headcount: fn(u32) -> String,
    pub profile_how: &'static str,
    /// The number of results with a score.
    pub scored: fn(u32) -> String,
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
    pub earlier: &'static str,
    pub outcome_title: &'static str,
    pub done: &'static str,
    pub going_on: &'static str,
    pub given_up: &'static str,
    /// Nobody has said yet what became of a commitment.
    pub not_said: &'static str,
    /// A commitment of this session, in a table beside earlier ones.
    pub new_commitment: &'static str,
    pub next_look: &'static str,
    pub rating: &'static str,
    /// From the lowest.
    pub ratings: [&'static str; 5],

    pub questions: &'static str,
    pub common_answer: &'static str,
    /// Of the individual results, those given on a device that was passed round.
    pub of_shared: fn(u32) -> String,
    /// The number of results with an answer, how many of them were given on a device that was passed
    /// round if that is known, and the number of raised hands.
    pub voices: fn(u32, Option<u32>, u32) -> String,
    /// How many, of how many.
    pub share: fn(u32, u32) -> String,
    /// The name of an earlier round, and the shares then and now.
    pub was: fn(&str, &[String; 2]) -> String,
    /// The name of an earlier round, and how many answered in it and now.
    pub since: fn(&str, u32, u32) -> String,
    pub closer: &'static str,
    pub wider: &'static str,
    pub alike: &'static str,

    pub annex: &'static str,
    pub annex_how: &'static str,
    /// A mean, its lowest and highest score, standard deviation, and the number of scores.
    pub average: fn(u8, [u8; 2], u8, u32) -> String,
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

/// The parts of a total that are not zero, as a sum.
fn sum(parts: [(u32, String); 3]) -> String {
    let parts = parts.into_iter().filter(|it| it.0 > 0);
    parts.map(|it| it.1).collect::<Vec<_>>().join(" + ")
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

    /// What became of an earlier commitment.
    pub fn outcome(&self, outcome: Option<Outcome>) -> &'static str {
        match outcome {
            Some(Outcome::Done) => self.done,
            Some(Outcome::GoingOn) => self.going_on,
            Some(Outcome::GivenUp) => self.given_up,
            None => self.not_said,
        }
    }

    pub fn promise(&self, promise: Anonymity) -> &'static str {
        match promise {
            Anonymity::Open => self.open,
            Anonymity::Anonymous => self.anonymous,
        }
    }
}
