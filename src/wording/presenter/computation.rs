//! How the score of a dimension is computed, in a sentence.

use super::Presenter;
use engine::diagnosis::{DimensionResult, DimensionState};

impl Presenter<'_> {
    pub fn computation(&self, of: &DimensionResult) -> String {
        let (words, tally) = (self.words, &of.tally);
        match &of.state {
            DimensionState::Scored(score) => {
                words.rule_scored(tally.sum, 3 * tally.answered, score.display())
            }
            DimensionState::NotCalculated { needed } => {
                words.rule_not_calculated(tally.answered, *needed)
            }
            DimensionState::NotApplicable => words.rule_not_applicable.to_owned(),
        }
    }
}
