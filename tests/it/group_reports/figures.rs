//! Each figure is the same in every format.

use super::{begin, commit, forms, open};
use crate::documents::tables::cells;
use crate::fixture;
use documents::group::{GroupSource, csv, json, markdown, page};
use engine::answers::{Date, ResponseId};
use engine::group::{Action, Anonymity, Group, GroupId, Outcome};
use engine::questionnaire::{Path, Questionnaire};
use serde_json::{Value, json};

pub(super) const RESULTS: [(u8, &str); 6] = [
    (1, "012 3ND D33 222"),
    (2, "122 312 N32 222"),
    (3, "222 3DD D31 222"),
    (4, "322 3N0 _30 222"),
    (5, "332 30_ 033"),
    (6, "002 3__ 133"),
];

fn data(questionnaire: &Questionnaire, group: &Group) -> Value {
    let report = GroupSource::new(questionnaire, group).report();
    serde_json::from_str(&json::write(&report)).unwrap()
}

/// The counts that a format shows, in order: "0 1 2 3 [other…]" for each item and round.
fn numbers<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<u64> {
    lines.filter_map(|it| it.split([' ', '<']).next()?.parse().ok()).collect()
}

#[test]
fn every_form_counts_the_same_answers() {
    let (questionnaire, mut group) = open(&RESULTS);
    group.apply(Action::Hands(0, [1, 0, 40, 0, 0, 2]));
    let data = data(&questionnaire, &group);
    let kinds = ["0", "1", "2", "3", "not-applicable", "do-not-know", "blank"];
    let rows: Vec<Vec<u64>> = data["items"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| it["rounds"].as_array().unwrap())
        .map(|it| kinds.map(|kind| it["answers"][kind].as_u64().unwrap()).to_vec())
        .collect();
    assert_eq!(rows.len(), 39);
    assert_eq!(rows[0], [3, 1, 41, 2, 0, 2, 0]);
    assert_eq!(rows[3], [0, 0, 0, 6, 0, 0, 0]);
    assert_eq!(rows[6], [1, 1, 0, 0, 1, 2, 1]);
    let report = GroupSource::new(&questionnaire, &group).report();
    let table = cells(&csv::write(&report), ',');
    let in_table: Vec<Vec<u64>> = table[1..]
        .iter()
        .map(|it| it[6..13].iter().map(|it| it.parse().unwrap()).collect())
        .collect();
    assert_eq!(in_table, rows);
    // Formats for people leave out exits that nobody chose.
    let seen: Vec<u64> = rows
        .iter()
        .flat_map(|it| it[..4].iter().chain(it[4..].iter().filter(|it| **it > 0)))
        .copied()
        .collect();
    let markdown = markdown::write(&report);
    let (_, questions) = markdown.split_once("## The questions and the group’s answers").unwrap();
    let (questions, _) = questions.split_once("## Theme by theme").unwrap();
    let lines = questions.lines().filter(|it| it.starts_with("- "));
    assert_eq!(numbers(lines.filter_map(|it| it.rsplit(": ").next())), seen);
    let page = page::write(&report);
    let (_, questions) = page.split_once("<h2>The questions and the group’s answers").unwrap();
    let (questions, _) = questions.split_once("<h2>Theme by theme").unwrap();
    assert_eq!(numbers(questions.split("<span class=\"count\">").skip(1)), seen);
    // One dot per answer, except for the item that has too many.
    let dots = questions.matches('●').count() as u64;
    assert_eq!(dots, seen.iter().sum::<u64>() - rows[0].iter().sum::<u64>());
}

#[test]
fn averages_are_in_the_annex_alone_and_say_what_they_are_not() {
    let (questionnaire, group) = open(&RESULTS);
    let [markdown, table, page] = ["md", "themes.csv", "html"].map(|kind| {
        let all = forms(&questionnaire, &group);
        all.into_iter().find(|it| it.0 == kind).unwrap().1
    });
    let rows = cells(&table, ',');
    let of = &data(&questionnaire, &group)["dimensions"][0]["rounds"][0];
    // The scores are 33, 56, 67, 78, 89 and 22.
    let mean = json!({ "score": 57, "stage": 3, "deviation": 26, "lowest": 22, "highest": 89 });
    assert_eq!((&of["scored"], &of["mean"]), (&json!(6), &mean));
    assert_eq!(of["stages"], json!([1, 1, 2, 2]));
    assert_eq!(rows[1][4..14].join("/"), "6/1/1/2/2/57/Develop/26/22/89");
    let line = "Name of A1: 57 (from 22 to 89, standard deviation 26, 6 answers)";
    for (text, annex) in [(markdown, "## Annex: averages"), (page, "<h2>Annex: averages")] {
        let (before, annex) = text.split_once(annex).unwrap();
        assert!(annex.contains(line) && annex.contains("not a mark"), "{annex}");
        let marks = ["average", "deviation", "out of 100"];
        assert!(marks.iter().all(|it| !before.contains(it)), "{before}");
    }
}

#[test]
fn page_one_is_what_a_group_puts_on_the_table() {
    let (questionnaire, mut group) = open(&RESULTS);
    group.apply(Action::Headcount(9));
    group.apply(Action::Common(1, Some(fixture::level(3))));
    commit(&mut group, 1, ["Ana", "Call the town hall", "in May"]);
    group.apply(Action::NextLook("on 12 June".to_owned()));
    group.apply(Action::Rate([0, 1, 2, 3, 0]));
    let all = forms(&questionnaire, &group);
    for kind in ["md", "html"] {
        let text = &all.iter().find(|it| it.0 == kind).unwrap().1;
        let order = [
            "Who took part",
            "9 people in the room",
            "Call the town hall",
            "on 12 June",
            "Agreed answers",
            "To discuss first",
            "Was it worth our time?",
            "The questions and the group’s answers",
            "Theme by theme",
            "Annex",
        ];
        let places = order.map(|it| text.find(it).unwrap_or_else(|| panic!("{kind} lacks {it}")));
        assert!(places.is_sorted(), "{kind}: {places:?}");
    }
}

#[test]
fn commitments_of_last_time_are_reported_with_what_became_of_them() {
    let (questionnaire, mut before) = open(&[]);
    for number in 1..=3 {
        commit(&mut before, number, ["Ana", &format!("Plan {number}"), ""]);
    }
    let mut group = before.follow_up(GroupId([7; 8]), Date(9_900));
    let outcomes = [Some(Outcome::Done), Some(Outcome::GivenUp), None];
    for (number, outcome) in (1..=3).zip(outcomes) {
        group.apply(Action::Judge(ResponseId([number; 8]), outcome));
    }
    let markdown = markdown::write(&GroupSource::new(&questionnaire, &group).report());
    for line in [
        "Plan 1 · **Where are we?**: Done",
        "Plan 2 · **Where are we?**: Dropped",
        "Plan 3 · **Where are we?**: Not said yet",
    ] {
        assert!(markdown.contains(line), "{markdown}");
    }
    // Those that are still open go on to the session after.
    commit(&mut group, 4, ["", "Plan 4", ""]);
    let report = GroupSource::new(&questionnaire, &group).report();
    let states: Vec<_> =
        cells(&csv::commitments(&report), ',').into_iter().map(|it| it[3].clone()).collect();
    assert_eq!(states, ["Where are we?", "Done", "Dropped", "Not said yet", "New"]);
    let next = group.follow_up(GroupId([8; 8]), Date(9_950));
    let plans: Vec<_> = next.earlier().map(|(_, it)| it.commitment.what.as_str()).collect();
    assert_eq!(plans, ["Plan 3", "Plan 4"]);
    assert!(next.commitments().next().is_none() && next.participants(1) == 0);
}

#[test]
fn few_results_have_counts_and_no_mean() {
    let (questionnaire, group) = open(&[(1, "000"), (2, "333")]);
    let of = &data(&questionnaire, &group)["dimensions"][0]["rounds"][0];
    assert_eq!(of["stages"], json!([1, 0, 0, 1]));
    assert_eq!((&of["mean"], &of["consensus"]), (&Value::Null, &Value::Null));
    for (kind, text) in forms(&questionnaire, &group) {
        assert!(!text.contains("average is") && !text.contains(" views"), "{kind}: {text}");
    }
}

#[test]
fn three_items_are_to_discuss_each_with_a_reason() {
    let (questionnaire, group) = open(&[(1, "2D0 0"), (2, "2D3 1"), (3, "203 3"), (4, "230 1")]);
    let report = GroupSource::new(&questionnaire, &group).report();
    let found: Vec<_> = report.discuss.iter().map(|it| (it.id, &*it.reason)).collect();
    assert_eq!(
        found,
        [
            ("A1c", "Contrasting views, from 4 answers"),
            ("A2a", "Partly different views, from 4 answers"),
            ("A1a", "Similar views, from 4 answers"),
        ]
    );
    for (kind, text) in forms(&questionnaire, &group).into_iter().filter(|it| !it.0.contains("csv"))
    {
        assert!(text.contains("Contrasting views, from 4 answers"), "{kind}");
    }
}

#[test]
fn what_was_settled_and_who_does_what_is_in_every_form_that_has_room() {
    let (questionnaire, mut group) = open(&RESULTS);
    group.apply(Action::Common(1, Some(fixture::level(3))));
    commit(&mut group, 1, ["Ana", "Call the town hall", "in May"]);
    commit(&mut group, 2, ["", "Never said by whom", ""]);
    for (kind, text) in forms(&questionnaire, &group) {
        let has = |it: &str| text.contains(it);
        let is_there = match kind {
            "themes.csv" => true,
            "csv" => cells(&text, ',')[2][17] == "A1b at level 3",
            "answers.csv" => text.matches(",A1,A1b,").count() == 7,
            "commitments.csv" => {
                let rows = cells(&text, ',');
                let said = |at: usize| rows[at][..3].join("/");
                [said(1), said(2)] == ["Ana/Call the town hall/in May", "/Never said by whom/"]
            }
            _ => has("Call the town hall") && has("in May") && has("A1b at level 3"),
        };
        assert!(is_there, "{kind}: {text}");
    }
    assert_eq!(data(&questionnaire, &group)["items"][1]["common"], "3");
}

#[test]
fn a_group_that_said_nothing_has_a_report_that_says_so() {
    let questionnaire = fixture::usual();
    let group = begin(&questionnaire, Path::Complete, Anonymity::Open, " ");
    let report = GroupSource::new(&questionnaire, &group).report();
    assert_eq!(report.title, "Title");
    assert!(report.rounds.is_empty() && report.profiles().is_empty());
    for text in [markdown::write(&report), page::write(&report)] {
        assert!(text.contains("Nobody has answered yet."), "{text}");
        for absent in ["To discuss first", "Commitments", "Agreed answers", "Theme by theme"] {
            assert!(!text.contains(absent), "{absent}");
        }
    }
    assert_eq!(cells(&csv::write(&report), ',').len(), 1);
}
