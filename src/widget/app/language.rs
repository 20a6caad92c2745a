//! Switches the language of the interface and of the questionnaire.

use super::packs::{read_pack, request_pack};
use super::{App, Message, Requester, is_result};
use crate::history::Entry;
use crate::notice::Notice;
use crate::result::ResultTexts;
use crate::result::share::Status;
use crate::settings::Event;
use engine::questionnaire::Questionnaire;
use engine::session::Action;
use std::rc::Rc;
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
            let questionnaire = read_pack(promise).await;
            Message::LanguageLoaded { lang, requester, questionnaire }
        });
    }

    /// Loads the whole pack of the language, of which only the first part is there.
    pub(super) fn load_result_texts(&mut self, ctx: &Context<Self>) {
        self.result_texts = ResultTexts::Loading;
        let lang = self.session.questionnaire().lang().to_owned();
        self.request_language(ctx, lang, Requester::Result);
    }

    /// Switches the language; answers stay.
    pub(super) fn language_loaded(
        &mut self,
        ctx: &Context<Self>,
        lang: &str,
        requester: Requester,
        questionnaire: Option<Rc<Questionnaire>>,
    ) {
        if self.wanted_lang != lang {
            return;
        }
        let is_missing = questionnaire.is_none();
        if is_missing && self.result_texts == ResultTexts::Loading {
            self.result_texts = ResultTexts::Failed;
        }
        let failed = is_missing && requester != Requester::Result;
        let failed = failed.then_some(Notice::LanguageNotLoaded);
        self.set_notice(failed, |it| *it == Notice::LanguageNotLoaded);
        if let Some(questionnaire) = questionnaire {
            // The result replaces what stood in for it.
            self.is_focus_due |=
                self.result_texts != ResultTexts::Loaded && is_result(&self.session);
            if requester == Requester::Respondent {
                ctx.props().store.save_lang(lang);
            }
            self.result_texts = ResultTexts::Loaded;
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

    pub(super) fn notify_lang(&self) {
        let questionnaire = self.session.questionnaire();
        let texts = &questionnaire.texts;
        let title = [&texts.title, " – ", &texts.question].concat();
        self.settings.notify(Event::Lang, questionnaire.lang().into(), title.into());
    }
}
