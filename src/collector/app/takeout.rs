//! What a person takes out of the page: lists, figures, and the table of all answers.

use super::{Collector, Message};
use crate::context::PageContext;
use documents::collection::{self, AnswerTable, Gathering, Kind, WithNotes};
use engine::collection::Grouping;
use js_sys::Array;
use web::capabilities::{self, Outcome};
use web::clock::milliseconds;
use web::download::{self, Download, TextFile};
use web::elements::{button, phrase};
use yew::html::Scope;
use yew::{Event, Html, html};

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
    /// The choice for the next table.
    notes: WithNotes,
}

/// The table of answers, which may take a while.
#[derive(Debug)]
enum Making {
    /// What is still to be written, and the parts so far.
    Parts(AnswerTable, Array),
    Made(Outcome),
}

const CSV: &str = "text/csv;charset=utf-8";
/// In milliseconds: how long a step may take.
const STEP: u64 = 24;
/// How many results are written before the clock is checked again.
const RESULTS: usize = 50;

impl Takeout {
    pub(super) fn save(
        &mut self,
        page: &PageContext,
        gathering: &Gathering,
        grouping: Grouping,
        format: Format,
    ) {
        let (name, content) = match format {
            Format::Answers => return,
            Format::List(kind) => (list_name(kind), listed(page, gathering, kind)),
            Format::Figures => {
                let (of, all) = (&page.questionnaire, &gathering.collection);
                ("figures.csv", collection::figures(of, all, grouping, &page.words.columns))
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

    pub(super) fn set_notes(&mut self, notes: WithNotes) {
        self.notes = notes;
        self.table = None;
    }

    pub(super) fn begin_table(&mut self) {
        let table = AnswerTable::new(self.notes);
        let header = Array::of1(&table.header().into());
        self.table = Some(Making::Parts(table, header));
    }

    /// Writes the table for a few milliseconds. Returns whether there is more to write.
    pub(super) fn table_step(&mut self, gathering: &Gathering) -> bool {
        let Some(Making::Parts(table, parts)) = &mut self.table else { return false };
        let end = milliseconds() + STEP;
        let step = Array::new();
        while milliseconds() < end {
            let rows = table.next(gathering, RESULTS);
            if rows.is_empty() {
                parts.push(&capabilities::file_part(&step));
                let outcome = capabilities::download_parts("answers.csv", CSV, parts);
                self.table = Some(Making::Made(outcome));
                return false;
            }
            step.push(&rows.into());
        }
        // One step at a time: a long table handed over all at once takes the browser a second.
        parts.push(&capabilities::file_part(&step));
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

/// The status of a file, and a way to get its content if it can't be saved.
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

/// The table of all answers, after a sentence about what it contains.
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
            if state.gathering.has_notes() { { notes(page, state, link) } }
            <div class="actions">{ button("button", w.table_save, on_save) }</div>
            <p class="collector__hint" role="status">{ status }</p>
        </section>
    }
}

/// Whether to include the notes, and what that reveals.
fn notes(page: &PageContext, state: &Collector, link: &Scope<Collector>) -> Html {
    let is_chosen = state.takeout.notes == WithNotes::Yes;
    let other = if is_chosen { WithNotes::No } else { WithNotes::Yes };
    let on_choose = link.callback(move |_: Event| Message::SetNotes(other));
    html! {
        <>
            <label class="option">
                <input type="checkbox" checked={is_chosen} onchange={on_choose} aria-describedby="notes-hint" />
                { phrase("span", "option__text", page.words.table_notes) }
            </label>
            <p class="collector__hint" id="notes-hint">{ page.words.table_notes_hint }</p>
        </>
    }
}

fn listed(page: &PageContext, gathering: &Gathering, kind: Kind) -> String {
    let w = page.words;
    let words = documents::Words::of(page.questionnaire.lang());
    collection::listed(words, w.list_columns, &gathering.reports, kind, w.reason)
}
