//! The first page: the sentence, the figures of the themes by axis, what to lean on, where to begin, and
//! how to open the result again.

use super::Paper;
use web::element;
use web::elements::{block, phrase, words};
use web::qr::qr;
use wording::presenter::{AxisSummary, Mark, Summary, ThemeSummary, short_names};
use yew::{Html, html};

pub(super) fn summary(paper: Paper<'_>) -> Vec<Html> {
    let (source, presenter) = (paper.source, paper.source.presenter());
    let summary = presenter.summary();
    let mut parts = vec![paper.own("p", "sheet__title", source.title())];
    parts.extend(paper.side.name.as_ref().map(|it| phrase("p", "sheet__name", it)));
    parts.push(phrase("p", "sheet__about", source.context()));
    parts.push(paper.own("h1", "sheet__sentence", &summary.sentence));
    parts.extend(source.caution().map(|it| paper.own("p", "sheet__about", it)));
    parts.push(figures(paper, &summary));
    parts.push(stages(paper));
    parts.push(phrase("p", "", presenter.overall()));
    let rule = [paper.words.rule_overall, " ", &presenter.questionnaire.texts.quartiles].concat();
    parts.push(paper.own("p", "sheet__small", rule));
    parts.push(block("dl", "sheet__brief", brief(paper, &summary)));
    parts.push(again(paper));
    parts
}

fn figures(paper: Paper<'_>, summary: &Summary<'_>) -> Html {
    let w = paper.words;
    let with_goals = has_goals(paper);
    let goal = with_goals.then_some(w.result.target);
    let columns = [w.column_theme, w.column_stage].into_iter().chain(goal);
    let columns = columns.chain([w.column_score, w.column_coverage]);
    let columns = columns.map(|it| element!("th", ["scope" = "col"], vec![words(it)]));
    let mut parts = vec![block("thead", "", vec![block("tr", "", columns.collect())])];
    parts.extend(summary.axes.iter().map(|it| axis(paper, it)));
    block("table", "sheet__figures", parts)
}

/// What the stages mean, under the table that names them.
fn stages(paper: Paper<'_>) -> Html {
    let pair = |name: &str, words: &str| paper.words.result.pair(name, words);
    let stages = (1..=4).map(|it| paper.side.questionnaire.stage(it));
    let lines = stages.map(|it| paper.own("li", "", pair(&it.name, &it.reading)));
    block("ul", "sheet__columns sheet__stages", lines.collect())
}

/// Goals have a column of their own, where there are any.
fn has_goals(paper: Paper<'_>) -> bool {
    let presenter = paper.source.presenter();
    presenter.diagnosis.dimensions.iter().any(|it| presenter.target_stage(it).is_some())
}

fn axis(paper: Paper<'_>, of: &AxisSummary<'_>) -> Html {
    let [lang, dir] = paper.language;
    let columns = if has_goals(paper) { "5" } else { "4" };
    let name = element!(
        "th",
        [
            "class" = "sheet__axis",
            "scope" = "rowgroup",
            "colspan" = columns,
            "lang" = lang,
            "dir" = dir
        ],
        vec![words(&of.axis.name)]
    );
    let mut rows = vec![block("tr", "", vec![name])];
    rows.extend(of.themes.iter().map(|it| row(paper, it)));
    block("tbody", "", rows)
}

fn row(paper: Paper<'_>, theme: &ThemeSummary<'_>) -> Html {
    let presenter = paper.source.presenter();
    let [lang, dir] = paper.language;
    let name = vec![words(&theme.dimension.name)];
    let mut cells = vec![
        element!("th", ["scope" = "row", "lang" = lang, "dir" = dir], name),
        block("td", "sheet__stage", vec![mark(theme.mark), words(theme.words)]),
    ];
    if has_goals(paper) {
        let goal = presenter.target_stage(theme.of).unwrap_or_default();
        cells.push(paper.own("td", "", goal));
    }
    cells.push(phrase("td", "", presenter.score_cell(theme.of)));
    cells.push(phrase("td", "", presenter.coverage_cell(theme.of)));
    block("tr", "", cells)
}

/// A square for each stage that is reached, a dot for each other one; the words beside it say the same.
fn mark(mark: Mark) -> Html {
    let Mark::Stage(reached) = mark else {
        return element!(
            "span",
            ["class" = "sheet__sign", "aria-hidden" = "true"],
            vec![words(mark.squares())]
        );
    };
    let squares = (1..=4_u8).map(|stage| {
        let (inset, size) = if stage <= reached.max(1) { (0, "8") } else { (3, "2") };
        let x = ((stage - 1) * 10 + inset).to_string();
        html! { <rect {x} y={inset.to_string()} width={size} height={size} /> }
    });
    html! { <svg class="sheet__mark" viewBox="0 0 38 8" aria-hidden="true">{ for squares }</svg> }
}

fn brief(paper: Paper<'_>, summary: &Summary<'_>) -> Vec<Html> {
    let mut parts = Vec::new();
    if let Some(it) = &summary.leaning {
        parts.push(phrase("dt", "", it.label));
        parts.push(paper.own("dd", "", short_names(&it.themes)));
    }
    if let Some(it) = &summary.beginning {
        parts.push(phrase("dt", "", paper.words.result.pair(it.label, &it.theme.short)));
        parts.push(paper.own("dd", "", it.act));
    }
    parts
}

/// The link as a code to scan and as an address to type.
fn again(paper: Paper<'_>) -> Html {
    let w = &paper.context.words.sheet;
    let code = qr(paper.link, paper.context.words.link.qr_name).unwrap_or_default();
    let text = vec![
        phrase("p", "sheet__label", paper.words.reopen),
        phrase("p", "", w.scan),
        phrase("p", "sheet__address", paper.link),
        phrase("p", "", w.contents),
    ];
    block("div", "sheet__again", vec![code, block("div", "", text)])
}
