//! Loads packs through the page, which knows where they are.

use super::{App, Message, ResultTexts};
use crate::settings::Settings;
use engine::questionnaire::Questionnaire;
use engine::session::{Action, Step};
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::fault_injection;
use yew::Context;

/// Requests a pack from the page, by its language or by a code that was answered on it.
pub(super) fn request_pack(settings: &Settings, name: &str) -> Option<Promise> {
    fault_injection::at("load pack");
    let load = settings.load.as_ref()?;
    load.call1(&JsValue::UNDEFINED, &name.into()).ok()?.dyn_into().ok()
}

/// Waits for the pack; `None` if the page refuses it or if it is invalid.
pub(super) async fn read_pack(promise: Option<Promise>) -> Option<Rc<Questionnaire>> {
    let pack = JsFuture::from(promise?).await.ok()?.as_string()?;
    Questionnaire::from_json(&pack).ok().map(Rc::new)
}

impl App {
    /// Loads the whole pack, of which only the first part is there.
    pub(super) fn load_whole(&mut self, ctx: &Context<Self>) {
        self.result_texts = ResultTexts::Loading;
        let promise = request_pack(&self.settings, self.session.questionnaire().lang());
        ctx.link().send_future(async move { Message::WholeLoaded(read_pack(promise).await) });
    }

    pub(super) fn whole_loaded(&mut self, questionnaire: Option<Rc<Questionnaire>>) {
        match questionnaire {
            // Another language was chosen meanwhile, whose pack came whole.
            _ if self.result_texts == ResultTexts::Loaded => {}
            Some(questionnaire) => {
                self.result_texts = ResultTexts::Loaded;
                self.session.apply(Action::SetLanguage(questionnaire));
                self.is_focus_due |= self.session.step() == Step::Summary;
            }
            None => self.result_texts = ResultTexts::Failed,
        }
    }
}
