//! The context of the page, which `element/collector/page.js` passes as a plain object.
//!
//! ```text
//! pack     the questionnaire, as text
//! home     the address of the self-diagnosis
//! other    the same page in the other language: [tag, name, address]
//! files    (DataTransfer) => a promise of pairs [path, file]: see dropped-files.js
//! load     (fingerprint) => a promise of the text of a pack
//! pause    () => a promise that resolves once the browser has had a moment: see pause.js
//! ```

use super::words::Words;
use engine::questionnaire::{PackError, Questionnaire};
use engine::revisions::{self, RevisionMap};
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::elements::language_of;
use web_sys::{DataTransfer, File};

#[derive(Debug)]
pub(super) struct PageContext {
    pub questionnaire: Rc<Questionnaire>,
    pub earlier: Rc<[RevisionMap]>,
    pub words: &'static Words,
    pub home: String,
    pub other: Option<[String; 3]>,
    files: Function,
    load: Function,
    pause: Function,
}

/// A file that somebody has chosen or dropped. Its path is only requested when it is its turn: tens of
/// thousands of requests at once would block the page.
#[derive(Debug)]
pub(super) enum Chosen {
    Picked(File),
    /// A pair of `dropped-files.js`.
    Dropped(Array),
}

impl Chosen {
    /// Its path below the chosen folder, and the file unless the browser did not give it.
    pub(super) fn open(self) -> (String, Option<File>) {
        match self {
            Self::Picked(file) => {
                let path = Reflect::get(&file, &"webkitRelativePath".into()).ok();
                let path = path.and_then(|it| it.as_string()).filter(|it| !it.is_empty());
                (path.unwrap_or_else(|| file.name()), Some(file))
            }
            Self::Dropped(pair) => {
                // Unchecked: the page may have replaced the class File.
                let file = Some(pair.get(1)).filter(JsValue::is_object);
                let path = pair.get(0).as_string().unwrap_or_default();
                (path, file.map(JsValue::unchecked_into))
            }
        }
    }
}

impl PageContext {
    pub(super) fn read(object: &JsValue) -> Result<Self, PackError> {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        let text = |name| get(name).as_string().unwrap_or_default();
        let pack = text("pack");
        let questionnaire = Rc::new(Questionnaire::from_json(&pack)?);
        let other = get("other").dyn_into::<Array>().ok();
        let other = other.map(|it| [0, 1, 2].map(|at| it.get(at).as_string().unwrap_or_default()));
        Ok(Self {
            words: Words::of(questionnaire.lang()),
            // An invalid map counts as missing: results of other revisions then don't count.
            earlier: revisions::earlier(&pack).unwrap_or_default().into(),
            home: text("home"),
            other,
            files: get("files").unchecked_into(),
            load: get("load").unchecked_into(),
            pause: get("pause").unchecked_into(),
            questionnaire,
        })
    }

    /// The `lang` and `dir` of the questionnaire's texts; both are empty if the page has the same
    /// language.
    pub(super) fn language(&self) -> [&str; 2] {
        language_of(&self.questionnaire, self.words.result.lang)
    }

    /// The files in what was dropped. Must be called while the event is being handled.
    pub(super) fn files_of(
        &self,
        transfer: &DataTransfer,
    ) -> impl Future<Output = Vec<Chosen>> + use<> {
        let promise = self.files.call1(&JsValue::UNDEFINED, transfer).ok();
        let promise = promise.and_then(|it| it.dyn_into::<Promise>().ok());
        async move {
            let Some(promise) = promise else { return Vec::new() };
            let pairs = JsFuture::from(promise).await.unwrap_or_default();
            let pairs = pairs.dyn_into::<Array>().unwrap_or_default();
            pairs.iter().map(|it| Chosen::Dropped(it.unchecked_into())).collect()
        }
    }

    pub(super) fn pause(&self) -> impl Future<Output = ()> + use<> {
        let promise = self.pause.call0(&JsValue::UNDEFINED).ok();
        let promise = promise.and_then(|it| it.dyn_into::<Promise>().ok());
        async move {
            if let Some(promise) = promise {
                // This promise is never rejected.
                drop(JsFuture::from(promise).await);
            }
        }
    }

    /// The pack of an earlier revision.
    pub(super) fn pack(
        &self,
        fingerprint: u32,
    ) -> impl Future<Output = Option<Questionnaire>> + use<> {
        let name = format!("{fingerprint:08x}");
        let promise = self.load.call1(&JsValue::UNDEFINED, &name.into()).ok();
        async move {
            let text = JsFuture::from(promise?.dyn_into::<Promise>().ok()?).await.ok()?;
            let pack = Questionnaire::from_json(&text.as_string()?).ok()?;
            // A pack is found by its fingerprint alone.
            Some(pack).filter(|it| it.fingerprint() == fingerprint)
        }
    }
}
