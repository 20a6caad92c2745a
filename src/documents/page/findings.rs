//! The findings: bars, strengths, next steps and figures.

use super::link;
use crate::Source;
use crate::html::Html;
use crate::phrases::score;
use engine::diagnosis::{DimensionResult, Priority};
use engine::questionnaire::Dimension;
use wording::presenter::Goal;

pub(super) fn findings(source: &Source<'_>) -> Vec<Html> {
    let mut parts = vec![profile(source)];
    parts.extend(strengths(source));
    parts.extend(priorities(source));
    parts.extend(explore(source));
    parts.extend([overall(source), table(source)]);
    parts
}

fn profile(source: &Source<'_>) -> Html {
    let bars = source.axes().map(|(axis, _)| {
        let rows = source.dimensions_of(axis).map(|it| row(source, it));
        let name = source.own("h3", "", &axis.name);
        Html::element("div", &[], [name, Html::element("ul", &[("class", "bars")], rows)])
    });
    Html::section(source.words.profile, bars)
}

fn row(source: &Source<'_>, (dimension, of): (&Dimension, &DimensionResult)) -> Html {
    let figure = score(of).map(source.words.result.out_of_hundred);
    let target =
        source.presenter().target(of).map(|it| Html::words("span", "block target-stage", &it));
    let state = std::iter::once(Html::text(source.presenter().stage(of))).chain(target);
    let figure = figure.into_iter().chain([source.coverage(&of.tally)]);
    let figure = figure.collect::<Vec<_>>().join(" · ");
    Html::element(
        "li",
        &[],
        [
            source.own("span", "name", &dimension.name),
            Html::element("span", &[("class", "state")], state),
            bar(score(of), source.target(of)),
            Html::words("span", "quiet", &figure),
        ],
    )
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

fn strengths(source: &Source<'_>) -> Option<Html> {
    let strengths = &source.diagnosis.ranking.strengths;
    let names = source.dimensions(strengths).map(|it| source.own("li", "", &it.name));
    let list = Html::element("ul", &[], names);
    let how = source.presenter().strengths_note().map(|it| source.own("p", "", it));
    let parts = how.into_iter().chain([list]);
    (!strengths.is_empty()).then(|| Html::section(source.presenter().strengths_title(), parts))
}

fn priorities(source: &Source<'_>) -> Option<Html> {
    let priorities = &source.diagnosis.ranking.priorities;
    let cards = priorities.iter().filter_map(|it| card(source, it));
    let list = Html::element("ol", &[("class", "cards")], cards);
    let how = source.presenter().priorities_note().map(|it| source.own("p", "", it));
    let parts = how.into_iter().chain([list]);
    (!priorities.is_empty()).then(|| Html::section(source.words.priorities, parts))
}

fn card(source: &Source<'_>, priority: &Priority) -> Option<Html> {
    let dimension = source.questionnaire.dimensions().get(priority.dimension)?;
    let mut parts =
        vec![source.own("h3", "", &dimension.name), source.own("p", "quiet", &dimension.about)];
    let step = source.presenter().first_step(priority)?;
    parts.extend([Html::words("h4", "", source.words.first_step), source.own("p", "", step.act)]);
    parts.extend(step.help.map(|it| source.own("p", "notice", it)));
    if let Some(Goal { topic, level }) = step.goal {
        let label = (source.words.result.goal)(topic);
        parts.extend([Html::words("h4", "", &label), source.own("p", "", level)]);
    }
    let resources = source.questionnaire.resources(dimension);
    let mut links =
        resources.map(|it| Html::element("li", &[], [link(&it.url, &it.label)])).peekable();
    if links.peek().is_some() {
        parts.push(Html::words("h4", "", source.words.resources));
        parts.push(Html::element("ul", &[], links));
    }
    Some(Html::element("li", &[], parts))
}

fn explore(source: &Source<'_>) -> Option<Html> {
    let unknown = &source.diagnosis.unknowns;
    let lines = source.dimensions(unknown).map(|it| {
        let topics = source.presenter().unknown_topics(it);
        let topics = source.own("span", "quiet block", &topics);
        Html::element("li", &[], [source.own("span", "", &it.name), topics])
    });
    let list = Html::element("ul", &[], lines);
    let parts = [Html::words("p", "", source.words.explore_hint), list];
    (!unknown.is_empty()).then(|| Html::section(source.words.explore, parts))
}

fn overall(source: &Source<'_>) -> Html {
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

fn table(source: &Source<'_>) -> Html {
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
    Html::section(words.table, [Html::element("div", &[("class", "frame")], [table])])
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
