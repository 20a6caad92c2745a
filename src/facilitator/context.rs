//! The context of the page, which `element/facilitator/page.js` passes as a plain object.
//!
//! ```text
//! pack     the questionnaire, as text
//! store    the stored sessions, see store.js
//! join     the address at which phones answer, without `?`
//! home     the address of the self-diagnosis
//! kit      the address of the sheets to print, or nothing
//! other    the same page in the other language: [tag, name, address]
//! camera   loads camera.js; returns a promise
//! asked    [perimeter, path] that the address requests
//! file     true where the page is one HTML file, opened from a disk
//! ```

use super::store::GroupStore;
use super::words::Words;
use engine::group::GroupConfig;
use engine::questionnaire::{PackError, Path, Perimeter, Questionnaire};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::elements::language_of;

#[derive(Debug)]
pub(super) struct PageContext {
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
    /// Whether the page is one HTML file, opened from a disk: it has no address that phones could open, no
    /// camera, and no other page beside it.
    pub is_single_file: bool,
}

impl PageContext {
    /// The `lang` and `dir` of the questionnaire's texts; both are empty if the page has the same
    /// language.
    pub(super) fn language(&self) -> [&str; 2] {
        language_of(&self.questionnaire, self.words.result.lang)
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
            is_single_file: get("file").is_truthy(),
            questionnaire,
        })
    }

    /// The address at which phones answer: the respondents' page, with the session's perimeter and path.
    pub(super) fn join_url(&self, config: &GroupConfig) -> String {
        [&self.join, "?room=", config.perimeter.word(), "-", config.path.word()].concat()
    }
}
