//! What the page gives: a plain object.
//!
//! ```text
//! pack     the questionnaire, as text
//! store    the sessions that are kept, see store.js
//! join     where phones answer: an address without `?`
//! home     the self-diagnosis itself
//! kit      the sheets to print, or nothing
//! other    the same page in the other language: [tag, name, address]
//! camera   brings camera.js, a promise
//! asked    [perimeter, path] that the address asks for
//! ```

use super::store::GroupStore;
use super::words::Words;
use engine::group::GroupConfig;
use engine::questionnaire::{PackError, Path, Perimeter, Questionnaire};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::elements::language_of;

#[derive(Debug)]
pub(super) struct Given {
    pub questionnaire: Questionnaire,
    pub words: &'static Words,
    pub store: GroupStore,
    pub join: String,
    pub home: String,
    pub kit: Option<String>,
    pub other: Option<[String; 3]>,
    pub camera: Option<Function>,
    pub perimeter: Perimeter,
    pub path: Path,
}

impl Given {
    /// Of the questionnaire's texts, as attributes; empty where the page has the same.
    pub(super) fn language(&self) -> [&str; 2] {
        language_of(&self.questionnaire, self.words.said.lang)
    }

    pub(super) fn read(object: &JsValue) -> Result<Self, PackError> {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        let text = |name| get(name).as_string();
        let questionnaire = Questionnaire::from_json(&text("pack").unwrap_or_default())?;
        let other = get("other").dyn_into::<Array>().ok();
        let other = other.map(|it| [0, 1, 2].map(|at| it.get(at).as_string().unwrap_or_default()));
        let asked = get("asked").dyn_into::<Array>().unwrap_or_default();
        let [perimeter, path] = [0, 1].map(|at| asked.get(at).as_string().unwrap_or_default());
        Ok(Self {
            words: Words::of(questionnaire.lang()),
            store: get("store").unchecked_into(),
            join: text("join").unwrap_or_default(),
            home: text("home").unwrap_or_default(),
            kit: text("kit"),
            other,
            camera: get("camera").dyn_into().ok(),
            perimeter: Perimeter::from_word(&perimeter).unwrap_or(Perimeter::Team),
            path: Path::from_word(&path).unwrap_or(Path::Express),
            questionnaire,
        })
    }

    /// Where phones answer for this session: the page of the visitors, set as the session is.
    pub(super) fn join(&self, setting: &GroupConfig) -> String {
        [&self.join, "?room=", setting.perimeter.word(), "-", setting.path.word()].concat()
    }
}
