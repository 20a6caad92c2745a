//! The summary at the top: the sentence, the themes at a glance, what to lean on and where to begin.

use crate::Source;
use crate::html::Html;
use wording::presenter::{AxisSummary, Mark, Summary, ThemeSummary, short_names};

pub(super) fn opening(source: &Source<'_>) -> Html {
    let summary = source.presenter().summary();
    let mut parts = vec![Html::words("h1", "", &source.title())];
    // A name may run in either direction, as a note may.
    let attributes = [("class", "named"), ("dir", "auto")];
    parts.extend(source.name.map(|it| Html::element("p", &attributes, [Html::text(it)])));
    parts.push(Html::words("p", "quiet", &source.context()));
    parts.push(source.own("p", "sentence", &summary.sentence));
    parts.extend(source.caution().map(|it| source.own("p", "notice", it)));
    let axes = summary.axes.iter().map(|it| axis(source, it));
    parts.push(Html::element("div", &[("class", "glance")], axes));
    parts.push(Html::words("p", "quiet", &summary.alternative));
    parts.push(stages(source));
    parts.push(Html::element("dl", &[("class", "brief")], brief(source, &summary)));
    Html::element("header", &[], parts)
}

/// The stages are named here first: what each means is one press away.
fn stages(source: &Source<'_>) -> Html {
    let stages = (1..=4).map(|it| source.questionnaire.stage(it));
    let readings =
        stages.flat_map(|it| [source.own("dt", "", &it.name), source.own("dd", "", &it.reading)]);
    let title = Html::words("summary", "", source.words.stages);
    Html::element("details", &[], [title, Html::element("dl", &[], readings)])
}

fn axis(source: &Source<'_>, of: &AxisSummary<'_>) -> Html {
    let themes = of.themes.iter().map(|it| theme(source, it));
    let name = source.own("p", "axis", &of.axis.name);
    Html::element("div", &[], [name, Html::element("ul", &[], themes)])
}

fn theme(source: &Source<'_>, of: &ThemeSummary<'_>) -> Html {
    let name = source.own("span", "", &of.dimension.short);
    let parts = [mark(of.mark), name, Html::words("span", "quiet", of.words)];
    Html::element("li", &[], parts)
}

/// A square for each stage that is reached, and a dot for each other one. It is decorative: the text
/// beside it says the same.
fn mark(mark: Mark) -> Html {
    let Mark::Stage(reached) = mark else {
        let attributes = [("class", "sign"), ("aria-hidden", "true")];
        return Html::element("span", &attributes, [Html::text(mark.squares())]);
    };
    let squares = (1..=4_u8).map(|stage| {
        let is_reached = stage <= reached.max(1);
        let (class, inset, size) = if is_reached { ("on", 0, "8") } else { ("off", 2, "4") };
        let (x, y) = (((stage - 1) * 10 + inset).to_string(), inset.to_string());
        let start = ["<rect class=\"", class, "\" x=\"", &x, "\" y=\"", &y].concat();
        [&start, "\" width=\"", size, "\" height=\"", size, "\"/>"].concat()
    });
    let start = "<svg class=\"mark\" viewBox=\"0 0 38 8\" aria-hidden=\"true\">";
    Html::trusted(&[start, &squares.collect::<String>(), "</svg>"].concat())
}

fn brief(source: &Source<'_>, summary: &Summary<'_>) -> Vec<Html> {
    let mut parts = Vec::new();
    if let Some(it) = &summary.leaning {
        parts.push(Html::words("dt", "", it.label));
        parts.push(source.own("dd", "", &short_names(&it.themes)));
    }
    if let Some(it) = &summary.beginning {
        let label = source.words.result.pair(it.label, &it.theme.short);
        parts.extend([Html::words("dt", "", &label), source.own("dd", "", it.act)]);
    }
    parts
}
