//! A known revision of the questionnaire, and which items of the current one its results answer.

use crate::answers::{Answers, Response};
use crate::questionnaire::{Path, Questionnaire};
use crate::revisions::RevisionMap;
use std::rc::Rc;

#[derive(Debug, Clone)]
pub(super) struct Revision {
    pub questionnaire: Rc<Questionnaire>,
    /// For each current item, the position of the same item in this revision.
    items: Vec<Option<usize>>,
}

/// A result, expressed in the items of the current revision.
pub(super) struct Bridged {
    pub path: Path,
    pub answers: Answers,
    /// By item, whether the respondent was asked; if not, the answer is blank.
    pub asked: Vec<bool>,
}

impl Revision {
    pub(super) fn current(questionnaire: Rc<Questionnaire>) -> Self {
        let items = (0..questionnaire.items().len()).map(Some).collect();
        Self { questionnaire, items }
    }

    pub(super) fn earlier(
        questionnaire: Rc<Questionnaire>,
        map: &RevisionMap,
        current: &Questionnaire,
    ) -> Self {
        Self { items: map.same(&questionnaire, current), questionnaire }
    }

    pub(super) fn bridge(&self, response: &Response) -> Bridged {
        let path = response.path;
        let mut answers = Answers::blank(self.items.len());
        let mut asked = vec![false; self.items.len()];
        for (at, (item, is_asked)) in self.items.iter().zip(&mut asked).enumerate() {
            if let Some(item) = item.filter(|&item| self.questionnaire.is_asked(item, path)) {
                *is_asked = true;
                answers.set(at, response.answers.get(item));
            }
        }
        Bridged { path, answers, asked }
    }
}
