//! The file formats into which a result can be exported.

use documents::ics::{self, Delay, Reminder};
use documents::{Source, csv, json, markdown, page, text, tidy};
use web::clock::{now, today};
use web::download::TextFile;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Page,
    Items,
    Dimensions,
    /// The same columns in every language, without notes.
    Answers,
    Markdown,
    Data,
    Reminder(Delay),
}

impl File {
    pub(super) fn make(self, source: &Source<'_>) -> TextFile {
        let (end, kind) = self.kind();
        let name = [&source.file_stem(), end].concat();
        TextFile { name, kind, content: self.content(source), plain: self.plain(source) }
    }

    /// The suffix of the link in the file: the link of a reminder opens the retake screen.
    pub(super) fn link_suffix(self) -> &'static str {
        match self {
            Self::Reminder(_) => "&then=again",
            _ => "",
        }
    }

    /// The suffix of the file name, and the media type.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Page => (".html", "text/html;charset=utf-8"),
            Self::Items => ("-questions.csv", "text/csv;charset=utf-8"),
            Self::Dimensions => ("-themes.csv", "text/csv;charset=utf-8"),
            Self::Answers => ("-answers.csv", "text/csv;charset=utf-8"),
            Self::Markdown => (".md", "text/markdown;charset=utf-8"),
            Self::Data => (".json", "application/json"),
            Self::Reminder(_) => (".ics", "text/calendar;charset=utf-8"),
        }
    }

    fn content(self, source: &Source<'_>) -> String {
        match self {
            Self::Page => page::write(source),
            Self::Items => csv::items(source),
            Self::Dimensions => csv::dimensions(source),
            Self::Answers => tidy::write(source),
            Self::Markdown => markdown::write(source),
            Self::Data => json::write(source),
            Self::Reminder(delay) => ics::write(source, reminder(delay)),
        }
    }

    /// A readable text for the clipboard, where the file itself is not one.
    fn plain(self, source: &Source<'_>) -> Option<String> {
        match self {
            Self::Page => Some(text::write_whole(source)),
            Self::Reminder(delay) => Some(ics::write_plain(source, reminder(delay))),
            Self::Items | Self::Dimensions | Self::Answers | Self::Markdown | Self::Data => None,
        }
    }
}

fn reminder(delay: Delay) -> Reminder {
    Reminder { delay, from: today(), now: now() }
}
