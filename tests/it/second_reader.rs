//! A second reader, written in JavaScript from `docs/formats.md`, must agree with ours.

use crate::fixture::{self, GIVEN_OR_BLANK, ROOT};
use crate::share_code_refusals::forge;
use crate::whole_results::PUBLISHED;
use engine::answers::{Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::{Scores, SharedResult};
use engine::share_code::{ShareCodeError, encode, encode_scores, read};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// Checks that both readers agree on these codes.
#[track_caller]
fn check(questionnaire: &Questionnaire, codes: &[String]) {
    let shape = shape(questionnaire);
    let line = |code: &String| format!("{}\n", json!({ "code": code, "questionnaire": shape }));
    let read = second_reader(&codes.iter().map(line).collect::<String>());
    assert_eq!(read.len(), codes.len());
    for (code, second) in codes.iter().zip(read) {
        assert_eq!(second, first_reader(questionnaire, code), "{code:?}");
    }
}

fn shape(questionnaire: &Questionnaire) -> Value {
    let dimensions = questionnaire.dimensions().iter().map(|it| {
        let items = &questionnaire.items()[it.items.clone()];
        json!({ "id": it.id, "items": items.iter().map(|it| &it.id).collect::<Vec<_>>() })
    });
    json!({
        "id": questionnaire.id(),
        "revision": questionnaire.revision(),
        "dimensions": dimensions.collect::<Vec<_>>(),
    })
}

fn second_reader(lines: &str) -> Vec<Value> {
    let script = [ROOT, "/tests/it/second_reader.mjs"].concat();
    let mut node = Command::new("node");
    node.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("node is installed");
    let mut input = node.stdin.take().unwrap();
    let written = lines.to_owned();
    // Both pipes have small buffers, so one side must write while the other reads.
    let writer = std::thread::spawn(move || input.write_all(written.as_bytes()));
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the second reader broke");
    let output = String::from_utf8(output.stdout).unwrap();
    output.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

fn first_reader(questionnaire: &Questionnaire, code: &str) -> Value {
    match read(questionnaire, code) {
        Ok(SharedResult::Answers(response)) => of_answers(questionnaire, &response),
        Ok(SharedResult::Scores(scores)) => of_scores(questionnaire, &scores),
        Err(error) => json!({ "refused": name(error) }),
    }
}

fn of_scores(questionnaire: &Questionnaire, scores: &Scores) -> Value {
    let dimensions = questionnaire.dimensions().iter().zip(&scores.tallies);
    let counts: Map<_, _> = dimensions
        .map(|(it, of)| {
            let counts =
                json!({ "applicable": of.applicable, "answered": of.answered, "sum": of.sum });
            (it.id.clone(), counts)
        })
        .collect();
    json!({
        "perimeter": scores.perimeter.word(),
        "path": scores.path.word(),
        "date": scores.date.0,
        "scores": counts,
    })
}

fn of_answers(questionnaire: &Questionnaire, response: &Response) -> Value {
    let word = |item| response.answers.get(item).map_or("blank", |it| it.word());
    let asked = questionnaire.path(response.path);
    let answers: Map<_, _> =
        asked.map(|it| (questionnaire.items()[it].id.clone(), word(it).into())).collect();
    json!({
        "perimeter": response.perimeter.word(),
        "path": response.path.word(),
        "date": response.date.0,
        "id": response.id.0.map(|it| format!("{it:02x}")).concat(),
        "answers": answers,
    })
}

fn name(error: ShareCodeError) -> &'static str {
    match error {
        ShareCodeError::TooLong => "too-long",
        ShareCodeError::NotACode => "not-a-code",
        ShareCodeError::Later { .. } => "later",
        ShareCodeError::Character(_) => "character",
        ShareCodeError::Length { .. } => "length",
        ShareCodeError::Damaged => "damaged",
        ShareCodeError::Revision { .. } => "revision",
        ShareCodeError::Questionnaire => "questionnaire",
        ShareCodeError::Impossible(_) => "impossible",
    }
}

/// Pseudorandom numbers, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn response(&mut self, questionnaire: &Questionnaire) -> Response {
        let signs: Vec<char> = GIVEN_OR_BLANK.chars().collect();
        let notation: String = questionnaire.items().iter().map(|_| self.of(&signs)).collect();
        let path = self.of(&Path::ALL);
        Response {
            id: ResponseId([0; 8].map(|_: u8| u8::try_from(self.below(256)).unwrap())),
            date: Date(u16::try_from(self.below(65_536)).unwrap()),
            perimeter: self.of(&Perimeter::ALL),
            ..fixture::response(questionnaire, path, &notation)
        }
    }

    /// A code with a valid checksum whose bytes were changed, added or removed.
    fn forged(&mut self, code: &str) -> String {
        forge(code, |bytes| {
            let at = self.below(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, 0),
                // The answers or counts, in which every bit has a meaning.
                _ => bytes[at.max(9)..].fill_with(|| u8::try_from(self.below(256)).unwrap()),
            }
        })
    }

    /// A code with random damage.
    fn damaged(&mut self, code: &str) -> String {
        let mut signs: Vec<char> = code.chars().collect();
        for _ in 0..=self.below(2) {
            let at = self.below(signs.len());
            match self.below(6) {
                0 => drop(signs.remove(at)),
                1 => signs.insert(at, signs[at]),
                2 => signs.truncate(at.max(1)),
                3 => signs
                    .insert(at, self.of(&['\u{a0}', '\u{200b}', '\n', '\u{85}', '%', 'é', '='])),
                4 => signs.push(self.of(&['.', '…', '»', 'A', '-', ')'])),
                _ => signs[at] = self.of(&['A', 'B', 'Q', '-', '_', '0', '1', '2', 'z', '+', '\0']),
            }
        }
        signs.into_iter().collect()
    }
}

#[test]
fn two_readers_agree_on_codes_and_on_altered_codes() {
    let mut draw = Draw(1);
    for questionnaire in
        [fixture::usual(), fixture::of(&[("A", &[1])]), fixture::of(&[("A", &[3, 2]), ("B", &[9])])]
    {
        let mut codes = Vec::new();
        for _ in 0..60 {
            let response = draw.response(&questionnaire);
            let scores = Scores::of(&questionnaire, &response);
            for code in [encode(&questionnaire, &response), encode_scores(&questionnaire, &scores)]
            {
                let altered = [draw.damaged(&code), draw.damaged(&code), draw.forged(&code)];
                codes.extend(altered.into_iter().chain([code]));
            }
        }
        check(&questionnaire, &codes);
    }
}

#[test]
fn two_readers_agree_on_the_code_of_another_questionnaire() {
    let mut pack = fixture::pack(&fixture::USUAL);
    let response = fixture::response(&fixture::usual(), Path::Complete, PUBLISHED);
    let scores = Scores::of(&fixture::usual(), &response);
    let codes = [encode(&fixture::usual(), &response), encode_scores(&fixture::usual(), &scores)];
    pack["revision"] = 2.into();
    check(&fixture::read(&pack), &codes);
    check(&fixture::of(&[("A", &[3])]), &codes);
    let others = [
        "", "1", "2", "0", "hello", "1AAAA", "1AAAAA", "s", "s1", "s2", "ss2", "ss1", "S1", "%",
        "%%201", "%é%9",
    ];
    let others = others.map(ToOwned::to_owned);
    check(&fixture::usual(), &[&others[..], &["1".repeat(400), "1".repeat(401)]].concat());
}
