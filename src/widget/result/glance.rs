//! The first screen of a result: the sentence, a picture of the themes, the strengths, the very first
//! step, and what to do with it all.

use super::ResultView;
use super::anchor::{anchor_link, part, theme};
use super::profile::by_axis;
use super::text::{self, state};
use crate::headings::own_screen_heading;
use engine::diagnosis::DimensionResult;
use engine::questionnaire::Axis;
use web::element;
use web::elements::{block, keyed_block, phrase, words};
use wording::presenter::{Mark, short_names};
use yew::Html;

/// `actions` stand where they are in view with the rest.
pub(crate) fn glance(result: ResultView<'_>, actions: Html) -> Html {
    let sentence = result.presenter.sentence();
    let parts = vec![
        own_screen_heading(result.view, 1, "opening__sentence", &sentence),
        picture(result),
        block("div", "glance__words", words_of(result)),
        actions,
        phrase("p", "opening__context", text::context(result)),
    ];
    block("div", "glance", parts)
}

fn picture(result: ResultView<'_>) -> Html {
    let alternative = result.presenter.alternative();
    let axes = block("div", "picture__axes", by_axis(result, axis, row));
    let parts = vec![axes, legend(result)];
    element!("div", ["class" = "picture", "role" = "group", "aria-label" = &alternative], parts)
}

fn axis(result: ResultView<'_>, of: &Axis, themes: Vec<Html>) -> Html {
    let name = result.view.own("p", "picture__axis-name", &of.name);
    keyed_block("div", "picture__axis", &of.id, vec![name, block("ul", "", themes)])
}

fn row(result: ResultView<'_>, of: &DimensionResult) -> Html {
    let Some(dimension) = result.view.questionnaire.dimensions().get(of.dimension) else {
        return Html::default();
    };
    let parts = vec![
        result.view.own("span", "picture__name", &dimension.short),
        mark(Mark::of(of)),
        state(result, of, "picture__stage"),
    ];
    block("li", "", vec![anchor_link(result.view, theme(dimension), "picture__theme", parts)])
}

/// Filled squares out of four, or a sign where there is no stage. The words beside it say the same.
fn mark(mark: Mark) -> Html {
    let mut signs = Vec::new();
    if let Mark::Stage(stage) = mark {
        for square in 1..=4 {
            let class = if square <= stage { "mark__full" } else { "mark__empty" };
            signs.push(block("span", class, Vec::new()));
        }
    } else {
        signs.push(words(mark.squares()));
    }
    element!("span", ["class" = "mark", "aria-hidden" = "true"], signs)
}

/// The four stages by their marks; open, it explains each.
fn legend(result: ResultView<'_>) -> Html {
    let view = result.view;
    let (mut names, mut readings) = (Vec::new(), Vec::new());
    for stage in 1..=4 {
        let of = view.questionnaire.stage(stage);
        let name = vec![mark(Mark::Stage(stage)), view.own("span", "", &of.name)];
        names.push(block("span", "legend__stage", name));
        readings.push(view.own("dt", "", &of.name));
        readings.push(view.own("dd", "", &of.reading));
    }
    let parts =
        vec![block("summary", "legend__names", names), block("dl", "legend__readings", readings)];
    block("details", "legend", parts)
}

/// What one can lean on, and where to begin.
fn words_of(result: ResultView<'_>) -> Vec<Html> {
    let mut parts = Vec::new();
    if let Some(leaning) = result.presenter.leaning() {
        let names = short_names(&leaning.themes);
        parts.push(line(result, "strengths", leaning.label, &names));
    }
    if let Some(beginning) = result.presenter.beginning() {
        let label = result.presenter.words.pair(beginning.label, &beginning.theme.short);
        parts.push(line(result, "priorities", &label, beginning.act));
    }
    parts
}

fn line(result: ResultView<'_>, to: &str, label: &str, text: &str) -> Html {
    let label = anchor_link(result.view, part(to), "glance__label", vec![words(label)]);
    block("div", "", vec![label, words(" "), result.view.own("span", "", text)])
}
