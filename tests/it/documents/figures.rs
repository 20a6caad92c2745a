//! A figure is the same in every document. Each document is parsed independently of our own readers.

use super::LINK;
use super::tables::cells;
use crate::fixture::{self, GIVEN_OR_BLANK};
use documents::{Source, csv, json, markdown, page, text};
use engine::diagnosis::{Diagnosis, DimensionResult, DimensionState};
use engine::questionnaire::{Path, Questionnaire};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;

/// The stage in words, the score, and the counts of answered and applicable items.
type Row = (String, Option<u64>, u64, u64);

#[derive(Debug, PartialEq)]
struct Figures {
    rows: Vec<Row>,
    overall: Option<u64>,
}

fn expected(questionnaire: &Questionnaire, diagnosis: &Diagnosis) -> Figures {
    let row = |it: &DimensionResult| {
        let (state, score) = match it.state {
            DimensionState::Scored(score) => {
                (questionnaire.stage(score.stage()).name.clone(), Some(score.display().into()))
            }
            DimensionState::NotCalculated { .. } => ("Too few answers".to_owned(), None),
            DimensionState::NotApplicable => ("Does not apply".to_owned(), None),
        };
        (state, score, it.tally.answered as u64, it.tally.applicable as u64)
    };
    let overall = diagnosis.overall.ok().map(|it| it.score.display().into());
    Figures { rows: diagnosis.dimensions.iter().map(row).collect(), overall }
}

fn numbers(text: &str) -> Vec<u64> {
    let digits = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    digits.map(|it| it.parse().unwrap()).collect()
}

fn overall(sentence: &str) -> Option<u64> {
    sentence.contains("out of 100").then(|| numbers(sentence)[0])
}

fn of_markdown(questionnaire: &Questionnaire, text: &str) -> Figures {
    let row = |name: &str| {
        let start = format!("- {name}: **");
        let line = text.lines().find_map(|it| it.strip_prefix(&start)).unwrap();
        let (state, rest) = line.split_once("**").unwrap();
        match numbers(rest)[..] {
            [score, 100, answered, applicable] => {
                (state.to_owned(), Some(score), answered, applicable)
            }
            [answered, applicable] => (state.to_owned(), None, answered, applicable),
            _ => panic!("{line}"),
        }
    };
    let rows = questionnaire.dimensions().iter().map(|it| row(&it.name)).collect();
    let after = text.split_once("## Overall view\n\n").unwrap().1;
    Figures { rows, overall: overall(after.lines().next().unwrap()) }
}

fn of_text(questionnaire: &Questionnaire, text: &str) -> Figures {
    let row = |name: &str| {
        let start = format!("- {name}: ");
        let line = text.lines().rev().find_map(|it| it.strip_prefix(&start)).unwrap();
        let (figure, coverage) = line.split_once(" (").unwrap();
        let (state, score) = figure.split_once(", ").unwrap_or((figure, ""));
        let counts = numbers(coverage);
        (state.to_owned(), numbers(score).first().copied(), counts[0], counts[1])
    };
    let rows = questionnaire.dimensions().iter().map(|it| row(&it.name)).collect();
    let line =
        text.lines().find(|it| it.contains("out of 100, stage “") || it.starts_with("No overall"));
    Figures { rows, overall: overall(line.unwrap()) }
}

fn of_csv(text: &str) -> Vec<Row> {
    let number = |it: &str| it.parse().ok();
    let row = |it: &Vec<String>| {
        (it[3].clone(), number(&it[4]), number(&it[5]).unwrap(), number(&it[6]).unwrap())
    };
    cells(text, ',')[1..].iter().map(row).collect()
}

fn of_json(questionnaire: &Questionnaire, text: &str) -> Figures {
    let derived = &serde_json::from_str::<Value>(text).unwrap()["derived"];
    let row = |id: &str| {
        let of = &derived["dimensions"][id];
        let state = match of["state"].as_str().unwrap() {
            "scored" => {
                let stage = of["stage"].as_u64().unwrap();
                questionnaire.stage(u8::try_from(stage).unwrap()).name.as_str()
            }
            "not-calculated" => "Too few answers",
            "not-applicable" => "Does not apply",
            other => panic!("{other}"),
        };
        let count = |key: &str| of[key].as_u64().unwrap();
        (state.to_owned(), of["score"].as_u64(), count("answered"), count("applicable"))
    };
    let rows = questionnaire.dimensions().iter().map(|it| row(&it.id)).collect();
    Figures { rows, overall: derived["overall"]["score"].as_u64() }
}

fn of_page(questionnaire: &Questionnaire, text: &str) -> Figures {
    let row = |name: &str| {
        let start = format!("<th scope=\"row\">{name}</th>\n");
        let row = text.split_once(&start).unwrap().1.split_once("</tr>").unwrap().0;
        let cells = row.lines().map(|it| it.split(['<', '>']).nth(2).unwrap());
        let cells: Vec<_> = cells.collect();
        let counts = numbers(cells[2]);
        (cells[0].to_owned(), cells[1].parse().ok(), counts[0], counts[1])
    };
    let rows = questionnaire.dimensions().iter().map(|it| row(&it.name)).collect();
    let figure = text.split_once("<p class=\"figure\">").unwrap().1;
    Figures { rows, overall: overall(figure.lines().next().unwrap()) }
}

/// The lengths of the bars on a page, in order; `None` without a score.
fn lengths(page: &str) -> Vec<Option<u64>> {
    let bars = page
        .split("<svg viewBox=\"0 0 100 6\"")
        .skip(1)
        .map(|it| it.split_once("</svg>").unwrap().0);
    bars.map(|it| numbers(it.split_once("class=\"length\"")?.1).first().copied()).collect()
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_document_has_the_figures_of_the_diagnosis(
        signs in proptest::collection::vec(0..GIVEN_OR_BLANK.len() + 8, 39),
        path in proptest::sample::select(Path::ALL.to_vec()),
    ) {
        let all: Vec<char> = [GIVEN_OR_BLANK, "01230123"].concat().chars().collect();
        let notation: String = signs.iter().map(|&it| all[it]).collect();
        let questionnaire = fixture::usual();
        let response = fixture::response(&questionnaire, path, &notation);
        let diagnosis = Diagnosis::of(&questionnaire, path, &response.answers);
        let source = Source::new(&questionnaire, &response, LINK);
        let expected = expected(&questionnaire, &diagnosis);
        prop_assert_eq!(&of_markdown(&questionnaire, &markdown::write(&source)), &expected);
        prop_assert_eq!(&of_text(&questionnaire, &text::write(&source)), &expected);
        prop_assert_eq!(&of_json(&questionnaire, &json::write(&source)), &expected);
        prop_assert_eq!(&of_csv(&csv::dimensions(&source)), &expected.rows);
        let page = page::write(&source);
        prop_assert_eq!(&of_page(&questionnaire, &page), &expected);
        let bars: Vec<_> = expected.rows.iter().map(|it| it.1.map(|it| it.max(1))).collect();
        prop_assert_eq!(lengths(&page), bars);
    }
}
