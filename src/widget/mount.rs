//! The interface to the page: mounting the widget, and the calls that the page makes on it.

use crate::app::{App, AppProps, Message, Requester, Start};
use crate::i18n::Texts;
use crate::settings::Settings;
use engine::answers::ResponseId;
use engine::hex;
use engine::questionnaire::Questionnaire;
use engine::session::Action;
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::interop::string_pairs;
use web::storage::{IndexedDb, Saved, Store};
use web_sys::Element;
use yew::AppHandle;

/// A mounted widget.
///
/// It listens to the page between `resume` and `pause` only: once paused and dropped by the page, it
/// leaves nothing behind.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget(AppHandle<App>);

/// Renders the widget in `root`, in place of its content: the questionnaire of `pack`, and the interface
/// in `words`, the file of one language.
///
/// `settings` is a plain object: see `settings.rs`. An invalid pack is an error, and so are other words.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    pack: &str,
    words: String,
    settings: &JsValue,
) -> Result<Widget, JsError> {
    let questionnaire = Rc::new(Questionnaire::from_json(pack)?);
    let texts = Texts::read(words).ok_or_else(|| JsError::new("words of another release"))?;
    let second = IndexedDb::read(&Reflect::get(settings, &"second".into()).unwrap_or_default());
    let settings = Rc::new(Settings::read(settings));
    let store = Store::open(settings.persistence, second);
    let start = Rc::new(Start::new(&store, questionnaire, &settings));
    let props = AppProps { root: root.clone(), settings, store, start, texts };
    Ok(Widget(yew::Renderer::<App>::with_root_and_props(root, props).render()))
}

#[wasm_bindgen]
impl Widget {
    /// Changes the settings; answers stay.
    pub fn set(&self, settings: &JsValue) {
        self.0.send_message(Message::SetSettings(Rc::new(Settings::read(settings))));
    }

    /// Switches the language, at the page's request.
    pub fn speak(&self, lang: String) {
        self.0.send_message(Message::RequestLanguage { lang, requester: Requester::Page });
    }

    /// Opens the result of a share code, read only.
    pub fn visit(&self, code: String) {
        self.0.send_message(Message::OpenShared(code));
    }

    /// Imports a result as the respondent's own: its code, then notes and targets as pairs `[id, text]`.
    /// `report` receives `"done"`, or `"refused"` if the answers stay as they were.
    pub fn adopt(&self, code: String, notes: JsValue, targets: JsValue, report: Function) {
        self.0.send_message(Message::Import { code, notes, targets, report });
    }

    /// Deletes the answers behind a result; `id` has 16 hexadecimal digits.
    pub fn forget(&self, id: &str) {
        if let Some(id) = hex::decode(id) {
            self.0.send_message(Message::Act(Action::Forget(ResponseId(id))));
        }
    }

    /// Undoes the last `adopt`.
    pub fn give_back(&self) {
        self.0.send_message(Message::Act(Action::UndoImport));
    }

    /// Sets a part of a goal, by its path: `step/A1`; an empty text removes it.
    pub fn aim(&self, path: String, text: String) {
        self.0.send_message(Message::SetGoal { path, text });
    }

    /// Retakes the questionnaire with the id, the perimeter and the path of an earlier result, which a
    /// share code holds.
    pub fn again(&self, code: String) {
        self.0.send_message(Message::Retake(code));
    }

    /// Merges entries that another tab or widget has stored: pairs `[key, text]`.
    pub fn follow(&self, pairs: &JsValue) {
        self.0.send_message(Message::Sync(string_pairs(pairs)));
    }

    /// Reports the last write to `IndexedDB`: `"yes"`, or another word if it was not confirmed in time.
    pub fn written(&self, said: &str) {
        let second = if said == "yes" { Saved::Yes } else { Saved::No };
        self.0.send_message(Message::Written(second));
    }

    /// Stops listening to the page.
    pub fn pause(&self) {
        self.0.send_message(Message::Pause);
    }

    /// Listens to the page again.
    pub fn resume(&self) {
        self.0.send_message(Message::Resume);
    }
}
