//! Switches the language of the interface and of the questionnaire.

use super::packs::{LoadedPack, read_pack, request_pack};
use super::{App, Message, Requester};
use crate::history::Entry;
use crate::i18n::Texts;
use crate::notice::Notice;
use crate::result::share::Status;
use crate::result::{ResultTexts, is_result};
use crate::settings::Event;
use engine::session::Action;
use wasm_bindgen::JsValue;
use web::dialog_screen::DialogScreen;
use yew::Context;

impl App {
    pub(super) fn request_language(
        &mut self,
        ctx: &Context<Self>,
        lang: String,
        requester: Requester,
    ) {
        self.wanted_lang.clone_from(&lang);
        let promise = request_pack(&self.settings, &lang);
        ctx.link().send_future(async move {
            let loaded = read_pack(promise).await;
            Message::LanguageLoaded { lang, requester, loaded }
        });
    }

    /// Loads the whole pack and all words of the language, of which only the first parts are there. Another
    /// language that is on its way comes whole.
    pub(super) fn load_result_texts(&mut self, ctx: &Context<Self>) {
        self.painting = None;
        self.result_texts = ResultTexts::Loading;
        let lang = self.session.questionnaire().lang().to_owned();
        if self.wanted_lang == lang {
            self.request_language(ctx, lang, Requester::Result);
        }
    }

    /// Switches the language; answers stay.
    pub(super) fn language_loaded(
        &mut self,
        ctx: &Context<Self>,
        lang: &str,
        requester: Requester,
        loaded: Option<LoadedPack>,
    ) {
        if self.wanted_lang != lang {
            return;
        }
        self.later = loaded.as_ref().map(|it| it.later).or(self.later);
        let loaded =
            loaded.and_then(|it| Some((self.texts_for(lang, it.words)?, it.questionnaire)));
        let is_missing = loaded.is_none();
        if is_missing {
            self.wanted_lang = self.session.questionnaire().lang().to_owned();
        }
        if is_missing && self.result_texts == ResultTexts::Loading {
            self.result_texts = ResultTexts::Failed;
            self.refuse_dialog();
        }
        let failed = is_missing && requester != Requester::Result;
        let failed = failed.then_some(Notice::LanguageNotLoaded);
        self.set_notice(failed, |it| *it == Notice::LanguageNotLoaded);
        if let Some((texts, questionnaire)) = loaded {
            self.texts = texts;
            // The result replaces what stood in for it.
            self.is_focus_due |=
                self.result_texts != ResultTexts::Loaded && is_result(&self.session);
            if requester == Requester::Respondent {
                ctx.props().store.save_lang(lang);
            }
            self.result_texts = ResultTexts::Loaded;
            if let Some(message) = self.awaited.take() {
                ctx.link().send_message(message);
            }
            let action = Action::SetLanguage(questionnaire);
            if requester == Requester::Result {
                // Nobody has pressed anything: nothing is written.
                self.session.apply(action);
                return;
            }
            self.status = Status::Nothing;
            self.apply(ctx, action, Entry::Next);
            self.notify_lang();
        }
    }

    /// Tells the page that an awaited dialog can't open; that of a group's code still does, as soon as there
    /// is a result.
    fn refuse_dialog(&mut self) {
        let is_code = |it: &Message| matches!(it, Message::OpenDialog(DialogScreen::ShowCode));
        if let Some(Message::OpenDialog(dialog)) = self.awaited.take_if(|it| !is_code(it)) {
            self.tell_missing(dialog);
        }
    }

    /// Lets the page say that a dialog can't open, and why.
    pub(super) fn tell_missing(&self, dialog: DialogScreen) {
        self.settings.notify(Event::OpenDialog, dialog.name().into(), JsValue::NULL);
    }

    fn texts_for(&self, lang: &str, words: Option<String>) -> Option<&'static Texts> {
        let same = || (self.texts.lang == lang).then_some(self.texts);
        words.map_or_else(same, Texts::read)
    }

    pub(super) fn notify_lang(&self) {
        let questionnaire = self.session.questionnaire();
        let texts = &questionnaire.texts;
        let title = [&texts.title, " – ", &texts.question].concat();
        self.settings.notify(Event::Lang, questionnaire.lang().into(), title.into());
    }
}
