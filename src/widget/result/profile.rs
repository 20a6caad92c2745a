//! The profile: a bar for each dimension, by axis, in model order; and the table behind it.

use super::ResultView;
use super::anchor::{part, part_heading, theme};
use super::how_computed::dimension_making;
use super::text::state;
use engine::diagnosis::DimensionResult;
use engine::questionnaire::Axis;
use web::element;
use web::elements::{bar, block, element, keyed_block, language_of, phrase, with_click, words};
use web_sys::Element;
use yew::{Callback, Html, MouseEvent, TargetCast};

pub(super) fn profile(result: ResultView<'_>) -> Html {
    let t = &result.view.texts.summary;
    let mut parts =
        vec![part_heading(result.view, "profile", t.profile), phrase("p", "hint", t.profile_hint)];
    parts.extend(by_axis(result, axis_bars, row));
    block("section", "profile", parts)
}

/// Each axis in order, with a row for each of its themes.
#[inline(never)]
pub(super) fn by_axis(
    result: ResultView<'_>,
    frame: fn(ResultView<'_>, &Axis, Vec<Html>) -> Html,
    row: fn(ResultView<'_>, &DimensionResult) -> Html,
) -> Vec<Html> {
    let mut axes = Vec::new();
    for axis in result.view.questionnaire.axes() {
        let dimensions = result.presenter.diagnosis.dimensions.get(axis.dimensions.clone());
        let mut rows = Vec::new();
        for of in dimensions.unwrap_or_default() {
            rows.push(row(result, of));
        }
        axes.push(frame(result, axis, rows));
    }
    axes
}

fn axis_bars(result: ResultView<'_>, axis: &Axis, rows: Vec<Html>) -> Html {
    let name = result.view.own(result.view.heading(3), "axis__name", &axis.name);
    keyed_block("div", "axis", &axis.id, vec![name, block("div", "", rows)])
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
    let anchor = theme(dimension);
    let summary = element!("summary", ["class" = "row__summary", "data-anchor" = &anchor], summary);
    keyed_block("details", "row", &dimension.id, vec![summary, dimension_making(result, of)])
}

/// The table of the figures behind the bars: folded on the screen, and open on paper.
pub(super) fn table(result: ResultView<'_>) -> Html {
    let t = &result.view.texts.summary;
    let columns = [t.column_theme, t.column_stage, t.column_score, t.column_coverage];
    let columns = columns.map(|it| header_cell("col", it, [""; 2]));
    let mut parts = vec![block("thead", "", vec![block("tr", "", columns.into())])];
    parts.extend(by_axis(result, axis_rows, table_row));
    // The table is wider than a phone and scrolls in a frame, which the keyboard must reach.
    let names = &["class", "tabindex", "role", "aria-label"];
    let values = ["table-frame", "0", "region", t.table_caption];
    let table = element!("table", ["class" = "table", "aria-label" = t.table_caption], parts);
    let frame = element("div", names, &values, vec![table]);
    let anchor = part("table");
    let fold = element!(
        "button",
        [
            "class" = "figures__fold",
            "type" = "button",
            "aria-expanded" = "false",
            "data-anchor" = &anchor,
        ],
        vec![words(t.table)]
    );
    let title = vec![with_click(fold, Callback::from(unfold))];
    block("section", "figures", vec![block(result.view.heading(2), "heading", title), frame])
}

/// Folds or unfolds the table, by style. Paper needs it whatever its state, which a `details` would not
/// allow.
fn unfold(event: MouseEvent) {
    let pressed = event.target_dyn_into::<Element>();
    let Some(fold) = pressed.and_then(|it| it.closest("button").ok()?) else { return };
    let is_open = fold.toggle_attribute("data-open").unwrap_or_default();
    fold.set_attribute("aria-expanded", if is_open { "true" } else { "false" }).ok();
}

fn header_cell(scope: &'static str, text: &str, [lang, dir]: [&str; 2]) -> Html {
    element("th", &["scope", "lang", "dir"], &[scope, lang, dir], vec![words(text)])
}

fn axis_rows(result: ResultView<'_>, axis: &Axis, themes: Vec<Html>) -> Html {
    let [lang, dir] = language_of(result.view.questionnaire, result.view.texts.lang);
    let values = ["table__axis", "rowgroup", "4", lang, dir];
    let names = &["class", "scope", "colspan", "lang", "dir"];
    let name = element("th", names, &values, vec![words(&axis.name)]);
    let mut rows = vec![block("tr", "", vec![name])];
    rows.extend(themes);
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
