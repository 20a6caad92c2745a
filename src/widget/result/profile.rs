//! The profile: a bar for each dimension, by axis, in model order; and the table behind it.

use super::ResultView;
use super::how_computed::dimension_making;
use super::text::state;
use crate::headings::heading;
use engine::diagnosis::DimensionResult;
use engine::questionnaire::Axis;
use web::elements::{bar, block, element, keyed_block, language_of, phrase, words};
use yew::Html;

pub(super) fn profile(result: ResultView<'_>) -> Html {
    let t = result.view.texts;
    let mut parts =
        vec![heading(result.view, 2, "heading", t.profile), phrase("p", "hint", t.profile_hint)];
    parts.extend(result.view.questionnaire.axes().iter().map(|it| axis_bars(result, it)));
    block("section", "profile", parts)
}

fn axis_bars(result: ResultView<'_>, axis: &Axis) -> Html {
    let dimensions =
        result.presenter.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
    let mut parts = vec![result.view.own(result.view.heading(3), "axis__name", &axis.name)];
    parts.extend(dimensions.iter().map(|it| row(result, it)));
    keyed_block("div", "axis", &axis.id, parts)
}

fn row(result: ResultView<'_>, of: &DimensionResult) -> Html {
    let Some(dimension) = result.view.questionnaire.dimensions().get(of.dimension) else {
        return Html::default();
    };
    let target = result.presenter.targets.and_then(|it| it.get(of.dimension));
    let mut summary = vec![
        result.view.own("span", "row__name", &dimension.name),
        state(result, of, "row__state"),
        bar(&of.state, target),
    ];
    summary.extend(result.presenter.target(of).map(|it| phrase("span", "row__target", it)));
    let summary = block("summary", "row__summary", summary);
    keyed_block("details", "row", &dimension.id, vec![summary, dimension_making(result, of)])
}

/// The table of the figures behind the bars.
pub(super) fn table(result: ResultView<'_>) -> Html {
    let t = result.view.texts;
    let columns = [t.column_theme, t.column_stage, t.column_score, t.column_coverage];
    let columns = columns.map(|it| header_cell("col", it, [""; 2]));
    let mut parts = vec![block("thead", "", vec![block("tr", "", columns.into())])];
    parts.extend(result.view.questionnaire.axes().iter().map(|it| axis_rows(result, it)));
    // The table is wider than a phone and scrolls in a frame, which the keyboard must reach.
    let names = &["class", "tabindex", "role", "aria-label"];
    let values = ["table-frame", "0", "region", t.table_caption];
    let frame = element("div", names, &values, vec![block("table", "table", parts)]);
    block("section", "figures", vec![heading(result.view, 2, "heading", t.table), frame])
}

fn header_cell(scope: &'static str, text: &str, [lang, dir]: [&str; 2]) -> Html {
    element("th", &["scope", "lang", "dir"], &[scope, lang, dir], vec![words(text)])
}

fn axis_rows(result: ResultView<'_>, axis: &Axis) -> Html {
    let dimensions =
        result.presenter.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
    let values = ["table__axis", "rowgroup", "4"];
    let [lang, dir] = language_of(result.view.questionnaire, result.view.texts.lang);
    let values = [&values[..], &[lang, dir]].concat();
    let names = &["class", "scope", "colspan", "lang", "dir"];
    let name = element("th", names, &values, vec![words(&axis.name)]);
    let mut rows = vec![block("tr", "", vec![name])];
    rows.extend(dimensions.iter().map(|it| table_row(result, it)));
    keyed_block("tbody", "", &axis.id, rows)
}

fn table_row(result: ResultView<'_>, of: &DimensionResult) -> Html {
    let questionnaire = result.view.questionnaire;
    let language = language_of(questionnaire, result.view.texts.lang);
    let dimension = questionnaire.dimensions().get(of.dimension);
    let presenter = result.presenter;
    let cells = vec![
        header_cell("row", dimension.map_or("", |it| &it.name), language),
        phrase("td", "", presenter.stage_with_target(of)),
        phrase("td", "table__number", presenter.score_cell(of)),
        phrase("td", "", presenter.coverage_cell(of)),
    ];
    block("tr", "", cells)
}
