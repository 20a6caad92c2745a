//! One respondent's progress for one perimeter: an entry for each answer, note and target.

use super::Store;
use super::position::Place;
use engine::answers::Answer;
use engine::json::Json;
use engine::questionnaire::{Perimeter, Questionnaire};
use engine::session::Progress;

/// The paths of one questionnaire.
#[derive(Clone, Copy)]
pub(super) struct Keys<'a>(pub &'a Questionnaire);

impl Keys<'_> {
    pub(super) fn perimeter(self) -> String {
        [&self.start(), "perimeter"].concat()
    }

    /// What all of them begin with.
    pub(super) fn start(self) -> String {
        [self.0.id(), "/", &self.0.revision().to_string(), "/"].concat()
    }

    fn of(self, perimeter: Perimeter, kind: &str, of: &str) -> String {
        [&self.start(), perimeter.word(), "/", kind, of].concat()
    }
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
    let place = |it: &Json| Place::restore(it, keys.0, &mut progress);
    store.read(&keys.of(perimeter, "place", ""), place);
    progress
}

pub(super) fn save(
    store: &Store,
    keys: Keys<'_>,
    perimeter: Perimeter,
    [old, new]: [&Progress; 2],
) {
    let keep = |kind: &str, of: &str, value: Option<&str>| {
        store.write(&keys.of(perimeter, kind, of), value);
    };
    for (position, item) in keys.0.items().iter().enumerate() {
        let answer = new.answers.get(position);
        if old.answers.get(position) != answer {
            keep("answer/", &item.id, answer.map(Answer::word));
        }
        if old.note(position) != new.note(position) {
            keep("note/", &item.id, new.note(position));
        }
    }
    for (position, dimension) in keys.0.dimensions().iter().enumerate() {
        let target = new.targets.get(position);
        if old.targets.get(position) != target {
            keep("target/", &dimension.id, target.map(stage_word));
        }
    }
    let place = Place::of(keys.0, new);
    // Before *Begin* there is no place, and another tab may have begun meanwhile.
    let is_begun = [old, new].iter().any(|it| it.id.is_some());
    if is_begun && Place::of(keys.0, old) != place {
        let path = keys.of(perimeter, "place", "");
        let place = (*new != Progress::blank(keys.0)).then(|| place.json());
        store.put(&path, place.as_deref());
    }
}

fn note(stored: &Json) -> Option<String> {
    stored.as_str().map(str::to_owned)
}

/// A target is a word, as a level is.
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
