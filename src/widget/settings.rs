//! The settings that the page passes to the widget: a plain object. An invalid value counts as
//! missing.
//!
//! ```text
//! perimeter, path, view   words of the attributes of the same names
//! storage, partner        the same; `partner` is a name to show
//! headingLevel            1 to 4: the level of the highest heading
//! room                    "team express": a group session asks this of everybody, and waits for codes
//! begin                   true: *Start* was pressed while the wasm was loading
//! early                   { item, answer, note, isRestored }: the answer to the question on the screen, given
//!                         while the wasm was loading, on this visit or an earlier one; `item` is its id,
//!                         and an empty text removes what is stored
//! kept                    the same with { perimeter, before }, of a question that need not be on the screen:
//!                         it counts if the answer and the note in `before` are still those that are stored
//! isPartial               true: the pack and the words lack what only a result shows, and `load` of their
//!                         language has it
//! languages               tags that `load` knows, in the order of the switch
//! shareUrl                where a shared link leads, without `#`
//! paper                   { "fr": address of the questionnaire on paper }
//! history                 true: the page is ours, and Back goes to the step before
//! load(lang)              returns a promise of { pack, words }: the pack in that language, and the words
//!                         of the interface, each the text of a file
//! load(name)              the same for an earlier revision, without `words`: `name` is its fingerprint as
//!                         8 hexadecimal digits in lower case, or a share code answered on it; in the
//!                         current language, else in the first available; rejects if none was published
//! tell(event, …)          called with each event, see `Event`
//! ```

mod early;

use crate::later::Later;
use early::Early;
use engine::answers::{Date, ResponseId};
use engine::questionnaire::{Path, Perimeter};
use engine::session::{Action, Session};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web::fault_injection;
use web::interop::string_pairs;
use web::storage::Persistence;

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Settings {
    pub perimeter: Option<Perimeter>,
    pub path: Option<Path>,
    /// The perimeter and path that a group session requires of all participants.
    pub room: Option<(Perimeter, Path)>,
    pub is_stage: bool,
    pub persistence: Persistence,
    /// The partner to whom a result may be handed over.
    pub partner: Option<String>,
    /// How many levels lie above the highest heading.
    pub headings_above: usize,
    /// *Start* was pressed before the widget was mounted.
    pub begin: bool,
    pub early: Option<Early>,
    pub kept: Option<Early>,
    pub pack: PackPart,
    pub languages: Vec<String>,
    pub share_url: String,
    /// The page is our own, and the widget may use its history; a host page keeps its history.
    pub history: bool,
    pub load: Option<Function>,
    pub on_event: Option<Function>,
    /// Language and address of each questionnaire on paper.
    pub paper: Vec<(String, String)>,
}

/// How much of the pack is there at the start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum PackPart {
    #[default]
    Whole,
    /// Without the texts that only a result shows.
    First,
}

/// The events that the page receives. None contains an answer, except a result that is handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    /// Path, perimeter.
    Start,
    /// Answered, asked.
    Progress,
    /// Answered, asked.
    Complete,
    /// The channel: `link`, `text`, `sheet`, `print`.
    Share,
    Erase,
    /// The dialog, then the respondent's own result and the code of the opened one.
    OpenDialog,
    /// Language, title of the page in it.
    Lang,
    /// Another screen is shown.
    Step,
    /// The respondent wants to download everything that is stored.
    Copy,
    /// The result is to be printed without the page around it.
    Print,
}

impl Event {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Progress => "progress",
            Self::Complete => "complete",
            Self::Share => "share",
            Self::Erase => "erase",
            Self::OpenDialog => "dialog",
            Self::Lang => "lang",
            Self::Step => "step",
            Self::Copy => "copy",
            Self::Print => "print",
        }
    }
}

impl Settings {
    /// The page's requests as actions. A path that was begun continues, except in a group session, where
    /// all participants take the same path: earlier answers stay, and count if the path asks them.
    pub(crate) fn requested(&self, session: &Session) -> Vec<Action> {
        let perimeter = self.perimeter.unwrap_or(session.perimeter());
        let is_begun = session.progress_of(perimeter).is_begun();
        let path = self.path.filter(|_| !is_begun || self.room.is_some()).map(Action::ChoosePath);
        [Action::ChoosePerimeter(perimeter)].into_iter().chain(path).collect()
    }

    /// What was done before the widget was mounted.
    pub(crate) fn early_actions(&self, session: &Session, id: ResponseId, on: Date) -> Vec<Action> {
        let mut actions = Vec::new();
        actions.extend(self.begin.then_some(Action::Begin { id, on }));
        if let Some(early) = &self.early {
            early.add_actions(session, on, &mut actions);
        }
        actions
    }

    /// With a whole pack, the page has added the later part of the wasm before it mounts the widget.
    pub(crate) fn later(&self) -> Option<Later> {
        (self.pack == PackPart::Whole).then_some(Later::ADDED)
    }

    pub(crate) fn read(object: &JsValue) -> Self {
        let text = |name| get(object, name).as_string();
        let level = text("headingLevel").and_then(|it| it.parse::<usize>().ok()).unwrap_or(1);
        let is_kept = text("storage").as_deref() != Some("none");
        Self {
            perimeter: text("perimeter").and_then(|it| Perimeter::from_word(&it)),
            path: text("path").and_then(|it| Path::from_word(&it)),
            room: text("room").and_then(|it| {
                let (perimeter, path) = it.split_once(' ')?;
                Perimeter::from_word(perimeter).zip(Path::from_word(path))
            }),
            is_stage: text("view").as_deref() == Some("stage"),
            persistence: if is_kept { Persistence::Enabled } else { Persistence::Disabled },
            partner: text("partner"),
            headings_above: level.saturating_sub(1),
            begin: get(object, "begin").is_truthy(),
            early: Early::read(&get(object, "early")),
            kept: Early::read(&get(object, "kept")),
            pack: if get(object, "isPartial").is_truthy() {
                PackPart::First
            } else {
                PackPart::Whole
            },
            languages: Array::from(&get(object, "languages"))
                .iter()
                .filter_map(|it| it.as_string())
                .collect(),
            share_url: text("shareUrl").unwrap_or_default(),
            history: get(object, "history").is_truthy(),
            load: get(object, "load").dyn_into().ok(),
            on_event: get(object, "tell").dyn_into().ok(),
            paper: pairs(&get(object, "paper")),
        }
    }

    /// Whether a group session waits for the result of this perimeter and path.
    pub(crate) fn is_awaited(&self, session: &Session) -> bool {
        self.room == Some((session.perimeter(), session.path()))
    }

    /// Whether the current result stays among the saved results when the respondent starts again: if it
    /// is complete, has answers outside the path, or was begun before a group session.
    pub(crate) fn keeps_result(&self, session: &Session) -> bool {
        let (questionnaire, progress) = (session.questionnaire(), session.progress());
        self.room.is_some()
            || progress.is_complete(questionnaire)
            || progress.is_more(questionnaire)
    }

    pub(crate) fn paper_url(&self, lang: &str) -> Option<String> {
        self.paper.iter().find(|it| it.0 == lang).map(|it| it.1.clone())
    }

    /// Calls the page; `false` if it listens to no events or throws.
    #[inline(never)]
    pub(crate) fn notify(&self, event: Event, first: JsValue, second: JsValue) -> bool {
        fault_injection::at_each("tell", &event);
        let Some(on_event) = &self.on_event else { return false };
        on_event.call3(&JsValue::UNDEFINED, &event.word().into(), &first, &second).is_ok()
    }

    pub(crate) fn notify_plain(&self, event: Event) {
        self.notify(event, JsValue::UNDEFINED, JsValue::UNDEFINED);
    }
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    // Not an object: every setting is missing.
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn pairs(object: &JsValue) -> Vec<(String, String)> {
    let Some(object) = object.dyn_ref::<js_sys::Object>() else {
        return Vec::new();
    };
    string_pairs(&js_sys::Object::entries(object))
}
