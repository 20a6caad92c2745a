//! The messages to the root component: from screens, the page and the browser.

use super::packs::LoadedPack;
use crate::history::Entry;
use crate::result::share::Status;
use crate::settings::Settings;
use engine::session::Action;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web::capabilities::Outcome;
use web::dialog_screen::DialogScreen;
use web::storage::Saved;

/// Who requested a language: only the respondent's choice is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Requester {
    Respondent,
    Page,
    /// The widget itself, for the texts of the result in the present language.
    Result,
}

#[derive(Debug)]
pub(crate) enum Message {
    Act(Action),
    /// The browser's Back or Forward.
    PopState,
    /// Another fragment in the address, perhaps a shared link.
    HashChange,
    ToggleFullScreen,
    FullScreenOutcome(Outcome),
    RequestLanguage {
        lang: String,
        requester: Requester,
    },
    /// The answer to `RequestLanguage`; `None` if the page could not load it.
    LanguageLoaded {
        lang: String,
        requester: Requester,
        loaded: Option<LoadedPack>,
    },
    ShareStatus(Status),
    OpenDialog(DialogScreen),
    /// A result to import: its code, then notes and targets as pairs `[id, text]`.
    Import {
        code: String,
        notes: JsValue,
        targets: JsValue,
        /// Gets the outcome in a word.
        report: Function,
    },
    /// The code of a result to take again.
    Retake(String),
    /// A part of a goal, by its path: `step/A1`.
    SetGoal {
        path: String,
        text: String,
    },
    /// The code of a result to show, from a link or from the saved results.
    OpenShared(String),
    /// The pack of that code; `None` if the page could not load it.
    PackLoaded {
        code: String,
        entry: Entry,
        loaded: Option<LoadedPack>,
    },
    /// The first screen of the result is painted: draw the rest.
    ShowWholeResult,
    /// Load what only results and dialogs need, for the first time or again.
    LoadRest,
    /// The page has changed its settings.
    SetSettings(Rc<Settings>),
    /// Another tab or widget has stored entries: keys and texts.
    Sync(Vec<(String, String)>),
    /// `IndexedDB` has confirmed the last write, or has failed to do so in time.
    Written(Saved),
    /// Download everything that is stored.
    DownloadCopy,
    /// The widget was removed from the page.
    Pause,
    /// The widget is back on the page.
    Resume,
}

impl Message {
    /// Whether it can only be handled with the later part of the wasm.
    pub(super) fn needs_later(&self) -> bool {
        matches!(self, Self::OpenDialog(_) | Self::Import { .. } | Self::Retake(_))
    }
}
