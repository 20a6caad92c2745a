//! The order in which a session asks its items.

use super::{Origin, Session, Step};
use crate::diagnosis::Diagnosis;
use crate::questionnaire::Path;
use std::ops::Range;

/// How many items of the complete path have no answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// Beyond the express path, in the dimensions that are its priorities.
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
        if !self.is_continued() {
            return self.questionnaire.path(self.path()).collect();
        }
        self.continued().0
    }

    /// What *Continue* would ask, or still has to ask.
    pub fn missing(&self) -> Missing {
        let (order, first) = self.continued();
        let mut missing = Missing { in_priorities: 0, others: 0 };
        for (at, _) in order.into_iter().enumerate().filter(|it| self.is_blank(it.1)) {
            let count =
                if first.contains(&at) { &mut missing.in_priorities } else { &mut missing.others };
            *count += 1;
        }
        missing
    }

    /// The order that continues an express result, and the places of its priorities in it.
    fn continued(&self) -> (Vec<usize>, Range<usize>) {
        let of = &self.questionnaire;
        let express = Diagnosis::of(of, Path::Express, &self.progress().answers);
        let priorities = &express.ranking.priorities;
        let mut order: Vec<usize> = of.path(Path::Express).collect();
        let mut add = |at: usize| {
            let items = of.dimensions().get(at).map(|it| it.items.clone());
            order.extend(items.unwrap_or_default().skip(1));
            order.len()
        };
        let start = of.dimensions().len();
        let end = priorities.iter().map(|it| add(it.dimension)).last().unwrap_or(start);
        for at in 0..start {
            if !priorities.iter().any(|it| it.dimension == at) {
                add(at);
            }
        }
        (order, start..end)
    }

    /// The item that follows in the order. A path that continues an express result passes over what is
    /// answered.
    pub(super) fn item_after(&self, item: usize) -> Option<usize> {
        let is_due = |it: &usize| !self.is_continued() || self.is_blank(*it);
        self.order().into_iter().skip_while(|&it| it != item).skip(1).find(is_due)
    }

    pub(super) fn item_before(&self, item: usize) -> Option<usize> {
        self.order().into_iter().take_while(|&it| it != item).last()
    }

    /// The first item in the order without an answer.
    pub fn first_blank(&self) -> Option<usize> {
        self.order().into_iter().find(|&it| self.is_blank(it))
    }

    pub(super) fn last(&self) -> Step {
        self.order().last().map_or(Step::Welcome, |&it| Step::Item(it))
    }

    fn is_blank(&self, item: usize) -> bool {
        self.progress().answers.get(item).is_none()
    }

    fn is_continued(&self) -> bool {
        self.progress().origin == Origin::Express && self.path() == Path::Complete
    }
}
