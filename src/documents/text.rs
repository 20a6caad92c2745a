//! A result as plain text, to paste into an email or a message.

use super::phrases::score;
use super::visible::on_one_line;
use super::{Plan, Source};
use engine::diagnosis::{DimensionResult, Priority};
use engine::questionnaire::Dimension;
use wording::presenter::{Summary, short_names};

/// Writes the result without notes, which are private. The link comes last, where mail programs
/// recognise it.
pub fn write(source: &Source<'_>) -> String {
    let summary = source.presenter().summary();
    let mut lines = vec![source.title(), source.context(), String::new(), summary.sentence.clone()];
    lines.extend(source.caution().map(str::to_owned));
    lines.extend(brief(source, &summary));
    lines.extend(findings(source));
    lines.extend([String::new(), summary.alternative]);
    for (axis, _) in source.axes() {
        lines.extend([String::new(), axis.name.clone()]);
        lines.extend(source.dimensions_of(axis).map(|it| dimension(source, it)));
    }
    lines.extend([String::new(), source.presenter().overall(), String::new()]);
    lines.extend(source.questionnaire.texts.not_this.iter().cloned());
    lines.extend([String::new(), source.link.to_owned()]);
    lines.iter().map(|it| on_one_line(it)).collect::<Vec<_>>().join("\n")
}

/// What to lean on and where to begin, a line each.
fn brief(source: &Source<'_>, summary: &Summary<'_>) -> impl Iterator<Item = String> {
    let pair = |name: &str, words: &str| source.words.result.pair(name, words);
    let leaning = summary.leaning.as_ref().map(|it| pair(it.label, &short_names(&it.themes)));
    let beginning = summary.beginning.as_ref().map(|it| {
        let label = pair(it.label, &it.theme.short);
        [&label, ". ", it.act].concat()
    });
    leaning.into_iter().chain(beginning)
}

fn findings(source: &Source<'_>) -> Vec<String> {
    let ranking = &source.diagnosis.ranking;
    let name = |it: &Dimension| it.name.clone();
    let priorities = ranking.priorities.iter().filter_map(|it| priority(source, it));
    let strengths = source.dimensions(&ranking.strengths).map(name);
    let unknown = source.dimensions(&source.diagnosis.unknowns).map(name);
    [
        list(source.words.priorities, priorities),
        list(source.words.goals, source.goals().iter().map(|it| plan(source, it))),
        list(source.presenter().strengths_title(), strengths),
        list(source.words.explore, unknown),
    ]
    .concat()
}

/// Writes the same, then each question with its answer and its note: the content of a result page.
pub fn write_whole(source: &Source<'_>) -> String {
    let mut lines = Vec::new();
    for of in source.questionnaire.dimensions() {
        lines.extend([String::new(), of.name.clone()]);
        for it in source.answered(of) {
            lines.push(["- ", &source.words.result.pair(it.stem, it.answer)].concat());
            lines.extend(it.note.map(|it| ["  ", &on_one_line(it)].concat()));
        }
    }
    [write(source), lines.join("\n")].join("\n")
}

fn dimension(source: &Source<'_>, (dimension, of): (&Dimension, &DimensionResult)) -> String {
    let score = score(of).map(|it| source.words.result.out_of_hundred(it));
    let figure = [Some(source.presenter().stage(of).to_owned()), score];
    let figure = figure.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let figure = source.words.result.pair(&dimension.name, &figure);
    let target = source.presenter().target(of).map(|it| [" · ", &it].concat()).unwrap_or_default();
    ["- ", &figure, " (", &source.coverage(&of.tally), ")", &target].concat()
}

fn priority(source: &Source<'_>, of: &Priority) -> Option<String> {
    let dimension = source.questionnaire.dimensions().get(of.dimension)?;
    let step = source.presenter().first_step(of)?;
    Some(source.words.result.pair(&dimension.name, step.act))
}

fn plan(source: &Source<'_>, of: &Plan<'_>) -> String {
    source.words.result.pair(&of.dimension.name, &of.words().join(" · "))
}

/// An empty line, a title and a list; empty when the list is.
fn list(title: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<_> = lines.map(|it| ["- ", &it].concat()).collect();
    if lines.is_empty() {
        return lines;
    }
    [String::new(), title.to_owned()].into_iter().chain(lines).collect()
}
