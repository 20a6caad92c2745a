//! The files that can be made of a result.

use crate::browser::clock::{now, today};
use crate::browser::download::save_text;
use crate::documents::ics::{self, Delay, Reminder};
use crate::documents::{Source, csv, json, markdown, page};
use wasm_bindgen::JsValue;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Page,
    Items,
    Dimensions,
    Markdown,
    Data,
    Reminder(Delay),
}

impl File {
    /// Makes it and puts it among the downloads.
    pub(super) fn save(self, source: &Source<'_>) -> Result<(), JsValue> {
        let (end, kind) = self.kind();
        save_text(&[&source.file_stem(), end].concat(), kind, &self.text(source))
    }

    /// What its link asks for, beside showing the result.
    pub(super) fn then(self) -> &'static str {
        match self {
            Self::Reminder(_) => "&then=again",
            _ => "",
        }
    }

    /// The end of its name, and its media type.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Page => (".html", "text/html;charset=utf-8"),
            Self::Items => ("-questions.csv", "text/csv;charset=utf-8"),
            Self::Dimensions => ("-themes.csv", "text/csv;charset=utf-8"),
            Self::Markdown => (".md", "text/markdown;charset=utf-8"),
            Self::Data => (".json", "application/json"),
            Self::Reminder(_) => (".ics", "text/calendar;charset=utf-8"),
        }
    }

    fn text(self, source: &Source<'_>) -> String {
        match self {
            Self::Page => page::write(source),
            Self::Items => csv::items(source),
            Self::Dimensions => csv::dimensions(source),
            Self::Markdown => markdown::write(source),
            Self::Data => json::write(source),
            Self::Reminder(delay) => {
                ics::write(source, Reminder { delay, from: today(), now: now() })
            }
        }
    }
}
