//! The list of saved results: reading, renaming, deleting and restoring.

use crate::storage::Store;
use engine::answers::ResponseId;
use engine::hex;
use engine::json::Json;
use engine::targets::GoalPart;

/// One result of the list. Its questionnaire may be an earlier revision, so ids are kept as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedResult {
    /// The prefix of its paths.
    start: String,
    pub code: String,
    pub name: Option<String>,
    /// By id of the item.
    pub notes: Vec<(String, String)>,
    /// The parts of goals, by their paths: `step/A1`.
    pub targets: Vec<(String, String)>,
}

impl SavedResult {
    /// The id of the result.
    pub fn id(&self) -> Option<ResponseId> {
        let (_, rest) = self.start.split_once("/result/")?;
        hex::decode(rest.split('/').next()?).map(ResponseId)
    }

    pub fn is_of(&self, id: ResponseId) -> bool {
        self.start.contains(&["/result/", &hex::encode(id.0), "/"].concat())
    }

    /// Identifies it in the list.
    pub fn key(&self) -> &str {
        &self.start
    }
}

impl Store {
    /// The saved results of all revisions of a questionnaire, in no order. Unreadable ones are
    /// skipped, and stay.
    pub fn results(&self, questionnaire: &str) -> Vec<SavedResult> {
        self.read_local();
        let paths = self.paths();
        let own = [questionnaire, "/"].concat();
        let start = |path: &String| {
            let rest = path.strip_prefix(&own)?.strip_suffix("/code")?;
            let (_, place) = rest.split_once("/result/")?;
            // The result's id and its path.
            (place.split('/').count() == 2).then(|| [&own, rest, "/"].concat())
        };
        paths.iter().filter_map(start).filter_map(|it| self.result(it, &paths)).collect()
    }

    fn result(&self, start: String, paths: &[String]) -> Option<SavedResult> {
        let code = self.text(&[&start, "code"].concat())?;
        let below = |kind: &str| -> Vec<_> {
            let place = [&start, kind].concat();
            let pair = |it: &String| Some((it.strip_prefix(&place)?.to_owned(), self.text(it)?));
            paths.iter().filter_map(pair).collect()
        };
        let name = self.text(&[&start, "name"].concat());
        let notes = below("note/");
        let is_part = |it: &(String, String)| {
            it.0.split_once('/').is_some_and(|it| GoalPart::from_word(it.0).is_some())
        };
        let targets = below("").into_iter().filter(is_part).collect();
        Some(SavedResult { start, code, name, notes, targets })
    }

    /// Sets the name of a result; an empty one removes it.
    pub fn rename(&self, result: &SavedResult, name: &str) {
        let path = [&result.start, "name"].concat();
        self.write(&path, Some(name).filter(|it| !it.is_empty()));
        self.commit();
    }

    /// Sets a part of a goal of a result, by the result's key and the part's path.
    pub fn set_goal(&self, key: &str, path: &str, text: &str) {
        self.write(&[key, path].concat(), Some(text).filter(|it| !it.is_empty()));
        self.commit();
    }

    /// Deletes a result from the list.
    pub fn forget(&self, result: &SavedResult) {
        for path in self.paths().iter().filter(|it| it.starts_with(&result.start)) {
            self.put(path, None);
        }
        self.commit();
    }

    /// Restores a result as it was before `forget`.
    pub fn keep(&self, result: &SavedResult) {
        let place = |kind: &str, of: &str| [&result.start, kind, of].concat();
        let code = [(place("code", ""), &result.code)];
        let notes = result.notes.iter().map(|it| (place("note/", &it.0), &it.1));
        let targets = result.targets.iter().map(|it| (place("", &it.0), &it.1));
        let name = result.name.iter().map(|it| (place("name", ""), it));
        let all = code.into_iter().chain(notes).chain(targets).chain(name);
        all.for_each(|(path, text)| self.write(&path, Some(text)));
        self.commit();
    }

    fn text(&self, path: &str) -> Option<String> {
        let json = self.0.ledger.borrow().get(path)?.to_owned();
        Json::read(&json).ok()?.as_str().map(str::to_owned)
    }
}
