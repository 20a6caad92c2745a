//! The profile: for each theme its figure, the answers and notes behind it and how it is computed;
//! then the overall figure, and the table.

use super::questions::question;
use crate::Source;
use crate::html::Html;
use crate::phrases::score;
use engine::diagnosis::{DimensionResult, DimensionState};
use engine::questionnaire::Dimension;

pub(super) fn profile(source: &Source<'_>) -> Html {
    let bars = source.axes().map(|(axis, _)| {
        let rows = source.dimensions_of(axis).map(|it| theme(source, it));
        let name = source.own("h3", "", &axis.name);
        Html::element("div", &[], [name, Html::element("ul", &[("class", "bars")], rows)])
    });
    Html::section(source.words.profile, bars)
}

fn theme(source: &Source<'_>, (dimension, of): (&Dimension, &DimensionResult)) -> Html {
    let presenter = source.presenter();
    let figure = score(of).map(|it| source.words.result.out_of_hundred(it));
    let target = presenter.target(of).map(|it| Html::words("span", "block target-stage", &it));
    let state = std::iter::once(Html::text(presenter.stage(of))).chain(target);
    let figure = figure.into_iter().chain([source.coverage(&of.tally)]);
    let figure = figure.collect::<Vec<_>>().join(" · ");
    let mut answers = Vec::new();
    if let DimensionState::Scored(score) = &of.state {
        answers.push(source.own("p", "", &source.questionnaire.stage(score.stage()).reading));
    }
    answers.extend(source.items_of(dimension).map(|(at, item)| question(source, at, item)));
    answers.push(Html::words("p", "quiet", &presenter.computation(of)));
    let parts = [
        source.own("h4", "name", &dimension.name),
        Html::element("span", &[("class", "state")], state),
        bar(score(of), source.target(of)),
        Html::words("span", "quiet", &figure),
        Html::element("div", &[("class", "basis")], answers),
    ];
    Html::element("li", &[], parts)
}

/// A bar on the scale 0–100, with the three boundaries between the four stages. It is decorative:
/// the text beside it says the same. A target is a frame around its quarter.
fn bar(score: Option<u8>, target: Option<u8>) -> Html {
    // A score of 0 is an answer: it shows as a thin line, not as an empty bar.
    let length = score.map(|it| {
        ["<rect class=\"length\" width=\"", &it.max(1).to_string(), "\" height=\"6\"/>"].concat()
    });
    let frame = target.map(|stage| {
        let start = (u16::from(stage.saturating_sub(1)) * 25).to_string();
        // The frame is taller than the bar, so that it is visible on any background.
        let size = "\" y=\"-1.5\" width=\"25\" height=\"9\"/>";
        ["<rect class=\"target\" x=\"", &start, size].concat()
    });
    let ground = if length.is_some() { "ground" } else { "ground none" };
    let cut = |x| ["<rect class=\"cut\" x=\"", x, "\" width=\"0.4\" height=\"6\"/>"].concat();
    Html::trusted(
        &[
            "<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
            "<rect class=\"",
            ground,
            "\" width=\"100\" height=\"6\"/>",
            &length.unwrap_or_default(),
            &["25", "50", "75"].map(cut).concat(),
            &frame.unwrap_or_default(),
            "</svg>",
        ]
        .concat(),
    )
}

pub(super) fn overall(source: &Source<'_>) -> Html {
    let axes = source.presenter().axis_lines();
    let axes = axes.iter().map(|it| Html::words("li", "", it));
    Html::section(
        source.words.overall,
        [
            Html::words("p", "figure", &source.presenter().overall()),
            Html::element("ul", &[], axes),
            Html::words("p", "", source.words.rule_overall),
            source.own("p", "", &source.questionnaire.texts.quartiles),
        ],
    )
}

pub(super) fn table(source: &Source<'_>) -> Html {
    let words = source.words;
    let columns =
        [words.column_theme, words.column_stage, words.column_score, words.column_coverage];
    let columns = columns.map(|it| cell("th", "col", it));
    let head = Html::element("thead", &[], [Html::element("tr", &[], columns)]);
    let bodies = source.axes().map(|(axis, _)| {
        let attributes = [("scope", "rowgroup"), ("colspan", "4")];
        let name = Html::element("th", &attributes, [Html::text(&axis.name)]);
        let rows = source.dimensions_of(axis).map(|it| table_row(source, it));
        let rows = std::iter::once(Html::element("tr", &[], [name])).chain(rows);
        Html::element("tbody", &[], rows)
    });
    let table = Html::element("table", &[], std::iter::once(head).chain(bodies));
    let title = Html::element("summary", &[], [Html::words("h2", "", words.table)]);
    let frame = Html::element("div", &[("class", "frame")], [table]);
    Html::element("details", &[("class", "folded")], [title, frame])
}

fn table_row(source: &Source<'_>, (dimension, of): (&Dimension, &DimensionResult)) -> Html {
    let presenter = source.presenter();
    let cells = [
        cell("th", "row", &dimension.name),
        Html::words("td", "", &presenter.stage_with_target(of)),
        Html::words("td", "number", &presenter.score_cell(of)),
        Html::words("td", "", &presenter.coverage_cell(of)),
    ];
    Html::element("tr", &[], cells)
}

fn cell(name: &'static str, scope: &str, text: &str) -> Html {
    Html::element(name, &[("scope", scope)], [Html::text(text)])
}
