//! What the page asks of the widget: a plain object, in which a wrong value counts as none.
//!
//! ```text
//! perimeter, path, view   words of the attributes of the same names
//! storage, partner        the same; `partner` is a name to show
//! headingLevel            1 to 4: the level of the highest heading
//! room                    "team express": a room asks this of everybody, and waits for their codes
//! begin                   true: *Start* was pressed while the widget was on its way
//! languages               tags that `load` knows, in the order of the switch
//! shareUrl                where a shared link leads, without `#`
//! paper                   { "fr": address of the questionnaire on paper }
//! history                 true: the page is ours, and Back goes to the step before
//! load(lang)              a promise of the text of the pack in that language
//! load(name)              the same for an earlier revision: `name` is its fingerprint as 8 hexadecimal
//!                         digits in lower case, or a share code answered on it; in the language
//!                         spoken now, else in the first there is; refused where none was published
//! tell(event, …)          called with what happens, see `Event`
//! ```

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
    /// What a room asks of everybody in it.
    pub room: Option<(Perimeter, Path)>,
    pub is_stage: bool,
    pub wanted: Persistence,
    /// Who may be handed a result.
    pub partner: Option<String>,
    /// How many levels lie above the highest heading.
    pub headings_above: usize,
    /// *Start* was pressed before the widget was there.
    pub begin: bool,
    pub languages: Vec<String>,
    pub share_url: String,
    /// The page is our own, with its history; elsewhere, links leave the page alone.
    pub history: bool,
    pub load: Option<Function>,
    pub tell_page: Option<Function>,
    /// Language and address of each questionnaire on paper.
    pub paper: Vec<(String, String)>,
}

/// What the page is told. Nothing of it is an answer, but for a result that was handed over.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    /// Path, perimeter.
    Start,
    /// Answered, asked.
    Progress,
    /// Answered, asked.
    Complete,
    /// The way: `link`, `text`, `sheet`, `print`.
    Share,
    Erase,
    /// A share code.
    Result,
    /// A share code, the notes: more ways out are asked for.
    Ways,
    /// Language, title of the page in it.
    Lang,
    /// Another screen came.
    Step,
    /// A copy of all that is stored is asked for.
    Copy,
    /// The result on paper, without the page around it.
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
            Self::Result => "result",
            Self::Ways => "ways",
            Self::Lang => "lang",
            Self::Step => "step",
            Self::Copy => "copy",
            Self::Print => "print",
        }
    }
}

impl Settings {
    /// What the page asks for, as actions. A path that was begun goes on, except in a room, where
    /// everybody is asked the same: what was answered stays, and counts where it is asked.
    pub(crate) fn requested(&self, session: &Session) -> Vec<Action> {
        let perimeter = self.perimeter.unwrap_or(session.perimeter());
        let is_begun = session.progress_of(perimeter).is_begun();
        let path = self.path.filter(|_| !is_begun || self.room.is_some()).map(Action::ChoosePath);
        [Action::ChoosePerimeter(perimeter)].into_iter().chain(path).collect()
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
            wanted: if is_kept { Persistence::Enabled } else { Persistence::Disabled },
            partner: text("partner"),
            headings_above: level.saturating_sub(1),
            begin: get(object, "begin").is_truthy(),
            languages: Array::from(&get(object, "languages"))
                .iter()
                .filter_map(|it| it.as_string())
                .collect(),
            share_url: text("shareUrl").unwrap_or_default(),
            history: get(object, "history").is_truthy(),
            load: get(object, "load").dyn_into().ok(),
            tell_page: get(object, "tell").dyn_into().ok(),
            paper: pairs(&get(object, "paper")),
        }
    }

    /// Whether a room waits for what is answered here.
    pub(crate) fn is_awaited(&self, session: &Session) -> bool {
        self.room == Some((session.perimeter(), session.path()))
    }

    pub(crate) fn paper_url(&self, lang: &str) -> Option<String> {
        self.paper.iter().find(|it| it.0 == lang).map(|it| it.1.clone())
    }

    /// Whether the page took it. The page's own mistake stays the page's.
    #[inline(never)]
    pub(crate) fn tell(&self, event: Event, first: JsValue, second: JsValue) -> bool {
        fault_injection::at_each("tell", &event);
        let Some(tell) = &self.tell_page else { return false };
        tell.call3(&JsValue::UNDEFINED, &event.word().into(), &first, &second).is_ok()
    }

    pub(crate) fn tell_alone(&self, event: Event) {
        self.tell(event, JsValue::UNDEFINED, JsValue::UNDEFINED);
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    // Not an object: nothing was asked for.
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn pairs(object: &JsValue) -> Vec<(String, String)> {
    let Some(object) = object.dyn_ref::<js_sys::Object>() else {
        return Vec::new();
    };
    string_pairs(&js_sys::Object::entries(object))
}
