//! The report as JSON, for other programs. It can't be imported again.
//!
//! ```text
//! { document, format, title, date, perimeter, path, promise,
//!   questionnaire: { id, revision, fingerprint, lang },
//!   rounds: [ { round, participants, waiting, hands } ],
//!   dimensions: [ { id, name, rounds: [ … ] } ],
//!   items: [ { id, topic, question, levels, common, rounds: [ … ] } ],
//!   discuss: [ { item, round, reason } ], commitments: [ { who, what, when } ],
//!   earlier: [ { who, what, when, outcome } ], next_look, headcount, ratings: [ … ] }
//! ```

use super::{DimensionReport, DimensionRound, ItemReport, ItemRound, Report};
use crate::json::About;
use engine::answers::Answer;
use engine::group::{Band, Consensus, EarlierCommitment, Outcome};
use serde::Serialize;
use wording::dates::Day;

/// The version of the format.
pub const FORMAT: u64 = 1;

const DOCUMENT: &str = "faire-ensemble-group-report";

#[derive(Serialize)]
struct File<'a> {
    document: &'static str,
    format: u64,
    title: &'a str,
    date: String,
    perimeter: &'static str,
    path: &'static str,
    promise: &'static str,
    questionnaire: About<'a>,
    rounds: Vec<Participation>,
    dimensions: Vec<Dimension<'a>>,
    items: Vec<Item<'a>>,
    discuss: Vec<Discuss<'a>>,
    commitments: Vec<Commitment<'a>>,
    earlier: Vec<Earlier<'a>>,
    next_look: &'a str,
    headcount: u32,
    ratings: [u32; 5],
}

#[derive(Serialize)]
struct Participation {
    round: u8,
    participants: u32,
    waiting: u32,
    hands: u32,
}

#[derive(Serialize)]
struct Dimension<'a> {
    id: &'a str,
    name: &'a str,
    rounds: Vec<DimensionFigures>,
}

#[derive(Serialize)]
struct DimensionFigures {
    round: u8,
    scored: u32,
    stages: Option<Vec<u32>>,
    mean: Option<Mean>,
    consensus: Option<u16>,
    views: Option<&'static str>,
    do_not_know: u32,
    applicable: u32,
    withheld: usize,
}

#[derive(Serialize)]
struct Mean {
    score: u8,
    stage: u8,
    deviation: u8,
    lowest: u8,
    highest: u8,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    topic: &'a str,
    question: &'a str,
    levels: [&'a str; 4],
    common: Option<&'static str>,
    rounds: Vec<ItemFigures>,
}

#[derive(Serialize)]
struct ItemFigures {
    round: u8,
    answers: Option<Answers>,
    hands: u32,
    consensus: Option<u16>,
    views: Option<&'static str>,
    withheld: usize,
}

#[derive(Serialize)]
struct Answers {
    #[serde(rename = "0")]
    zero: u32,
    #[serde(rename = "1")]
    one: u32,
    #[serde(rename = "2")]
    two: u32,
    #[serde(rename = "3")]
    three: u32,
    #[serde(rename = "not-applicable")]
    not_applicable: u32,
    #[serde(rename = "do-not-know")]
    do_not_know: u32,
    blank: u32,
}

#[derive(Serialize)]
struct Discuss<'a> {
    item: &'a str,
    round: u8,
    reason: &'a str,
}

#[derive(Serialize)]
struct Commitment<'a> {
    who: &'a str,
    what: &'a str,
    when: &'a str,
}

#[derive(Serialize)]
struct Earlier<'a> {
    who: &'a str,
    what: &'a str,
    when: &'a str,
    outcome: Option<&'static str>,
}

/// Writes a report as indented JSON; the same report always gives the same text.
pub fn write(report: &Report<'_>) -> String {
    let setting = report.setting;
    let rounds = report.rounds.iter();
    let discuss = report.discuss.iter();
    let commitments = report.commitments.iter();
    let file = File {
        document: DOCUMENT,
        format: FORMAT,
        title: report.title,
        date: Day::of(setting.date).iso("-"),
        perimeter: setting.perimeter.word(),
        path: setting.path.word(),
        promise: setting.promise.word(),
        questionnaire: About::of(report.questionnaire),
        rounds: rounds
            .map(|it| Participation {
                round: it.number,
                participants: it.participants,
                waiting: it.waiting,
                hands: it.hands,
            })
            .collect(),
        dimensions: report.dimensions().map(dimension).collect(),
        items: report.dimensions().flat_map(|it| &it.items).map(item).collect(),
        discuss: discuss
            .map(|it| Discuss { item: it.id, round: it.round, reason: &it.reason })
            .collect(),
        commitments: commitments
            .map(|it| Commitment { who: &it.who, what: &it.what, when: &it.when })
            .collect(),
        earlier: report.earlier.iter().map(|it| earlier(it)).collect(),
        next_look: report.next_look,
        headcount: report.headcount,
        ratings: report.ratings,
    };
    // Strings, numbers and lists: serialization can't fail.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

fn earlier(of: &EarlierCommitment) -> Earlier<'_> {
    let engine::group::Commitment { who, what, when } = &of.commitment;
    Earlier { who, what, when, outcome: of.outcome.map(Outcome::word) }
}

fn dimension<'a>(of: &DimensionReport<'a>) -> Dimension<'a> {
    Dimension { id: of.id, name: of.name, rounds: of.rounds.iter().map(dimension_round).collect() }
}

fn dimension_round(at: &DimensionRound<'_>) -> DimensionFigures {
    let stages: Vec<_> = at.stages.iter().map(|it| it.count).collect();
    DimensionFigures {
        round: at.round,
        scored: at.scored,
        stages: (!stages.is_empty()).then_some(stages),
        mean: at.mean.map(|it| Mean {
            score: it.score,
            stage: it.stage,
            deviation: it.deviation,
            lowest: it.lowest,
            highest: it.highest,
        }),
        consensus: at.consensus.map(Consensus::ten_thousandths),
        views: at.consensus.map(views),
        do_not_know: at.do_not_know.count,
        applicable: at.do_not_know.of,
        withheld: at.withheld,
    }
}

fn item<'a>(of: &ItemReport<'a>) -> Item<'a> {
    Item {
        id: of.id,
        topic: of.topic,
        question: of.stem,
        levels: of.levels,
        common: of.common.map(Answer::word),
        rounds: of.rounds.iter().map(item_round).collect(),
    }
}

fn item_round(at: &ItemRound<'_>) -> ItemFigures {
    let counts: Vec<_> = at.levels.iter().chain(&at.others).map(|it| it.count).collect();
    let answers = match *counts.as_slice() {
        [zero, one, two, three, not_applicable, do_not_know, blank] => {
            Some(Answers { zero, one, two, three, not_applicable, do_not_know, blank })
        }
        _ => None,
    };
    ItemFigures {
        round: at.round,
        answers,
        hands: at.hands,
        consensus: at.consensus.map(Consensus::ten_thousandths),
        views: at.consensus.map(views),
        withheld: at.withheld,
    }
}

fn views(of: Consensus) -> &'static str {
    match of.band() {
        Band::Close => "close",
        Band::Partly => "partly",
        Band::Contrasted => "contrasted",
    }
}
