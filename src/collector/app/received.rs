//! What has been read, what counts, and everything that doesn't, with its reason.

use super::takeout::{self, Format};
use super::{Collector, Message};
use crate::context::PageContext;
use documents::collection::{Kind, Report};
use web::elements::{button, phrase};
use yew::html::Scope;
use yew::{Html, html};

/// How many entries of a list are shown; all are in the table.
const SHOWN: usize = 100;

pub(super) fn received(page: &PageContext, state: &Collector, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let is_over = state.reading.is_over();
    let is_empty = state.gathering.collection.is_empty() && state.gathering.reports.is_empty();
    let status = match (state.is_erased, is_over, is_empty) {
        (true, ..) => w.erased.to_owned(),
        (_, false, _) => String::new(),
        (_, true, true) => w.nothing.to_owned(),
        (_, true, false) => (w.counted)(state.gathering.collection.len()),
    };
    let on_erase = link.callback(|_| Message::Erase);
    html! {
        <section>
            <h2 class="collector__title">{ w.received }</h2>
            if !is_over { { progress(page, state) } }
            <p class="collector__counted" role="status">{ status }</p>
            if is_over {
                { for Kind::ALL.map(|it| list(page, state, it, link)) }
            }
            if !is_empty || !is_over {
                <div class="actions">{ button("button button--danger", w.erase, on_erase) }</div>
                { phrase("p", "collector__hint", w.erase_hint) }
            }
        </section>
    }
}

fn progress(page: &PageContext, state: &Collector) -> Html {
    let (done, all) = (state.reading.done, state.reading.all);
    let text = (page.words.reading)(done, all);
    html! {
        <p class="collector__progress">
            <progress max={all.to_string()} value={done.to_string()} aria-label={page.words.received} />
            { " " }{ text }
        </p>
    }
}

fn list(page: &PageContext, state: &Collector, kind: Kind, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let those = || state.gathering.reports.iter().filter(|it| it.reason.kind() == kind);
    let all = those().count();
    if all == 0 {
        return Html::default();
    }
    let on_save = link.callback(move |_| Message::Save(Format::List(kind)));
    let more = all.saturating_sub(SHOWN);
    html! {
        <details class="collector__list">
            <summary class="compare__summary">{ (w.listed)(kind, all) }</summary>
            <ul class="collector__reports">{ for those().take(SHOWN).map(|it| entry(page, it)) }</ul>
            if more > 0 { { phrase("p", "collector__hint", (w.more)(more)) } }
            <div class="actions">{ button("button", w.save_list, on_save) }</div>
            { takeout::download(page, state, Format::List(kind), link) }
        </details>
    }
}

fn entry(page: &PageContext, report: &Report) -> Html {
    let name = [report.source.as_str(), report.detail.as_str()];
    let name: Vec<_> = name.into_iter().filter(|it| !it.is_empty()).collect();
    html! {
        <li>
            <bdi class="collector__source">{ name.join(" – ") }</bdi>
            { phrase("span", "collector__reason", (page.words.reason)(report)) }
        </li>
    }
}
