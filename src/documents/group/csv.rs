//! The report as CSV tables for a spreadsheet, one per file, in the same format as those of a
//! result.
//!
//! A cell is empty where nothing is shown: a zero always is a real count.

use super::{Count, DimensionReport, DimensionRound, ItemReport, ItemRound, Report};
use crate::csv::file;
use crate::origin;
use engine::group::{Commitment, Consensus};
use wording::Words;

/// One row per item and round that has figures for it.
pub fn write(report: &Report<'_>) -> String {
    let words = report.words;
    let Words { column_code, column_axis, column_theme, column_topic, column_question, .. } =
        words.all;
    let [zero, one, two, three] = [0, 1, 2, 3].map(words.column_level);
    let [zero_words, one_words, two_words, three_words] =
        [0, 1, 2, 3].map(words.column_level_words);
    let columns = [
        words.column_round.to_owned(),
        (*column_code).to_owned(),
        (*column_axis).to_owned(),
        (*column_theme).to_owned(),
        (*column_topic).to_owned(),
        (*column_question).to_owned(),
        zero,
        one,
        two,
        three,
        words.all.result.not_applicable_theme.to_owned(),
        words.all.result.do_not_know.to_owned(),
        words.all.result.blank.to_owned(),
        words.column_hands.to_owned(),
        words.column_withheld.to_owned(),
        words.column_consensus.to_owned(),
        words.column_band.to_owned(),
        words.common_answer.to_owned(),
        zero_words,
        one_words,
        two_words,
        three_words,
    ];
    let mut rows = vec![origin::after(columns, origin::columns())];
    for axis in &report.axes {
        for dimension in &axis.dimensions {
            let names = (axis.name, dimension.name);
            let items = dimension.items.iter();
            rows.extend(items.flat_map(|item| {
                item.rounds.iter().map(move |at| item_row(report, names, (item, at)))
            }));
        }
    }
    file(words.all.separator, rows)
}

fn item_row(
    report: &Report<'_>,
    (axis, dimension): (&str, &str),
    (item, at): (&ItemReport<'_>, &ItemRound<'_>),
) -> Vec<String> {
    let counts: Vec<_> = at.levels.iter().chain(&at.others).collect();
    let count = |place: usize| counts.get(place).map(|it| it.count.to_string()).unwrap_or_default();
    let is_shown = !counts.is_empty();
    let [zero_words, one_words, two_words, three_words] = item.levels.map(str::to_owned);
    let cells = [
        at.round.to_string(),
        item.id.to_owned(),
        axis.to_owned(),
        dimension.to_owned(),
        item.topic.to_owned(),
        item.stem.to_owned(),
        count(0),
        count(1),
        count(2),
        count(3),
        count(4),
        count(5),
        count(6),
        if is_shown { at.hands.to_string() } else { String::new() },
        at.withheld.to_string(),
        consensus(at.consensus),
        band(report, at.consensus),
        item.common_words.unwrap_or_default().to_owned(),
        zero_words,
        one_words,
        two_words,
        three_words,
    ];
    origin::after(cells, of_group(report))
}

/// One row per dimension and round that has figures for it.
pub fn dimensions(report: &Report<'_>) -> String {
    let words = report.words;
    let [one, two, three, four] =
        [1, 2, 3, 4].map(|it| (words.column_at_stage)(&report.questionnaire.stage(it).name));
    let columns = [
        words.column_round.to_owned(),
        words.all.column_code.to_owned(),
        words.all.column_axis.to_owned(),
        words.all.column_theme.to_owned(),
        words.column_scored.to_owned(),
        one,
        two,
        three,
        four,
        words.column_mean.to_owned(),
        words.column_mean_stage.to_owned(),
        words.column_deviation.to_owned(),
        words.column_lowest.to_owned(),
        words.column_highest.to_owned(),
        words.column_consensus.to_owned(),
        words.column_band.to_owned(),
        words.all.result.do_not_know.to_owned(),
        words.column_unknown_of.to_owned(),
        words.column_withheld.to_owned(),
    ];
    let mut rows = vec![origin::after(columns, origin::columns())];
    for axis in &report.axes {
        for dimension in &axis.dimensions {
            let rounds = dimension.rounds.iter();
            rows.extend(rounds.map(|at| dimension_row(report, axis.name, (dimension, at))));
        }
    }
    file(words.all.separator, rows)
}

fn dimension_row(
    report: &Report<'_>,
    axis: &str,
    (dimension, at): (&DimensionReport<'_>, &DimensionRound<'_>),
) -> Vec<String> {
    let stage = |place: usize| {
        let count = at.stages.get(place);
        count.map(|it: &Count<'_>| it.count.to_string()).unwrap_or_default()
    };
    let of_mean = |figure: u8| figure.to_string();
    let mean = at.mean;
    let cells = [
        at.round.to_string(),
        dimension.id.to_owned(),
        axis.to_owned(),
        dimension.name.to_owned(),
        at.scored.to_string(),
        stage(0),
        stage(1),
        stage(2),
        stage(3),
        mean.map(|it| of_mean(it.score)).unwrap_or_default(),
        mean.map(|it| it.stage_name.to_owned()).unwrap_or_default(),
        mean.map(|it| of_mean(it.deviation)).unwrap_or_default(),
        mean.map(|it| of_mean(it.lowest)).unwrap_or_default(),
        mean.map(|it| of_mean(it.highest)).unwrap_or_default(),
        consensus(at.consensus),
        band(report, at.consensus),
        at.do_not_know.count.to_string(),
        at.do_not_know.of.to_string(),
        at.withheld.to_string(),
    ];
    origin::after(cells, of_group(report))
}

/// One row per commitment: those of the earlier session, with what became of them, then the new ones.
pub fn commitments(report: &Report<'_>) -> String {
    let words = report.words;
    let row = |Commitment { who, what, when }: &Commitment, state: &str| {
        let cells = [who, what, when, state].map(|it: &str| it.to_owned());
        origin::after(cells, of_group(report))
    };
    let earlier = report.earlier.iter().map(|it| row(&it.commitment, words.outcome(it.outcome)));
    let new = report.commitments.iter().map(|it| row(it, words.new_commitment));
    let columns = [words.who, words.what, words.when, words.outcome_title].map(str::to_owned);
    let first = origin::after(columns, origin::columns());
    file(words.all.separator, std::iter::once(first).chain(earlier).chain(new).collect())
}

/// The same columns as in the tables of a result, although counts belong to no result.
fn of_group(report: &Report<'_>) -> origin::Origin {
    origin::of_group(report.questionnaire, report.setting.date, report.setting.perimeter)
}

/// The consensus from 0 to 100, rounded down so that it never exceeds the band beside it.
fn consensus(of: Option<Consensus>) -> String {
    of.map(|it| (it.ten_thousandths() / 100).to_string()).unwrap_or_default()
}

fn band(report: &Report<'_>, of: Option<Consensus>) -> String {
    of.map(|it| report.words.band(it.band()).to_owned()).unwrap_or_default()
}
