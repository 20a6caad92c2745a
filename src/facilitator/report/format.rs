//! The formats of a report, and of the session itself.

use documents::group::{GroupSource, csv, file, json, markdown, page, tidy};
use engine::group::Group;
use engine::questionnaire::Questionnaire;
use web::download::TextFile;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Page,
    Markdown,
    /// A row for each item and round.
    Table,
    Themes,
    Commitments,
    /// A row for each answer, item and round, the same columns in every language.
    Answers,
    Data,
    /// The session itself, to continue on another device or to merge with another session.
    Session,
}

const CSV: &str = "text/csv;charset=utf-8";

impl Format {
    /// `None` for `Session` where anonymity was promised: no individual answer goes into a file.
    pub(crate) fn make(self, questionnaire: &Questionnaire, group: &Group) -> Option<TextFile> {
        let source = GroupSource::new(questionnaire, group);
        let report = source.report();
        let (end, kind, content) = match self {
            Self::Page => (".html", "text/html;charset=utf-8", page::write(&report)),
            Self::Markdown => (".md", "text/markdown;charset=utf-8", markdown::write(&report)),
            Self::Table => ("-questions.csv", CSV, csv::write(&report)),
            Self::Themes => ("-themes.csv", CSV, csv::dimensions(&report)),
            Self::Commitments => ("-commitments.csv", CSV, csv::commitments(&report)),
            Self::Answers => ("-answers.csv", CSV, tidy::write(&report)),
            Self::Data => (".json", "application/json", json::write(&report)),
            Self::Session => {
                ("-session.json", "application/json", file::write(questionnaire, group)?)
            }
        };
        let plain = (self == Self::Page).then(|| markdown::write(&report));
        Some(TextFile { name: [&source.file_stem(), end].concat(), kind, content, plain })
    }
}
