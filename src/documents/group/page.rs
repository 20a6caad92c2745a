//! The report as one HTML file, readable and printable without scripts and without network.
//!
//! It shares the policy and the style of a result page. All texts go through `Html::text`.

mod answers;
mod profile;

use super::Report;
use crate::html::Html;
use crate::page::{document, head};
use answers::questions;
use engine::questionnaire::Path;
use profile::profile;

pub fn write(report: &Report<'_>) -> String {
    let title = [report.title, &report.date].join(" – ");
    let head = head(&title, include_str!("page/group.css"));
    document(report.questionnaire.lang(), head, body(report))
}

/// Page one is for the table: who took part, what was decided, what to talk about. Then come the
/// distributions, and last the averages.
fn body(report: &Report<'_>) -> Html {
    let mut parts = vec![opening(report), participation(report)];
    let first = [earlier(report), commitments(report), common(report), discuss(report)];
    parts.extend(first.into_iter().flatten());
    parts.extend(rating(report));
    parts.push(Html::element("div", &[("class", "new-page")], [questions(report)]));
    // The latest round comes first.
    parts.extend(report.profiles().into_iter().map(|it| profile(report, it.number)));
    parts.extend(annex(report));
    parts.push(limits(report));
    let about_file = Html::words("p", "quiet", report.words.about_file);
    parts.push(Html::element("footer", &[], [about_file]));
    Html::element("body", &[], [Html::element("main", &[], parts)])
}

fn opening(report: &Report<'_>) -> Html {
    let texts = &report.questionnaire.texts;
    let words = report.words;
    // A title may run in either direction, like everything that a group types.
    let title =
        Html::element("h1", &[("class", "sentence"), ("dir", "auto")], [Html::text(report.title)]);
    let mut parts = vec![
        Html::words("p", "named", &report.about),
        title,
        Html::words("p", "quiet", &report.context),
        Html::words("p", "", words.promise(report.setting.promise)),
        Html::words("p", "", words.counts_only),
    ];
    let is_express = report.setting.path == Path::Express;
    parts.extend(is_express.then(|| Html::words("p", "notice", &texts.express)));
    Html::element("header", &[], parts)
}

fn participation(report: &Report<'_>) -> Html {
    let line = |it: &super::RoundReport| {
        Html::words("li", "", &report.words.all.result.pair(&it.name, &it.facts.join(" · ")))
    };
    let lines = report.rounds.iter().map(line);
    let list = if report.rounds.is_empty() {
        Html::words("p", "", report.words.nobody_yet)
    } else {
        Html::element("ul", &[], lines)
    };
    let headcount = (report.headcount > 0)
        .then(|| Html::words("p", "", &(report.words.headcount)(report.headcount)));
    Html::section(report.words.participation, headcount.into_iter().chain([list]))
}

fn discuss(report: &Report<'_>) -> Option<Html> {
    let card = |it: &super::Discuss<'_>| {
        let parts = [
            Html::words("h3", "", it.topic),
            Html::words("p", "quiet", it.dimension),
            Html::words("p", "", it.stem),
            Html::words("p", "reason", &it.reason),
        ];
        Html::element("li", &[], parts)
    };
    let cards = report.discuss.iter().map(card);
    let list = Html::element("ol", &[("class", "cards")], cards);
    let parts = [Html::words("p", "", report.words.discuss_how), list];
    (!report.discuss.is_empty()).then(|| Html::section(report.words.discuss, parts))
}

fn common(report: &Report<'_>) -> Option<Html> {
    let line = |it: &super::Common<'_>| {
        let parts = [Html::words("strong", "", it.topic), Html::words("span", "block", it.answer)];
        Html::element("li", &[], parts)
    };
    let list = Html::element("ul", &[("class", "settled")], report.common.iter().map(line));
    let parts = [Html::words("p", "", report.words.common_how), list];
    (!report.common.is_empty()).then(|| Html::section(report.words.common, parts))
}

fn commitments(report: &Report<'_>) -> Option<Html> {
    let words = report.words;
    let rows =
        report.commitments.iter().map(|it| [&it.who, &it.what, &it.when].map(String::as_str));
    let table = table([words.who, words.what, words.when], rows);
    let next = (!report.next_look.is_empty()).then(|| {
        let parts = [
            Html::words("strong", "", words.next_look),
            Html::text(" "),
            Html::text(report.next_look),
        ];
        Html::element("p", &[("dir", "auto")], parts)
    });
    let table = (!report.commitments.is_empty()).then_some(table);
    let parts: Vec<_> = table.into_iter().chain(next).collect();
    (!parts.is_empty()).then(|| Html::section(words.commitments, parts))
}

fn earlier(report: &Report<'_>) -> Option<Html> {
    let words = report.words;
    let rows = report.earlier.iter().map(|it| {
        let of = &it.commitment;
        [of.who.as_str(), &of.what, &of.when, words.outcome(it.outcome)]
    });
    let table = table([words.who, words.what, words.when, words.outcome_title], rows);
    (!report.earlier.is_empty()).then(|| Html::section(words.earlier, [table]))
}

fn table<'a, const N: usize>(columns: [&str; N], rows: impl Iterator<Item = [&'a str; N]>) -> Html {
    let column = |it| Html::element("th", &[("scope", "col")], [Html::text(it)]);
    let columns = Html::element("tr", &[], columns.map(column));
    let cell = |it: &str| Html::element("td", &[("dir", "auto")], [Html::text(it)]);
    let rows = rows.map(|it| Html::element("tr", &[], it.map(cell)));
    let table = [Html::element("thead", &[], [columns]), Html::element("tbody", &[], rows)];
    let table = Html::element("table", &[("class", "commitments")], table);
    Html::element("div", &[("class", "frame")], [table])
}

fn rating(report: &Report<'_>) -> Option<Html> {
    let counts = report.rating_counts();
    let lines = counts.iter().map(|it| answers::line(it, u32::MAX, ""));
    let list = Html::element("ul", &[("class", "spread")], lines);
    (!counts.is_empty()).then(|| Html::section(report.words.rating, [list]))
}

fn annex(report: &Report<'_>) -> Option<Html> {
    let lines: Vec<_> = report
        .means()
        .map(|(of, at, mean)| {
            let name = [Some(of.name.to_owned()), report.round_name(at.round)];
            let name = name.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let range = [mean.lowest, mean.highest];
            let average = (report.words.average)(mean.score, range, mean.deviation, at.scored);
            Html::words("li", "", &report.words.all.result.pair(&name, &average))
        })
        .collect();
    let how = Html::words("p", "notice", report.words.annex_how);
    let is_empty = lines.is_empty();
    let parts = [how, Html::element("ul", &[], lines)];
    let section = Html::section(report.words.annex, parts);
    (!is_empty).then(|| Html::element("div", &[("class", "new-page")], [section]))
}

fn limits(report: &Report<'_>) -> Html {
    let texts = &report.questionnaire.texts;
    let sentences = texts.not_this.iter().map(|it| Html::words("li", "", it));
    Html::section(
        report.words.limits,
        [
            Html::element("ul", &[], sentences),
            Html::words("p", "", &texts.quartiles),
            Html::words("p", "", &texts.definition),
            Html::words("p", "quiet", &texts.credits),
        ],
    )
}
