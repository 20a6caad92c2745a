//! Comparison of results: two with the changes between them, three or more as lines over time.

mod compared;
mod rows;

use super::context::{DialogContext, Side};
use super::title::title;
use super::words::CompareWords;
pub(super) use compared::Compared;
use compared::Kind;
use engine::comparison::{Basis, Change};
use engine::diagnosis::{DimensionResult, DimensionState, Score};
use engine::questionnaire::Dimension;
use rows::{Row, Rows};
use web::elements::{bar, block, keyed_block, phrase, words};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CompareProps {
    pub context: PtrEq<DialogContext>,
    pub compared: PtrEq<Compared>,
}

#[derive(Debug)]
pub(super) struct Compare;

impl Component for Compare {
    type Message = ();
    type Properties = CompareProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CompareProps { context, compared } = ctx.props();
        let words = &context.words.compare;
        let mut parts = vec![title(words.title)];
        if compared.sides.len() < 2 {
            parts.push(phrase("p", "", words.nothing));
            return block("section", "", parts);
        }
        let sides = compared.sides.iter().enumerate();
        let labels = sides.map(|(at, it)| label(context, compared.kind, at, it));
        parts.push(block("ol", "sides", labels.collect()));
        let rows = match rows::rows(compared) {
            Ok(Rows { basis, rows }) => {
                let hint = if compared.sides.len() == 2 { words.rule } else { words.lines };
                parts.push(phrase("p", "share__hint", hint));
                if let Basis::Items { shared, asked } = basis {
                    parts.push(phrase("p", "share__hint", (words.shared)(shared, asked)));
                }
                rows
            }
            Err(refusal) => {
                parts.push(phrase("p", "share__hint", refusal.words(words)));
                rows::whole_rows(compared)
            }
        };
        let rows = rows.iter().map(|it| draw(context, compared, it)).collect();
        parts.push(block("ul", "compare__rows", rows));
        block("section", "", parts)
    }
}

/// "Le mien : Mon groupe · Parcours complet · 23 novembre 2026".
fn label(context: &DialogContext, kind: Kind, at: usize, side: &Side) -> Html {
    let labels = &context.words.compare;
    let shared = &side.shared;
    let about = (shared.perimeter(), shared.path(), shared.date());
    let summary = documents::context(&side.questionnaire, about);
    let name = match (&side.name, kind, at) {
        (Some(name), ..) => name.as_str(),
        (None, Kind::Received, 0) => labels.mine,
        (None, Kind::Received, _) => labels.theirs,
        (None, Kind::OverTime, _) => return phrase("li", "", summary),
    };
    // `bdi` isolates the writing direction of the name.
    block(
        "li",
        "",
        vec![phrase("bdi", "", name), words(&(context.result_words.pair)("", &summary))],
    )
}

fn draw(context: &DialogContext, compared: &Compared, row: &Row<'_>) -> Html {
    let words = &context.words.compare;
    let mut name = vec![phrase("strong", "", &row.dimension.name)];
    let change = row.change.map(|it| change_words(words, compared.kind, it));
    name.extend(change.map(|it| phrase("span", "", it)));
    let mut parts = vec![block("p", "compare__name", name)];
    let states = compared.sides.iter().zip(&row.results);
    let states = states.map(|(side, of)| state(context, side, row.dimension, *of));
    if row.is_timeline {
        let score = |it: &Option<DimensionResult>| it.and_then(|it| it.score()).map(Score::display);
        parts.push(line(row.results.iter().map(score).collect()));
        parts.push(phrase("p", "compare__side", states.collect::<Vec<_>>().join(" → ")));
    } else {
        for (at, (state, of)) in states.zip(&row.results).enumerate() {
            let whose = [&(at + 1).to_string(), ". ", &state].concat();
            parts.push(phrase("p", "compare__side", whose));
            let target = compared.sides.get(at).and_then(|it| target(it, row.dimension));
            parts.extend(of.map(|it| bar(&it.state, target)));
        }
    }
    keyed_block("li", "compare__row", &row.dimension.id, parts)
}

/// Takes the stage names from the side's own questionnaire: in one language, they hardly differ
/// between revisions.
fn state(
    context: &DialogContext,
    side: &Side,
    of: &Dimension,
    result: Option<DimensionResult>,
) -> String {
    let said = context.result_words;
    let of_stage = |stage| side.questionnaire.stage(stage).name.clone();
    let state = match result.map(|it| it.state) {
        Some(DimensionState::Scored(score)) => {
            let figure = (said.out_of_hundred)(score.display());
            [&of_stage(score.stage()), ", ", &figure].concat()
        }
        Some(DimensionState::NotCalculated { .. }) => said.not_calculated.to_owned(),
        Some(DimensionState::NotApplicable) => said.not_applicable_theme.to_owned(),
        None => context.words.compare.not_asked.to_owned(),
    };
    match target(side, of) {
        Some(wanted) => [&state, " · ", &(said.pair)(said.target, &of_stage(wanted))].concat(),
        None => state,
    }
}

fn target(side: &Side, of: &Dimension) -> Option<u8> {
    side.targets.get(side.questionnaire.dimension_position(&of.id)?)
}

fn change_words(words: &CompareWords, kind: Kind, change: Change) -> &'static str {
    match (kind, change) {
        (Kind::OverTime, Change::Up) => words.up,
        (Kind::OverTime, Change::Down) => words.down,
        (Kind::OverTime, Change::Steady) => words.steady,
        (Kind::Received, Change::Up) => words.theirs_higher,
        (Kind::Received, Change::Down) => words.mine_higher,
        (Kind::Received, Change::Steady) => words.close,
        (_, Change::Unknown) => words.unknown,
    }
}

/// A sparkline, hidden from assistive technology: the words below repeat it. A missing score has
/// no point.
fn line(scores: Vec<Option<u8>>) -> Html {
    let last = scores.len().saturating_sub(1).max(1);
    let place = |(at, score): (usize, Option<u8>)| {
        Some((4 + 92 * at / last, 30 - 26 * usize::from(score?) / 100))
    };
    let points: Vec<_> = scores.into_iter().enumerate().filter_map(place).collect();
    let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let dots = points.iter().map(|(x, y)| {
        html! { <circle class="line__dot" cx={x.to_string()} cy={y.to_string()} r="2" /> }
    });
    html! {
        <svg class="line" viewBox="0 0 100 34" aria-hidden="true" focusable="false">
            <polyline class="line__path" points={path} />
            { for dots }
        </svg>
    }
}
