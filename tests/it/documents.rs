//! The documents of a result: their content, which must stay readable for ever, and the files that
//! are refused on import.

mod calendars;
mod figures;
mod findings;
pub(crate) mod golden;
pub(crate) mod inert;
mod names;
mod oversized;
mod pictures;
mod presented;
mod refusals;
mod resaved;
mod round_trips;
mod schema;
mod screen;
mod strangers;
mod summary;
pub(crate) mod tables;
mod targets;
mod texts;
mod tidy;
mod words;

use crate::fixture;
use documents::{Notes, Record};
use engine::answers::Response;
use engine::questionnaire::{Path, Questionnaire};
use engine::targets::{GoalPart, Targets};
use serde_json::Value;

const LINK: &str = "https://example.org/faire-ensemble/#r=CODE";

fn notes(all: &[(usize, &str)]) -> Notes {
    all.iter().map(|&(item, text)| (item, text.to_owned())).collect()
}

fn targets(questionnaire: &Questionnaire, all: &[(usize, u8)]) -> Targets {
    let mut targets = Targets::none(questionnaire.dimensions().len());
    for &(dimension, stage) in all {
        targets.set(dimension, GoalPart::Aim, &stage.to_string());
    }
    targets
}

/// A record without targets and without a name.
fn record(questionnaire: &Questionnaire, response: Response, notes: Notes) -> Record {
    Record { response, notes, targets: targets(questionnaire, &[]), name: None }
}

fn complete(notation: &str) -> (Questionnaire, Response) {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Complete, notation);
    (questionnaire, response)
}

/// The usual pack with `with` before every text that a person reads, and no other change.
pub(crate) fn hostile_pack(with: &str) -> Value {
    fn alter(value: &mut Value, with: &str) {
        match value {
            Value::String(text) => *text = format!("{with}{text}"),
            Value::Array(values) => values.iter_mut().for_each(|it| alter(it, with)),
            Value::Object(entries) => {
                let is_text = |key: &str| !["id", "lang", "url", "kind", "format"].contains(&key);
                let entries = entries.iter_mut().filter(|it| is_text(it.0));
                entries.for_each(|it| alter(it.1, with));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut pack = fixture::pack(&fixture::USUAL);
    alter(&mut pack, with);
    pack
}
