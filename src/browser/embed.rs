//! The widget on a page: what the page asks for, mounting, and taking away.

use crate::browser::clock::today;
use crate::browser::storage::{Found, Store};
use crate::browser::ui::app::{App, AppProps, Asker, Message, Start};
use crate::browser::ui::frame::Notice;
use crate::browser::ui::settings::Settings;
use crate::browser::ui::{history, random_id};
use crate::engine::questionnaire::Questionnaire;
use crate::engine::session::{Action, Session};
use crate::engine::share_code;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;
use yew::AppHandle;

/// A widget at work in an element.
///
/// It hears the page between `resume` and `pause` alone: paused and forgotten by the page, it
/// leaves nothing behind.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget(AppHandle<App>);

/// Draws the widget in `root`, in place of what stands there, with the texts of `pack`.
///
/// `settings` is a plain object: see `settings.rs`. A pack that can't be read is an error.
#[wasm_bindgen]
pub fn mount(root: Element, pack: &str, settings: &JsValue) -> Result<Widget, JsError> {
    let questionnaire = Rc::new(Questionnaire::from_json(pack)?);
    let settings = Rc::new(Settings::read(settings));
    let store = Store::open(settings.wanted);
    let start = Rc::new(start(store, questionnaire, &settings));
    let props = AppProps { root: root.clone(), settings, store, start };
    Ok(Widget(yew::Renderer::<App>::with_root_and_props(root, props).render()))
}

#[wasm_bindgen]
impl Widget {
    /// Other settings from now on; what was answered stays.
    pub fn set(&self, settings: &JsValue) {
        self.0.send_message(Message::Set(Rc::new(Settings::read(settings))));
    }

    /// Another language, which the page wants.
    pub fn speak(&self, lang: String) {
        self.0.send_message(Message::Ask { lang, asker: Asker::Page });
    }

    /// Something else may have been kept meanwhile.
    pub fn follow(&self) {
        self.0.send_message(Message::Follow);
    }

    /// Hears nothing of the page any more.
    pub fn pause(&self) {
        self.0.send_message(Message::Pause);
    }

    /// Back on the page.
    pub fn resume(&self) {
        self.0.send_message(Message::Resume);
    }
}

/// What is kept on the device, then what the page says, then where the address leads.
fn start(store: Store, questionnaire: Rc<Questionnaire>, settings: &Settings) -> Start {
    let Found { mut session, set_aside, is_newer_there } = store.load(questionnaire);
    let kept = session.clone();
    let mut notices = Vec::new();
    let facts = [
        (store == Store::Memory, Notice::NotKept),
        (set_aside > 0, Notice::SetAside),
        (is_newer_there, Notice::NewerThere),
    ];
    notices.extend(facts.into_iter().filter(|it| it.0).map(|it| it.1));
    for action in wishes(&session, settings) {
        session.apply(action);
    }
    if settings.history {
        notices.extend(arrive(&mut session));
    }
    if settings.begin {
        session.apply(Action::Begin { id: random_id(), on: today() });
    }
    Start { session, kept, notices }
}

/// What the page would have chosen; a path that was begun goes on.
pub(crate) fn wishes(session: &Session, settings: &Settings) -> Vec<Action> {
    let perimeter = settings.perimeter.unwrap_or(session.perimeter());
    let is_begun = session.progress_of(perimeter).is_begun();
    let path = settings.path.filter(|_| !is_begun).map(Action::ChoosePath);
    [Action::ChoosePerimeter(perimeter)].into_iter().chain(path).collect()
}

/// A link with a result opens it; a reload opens the step that was there.
fn arrive(session: &mut Session) -> Option<Notice> {
    if let Some(code) = share_code::from_fragment(&history::fragment()) {
        return match share_code::decode(session.questionnaire(), code) {
            Ok(response) => {
                session.apply(Action::Visit(Rc::new(response)));
                None
            }
            Err(error) => Some(Notice::LinkRefused(error)),
        };
    }
    for action in history::current(session.questionnaire()) {
        session.apply(action);
    }
    None
}
