//! The widget on a page: what the page asks for, mounting, and taking away.

use crate::app::{App, AppProps, Asker, Message, Start, is_of_another};
use crate::history;
use crate::layout::Notice;
use crate::settings::Settings;
use engine::answers::ResponseId;
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::session::{Action, OpenedResult, Session};
use engine::share_code::{self, ShareCodeError};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web::clock::today;
use web::interop::string_pairs;
use web::random::random_id;
use web::storage::{IndexedDb, Saved, Store};
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
    let second = IndexedDb::read(&Reflect::get(settings, &"second".into()).unwrap_or_default());
    let settings = Rc::new(Settings::read(settings));
    let store = Store::open(settings.wanted, second);
    let start = Rc::new(start(&store, questionnaire, &settings));
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

    /// Shows the result of a code beside one's own.
    pub fn visit(&self, code: String) {
        self.0.send_message(Message::Visit(code));
    }

    /// Makes a result one's own: its code, then notes and targets as pairs `[id, text]`.
    pub fn adopt(&self, code: String, notes: JsValue, targets: JsValue) {
        self.0.send_message(Message::Adopt { code, notes, targets });
    }

    /// Forgets the answers that a result comes from: 16 hexadecimal digits, its id.
    pub fn forget(&self, id: &str) {
        if let Ok(id) = u64::from_str_radix(id, 16) {
            let id = ResponseId(id.to_be_bytes());
            self.0.send_message(Message::Act(Action::Forget(id)));
        }
    }

    /// Takes the last `adopt` back.
    pub fn give_back(&self) {
        self.0.send_message(Message::Act(Action::UndoImport));
    }

    /// The stage, `"1"` to `"4"`, that the respondent wants for a dimension; else none.
    pub fn aim(&self, dimension: String, stage: &str) {
        self.0.send_message(Message::Aim { dimension, stage: stage.parse().ok() });
    }

    /// Begins anew on what an earlier result was about: words for its perimeter and its path.
    pub fn again(&self, perimeter: &str, path: &str) {
        let about = Perimeter::from_word(perimeter).zip(Path::from_word(path));
        if let Some((perimeter, path)) = about {
            let (id, on) = (random_id(), today());
            self.0.send_message(Message::Act(Action::Retake { perimeter, path, id, on }));
        }
    }

    /// Something else was kept meanwhile: pairs of keys and texts.
    pub fn follow(&self, pairs: &JsValue) {
        self.0.send_message(Message::Follow(string_pairs(pairs)));
    }

    /// All that was written last is on the disk: `"yes"`; or is not, in time.
    pub fn written(&self, said: &str) {
        let second = if said == "yes" { Saved::Yes } else { Saved::No };
        self.0.send_message(Message::Written(second));
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
fn start(store: &Store, questionnaire: Rc<Questionnaire>, settings: &Settings) -> Start {
    let mut session = store.load(questionnaire);
    let kept = session.clone();
    let mut notices = Vec::new();
    let facts = [
        (store.is_memory(), Notice::NotKept),
        (store.quarantined() > 0, Notice::SetAside),
        (store.is_read_only(), Notice::NewerThere),
    ];
    notices.extend(facts.into_iter().filter(|it| it.0).map(|it| it.1));
    for action in settings.requested(&session) {
        session.apply(action);
    }
    let mut awaited = None;
    if settings.history {
        match arrive(&mut session) {
            Some((code, error)) if is_of_another(error) => awaited = Some(code),
            Some((_, error)) => notices.push(Notice::LinkRefused(error)),
            None => {}
        }
    }
    if settings.begin {
        session.apply(Action::Begin { id: random_id(), on: today() });
    }
    Start { session, kept, notices, awaited }
}

/// A link with a result opens it; a reload opens what was there. The code that can't be read, and
/// why.
fn arrive(session: &mut Session) -> Option<(String, ShareCodeError)> {
    let questionnaire = session.questionnaire().clone();
    let linked = share_code::from_fragment(&history::fragment()).map(str::to_owned);
    let Some(code) = linked.or_else(history::visited) else {
        for action in history::current(&questionnaire) {
            session.apply(action);
        }
        return None;
    };
    match share_code::read(&questionnaire, &code) {
        Ok(shared) => {
            session.apply(Action::OpenShared(Rc::new(OpenedResult { questionnaire, shared })));
            None
        }
        Err(error) => Some((code, error)),
    }
}
