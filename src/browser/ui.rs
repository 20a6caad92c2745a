//! What is on the screen. Every part gets what it draws, and says what happened: an `Action`.

pub(crate) mod app;
mod bars;
mod compare;
mod confirm;
mod focus;
pub(crate) mod frame;
pub(crate) mod history;
mod item_card;
mod keys;
mod listeners;
mod making;
mod overview;
#[cfg(feature = "prerender")]
pub(crate) mod paper;
mod parts;
mod priorities;
pub(crate) mod settings;
pub(crate) mod share;
mod summary;
mod summary_text;
mod visited;
pub(crate) mod welcome;

use crate::browser::clock::today;
use crate::browser::i18n::Texts;
use crate::browser::ui::settings::Settings;
use crate::engine::answers::ResponseId;
use crate::engine::questionnaire::Questionnaire;
use crate::engine::session::{Action, Session};
use share::Outcome;
use std::rc::Rc;
use yew::{Callback, MouseEvent};

/// What every screen draws from.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub session: &'a Session,
    pub texts: &'static Texts,
    pub settings: &'a Rc<Settings>,
    pub act: &'a Callback<Action>,
    pub on_lang: &'a Callback<String>,
    pub on_full_screen: &'a Callback<MouseEvent>,
    /// What became of the last press on a way out.
    pub outcome: &'a Outcome,
    pub on_outcome: &'a Callback<Outcome>,
}

impl<'a> View<'a> {
    pub(crate) fn questionnaire(self) -> &'a Questionnaire {
        self.session.questionnaire()
    }

    /// The tag of a heading so many levels below the highest one: the page has its own above.
    pub(crate) fn heading(self, below: usize) -> &'static str {
        let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
        tags.get(self.settings.headings_above + below).copied().unwrap_or("h6")
    }

    /// A callback that says this, whatever the event.
    pub(crate) fn says<E: 'static>(self, action: Action) -> Callback<E> {
        self.act.reform(move |_| action.clone())
    }

    /// "Thème 3 sur 13" and the like, for an item.
    pub(crate) fn theme_of(self, item: usize) -> Option<(usize, usize)> {
        let number = self.questionnaire().dimension_of(item)? + 1;
        Some((number, self.questionnaire().dimensions().len()))
    }

    pub(crate) fn begins<E: 'static>(self) -> Callback<E> {
        self.act.reform(|_| Action::Begin { id: random_id(), on: today() })
    }

    pub(crate) fn restarts<E: 'static>(self) -> Callback<E> {
        self.act.reform(|_| Action::Restart { id: random_id(), on: today() })
    }
}

/// Drawn by the browser; where it can't, the time of day is still better than a shared zero.
pub(crate) fn random_id() -> ResponseId {
    let mut id = [0; 8];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut id).ok());
    if drawn.is_none() {
        id = js_sys::Date::now().to_bits().to_be_bytes();
    }
    ResponseId(id)
}
