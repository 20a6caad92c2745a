//! The stored form of a respondent's position: path, step, response id, date and origin.

use engine::answers::{Date, ResponseId};
use engine::hex;
use engine::json::Json;
use engine::questionnaire::{Path, Questionnaire};
use engine::session::{Origin, Progress, Step};

const EXPRESS: &str = "express";
const FROM: &str = ",\"from\":";

/// The position as JSON: the path, and what there is of `step`, an item's id or `summary`; `id`, 16
/// hexadecimal digits; `date`, in days since 1 January 2000; `from`, `express` or the id of an earlier
/// result.
///
/// Nothing needs escaping: ids and keywords are plain ASCII.
pub(super) fn json(questionnaire: &Questionnaire, progress: &Progress) -> String {
    let text = |key: &str, it: &str| [key, "\"", it, "\""].concat();
    let id = |key: &str, it: ResponseId| text(key, &hex::encode(it.0));
    let step = match progress.step {
        Step::Item(item) => questionnaire.items().get(item).map(|it| it.id.as_str()),
        Step::Summary => Some("summary"),
        Step::Welcome | Step::Overview => None,
    };
    let parts = [
        Some(text("{\"path\":", progress.path.word())),
        step.map(|it| text(",\"step\":", it)),
        progress.id.map(|it| id(",\"id\":", it)),
        progress.date.map(|it| [",\"date\":", &it.0.to_string()].concat()),
        match progress.origin {
            Origin::Blank => None,
            Origin::Express => Some(text(FROM, EXPRESS)),
            Origin::Earlier(it) => Some(id(FROM, it)),
        },
        Some("}".to_owned()),
    ];
    parts.into_iter().flatten().collect()
}

/// Sets the position of `progress`; `None` if the stored value is invalid. An unknown item
/// leads to the first screen.
pub(super) fn restore(
    stored: &Json,
    questionnaire: &Questionnaire,
    progress: &mut Progress,
) -> Option<()> {
    let path = Path::from_word(stored.get("path")?.as_str()?)?;
    let id = match stored.get("id") {
        Some(digits) => Some(ResponseId(hex::decode(digits.as_str()?)?)),
        None => None,
    };
    let date = match stored.get("date") {
        Some(days) => Some(Date(days.as_number()?)),
        None => None,
    };
    let step = match stored.get("step").and_then(Json::as_str) {
        Some("summary") => Step::Summary,
        Some(item) => questionnaire.item_position(item).map_or(Step::Welcome, Step::Item),
        None => Step::Welcome,
    };
    progress.origin = match stored.get("from").and_then(Json::as_str) {
        Some(EXPRESS) => Origin::Express,
        // Earlier releases wrote `earlier`, and no id.
        Some(id) => Origin::Earlier(ResponseId(hex::decode(id).unwrap_or_default())),
        None => Origin::Blank,
    };
    (progress.path, progress.id, progress.date, progress.step) = (path, id, date, step);
    Some(())
}
