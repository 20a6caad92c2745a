//! The cells that name the result in every table, the same in every language.

use super::json;
use engine::answers::{Date, Response};
use engine::hex;
use engine::questionnaire::{Perimeter, Questionnaire};
use wording::dates::Day;

pub(super) type Origin = [String; 6];

/// The first columns of `answers.csv`, and the last of the tables for people.
pub(super) fn columns() -> Origin {
    ["result", "date", "questionnaire", "revision", "fingerprint", "perimeter"].map(str::to_owned)
}

pub(super) fn of(questionnaire: &Questionnaire, response: &Response) -> Origin {
    let result = hex::encode(response.id.0);
    named(questionnaire, result, response.date, response.perimeter)
}

/// The origin of counts, which belong to no result.
pub(super) fn of_group(questionnaire: &Questionnaire, date: Date, perimeter: Perimeter) -> Origin {
    named(questionnaire, String::new(), date, perimeter)
}

fn named(
    questionnaire: &Questionnaire,
    result: String,
    date: Date,
    perimeter: Perimeter,
) -> Origin {
    [
        result,
        Day::of(date).iso("-"),
        questionnaire.id().to_owned(),
        questionnaire.revision().to_string(),
        json::fingerprint(questionnaire),
        perimeter.word().to_owned(),
    ]
}

/// The cells of a row, followed by those that name its result.
pub(super) fn after(cells: impl IntoIterator<Item = String>, origin: Origin) -> Vec<String> {
    cells.into_iter().chain(origin).collect()
}
