//! What a person takes out of the page: lists, figures, and the table of all answers.

use super::{Collector, Message};
use crate::context::PageContext;
use documents::collection::{self, Gathering, Kind};
use documents::tidy;
use engine::collection::{Collection, Grouping};
use js_sys::Array;
use web::capabilities::{self, Outcome};
use web::clock::milliseconds;
use web::download::{self, Download, TextFile};
use web::elements::{button, phrase};
use yew::html::Scope;
use yew::{Html, html};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    List(Kind),
    Figures,
    Answers,
}

/// The files that were made last.
#[derive(Debug, Default)]
pub(crate) struct Takeout {
    download: Option<(Format, Download)>,
    table: Option<Making>,
}

/// The table of answers, which may take a while.
#[derive(Debug)]
enum Making {
    /// The parts so far, and how many results they hold.
    Parts(Array, usize),
    Made(Outcome),
}

const CSV: &str = "text/csv;charset=utf-8";
/// In milliseconds: how long a step may take.
const STEP: u64 = 24;
/// How many results are written between two looks at the clock.
const RESULTS: usize = 50;

impl Takeout {
    pub(super) fn save(
        &mut self,
        page: &PageContext,
        gathering: &Gathering,
        grouping: Grouping,
        format: Format,
    ) {
        let w = page.words;
        let (name, content) = match format {
            Format::Answers => return,
            Format::List(kind) => {
                let words = documents::Words::of(page.questionnaire.lang());
                let reports = &gathering.reports;
                let list = collection::listed(words, w.list_columns, reports, kind, w.reason);
                (list_name(kind), list)
            }
            Format::Figures => {
                let figures = collection::figures(
                    &page.questionnaire,
                    &gathering.collection,
                    grouping,
                    &w.columns,
                );
                ("figures.csv", figures)
            }
        };
        let file = TextFile { name: name.to_owned(), kind: CSV, content, plain: None };
        self.download = Some((format, Download::of(file)));
    }

    pub(super) fn copy(&self, report: impl Fn(Outcome) + 'static) {
        if let Some((_, download)) = &self.download {
            download.copy(report);
        }
    }

    pub(super) fn set_copied(&mut self, outcome: Outcome) {
        if let Some((_, download)) = &mut self.download {
            download.set_copied(outcome);
        }
    }

    pub(super) fn begin_table(&mut self) {
        self.table =
            Some(Making::Parts(Array::of1(&tidy::header(tidy::NoteColumn::Absent).into()), 0));
    }

    /// Writes the table for a few milliseconds. Returns whether there is more to write.
    pub(super) fn table_step(&mut self, collection: &Collection) -> bool {
        let Some(Making::Parts(parts, written)) = &mut self.table else { return false };
        let end = milliseconds() + STEP;
        while milliseconds() < end {
            let rows = collection::answers(collection, *written, RESULTS);
            if rows.is_empty() {
                let outcome = capabilities::download_parts("answers.csv", CSV, parts);
                self.table = Some(Making::Made(outcome));
                return false;
            }
            parts.push(&rows.into());
            *written += RESULTS;
        }
        true
    }
}

fn list_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Double => "doubles.csv",
        Kind::Revision => "revisions.csv",
        Kind::Unread => "unread.csv",
    }
}

/// The status of a file, and a way to its content where it can't be saved.
pub(super) fn download(
    page: &PageContext,
    state: &Collector,
    format: Format,
    link: &Scope<Collector>,
) -> Html {
    let texts = download::Words::of(page.questionnaire.lang());
    let on_copy = link.callback(|_| Message::Copy);
    let download = state.takeout.download.as_ref().filter(|it| it.0 == format).map(|it| &it.1);
    html! {
        <>
            <p class="collector__hint" role="status">{ download.map(|it| it.said(texts)) }</p>
            { for download.map(|it| it.instead(texts, on_copy)) }
        </>
    }
}

/// The table of all answers, after a sentence on what it holds.
pub(super) fn table(page: &PageContext, state: &Collector, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let status = state.takeout.table.as_ref().map(|it| match it {
        Making::Parts(..) => w.table_making,
        Making::Made(outcome) if outcome.is_refused() => w.table_refused,
        Making::Made(_) => w.table_asked,
    });
    let on_save = link.callback(|_| Message::Save(Format::Answers));
    html! {
        <section>
            <h2 class="collector__title">{ w.table }</h2>
            { phrase("p", "", w.table_holds) }
            <div class="actions">{ button("button", w.table_save, on_save) }</div>
            <p class="collector__hint" role="status">{ status }</p>
        </section>
    }
}
