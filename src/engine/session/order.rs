//! The order in which a session asks its items.

use super::{Origin, Progress, Session, Step};
use crate::diagnosis::{Diagnosis, Priority};
use crate::questionnaire::{Path, Questionnaire};

/// How many items of the complete path have no answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// In the dimensions that are priorities on the express path.
    pub in_priorities: usize,
    pub others: usize,
}

impl Session {
    /// The items of the path, in the order in which they are asked.
    ///
    /// That of the questionnaire; but a complete path that continues an express result first has the items
    /// of the express path, then the others of its priorities, then the rest. It depends on the express
    /// answers alone, so that what is answered later never moves a question.
    pub fn order(&self) -> Vec<usize> {
        let progress = self.progress();
        let mut items: Vec<_> = self.questionnaire.path(progress.path).collect();
        if is_continued(progress) {
            let rank = ranks(&self.questionnaire, progress);
            items.sort_by_key(|&it| rank(it));
        }
        items
    }

    /// What *Continue* would ask, or still has to ask.
    pub fn missing(&self) -> Missing {
        let progress = self.progress();
        let rank = ranks(&self.questionnaire, progress);
        let blank = |it: &usize| progress.answers.get(*it).is_none();
        let blanks = self.questionnaire.path(Path::Complete).filter(blank);
        let (others, first): (Vec<_>, Vec<_>) =
            blanks.partition(|&it| matches!(rank(it), EXPRESS | usize::MAX));
        Missing { in_priorities: first.len(), others: others.len() }
    }

    /// The item that follows in the order. One that continues an express result passes over what is
    /// answered.
    pub(super) fn item_after(&self, item: usize) -> Option<usize> {
        let progress = self.progress();
        let is_due = |it: &usize| !is_continued(progress) || progress.answers.get(*it).is_none();
        self.order().into_iter().skip_while(|&it| it != item).skip(1).find(is_due)
    }

    pub(super) fn item_before(&self, item: usize) -> Option<usize> {
        self.order().into_iter().take_while(|&it| it != item).last()
    }

    /// The first item in the order without an answer.
    pub fn first_blank(&self) -> Option<usize> {
        let answers = &self.progress().answers;
        self.order().into_iter().find(|&item| answers.get(item).is_none())
    }

    pub(super) fn last(&self) -> Step {
        self.order().last().map_or(Step::Welcome, |&it| Step::Item(it))
    }
}

fn is_continued(progress: &Progress) -> bool {
    progress.origin == Origin::Express && progress.path == Path::Complete
}

const EXPRESS: usize = 0;

/// The place of an item's group in the order: the express path, each priority, the rest.
fn ranks(questionnaire: &Questionnaire, progress: &Progress) -> impl Fn(usize) -> usize {
    let express = Diagnosis::of(questionnaire, Path::Express, &progress.answers);
    move |item| {
        if questionnaire.is_asked(item, Path::Express) {
            return EXPRESS;
        }
        let dimension = questionnaire.dimension_of(item);
        let is_own = |it: &Priority| Some(it.dimension) == dimension;
        let place = express.ranking.priorities.iter().position(is_own);
        place.map_or(usize::MAX, |it| it + 1)
    }
}
