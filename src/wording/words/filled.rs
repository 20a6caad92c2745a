//! The texts of a result with a number or a name in them.

use super::ResultWords;
use crate::lines::{fill, fill_counts, plural};

impl ResultWords {
    pub fn date(&self, day: u8, month: &str, year: u16) -> String {
        let day = if day == 1 { self.first_day.to_owned() } else { day.to_string() };
        fill(self.date, &[&day, month, &year.to_string()])
    }

    pub fn themes(&self, count: usize) -> String {
        fill(plural(self.themes, count), &[&count.to_string()])
    }

    pub fn at_stage(&self, stage: &str) -> String {
        fill(self.at_stage, &[stage])
    }

    pub fn goal(&self, topic: &str) -> String {
        fill(self.goal, &[topic])
    }

    pub fn overall_figure(&self, score: u8, stage: &str, coverage: &str) -> String {
        fill(self.overall_figure, &[&score.to_string(), stage, coverage])
    }

    pub fn out_of_hundred(&self, score: u8) -> String {
        fill(self.out_of_hundred, &[&score.to_string()])
    }

    pub fn coverage(&self, answered: usize, applicable: usize) -> String {
        let [one, several, both] = self.coverage;
        let form = match (answered, applicable) {
            (_, 1) => one,
            (0 | 1, _) => several,
            _ => both,
        };
        fill_counts(form, [answered, applicable])
    }

    pub fn pair(&self, name: &str, words: &str) -> String {
        fill(self.pair, &[name, words])
    }

    pub fn rule_scored(&self, sum: usize, sum_max: usize, score: u8) -> String {
        fill(self.rule_scored, &[&sum.to_string(), &sum_max.to_string(), &score.to_string()])
    }

    pub fn rule_not_calculated(&self, answered: usize, needed: usize) -> String {
        fill_counts(plural(self.rule_not_calculated, needed), [needed, answered])
    }

    pub fn out_of(&self, answered: usize, applicable: usize) -> String {
        fill_counts(self.out_of, [answered, applicable])
    }
}
