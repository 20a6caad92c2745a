//! The questionnaire on a page: its screens, and their connection to the session. It never computes a
//! result: that is the task of `engine`.

mod app;
mod confirm;
mod dialog_request;
mod headings;
mod history;
mod i18n;
mod item_card;
mod later;
mod layout;
pub mod mount;
mod notice;
mod overview;
#[cfg(feature = "prerender")]
mod paper;
#[cfg(feature = "prerender")]
pub mod prerender;
mod result;
mod save_status;
mod settings;
mod shared_result;
mod welcome;

use engine::questionnaire::Questionnaire;
use engine::session::{Action, Session};
use i18n::Texts;
use later::Later;
use result::share::Status;
use result::{ResultPart, ResultTexts};
use save_status::SaveStatus;
use settings::Settings;
use std::rc::Rc;
use web::clock::today;
use web::dialog_screen::DialogScreen;
use web::elements::{language_of, phrase_in};
use web::random::random_id;
use yew::{Callback, Html, MouseEvent};

/// The data and the callbacks of every screen.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub session: &'a Session,
    /// The session's own, or the one that an opened result was answered on.
    pub questionnaire: &'a Questionnaire,
    pub texts: &'static Texts,
    pub settings: &'a Rc<Settings>,
    pub on_action: &'a Callback<Action>,
    pub on_lang: &'a Callback<String>,
    pub on_full_screen: &'a Callback<MouseEvent>,
    /// The message about the last button pressed under *Keep and share*.
    pub status: &'a Status,
    pub on_status: &'a Callback<Status>,
    pub on_dialog: &'a Callback<DialogScreen>,
    pub on_copy: &'a Callback<MouseEvent>,
    pub on_retry: &'a Callback<MouseEvent>,
    pub later: Option<Later>,
    pub result_texts: ResultTexts,
    pub result_part: ResultPart,
    pub save_status: SaveStatus,
    /// A later release has stored progress here: nothing can be changed.
    pub is_read_only: bool,
    /// The device stores what is answered.
    pub is_kept: bool,
}

impl View<'_> {
    /// An element with a text of the questionnaire, in its language and direction.
    #[inline(never)]
    pub(crate) fn own(&self, tag: &'static str, class: &'static str, text: &str) -> Html {
        phrase_in(language_of(self.questionnaire, self.texts.lang), tag, class, text)
    }

    /// The tag of a heading, `below` levels under the widget's highest one.
    pub(crate) fn heading(&self, below: usize) -> &'static str {
        let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
        tags.get(self.settings.headings_above + below).copied().unwrap_or("h6")
    }

    /// A callback that dispatches the action, whatever the event.
    pub(crate) fn dispatch<E: 'static>(&self, action: Action) -> Callback<E> {
        self.on_action.reform(move |_| action.clone())
    }

    /// How many items come before this one in the order of the session, and the count of all.
    pub(crate) fn place_of(&self, item: usize) -> (usize, usize) {
        let order = self.session.order();
        (order.iter().take_while(|&&it| it != item).count(), order.len())
    }

    pub(crate) fn dispatch_begin<E: 'static>(&self) -> Callback<E> {
        self.on_action.reform(|_| Action::Begin { id: random_id(), on: today() })
    }

    pub(crate) fn dispatch_restart<E: 'static>(&self) -> Callback<E> {
        self.on_action.reform(|_| Action::Restart { id: random_id(), on: today() })
    }
}
