//! Counts the results of one month and one label.

use super::revision::Bridged;
use crate::answers::Answer;
use crate::diagnosis::DimensionResult;
use crate::questionnaire::Questionnaire;

/// How many people gave each answer to an item: four levels, not applicable, don't know, blank.
pub(super) type Counts = [u32; 7];

#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub results: u32,
    /// By item; only results in which the item was asked count.
    pub items: Vec<Counts>,
    /// By dimension, the number of scores at each stage.
    pub stages: Vec<[u32; 4]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Add,
    Remove,
}

impl Change {
    fn apply(self, place: Option<&mut u32>) {
        if let Some(place) = place {
            *place = match self {
                Self::Add => place.saturating_add(1),
                Self::Remove => place.saturating_sub(1),
            };
        }
    }
}

impl Cell {
    pub(super) fn empty(questionnaire: &Questionnaire) -> Self {
        Self {
            results: 0,
            items: vec![[0; 7]; questionnaire.items().len()],
            stages: vec![[0; 4]; questionnaire.dimensions().len()],
        }
    }

    /// Counts a result, or removes it again.
    pub(super) fn count(&mut self, current: &Questionnaire, result: &Bridged, change: Change) {
        change.apply(Some(&mut self.results));
        let Bridged { path, answers, asked } = result;
        let is_there = |item: usize| asked.get(item) == Some(&true);
        for (item, counts) in self.items.iter_mut().enumerate() {
            if is_there(item) && current.is_asked(item, *path) {
                change.apply(counts.get_mut(place(answers.get(item))));
            }
        }
        for (at, (dimension, stages)) in
            current.dimensions().iter().zip(&mut self.stages).enumerate()
        {
            let items = Questionnaire::items_asked(dimension, *path);
            // A dimension that lacks an item means something else.
            if items.clone().all(is_there)
                && let Some(score) = DimensionResult::of(at, items, answers).score()
            {
                change.apply(stages.get_mut(usize::from(score.stage()) - 1));
            }
        }
    }
}

fn place(answer: Option<Answer>) -> usize {
    match answer {
        Some(Answer::Level(level)) => usize::from(level.value()),
        Some(Answer::NotApplicable) => 4,
        Some(Answer::DoNotKnow) => 5,
        None => 6,
    }
}
