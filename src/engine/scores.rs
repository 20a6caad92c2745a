//! A result reduced to scores, for respondents who share where they stand but not their answers.

use crate::answers::{Answers, Date, Response};
use crate::diagnosis::{Diagnosis, Tally, tallies};
use crate::questionnaire::{Path, Perimeter, Questionnaire};

/// The counts of each dimension: no answers, no notes, and no id, so that nothing links it to a
/// share code that contains the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// The day of the last answer.
    pub date: Date,
    pub perimeter: Perimeter,
    pub path: Path,
    /// One per dimension, in questionnaire order. Don't-knows are counted as blanks.
    pub tallies: Vec<Tally>,
}

impl Scores {
    /// Counts a result's answers, with don't-knows as blanks.
    pub fn of(questionnaire: &Questionnaire, response: &Response) -> Self {
        let Response { date, perimeter, path, ref answers, .. } = *response;
        let mut tallies = tallies(questionnaire, path, answers);
        for tally in &mut tallies {
            tally.blank += std::mem::take(&mut tally.do_not_know);
        }
        Self { date, perimeter, path, tallies }
    }

    /// The figures computed from these counts, without next steps and unknowns.
    pub fn diagnosis(&self, questionnaire: &Questionnaire) -> Diagnosis {
        Diagnosis::of_tallies(questionnaire, self.path, &self.tallies)
    }
}

/// What a link can contain of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SharedResult {
    Answers(Response),
    Scores(Scores),
}

impl SharedResult {
    pub fn date(&self) -> Date {
        match self {
            Self::Answers(it) => it.date,
            Self::Scores(it) => it.date,
        }
    }

    pub fn perimeter(&self) -> Perimeter {
        match self {
            Self::Answers(it) => it.perimeter,
            Self::Scores(it) => it.perimeter,
        }
    }

    pub fn path(&self) -> Path {
        match self {
            Self::Answers(it) => it.path,
            Self::Scores(it) => it.path,
        }
    }

    pub fn response(&self) -> Option<&Response> {
        match self {
            Self::Answers(it) => Some(it),
            Self::Scores(_) => None,
        }
    }

    pub fn answers(&self) -> Option<&Answers> {
        self.response().map(|it| &it.answers)
    }

    pub fn diagnosis(&self, questionnaire: &Questionnaire) -> Diagnosis {
        match self {
            Self::Answers(it) => Diagnosis::of(questionnaire, it.path, &it.answers),
            Self::Scores(it) => it.diagnosis(questionnaire),
        }
    }
}
