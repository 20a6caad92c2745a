//! Pseudorandom results, the same in every run.

use anyhow::{Context as _, Result};
use engine::answers::{Answer, Answers, Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use serde_json::{Value, json};

pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    pub(super) fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = self.below(all.len());
        all.get(at).cloned()
    }

    pub(super) fn response(&mut self, questionnaire: &Questionnaire) -> Response {
        let path = self.of(&Path::ALL).unwrap_or(Path::Complete);
        Response {
            id: ResponseId([0; 8].map(|_: u8| u8::try_from(self.below(256)).unwrap_or_default())),
            date: Date(u16::try_from(self.below(65_000)).unwrap_or_default()),
            perimeter: self.of(&Perimeter::ALL).unwrap_or(Perimeter::Me),
            path,
            answers: self.answers(questionnaire, path),
        }
    }

    pub(super) fn answers(&mut self, questionnaire: &Questionnaire, path: Path) -> Answers {
        let given: Vec<_> = Answer::ALL.into_iter().map(Some).chain([None]).collect();
        let mut answers = Answers::blank(questionnaire.items().len());
        for item in questionnaire.path(path) {
            answers.set(item, self.of(&given).flatten());
        }
        answers
    }
}

/// Two revisions of each language of a questionnaire, the later one with a map to the earlier one,
/// and a third that nobody knows.
pub(super) struct Revisions {
    pub(super) packs: Vec<String>,
    pub(super) known: Vec<Questionnaire>,
    pub(super) unknown: Questionnaire,
    /// The same revision as a known one, with other items.
    pub(super) stranger: Questionnaire,
}

impl Revisions {
    pub(super) fn of(packs: &[String]) -> Result<Self> {
        let first = packs.first().context("no questionnaire")?;
        let current = Questionnaire::from_json(first)?;
        let mut all = Vec::new();
        for pack in packs {
            let of_pack = Questionnaire::from_json(pack)?;
            if of_pack.id() == current.id() {
                all.extend([pack.clone(), later(pack, &of_pack)?]);
            }
        }
        let read = |it: &String| Questionnaire::from_json(it).map_err(anyhow::Error::from);
        Ok(Self {
            known: all.iter().map(read).collect::<Result<_>>()?,
            unknown: changed(first, |pack| set(pack, "revision", json!(current.revision() + 7)))?,
            stranger: changed(first, |pack| rename(pack, 0, "other"))?,
            packs: all,
        })
    }
}

impl Revisions {
    /// The id that the item at a position has in the latest revision: what `later` changes.
    pub(super) fn id_now(of: &Questionnaire, at: usize) -> Option<String> {
        let is_latest = of.item_position("renamed").is_some();
        match at {
            0 => Some("renamed".to_owned()),
            1 | 2 if !is_latest => None,
            _ => Some(of.items().get(at)?.id.clone()),
        }
    }
}

/// The next revision: one item has another id, one id has another meaning, and one item is new.
fn later(pack: &str, current: &Questionnaire) -> Result<String> {
    let id = |at: usize| current.items().get(at).map(|it| it.id.clone()).unwrap_or_default();
    let mut pack: Value = serde_json::from_str(pack)?;
    set(&mut pack, "revision", json!(current.revision() + 1));
    rename(&mut pack, 0, "renamed");
    rename(&mut pack, 1, "new");
    let map = json!([{
        "revision": current.revision(),
        "fingerprint": format!("{:08x}", current.fingerprint()),
        "changed": [id(2)],
        "renamed": { id(0): "renamed" },
    }]);
    set(&mut pack, "earlier", map);
    Ok(pack.to_string())
}

/// Gives an item of the first dimension another id.
fn rename(pack: &mut Value, at: usize, id: &str) {
    if let Some(item) = pack.pointer_mut(&format!("/axes/0/dimensions/0/items/{at}")) {
        set(item, "id", json!(id));
    }
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn changed(pack: &str, change: impl Fn(&mut Value)) -> Result<Questionnaire> {
    let mut pack: Value = serde_json::from_str(pack)?;
    change(&mut pack);
    Ok(Questionnaire::from_json(&pack.to_string())?)
}
