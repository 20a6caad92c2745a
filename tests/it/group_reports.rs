//! The report of a group: the same figures in every format, and no individual answers.

mod figures;
mod golden;
mod inert;
mod private;
mod rounds;
mod session_files;
mod words;

pub(crate) use private::promised;

use crate::fixture;
use documents::group::{GroupSource, csv, json, markdown, page, tidy};
use engine::answers::{Date, Response, ResponseId};
use engine::group::{Action, Anonymity, Commitment, Group, GroupConfig, GroupId, Taken};
use engine::questionnaire::{Path, Perimeter, Questionnaire};

const ID: GroupId = GroupId([0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7]);

fn begin(questionnaire: &Questionnaire, path: Path, promise: Anonymity, title: &str) -> Group {
    let setting = GroupConfig {
        fingerprint: questionnaire.fingerprint(),
        perimeter: Perimeter::Team,
        path,
        promise,
        date: Date(9_824),
    };
    Group::begin(ID, setting, title)
}

fn response(questionnaire: &Questionnaire, path: Path, (number, notation): (u8, &str)) -> Response {
    let id = ResponseId([0xee, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee, number]);
    Response { id, ..fixture::response(questionnaire, path, notation) }
}

/// Takes in results, each with the number of its id.
fn take(questionnaire: &Questionnaire, group: &mut Group, results: &[(u8, &str)]) {
    for &result in results {
        let response = response(questionnaire, group.setting().path, result);
        let taken = group.take_response(questionnaire, response);
        assert!(matches!(taken, Ok(Taken::New(_))), "{taken:?}");
    }
}

pub(crate) fn open(results: &[(u8, &str)]) -> (Questionnaire, Group) {
    let questionnaire = fixture::usual();
    let mut group = begin(&questionnaire, Path::Complete, Anonymity::Open, "Our title");
    take(&questionnaire, &mut group, results);
    (questionnaire, group)
}

fn commit(group: &mut Group, number: u8, [who, what, when]: [&str; 3]) {
    let [who, what, when] = [who, what, when].map(str::to_owned);
    group.apply(Action::Commit(ResponseId([number; 8]), Commitment { who, what, when }));
}

/// Every format of the report, by the suffix of its file name.
fn forms(questionnaire: &Questionnaire, group: &Group) -> [(&'static str, String); 7] {
    let report = GroupSource::new(questionnaire, group).report();
    [
        ("md", markdown::write(&report)),
        ("csv", csv::write(&report)),
        ("themes.csv", csv::dimensions(&report)),
        ("commitments.csv", csv::commitments(&report)),
        ("json", json::write(&report)),
        ("answers.csv", tidy::write(&report)),
        ("html", page::write(&report)),
    ]
}
