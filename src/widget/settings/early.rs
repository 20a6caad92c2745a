//! What was answered before the wasm was there, on the screen of `src/element/shell.js`.

use super::get;
use engine::answers::{Answer, Date};
use engine::questionnaire::Perimeter;
use engine::session::{Action, Session};
use wasm_bindgen::JsValue;

/// The answer to a question, its note, or both.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Early {
    /// Its id.
    item: String,
    choice: Option<Choice>,
    note: Option<String>,
    perimeter: Option<Perimeter>,
    /// The answer and the note that were stored when it was given.
    before: (Option<Answer>, String),
    /// On an earlier visit: an answer that is stored may be more recent.
    is_restored: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Answer(Answer),
    Withdrawn,
}

impl Early {
    pub(super) fn read(object: &JsValue) -> Option<Self> {
        let text = |name| get(object, name).as_string();
        Some(Self {
            item: text("item")?,
            choice: text("answer").and_then(|it| match it.as_str() {
                "" => Some(Choice::Withdrawn),
                word => Answer::from_word(word).map(Choice::Answer),
            }),
            note: text("note"),
            perimeter: text("perimeter").and_then(|it| Perimeter::from_word(&it)),
            before: {
                let before = get(object, "before");
                let text = |name| get(&before, name).as_string().unwrap_or_default();
                (Answer::from_word(&text("answer")), text("note"))
            },
            is_restored: get(object, "isRestored").is_truthy(),
        })
    }

    /// Whether the answer and the note that are stored now are those of `before`.
    fn is_current(&self, session: &Session, item: usize) -> bool {
        let progress = session.progress();
        let (answer, note) = &self.before;
        progress.answers.get(item) == *answer && progress.note(item).unwrap_or_default() == note
    }

    /// Applies a kept answer to a session that is at its first screen, in the perimeter that it belongs to.
    pub(crate) fn apply_kept(&self, session: &mut Session, on: Date) {
        let Some(item) = session.questionnaire().item_position(&self.item) else { return };
        let perimeter = session.perimeter();
        session.apply(Action::ChoosePerimeter(self.perimeter.unwrap_or(perimeter)));
        if self.is_current(session, item) {
            let mut actions = Vec::new();
            self.add_actions(session, on, &mut actions);
            for action in actions {
                session.apply(action);
            }
        }
        session.apply(Action::ChoosePerimeter(perimeter));
    }

    pub(super) fn add_actions(&self, session: &Session, on: Date, actions: &mut Vec<Action>) {
        let Some(item) = session.questionnaire().item_position(&self.item) else { return };
        let is_elsewhere = self.perimeter.is_some_and(|it| it != session.perimeter());
        if !is_elsewhere && (!self.is_restored || self.is_current(session, item)) {
            actions.extend(self.choice.map(|it| match it {
                Choice::Answer(answer) => Action::Answer { item, answer, on },
                Choice::Withdrawn => Action::Withdraw { item, on },
            }));
            actions.extend(self.note.clone().map(|text| Action::Note { item, text }));
        }
    }
}
