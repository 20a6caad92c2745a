//! What is on the screen. Every part gets what it draws, and says what happened: an `Action`.

mod app;
mod bars;
mod confirm;
mod dialog_request;
mod headings;
mod history;
mod how_computed;
mod i18n;
mod item_card;
mod layout;
pub mod mount;
mod notice;
mod overview;
#[cfg(feature = "prerender")]
mod paper;
#[cfg(feature = "prerender")]
pub mod prerender;
mod priorities;
mod save_status;
mod settings;
mod share;
mod shared_result;
mod summary;
mod summary_text;
mod welcome;

use dialog_request::Dialog;
use engine::questionnaire::Questionnaire;
use engine::session::{Action, Session};
use i18n::Texts;
use save_status::SaveStatus;
use settings::Settings;
use share::Status;
use std::rc::Rc;
use web::clock::today;
use web::elements::{language_of, phrase_in};
use web::random::random_id;
use yew::{Callback, Html, MouseEvent};

/// What every screen draws from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub session: &'a Session,
    /// The session's own, or the one that a visited result was answered on.
    pub questionnaire: &'a Questionnaire,
    pub texts: &'static Texts,
    pub settings: &'a Rc<Settings>,
    pub on_action: &'a Callback<Action>,
    pub on_lang: &'a Callback<String>,
    pub on_full_screen: &'a Callback<MouseEvent>,
    /// What is said of the last press on a way out.
    pub status: &'a Status,
    pub on_status: &'a Callback<Status>,
    pub on_dialog: &'a Callback<Dialog>,
    pub on_copy: &'a Callback<MouseEvent>,
    pub save_status: SaveStatus,
    /// A later release is at work here: nothing is changed any more.
    pub is_read_only: bool,
    /// The device keeps what is done here.
    pub is_kept: bool,
}

impl View<'_> {
    /// A text of the questionnaire: in its language and direction, where the interface has others.
    #[inline(never)]
    pub(crate) fn own(&self, tag: &'static str, class: &'static str, text: &str) -> Html {
        phrase_in(language_of(self.questionnaire, self.texts.lang), tag, class, text)
    }

    /// The tag of a heading so many levels below the highest one: the page has its own above.
    pub(crate) fn heading(&self, below: usize) -> &'static str {
        let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
        tags.get(self.settings.headings_above + below).copied().unwrap_or("h6")
    }

    /// A callback that says this, whatever the event.
    pub(crate) fn dispatch<E: 'static>(&self, action: Action) -> Callback<E> {
        self.on_action.reform(move |_| action.clone())
    }

    /// "Thème 3 sur 13" and the like, for an item.
    pub(crate) fn theme_of(&self, item: usize) -> Option<(usize, usize)> {
        let number = self.questionnaire.dimension_of(item)? + 1;
        Some((number, self.questionnaire.dimensions().len()))
    }

    pub(crate) fn dispatch_begin<E: 'static>(&self) -> Callback<E> {
        self.on_action.reform(|_| Action::Begin { id: random_id(), on: today() })
    }

    pub(crate) fn dispatch_restart<E: 'static>(&self) -> Callback<E> {
        self.on_action.reform(|_| Action::Restart { id: random_id(), on: today() })
    }
}
