//! A result to paste into a report, in Markdown that every `CommonMark` renderer shows alike.
//!
//! It uses lists instead of tables: tables are an extension, and lists are readable unrendered.

use super::address::https;
use super::phrases::score;
use super::visible::on_one_line;
use super::{Plan, Source};
use engine::diagnosis::{DimensionResult, Priority};
use engine::questionnaire::{Axis, Dimension};
use wording::presenter::{Goal, Summary, short_names};

/// Writes the result without notes, which are private.
pub fn write(source: &Source<'_>) -> String {
    let texts = &source.questionnaire.texts;
    let summary = source.presenter().summary();
    let mut blocks = vec![
        ["# ", &inert(&source.title())].concat(),
        strong(&summary.sentence),
        inert(&source.context()),
    ];
    blocks.extend(source.caution().map(inert));
    blocks.push(inert(&summary.alternative));
    blocks.extend(brief(source, &summary));
    blocks.extend(priorities(source));
    blocks.extend(goals(source));
    blocks.extend(strengths(source));
    blocks.extend(explore(source));
    blocks.push(heading(source.words.profile));
    blocks.extend(source.axes().flat_map(|(axis, _)| profile(source, axis)));
    blocks.extend([heading(source.words.overall), inert(&source.presenter().overall())]);
    blocks.extend([inert(source.words.rule_overall), inert(&texts.quartiles)]);
    blocks.extend([heading(source.words.limits), list(texts.not_this.iter().map(|it| inert(it)))]);
    blocks.extend([inert(&texts.definition), inert(&texts.credits)]);
    blocks.push(source.words.result.pair(source.words.reopen, &address(source.link)));
    blocks.join("\n\n") + "\n"
}

/// What to lean on and where to begin, as a list.
fn brief(source: &Source<'_>, summary: &Summary<'_>) -> Option<String> {
    let pair = |name: &str, words: &str| source.words.result.pair(name, words);
    let leaning = summary.leaning.as_ref();
    let leaning = leaning.map(|it| pair(&strong(it.label), &inert(&short_names(&it.themes))));
    let beginning = summary.beginning.as_ref().map(|it| {
        let label = pair(&strong(it.label), &inert(&it.theme.short));
        [&label, ". ", &inert(it.act)].concat()
    });
    let lines: Vec<_> = leaning.into_iter().chain(beginning).collect();
    (!lines.is_empty()).then(|| list(lines))
}

fn profile(source: &Source<'_>, axis: &Axis) -> [String; 2] {
    let lines = source.dimensions_of(axis).map(|it| profile_line(source, it));
    [["### ", &inert(&axis.name)].concat(), list(lines)]
}

fn profile_line(source: &Source<'_>, (dimension, of): (&Dimension, &DimensionResult)) -> String {
    let mut figure = strong(source.presenter().stage(of));
    if let Some(score) = score(of) {
        figure = [&figure, ", ", &source.words.result.out_of_hundred(score)].concat();
    }
    let coverage = source.coverage(&of.tally);
    let target = source.presenter().target(of).map(|it| [" · ", &inert(&it)].concat());
    let figure = [&figure, " (", &coverage, ")", &target.unwrap_or_default()].concat();
    source.words.result.pair(&inert(&dimension.name), &figure)
}

fn strengths(source: &Source<'_>) -> Vec<String> {
    let strengths = &source.diagnosis.ranking.strengths;
    if strengths.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(source.presenter().strengths_title())];
    blocks.extend(source.presenter().strengths_note().map(inert));
    blocks.push(list(source.dimensions(strengths).map(|it| inert(&it.name))));
    blocks
}

fn priorities(source: &Source<'_>) -> Vec<String> {
    let priorities = &source.diagnosis.ranking.priorities;
    if priorities.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(source.words.priorities)];
    blocks.extend(source.presenter().priorities_note().map(inert));
    blocks.extend(priorities.iter().flat_map(|it| priority(source, it)));
    blocks
}

fn priority(source: &Source<'_>, priority: &Priority) -> Vec<String> {
    let pair = |name: &str, words: &str| source.words.result.pair(&strong(name), &inert(words));
    let dimension = source.questionnaire.dimensions().get(priority.dimension);
    let (Some(dimension), Some(step)) = (dimension, source.presenter().first_step(priority)) else {
        return Vec::new();
    };
    let mut blocks = vec![["### ", &inert(&dimension.name)].concat(), inert(&dimension.about)];
    blocks.push(pair(source.words.first_step, step.act));
    blocks.extend(step.help.map(inert));
    if let Some(Goal { topic, level }) = step.goal {
        blocks.push(pair(&source.words.result.goal(topic), level));
    }
    let resources = source.questionnaire.resources(dimension);
    let links = resources.map(|it| link(&it.label, &it.url)).collect::<Vec<_>>();
    if !links.is_empty() {
        blocks.push(
            source.words.result.pair(&strong(source.words.resources), "").trim_end().to_owned(),
        );
        blocks.push(list(links));
    }
    blocks
}

fn goals(source: &Source<'_>) -> Vec<String> {
    let goals = source.goals();
    if goals.is_empty() {
        return Vec::new();
    }
    let line = |it: &Plan<'_>| {
        let words: Vec<_> = it.words().into_iter().map(inert).collect();
        source.words.result.pair(&strong(&it.dimension.name), &words.join(" · "))
    };
    vec![heading(source.words.goals), list(goals.iter().map(line))]
}

fn explore(source: &Source<'_>) -> Vec<String> {
    let unknown = &source.diagnosis.unknowns;
    if unknown.is_empty() {
        return Vec::new();
    }
    let line = |it: &Dimension| {
        source.words.result.pair(&inert(&it.name), &inert(&source.presenter().unknown_topics(it)))
    };
    vec![
        heading(source.words.explore),
        inert(source.words.explore_hint),
        list(source.dimensions(unknown).map(line)),
    ]
}

pub(super) fn heading(words: &str) -> String {
    ["## ", &inert(words)].concat()
}

pub(super) fn strong(text: &str) -> String {
    ["**", &inert(text), "**"].concat()
}

pub(super) fn list(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|it| ["- ", &it].concat()).collect::<Vec<_>>().join("\n")
}

fn link(label: &str, url: &str) -> String {
    match https(url) {
        Some(url) => ["[", &inert(label), "](", &url, ")"].concat(),
        None => inert(label),
    }
}

fn address(url: &str) -> String {
    https(url).map_or_else(|| inert(url), |it| ["<", &it, ">"].concat())
}

/// Puts a text on one line and escapes every character that could start markup where it occurs.
pub(super) fn inert(text: &str) -> String {
    let text = on_one_line(text);
    let digits = text.len() - text.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let mut safe = String::new();
    for (at, character) in text.char_indices() {
        let begins = match character {
            '+' | '-' | '=' => at == 0,
            ':' => at == 0 || text.get(at..).is_some_and(|it| it.starts_with("://")),
            '.' | ')' => at > 0 && at == digits,
            _ => "\\`*_{}[]<>&|~$^@#".contains(character),
        };
        if begins {
            safe.push('\\');
        }
        safe.push(character);
    }
    safe
}
