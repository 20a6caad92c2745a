//! Every question with the counts of its answers, round by round.

use crate::group::{Count, DimensionReport, ItemReport, ItemRound, Report};
use crate::html::Html;

/// Above this count, a bar is easier to read than dots.
const DOTS_MAX: u32 = 30;

pub(super) fn questions(report: &Report<'_>) -> Html {
    Html::section(report.words.questions, report.dimensions().map(|it| of_dimension(report, it)))
}

fn of_dimension(report: &Report<'_>, of: &DimensionReport<'_>) -> Html {
    let items = of.items.iter().map(|it| question(report, it));
    let name = Html::words("h3", "", of.name);
    Html::element("div", &[], std::iter::once(name).chain(items))
}

fn question(report: &Report<'_>, of: &ItemReport<'_>) -> Html {
    let mut parts = vec![Html::words("h4", "", of.stem)];
    if of.rounds.is_empty() {
        parts.push(Html::words("p", "quiet", report.words.nobody_yet));
    }
    parts.extend(of.rounds.iter().rev().map(|it| question_round(report, it)));
    if let Some(answer) = of.common_words {
        let label = Html::words("span", "quiet block", report.words.common_answer);
        parts.push(Html::element(
            "p",
            &[("class", "answer-in-common")],
            [label, Html::text(answer)],
        ));
    }
    Html::element("div", &[("class", "question")], parts)
}

fn question_round(report: &Report<'_>, at: &ItemRound<'_>) -> Html {
    let name = report.round_name(at.round);
    let facts = name.into_iter().chain(at.facts.iter().cloned()).collect::<Vec<_>>();
    let mut parts = vec![Html::words("p", "quiet facts", &facts.join(" · "))];
    let most = at.levels.iter().chain(&at.others).map(|it| it.count).max().unwrap_or(0);
    let levels = at.levels.iter().map(|it| line(it, most, "dots"));
    let others = at.others.iter().filter(|it| !it.is_silent());
    let others = others.map(|it| line(it, most, "dots outside"));
    let lines: Vec<_> = levels.chain(others).collect();
    if !lines.is_empty() {
        parts.push(Html::element("ul", &[("class", "spread")], lines));
    }
    parts.extend(at.since.as_ref().map(|it| Html::words("p", "quiet", it)));
    Html::element("div", &[("class", "in-round")], parts)
}

pub(super) fn line(of: &Count<'_>, most: u32, class: &'static str) -> Html {
    let moved = of.moved.as_ref().map(|it| Html::words("span", "moved", it));
    let figure = Html::words("span", "count", &of.count.to_string());
    let figure = [Some(figure), Some(dots(of.count, most, class)), moved];
    let parts = [
        Html::words("span", "label", of.label),
        Html::element("span", &[("class", "figures")], figure.into_iter().flatten()),
    ];
    Html::element("li", &[], parts)
}

/// One dot per answer, or a bar when there are many. It is decorative: the number is beside it.
pub(super) fn dots(count: u32, most: u32, class: &'static str) -> Html {
    if most <= DOTS_MAX {
        let dots = "●".repeat(usize::try_from(count).unwrap_or(0));
        let attributes = [("class", class), ("aria-hidden", "true")];
        return Html::element("span", &attributes, [Html::text(&dots)]);
    }
    let length = (u64::from(count) * 100 / u64::from(most)).to_string();
    Html::trusted(
        &[
            "<svg class=\"lengths\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
            "<rect class=\"length\" width=\"",
            &length,
            "\" height=\"6\"/></svg>",
        ]
        .concat(),
    )
}
