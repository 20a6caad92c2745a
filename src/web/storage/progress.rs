//! The stored entries of one perimeter's progress: one for each answer, note and target.

use super::Store;
use super::position::StoredPosition;
use engine::answers::Answer;
use engine::json::Json;
use engine::questionnaire::{Perimeter, Questionnaire};
use engine::session::Progress;

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
            progress.set_note(position, note);
        }
    }
    for (position, dimension) in keys.0.dimensions().iter().enumerate() {
        let stage = store.read(&keys.of(perimeter, "target/", &dimension.id), stage);
        progress.targets.set(position, stage);
    }
    let position = |it: &Json| StoredPosition::restore(it, keys.0, &mut progress);
    store.read(&keys.of(perimeter, "place", ""), position);
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
        let target = new.targets.get(position);
        if old.targets.get(position) != target {
            write("target/", &dimension.id, target.map(stage_word));
        }
    }
    let position = StoredPosition::of(keys.0, new);
    // There is no position before *Begin*, and another tab may have begun meanwhile.
    let is_begun = [old, new].iter().any(|it| it.id.is_some());
    if is_begun && StoredPosition::of(keys.0, old) != position {
        let path = keys.of(perimeter, "place", "");
        let json = (*new != Progress::blank(keys.0)).then(|| position.json());
        store.put(&path, json.as_deref());
    }
}

fn note(stored: &Json) -> Option<String> {
    stored.as_str().map(str::to_owned)
}

/// The stored form of a target's stage, a string as for a level.
pub(super) fn stage_word(stage: u8) -> &'static str {
    match stage {
        0 | 1 => "1",
        2 => "2",
        3 => "3",
        _ => "4",
    }
}

fn stage(stored: &Json) -> Option<u8> {
    let is_word = |it: &u8| stored.as_str() == Some(stage_word(*it));
    (1..=4).find(is_word)
}
