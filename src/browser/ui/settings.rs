//! What the page asks of the widget: a plain object, in which a wrong value counts as none.
//!
//! ```text
//! perimeter, path, view   words of the attributes of the same names
//! begin                   true: *Start* was pressed while the widget was on its way
//! languages               tags that `load` knows, in the order of the switch
//! shareUrl                where a shared link leads, without `#`
//! paper                   { "fr": address of the questionnaire on paper }
//! history                 true: the page is ours, and Back goes to the step before
//! load(lang)              a promise of the text of the pack in that language
//! onLang(lang, title)     called with the language in use, and the page's title in it
//! ```

use crate::engine::questionnaire::{Path, Perimeter};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Settings {
    pub perimeter: Option<Perimeter>,
    pub path: Option<Path>,
    pub is_stage: bool,
    /// *Start* was pressed before the widget was there.
    pub begin: bool,
    pub languages: Vec<String>,
    pub share_url: String,
    pub history: bool,
    pub load: Option<Function>,
    pub on_lang: Option<Function>,
    /// Language and address of each questionnaire on paper.
    pub paper: Vec<(String, String)>,
}

impl Settings {
    pub(crate) fn read(object: &JsValue) -> Self {
        let text = |name| get(object, name).as_string();
        Self {
            perimeter: text("perimeter").and_then(|it| Perimeter::from_word(&it)),
            path: text("path").and_then(|it| Path::from_word(&it)),
            is_stage: text("view").as_deref() == Some("stage"),
            begin: get(object, "begin").is_truthy(),
            languages: Array::from(&get(object, "languages"))
                .iter()
                .filter_map(|it| it.as_string())
                .collect(),
            share_url: text("shareUrl").unwrap_or_default(),
            history: get(object, "history").is_truthy(),
            load: get(object, "load").dyn_into().ok(),
            on_lang: get(object, "onLang").dyn_into().ok(),
            paper: pairs(&get(object, "paper")),
        }
    }

    pub(crate) fn paper_url(&self, lang: &str) -> Option<String> {
        self.paper.iter().find(|it| it.0 == lang).map(|it| it.1.clone())
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    // Not an object: nothing was asked for.
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn pairs(object: &JsValue) -> Vec<(String, String)> {
    let Some(object) = object.dyn_ref::<js_sys::Object>() else {
        return Vec::new();
    };
    let entries = js_sys::Object::entries(object);
    let pair = |it: JsValue| {
        let pair = Array::from(&it);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    entries.iter().filter_map(pair).collect()
}
