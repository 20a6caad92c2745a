//! The report to paste into minutes, in Markdown limited to `CommonMark`.

use super::{
    AxisReport, Count, DimensionReport, DimensionRound, Discuss, ItemReport, ItemRound, Mean,
    Report,
};
use crate::markdown::{heading, inert, list, strong};
use engine::group::Commitment;
use engine::questionnaire::Path;

pub fn write(report: &Report<'_>) -> String {
    let texts = &report.questionnaire.texts;
    let words = report.words;
    let mut blocks = vec![
        ["# ", &inert(report.title)].concat(),
        strong(&report.about),
        inert(&report.context),
        inert(words.promise(report.setting.promise)),
        inert(words.counts_only),
    ];
    blocks.extend((report.setting.path == Path::Express).then(|| inert(&texts.express)));
    blocks.extend(participation(report));
    blocks.extend(earlier(report));
    blocks.extend(commitments(report));
    blocks.extend(common(report));
    blocks.extend(discuss(report));
    let ratings = report.rating_counts();
    let ratings = ratings.iter().map(|it| words.all.result.pair(it.label, &it.count.to_string()));
    blocks.extend(part((words.rating, None), ratings));
    blocks.extend(questions(report));
    blocks.extend(report.profiles().into_iter().flat_map(|it| profile(report, it.number)));
    blocks.extend(annex(report));
    blocks.extend([heading(words.limits), list(texts.not_this.iter().map(|it| inert(it)))]);
    blocks.extend([inert(&texts.quartiles), inert(&texts.definition), inert(&texts.credits)]);
    blocks.join("\n\n") + "\n"
}

fn participation(report: &Report<'_>) -> [String; 2] {
    let lines: Vec<_> = report
        .rounds
        .iter()
        .map(|it| report.words.all.result.pair(&it.name, &inert(&it.facts.join(" · "))))
        .collect();
    let none = || inert(report.words.nobody_yet);
    let headcount = (report.headcount > 0).then(|| (report.words.headcount)(report.headcount));
    let lines = headcount.into_iter().chain(lines).collect::<Vec<_>>();
    let lines = if lines.is_empty() { none() } else { list(lines) };
    [heading(report.words.participation), lines]
}

fn profile(report: &Report<'_>, round: u8) -> Vec<String> {
    let mut blocks = vec![heading(&report.profile_title(round)), inert(report.words.profile_how)];
    blocks.extend(report.axes.iter().flat_map(|it| profile_axis(report, it, round)));
    blocks
}

fn profile_axis(report: &Report<'_>, axis: &AxisReport<'_>, round: u8) -> Vec<String> {
    let lines: Vec<_> =
        axis.dimensions.iter().filter_map(|it| profile_line(report, it, round)).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![["### ", &inert(axis.name)].concat(), list(lines)]
}

fn profile_line(report: &Report<'_>, of: &DimensionReport<'_>, round: u8) -> Option<String> {
    let at = of.round(round)?;
    let stages = at.stages.iter().map(|it| [&inert(it.label), " ", &it.count.to_string()].concat());
    let stages = stages.collect::<Vec<_>>().join(", ");
    let facts = at.facts.iter().map(|it| inert(it));
    let stages = (!stages.is_empty()).then_some(stages);
    let parts = stages.into_iter().chain(facts).collect::<Vec<_>>().join(" · ");
    Some(report.words.all.result.pair(&strong(of.name), &parts))
}

fn annex(report: &Report<'_>) -> Vec<String> {
    let line = |(of, at, mean): (&DimensionReport<'_>, &DimensionRound<'_>, Mean<'_>)| {
        let name = [Some(inert(of.name)), report.round_name(at.round)];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let range = [mean.lowest, mean.highest];
        let average = (report.words.average)(mean.score, range, mean.deviation, at.scored);
        report.words.all.result.pair(&name, &average)
    };
    part((report.words.annex, Some(report.words.annex_how)), report.means().map(line))
}

fn discuss(report: &Report<'_>) -> Vec<String> {
    let line = |it: &Discuss<'_>| {
        let name = [&strong(it.topic), " (", &inert(it.dimension), ")"].concat();
        let question = report.words.all.result.pair(&name, &inert(it.stem));
        [&question, " – ", &inert(&it.reason)].concat()
    };
    let lines = report.discuss.iter().map(line);
    part((report.words.discuss, Some(report.words.discuss_how)), lines)
}

fn common(report: &Report<'_>) -> Vec<String> {
    let lines = report.common.iter();
    let lines = lines.map(|it| report.words.all.result.pair(&strong(it.topic), &inert(it.answer)));
    part((report.words.common, Some(report.words.common_how)), lines)
}

fn commitments(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let lines = report.commitments.iter().map(|it| commitment(report, it));
    let next = (!report.next_look.is_empty())
        .then(|| [&strong(words.next_look), " ", &inert(report.next_look)].concat());
    let mut blocks = part((words.commitments, None), lines);
    if blocks.is_empty() && next.is_some() {
        blocks.push(heading(words.commitments));
    }
    blocks.extend(next);
    blocks
}

fn earlier(report: &Report<'_>) -> Vec<String> {
    let words = report.words;
    let lines = report.earlier.iter().map(|it| {
        let outcome =
            words.all.result.pair(&strong(words.outcome_title), words.outcome(it.outcome));
        [&commitment(report, &it.commitment), " · ", &outcome].concat()
    });
    part((words.earlier, None), lines)
}

fn commitment(report: &Report<'_>, it: &Commitment) -> String {
    let words = report.words;
    let parts = [(words.who, &it.who), (words.what, &it.what), (words.when, &it.when)];
    let said = parts.into_iter().filter(|(_, it)| !it.is_empty());
    let said = said.map(|(name, it)| words.all.result.pair(&strong(name), &inert(it)));
    said.collect::<Vec<_>>().join(" · ")
}

fn questions(report: &Report<'_>) -> Vec<String> {
    let mut blocks = vec![heading(report.words.questions)];
    for dimension in report.dimensions() {
        blocks.push(["### ", &inert(dimension.name)].concat());
        blocks.extend(dimension.items.iter().flat_map(|it| question(report, it)));
    }
    blocks
}

fn question(report: &Report<'_>, of: &ItemReport<'_>) -> Vec<String> {
    let mut blocks = vec![["#### ", &inert(of.stem)].concat()];
    if of.rounds.is_empty() {
        blocks.push(inert(report.words.nobody_yet));
    }
    blocks.extend(of.rounds.iter().rev().flat_map(|it| question_round(report, it)));
    let answer = |it| report.words.all.result.pair(&strong(report.words.common_answer), &inert(it));
    blocks.extend(of.common_words.map(answer));
    blocks
}

fn question_round(report: &Report<'_>, at: &ItemRound<'_>) -> Vec<String> {
    let facts = inert(&at.facts.join(" · "));
    let mut blocks = vec![match report.round_name(at.round) {
        Some(name) => report.words.all.result.pair(&strong(&name), &facts),
        None => facts,
    }];
    let count = |it: &Count<'_>| {
        let moved = it.moved.as_ref().map(|it| [" (", it, ")"].concat()).unwrap_or_default();
        report
            .words
            .all
            .result
            .pair(&inert(it.label), &[&it.count.to_string(), moved.as_str()].concat())
    };
    let others = at.others.iter().filter(|it| !it.is_silent());
    let counts: Vec<_> = at.levels.iter().chain(others).map(count).collect();
    blocks.extend((!counts.is_empty()).then(|| list(counts)));
    blocks.extend(at.since.as_ref().map(|it| inert(it)));
    blocks.retain(|it| !it.is_empty());
    blocks
}

/// A title, an optional introduction and a list; empty when the list is.
fn part((title, how): (&str, Option<&str>), lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    let start = [Some(heading(title)), how.map(inert)].into_iter().flatten();
    start.chain([list(lines)]).collect()
}
