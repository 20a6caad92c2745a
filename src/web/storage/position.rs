//! The stored form of a respondent's position: path, step, response id, date and origin.

use engine::answers::{Date, ResponseId};
use engine::hex;
use engine::json::Json;
use engine::questionnaire::{Path, Questionnaire};
use engine::session::{Origin, Progress, Step};

const EXPRESS: &str = "express";
const EARLIER: &str = "earlier";

#[derive(Debug, PartialEq, Eq)]
pub(super) struct StoredPosition {
    /// `express` or `complete`.
    path: String,
    /// An item's id, or `summary`.
    step: Option<String>,
    /// 16 hexadecimal digits.
    id: Option<String>,
    /// Days since 1 January 2000.
    date: Option<u16>,
    /// `express` or `earlier`.
    from: Option<&'static str>,
}

impl StoredPosition {
    pub(super) fn of(questionnaire: &Questionnaire, progress: &Progress) -> Self {
        let step = match progress.step {
            Step::Item(item) => questionnaire.items().get(item).map(|it| it.id.clone()),
            Step::Summary => Some("summary".to_owned()),
            Step::Welcome | Step::Overview => None,
        };
        Self {
            path: progress.path.word().to_owned(),
            step,
            id: progress.id.map(|it| hex::encode(it.0)),
            date: progress.date.map(|it| it.0),
            from: match progress.origin {
                Origin::Blank => None,
                Origin::Express => Some(EXPRESS),
                Origin::Earlier => Some(EARLIER),
            },
        }
    }

    /// Nothing needs escaping: ids and keywords are plain ASCII.
    pub(super) fn json(&self) -> String {
        let text = |key: &str, it: &str| [key, "\"", it, "\""].concat();
        let parts = [
            Some(text("{\"path\":", &self.path)),
            self.step.as_ref().map(|it| text(",\"step\":", it)),
            self.id.as_ref().map(|it| text(",\"id\":", it)),
            self.date.map(|it| [",\"date\":", &it.to_string()].concat()),
            self.from.map(|it| text(",\"from\":", it)),
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
            Some(EARLIER) => Origin::Earlier,
            _ => Origin::Blank,
        };
        (progress.path, progress.id, progress.date, progress.step) = (path, id, date, step);
        Some(())
    }
}
