//! The stored entries of one perimeter's progress: one for each answer, each note and each part of a goal.

use super::Store;
use super::position;
use engine::answers::Answer;
use engine::json::Json;
use engine::questionnaire::{Perimeter, Questionnaire};
use engine::session::Progress;
use engine::targets::GoalPart;

/// The paths of one questionnaire's entries.
#[derive(Clone, Copy)]
pub(super) struct Keys<'a>(pub &'a Questionnaire);

impl Keys<'_> {
    pub(super) fn perimeter(self) -> String {
        [&self.start(), "perimeter"].concat()
    }

    /// The prefix of all of them.
    pub(super) fn start(self) -> String {
        [self.0.id(), "/", &self.0.revision().to_string(), "/"].concat()
    }

    fn of(self, perimeter: Perimeter, kind: &str, of: &str) -> String {
        [&self.start(), perimeter.word(), "/", kind, of].concat()
    }
}

/// Two states of the same progress.
#[derive(Clone, Copy)]
pub(super) struct Change<'a> {
    pub old: &'a Progress,
    pub new: &'a Progress,
}

pub(super) fn load(store: &Store, keys: Keys<'_>, perimeter: Perimeter) -> Progress {
    let mut progress = Progress::blank(keys.0);
    for (position, item) in keys.0.items().iter().enumerate() {
        let key = keys.of(perimeter, "answer/", &item.id);
        let answer = store.read(&key, |it| Answer::from_word(it.as_str()?));
        progress.answers.set(position, answer);
        if let Some(note) = store.read(&keys.of(perimeter, "note/", &item.id), note) {
            progress.set_note(position, &note);
        }
    }
    for (position, dimension) in keys.0.dimensions().iter().enumerate() {
        for part in GoalPart::ALL {
            let key = keys.of(perimeter, "", &part.path(&dimension.id));
            store.read(&key, |it| progress.targets.set(position, part, it.as_str()?));
        }
    }
    let restore = |it: &Json| position::restore(it, keys.0, &mut progress);
    store.read(&keys.of(perimeter, "place", ""), restore);
    progress
}

/// Queues the entries that differ.
pub(super) fn save(store: &Store, keys: Keys<'_>, perimeter: Perimeter, change: Change<'_>) {
    let Change { old, new } = change;
    let write = |kind: &str, of: &str, value: Option<&str>| {
        store.write(&keys.of(perimeter, kind, of), value);
    };
    for (position, item) in keys.0.items().iter().enumerate() {
        let answer = new.answers.get(position);
        if old.answers.get(position) != answer {
            write("answer/", &item.id, answer.map(Answer::word));
        }
        if old.note(position) != new.note(position) {
            write("note/", &item.id, new.note(position));
        }
    }
    for (position, dimension) in keys.0.dimensions().iter().enumerate() {
        for part in GoalPart::ALL {
            let text = new.targets.part(position, part);
            if old.targets.part(position, part) != text {
                write("", &part.path(&dimension.id), text);
            }
        }
    }
    // There is no position before *Begin*, and another tab may have begun meanwhile.
    let is_begun = [old, new].iter().any(|it| it.id.is_some());
    let json = position::json(keys.0, new);
    if is_begun && position::json(keys.0, old) != json {
        let path = keys.of(perimeter, "place", "");
        let json = (*new != Progress::blank(keys.0)).then_some(json);
        store.put(&path, json.as_deref());
    }
}

fn note(stored: &Json) -> Option<String> {
    stored.as_str().map(str::to_owned)
}
