//! The profile: a bar for each dimension, by axis, in model order; and the table behind it.

use super::making::dimension_making;
use super::parts::{block, element, heading, keyed_block, phrase, words};
use super::summary::Result;
use super::summary_text::state_words;
use crate::engine::diagnosis::{DimensionResult, DimensionState};
use crate::engine::questionnaire::Axis;
use yew::{Html, html};

pub(super) fn profile(result: Result<'_>) -> Html {
    let t = result.view.texts;
    let mut parts =
        vec![heading(result.view, 2, "heading", t.profile), phrase("p", "hint", t.profile_hint)];
    parts.extend(result.view.questionnaire().axes().iter().map(|it| axis_bars(result, it)));
    block("section", "profile", parts)
}

fn axis_bars(result: Result<'_>, axis: &Axis) -> Html {
    let dimensions = result.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
    let mut parts = vec![heading(result.view, 3, "axis__name", &axis.name)];
    parts.extend(dimensions.iter().map(|it| row(result, it)));
    keyed_block("div", "axis", &axis.id, parts)
}

fn row(result: Result<'_>, of: &DimensionResult) -> Html {
    let Some(dimension) = result.view.questionnaire().dimensions().get(of.dimension) else {
        return Html::default();
    };
    let summary = vec![
        phrase("span", "row__name", &dimension.name),
        phrase("span", "row__state", state_words(result, of)),
        bar(&of.state),
    ];
    let summary = block("summary", "row__summary", summary);
    keyed_block("details", "row", &dimension.id, vec![summary, dimension_making(result, of)])
}

/// A length on the scale 0–100, with the three cuts between the four stages. The words beside
/// it say the same: this is for the eye alone.
pub(super) fn bar(state: &DimensionState) -> Html {
    let width = match state {
        DimensionState::Scored(score) => Some(score.display()),
        DimensionState::NotApplicable | DimensionState::NotCalculated { .. } => None,
    };
    html! {
        <svg class="bar" part="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class={if width.is_some() { "bar__ground" } else { "bar__ground bar__ground--none" }} width="100" height="6" />
            if let Some(width) = width {
                // A score of 0 is an answer: it shows as a thin line, not as an absence.
                <rect class="bar__length" width={width.max(1).to_string()} height="6" />
            }
            for cut in ["25", "50", "75"] {
                <rect class="bar__cut" x={cut} width="0.4" height="6" />
            }
        </svg>
    }
}

/// The figures behind the bars.
pub(super) fn table(result: Result<'_>) -> Html {
    let t = result.view.texts;
    let columns = [t.column_theme, t.column_stage, t.column_score, t.column_coverage];
    let columns = columns.map(|it| header_cell("col", it));
    let mut parts = vec![block("thead", "", vec![block("tr", "", columns.into())])];
    parts.extend(result.view.questionnaire().axes().iter().map(|it| axis_rows(result, it)));
    // Wider than a phone, it scrolls in its own frame: the keyboard must reach that.
    let names = &["class", "tabindex", "role", "aria-label"];
    let values = ["table-frame", "0", "region", t.table_caption];
    let frame = element("div", names, &values, vec![block("table", "table", parts)]);
    block("section", "figures", vec![heading(result.view, 2, "heading", t.table), frame])
}

fn header_cell(scope: &'static str, text: &str) -> Html {
    element("th", &["scope"], &[scope], vec![words(text)])
}

fn axis_rows(result: Result<'_>, axis: &Axis) -> Html {
    let dimensions = result.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
    let values = ["table__axis", "rowgroup", "4"];
    let name = element("th", &["class", "scope", "colspan"], &values, vec![words(&axis.name)]);
    let mut rows = vec![block("tr", "", vec![name])];
    rows.extend(dimensions.iter().map(|it| table_row(result, it)));
    keyed_block("tbody", "", &axis.id, rows)
}

fn table_row(result: Result<'_>, of: &DimensionResult) -> Html {
    let dimension = result.view.questionnaire().dimensions().get(of.dimension);
    let score = match &of.state {
        DimensionState::Scored(score) => score.display().to_string(),
        DimensionState::NotApplicable | DimensionState::NotCalculated { .. } => "–".to_owned(),
    };
    let cells = vec![
        header_cell("row", dimension.map_or("", |it| &it.name)),
        phrase("td", "", state_words(result, of)),
        phrase("td", "table__number", score),
        phrase("td", "", (result.view.texts.out_of)(of.tally.answered, of.tally.applicable)),
    ];
    block("tr", "", cells)
}
