//! Opens shared results: from a link, from the saved results, or from the browser's history.

use super::effects::position;
use super::packs::{LoadedPack, read_pack, request_pack};
use super::start::{has_result, is_of_another};
use super::{App, Message};
use crate::history::{self, Entry};
use crate::notice::Notice;
use crate::result::{ResultTexts, is_result};
use engine::session::{Action, OpenedResult, Step};
use engine::share_code::{self, ShareCodeError};
use std::rc::Rc;
use web::dialog_screen::DialogScreen;
use yew::Context;

impl App {
    /// Moves the session to the current entry of the browser's history.
    ///
    /// A pasted link causes the same event; `hash_change` handles it afterwards.
    pub(super) fn pop_state(&mut self, ctx: &Context<Self>) {
        if share_code::from_fragment(&history::fragment()).is_some() || history::anchor().is_some()
        {
            return;
        }
        if let Some(code) = history::visited() {
            self.open_shared(ctx, code, Entry::Current);
            return;
        }
        let before = position(&self.session);
        for action in history::current(self.session.questionnaire()) {
            self.session.apply(action);
        }
        self.save(ctx);
        if before != position(&self.session) {
            self.change_position();
        }
    }

    /// Opens a shared link that is pasted while the page is open.
    pub(super) fn hash_change(&mut self, ctx: &Context<Self>) {
        if let Some(code) = share_code::from_fragment(&history::fragment()) {
            // The browser has already added an entry for the link.
            self.anchor = history::anchor();
            self.open_shared(ctx, code.to_owned(), Entry::Current);
        } else if let Some(anchor) = history::anchor() {
            self.open_anchor(ctx, anchor);
        }
    }

    /// Opens the part or the theme of a result that an address names; without a result, the screen stays.
    fn open_anchor(&mut self, ctx: &Context<Self>, anchor: String) {
        if self.session.visited().is_none() && has_result(&self.session) {
            self.apply(ctx, Action::Open(Step::Summary), Entry::Current);
        }
        self.anchor = is_result(&self.session).then_some(anchor);
        self.write_entry(Entry::Current);
    }

    pub(super) fn open_shared(&mut self, ctx: &Context<Self>, code: String, entry: Entry) {
        let later = self.later.filter(|_| self.result_texts == ResultTexts::Loaded);
        let Some(later) = later else {
            let lang = self.session.questionnaire().lang().to_owned();
            self.load_pack(ctx, &lang, code, entry);
            return;
        };
        let questionnaire = self.session.questionnaire().clone();
        match later.read(&questionnaire, &code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.set_notice(None, |it| matches!(it, Notice::LinkRefused(_)));
                self.apply(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) if is_of_another(error) => {
                self.load_pack(ctx, &code.clone(), code, entry);
            }
            Err(error) => self.refuse_link(error),
        }
    }

    fn refuse_link(&mut self, error: ShareCodeError) {
        let notice = Some(Notice::LinkRefused(error));
        self.set_notice(notice, |it| matches!(it, Notice::LinkRefused(_)));
        self.write_entry(Entry::Current);
    }

    /// Loads the pack that a result was answered on, if the page has it, by its language or by the code.
    fn load_pack(&self, ctx: &Context<Self>, name: &str, code: String, entry: Entry) {
        let promise = request_pack(&self.settings, name);
        ctx.link().send_future(async move {
            let loaded = read_pack(promise).await;
            Message::PackLoaded { code, entry, loaded }
        });
    }

    /// Opens a result with the loaded pack; without it, the link is refused. If the later part of
    /// the wasm is missing, the page shows a message, and the link stays in the address.
    pub(super) fn pack_loaded(
        &mut self,
        ctx: &Context<Self>,
        code: &str,
        entry: Entry,
        loaded: Option<LoadedPack>,
    ) {
        let Some(later) = loaded.as_ref().map(|it| it.later).or(self.later) else {
            return self.tell_missing(DialogScreen::Results);
        };
        self.later = Some(later);
        let questionnaire = loaded.map(|it| it.questionnaire);
        let questionnaire = questionnaire.unwrap_or_else(|| self.session.questionnaire().clone());
        match later.read(&questionnaire, code) {
            Ok(shared) => {
                let visit = Rc::new(OpenedResult { questionnaire, shared });
                self.apply(ctx, Action::OpenShared(visit), entry);
            }
            Err(error) => self.refuse_link(error),
        }
    }
}
