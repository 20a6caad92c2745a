//! What comes beside the widget when somebody asks for it: other ways out, one's results, targets.
//!
//! It is another wasm, which the page brings: it is told what there is here, and nothing more.

use super::View;
use super::settings::{Event, Settings};
use engine::questionnaire::Questionnaire;
use engine::session::{Progress, Record, Session};
use engine::share_code;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web::interop::{by_position, pair, targets_of};
use yew::{Callback, MouseEvent};

/// Which of its screens opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    /// Files, a picture, a QR code of one's own result.
    Ways,
    Targets,
    /// The list of one's results, and the way in for others.
    Results,
    /// The visited result beside one's own.
    Compare,
    /// The visited result as one's own.
    Take,
    /// The code of one's own result, for a room.
    Show,
    /// What the page has asked for since it opened.
    Receipt,
}

impl Beside {
    fn word(self) -> &'static str {
        match self {
            Self::Ways => "ways",
            Self::Targets => "targets",
            Self::Results => "results",
            Self::Compare => "compare",
            Self::Take => "take",
            Self::Show => "show",
            Self::Receipt => "receipt",
        }
    }
}

pub(super) fn opens(view: View<'_>, what: Beside) -> Callback<MouseEvent> {
    view.on_beside.reform(move |_| what)
}

/// One's own result as it stands, if any, and the code of the visited one.
pub(super) fn open(session: &Session, settings: &Settings, what: Beside) {
    let questionnaire = session.questionnaire();
    let own = session.response().map_or(JsValue::UNDEFINED, |response| {
        let code = share_code::encode(questionnaire, &response);
        own(questionnaire, &code, session.progress()).into()
    });
    let visited = session.visited().map(|it| {
        let code = share_code::encode_shared(&it.questionnaire, &it.shared);
        JsValue::from(code)
    });
    let given = Array::of2(&own, &visited.unwrap_or_default());
    settings.tell(Event::Ways, what.word().into(), given.into());
}

/// A share code, then the notes and the targets as pairs `[id, text]`.
fn own(questionnaire: &Questionnaire, code: &str, progress: &Progress) -> Array {
    let note = |(at, text): (usize, &str)| {
        let id = questionnaire.items().get(at).map(|it| it.id.as_str());
        pair(id.unwrap_or_default(), text)
    };
    let target = |(at, stage): (usize, u8)| {
        let id = questionnaire.dimensions().get(at).map(|it| it.id.as_str());
        pair(id.unwrap_or_default(), &stage.to_string())
    };
    let notes: Array = progress.notes().map(note).collect();
    let targets: Array = progress.targets.iter().map(target).collect();
    Array::of3(&code.into(), &notes, &targets)
}

/// What comes back: a result to take over. `None` where the code is of no result with answers.
pub(super) fn record(
    questionnaire: &Questionnaire,
    code: &str,
    [notes, targets]: [&JsValue; 2],
) -> Option<Record> {
    let response = share_code::decode(questionnaire, code).ok()?;
    let notes = by_position(notes, |it| questionnaire.item_position(it));
    let targets = targets_of(questionnaire, targets);
    Some(Record { response, notes, targets })
}
