//! The texts with a number or a name in them.

use super::Texts;
use wording::lines::{fill, fill_counts, plural};
use wording::minutes;

impl Texts {
    pub(crate) fn erased(&self, counts: [usize; 3]) -> String {
        let [answers, notes, results] = counts.map(|it| it.to_string());
        fill(self.erased, &[&answers, &notes, &results])
    }

    pub(crate) fn express_hint(&self, count: usize) -> String {
        fill(self.express_hint, &[&count.to_string(), &minutes(count)])
    }

    pub(crate) fn complete_hint(&self, count: usize) -> String {
        fill(self.complete_hint, &[&count.to_string(), &minutes(count)])
    }

    pub(crate) fn result_of(&self, date: &str) -> String {
        fill(self.result_of, &[date])
    }

    pub(crate) fn restart_question(&self, answered: usize) -> String {
        let [none, one, many] = self.restart_question;
        let form = match answered {
            0 => none,
            1 => one,
            _ => many,
        };
        fill(form, &[&answered.to_string()])
    }

    pub(crate) fn answered(&self, answered: usize, asked: usize) -> String {
        fill_counts(plural(self.answered, answered), [answered, asked])
    }

    pub(crate) fn question_number(&self, number: usize, count: usize) -> String {
        fill_counts(self.question_number, [number, count])
    }

    pub(crate) fn gloss(&self, term: &str) -> String {
        fill(self.gloss, &[term])
    }

    pub(crate) fn blanks(&self, count: usize) -> String {
        fill(plural(self.blanks, count), &[&count.to_string()])
    }

    pub(crate) fn hand_over(&self, partner: &str) -> String {
        fill(self.summary.hand_over, &[partner])
    }
}
