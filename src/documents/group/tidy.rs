//! `answers.csv` of a group: one row for each answer, item and round, with how many gave it.
//!
//! The columns of a result's table come first, so that one program reads both. A count belongs to no
//! result, so the column `result` is empty.

use super::{ItemReport, ItemRound, Report};
use crate::csv::line;
use crate::origin;
use crate::tidy::{COLUMNS, answer, lead, place};
use engine::answers::Answer;

const GROUP_COLUMNS: [&str; 3] = ["round", "count", "withheld"];

/// One row per answer, item and round that has figures for it; nothing in `count` is shown.
pub fn write(report: &Report<'_>) -> String {
    let setting = report.setting;
    let origin = origin::of_group(report.questionnaire, setting.date, setting.perimeter);
    let lead = lead(origin, setting.path, report.questionnaire.lang());
    let columns = COLUMNS.into_iter().chain(GROUP_COLUMNS).map(str::to_owned);
    let mut rows = line(columns, ",");
    for item in report.dimensions().flat_map(|it| &it.items) {
        for round in &item.rounds {
            rows.extend(item_rows(report, item, round).flat_map(|it| [lead.clone(), it]));
        }
    }
    rows
}

/// The rest of each row, in the order of the counts: levels, exits, blank.
fn item_rows<'a>(
    report: &'a Report<'_>,
    item: &ItemReport<'_>,
    round: &'a ItemRound<'_>,
) -> impl Iterator<Item = String> + use<'a> {
    let at = report.questionnaire.item_position(item.id);
    let place = at.and_then(|it| place(report.questionnaire, it)).unwrap_or_default();
    let counts: Vec<_> = round.levels.iter().chain(&round.others).collect();
    let answers = Answer::ALL.into_iter().map(Some).chain([None]);
    answers.enumerate().map(move |(at, it)| {
        let count = counts.get(at).map(|it| it.count.to_string()).unwrap_or_default();
        let figures = [round.round.to_string(), count, round.withheld.to_string()];
        let ids = place.into_iter().chain(answer(it)).map(str::to_owned);
        line(ids.chain(figures), ",")
    })
}
