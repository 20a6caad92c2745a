//! A row of a comparison: a theme, with the result and the notes of each side.

use super::compared::{Compared, Kind};
use super::rows::Row;
use crate::context::{DialogContext, Side};
use crate::words::CompareWords;
use engine::comparison::Change;
use engine::diagnosis::{DimensionResult, DimensionState, Score};
use engine::questionnaire::{Dimension, Item};
use web::elements::{bar, block, keyed_block, phrase};
use yew::{Html, html};

pub(super) fn draw(context: &DialogContext, compared: &Compared, row: &Row<'_>) -> Html {
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
            parts.push(phrase("p", "compare__side", numbered(at, &state)));
            let target = compared.sides.get(at).and_then(|it| target(it, row.dimension));
            parts.extend(of.map(|it| bar(&it.state, target)));
        }
    }
    parts.extend(notes(words, compared, row.dimension));
    keyed_block("li", "compare__row", &row.dimension.id, parts)
}

/// Sides are numbered as in the list above the rows.
fn numbered(at: usize, text: &str) -> String {
    [&(at + 1).to_string(), ". ", text].concat()
}

/// The notes of a theme, those of all sides together under each question.
fn notes(words: &CompareWords, compared: &Compared, of: &Dimension) -> Option<Html> {
    let items = compared.latest()?.items().get(of.items.clone())?;
    let noted: Vec<_> = items.iter().filter_map(|it| item_notes(compared, it)).collect();
    let title = phrase("p", "compare__notes-title", words.notes);
    (!noted.is_empty()).then(|| block("div", "", vec![title, block("dl", "compare__notes", noted)]))
}

fn item_notes(compared: &Compared, item: &Item) -> Option<Html> {
    let note = |(at, side): (usize, &Side)| {
        let text = side.notes.get(&side.questionnaire.item_position(&item.id)?)?;
        (!text.is_empty()).then(|| html! { <dd dir="auto">{ numbered(at, text) }</dd> })
    };
    let notes: Vec<_> = compared.sides.iter().enumerate().filter_map(note).collect();
    let topic = phrase("dt", "", &item.topic);
    (!notes.is_empty()).then(|| block("div", "", [vec![topic], notes].concat()))
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
            let figure = said.out_of_hundred(score.display());
            [&of_stage(score.stage()), ", ", &figure].concat()
        }
        Some(DimensionState::NotCalculated { .. }) => said.not_calculated.to_owned(),
        Some(DimensionState::NotApplicable) => said.not_applicable_theme.to_owned(),
        None => context.words.compare.not_asked.to_owned(),
    };
    match target(side, of) {
        Some(wanted) => [&state, " · ", &said.pair(said.target, &of_stage(wanted))].concat(),
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
        (Kind::OverTime, Change::OneUp) => words.one_up,
        (Kind::OverTime, Change::OneDown) => words.one_down,
        (Kind::OverTime, Change::Steady) => words.steady,
        (Kind::Received, Change::Up) => words.theirs_higher,
        (Kind::Received, Change::Down) => words.mine_higher,
        (Kind::Received, Change::OneUp) => words.theirs_one_higher,
        (Kind::Received, Change::OneDown) => words.mine_one_higher,
        (Kind::Received, Change::Steady) => words.same,
        (_, Change::OtherItems) => words.other_items,
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
