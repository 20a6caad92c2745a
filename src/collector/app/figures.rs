//! The figures: counts, distributions and consensus, in the order of the questionnaire.

mod item;
mod questions;

use super::takeout::{self, Format};
use super::{Collector, Message};
use crate::context::PageContext;
use engine::collection::{Grouping, Set};
use engine::group::{Band, CELL_MIN, Consensus};
use engine::questionnaire::{Axis, Dimension};
use web::elements::{button, phrase, phrase_in};
use yew::html::Scope;
use yew::{Html, MouseEvent, html};

/// What the parts of the figures are drawn from.
struct View<'a> {
    page: &'a PageContext,
    state: &'a Collector,
    set: Set,
    link: &'a Scope<Collector>,
}

pub(super) fn figures(page: &PageContext, state: &Collector, link: &Scope<Collector>) -> Html {
    let w = page.words;
    let Some(set) = state.set() else { return Html::default() };
    let view = View { page, state, set, link };
    let questionnaire = &page.questionnaire;
    let all = state.gathering.collection.sets();
    let is_enough = all.iter().any(|it| it.0 == set && it.1 as usize >= CELL_MIN);
    let axes = questionnaire.axes().iter().map(|it| axis(&view, it));
    let on_save = link.callback(|_| Message::Save(Format::Figures));
    html! {
        <section>
            <h2 class="collector__title">{ w.figures }</h2>
            { phrase("p", "collector__hint", w.figures_hint) }
            { questions::sets(&view) }
            if is_enough {
                { questions::groupings(&view) }
                { for axes }
                <div class="actions">{ button("button", w.save_figures, on_save) }</div>
                { takeout::download(page, state, Format::Figures, link) }
            } else {
                { phrase("p", "notice", w.too_few_in_set) }
            }
        </section>
    }
}

fn axis(view: &View<'_>, axis: &Axis) -> Html {
    let dimensions = view.page.questionnaire.dimensions();
    let rows = axis.dimensions.clone().filter_map(|at| Some(row(view, at, dimensions.get(at)?)));
    html! {
        <div class="axis">
            { phrase_in(view.page.language(), "h3", "axis__name", &axis.name) }
            { for rows }
        </div>
    }
}

/// A theme, whose items show when it is open.
fn row(view: &View<'_>, at: usize, dimension: &Dimension) -> Html {
    let is_open = view.state.open.contains(&at);
    let on_toggle = view.link.callback(move |event: MouseEvent| {
        // We open the theme ourselves, so that closed themes cost nothing.
        event.prevent_default();
        Message::Toggle(at)
    });
    let consensus = view.state.gathering.collection.consensus(view.set, at);
    html! {
        <details class="row" open={is_open} key={at}>
            <summary class="row__summary" onclick={on_toggle}>
                { phrase_in(view.page.language(), "span", "row__name", &dimension.name) }
                <span class="row__state">{ band(view, consensus) }</span>
            </summary>
            if is_open { { item::items(view, at, dimension) } }
        </details>
    }
}

/// A consensus in words, with a symbol that works without colours.
fn band(view: &View<'_>, consensus: Option<Consensus>) -> Html {
    let Some(band) = consensus.map(Consensus::band) else { return Html::default() };
    let class = match band {
        Band::Close => "band band--close",
        Band::Partly => "band band--partly",
        Band::Contrasted => "band band--contrasted",
    };
    phrase("span", class, view.page.words.group.band(band))
}

/// The name of a part: one group, or several that are shown together.
fn part_name(view: &View<'_>, groups: &[u16]) -> String {
    let w = view.page.words;
    let collection = &view.state.gathering.collection;
    let own = (view.state.grouping, &w.columns);
    let name = documents::collection::part_name(collection, w.group.all, own, groups);
    if groups.len() > 1 { (w.together)(&name) } else { name }
}

/// Parts in the order of the calendar or the alphabet; those of several groups come last.
fn in_order<T>(
    view: &View<'_>,
    mut parts: Vec<engine::collection::Part<T>>,
) -> Vec<engine::collection::Part<T>> {
    let name = |group: &u16| view.state.gathering.collection.label_text(*group).to_lowercase();
    if view.state.grouping == Grouping::Label {
        for part in &mut parts {
            part.groups.sort_by_cached_key(name);
        }
        parts.sort_by_cached_key(|it| (it.groups.len() > 1, it.groups.first().map(name)));
    }
    parts
}
