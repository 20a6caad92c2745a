//! Two more readers, written from `docs/formats.md` for other programs, must agree with ours: one in
//! JavaScript, in the npm package, and one in PHP.

use crate::fixture::{self, GIVEN_OR_BLANK, ROOT};
use crate::share_code_refusals::forge;
use crate::whole_results::PUBLISHED;
use crate::{score_codes, share_codes};
use engine::answers::{Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::{Scores, SharedResult};
use engine::share_code::{ShareCodeError, encode, encode_scores, read};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

/// Each program, and the script that it runs.
const READERS: [(&str, &str); 2] = [("node", "second_reader.mjs"), ("php", "second_reader.php")];

/// Checks that all readers agree on these codes, and returns what they read.
#[track_caller]
fn check(questionnaire: &Questionnaire, codes: &[String]) -> Vec<Value> {
    let shape = shape(questionnaire);
    let line = |code: &String| format!("{}\n", json!({ "code": code, "questionnaire": shape }));
    let lines = codes.iter().map(line).collect::<String>();
    let expected: Vec<_> = codes.iter().map(|it| first_reader(questionnaire, it)).collect();
    for (program, script) in READERS {
        let read = other_reader(program, script, &lines);
        assert_eq!(read.len(), codes.len());
        for ((code, expected), found) in codes.iter().zip(&expected).zip(&read) {
            assert_eq!(found, expected, "{program}: {code:?}");
        }
    }
    expected
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

fn other_reader(program: &str, script: &str, lines: &str) -> Vec<Value> {
    let mut command = Command::new(program);
    command.arg([ROOT, "/tests/it/", script].concat()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let started = command.spawn();
    let mut started = started.unwrap_or_else(|error| panic!("{program} is not installed: {error}"));
    let mut input = started.stdin.take().unwrap();
    let written = lines.to_owned();
    // Both pipes have small buffers, so one side must write while the other reads.
    let writer = std::thread::spawn(move || input.write_all(written.as_bytes()));
    let output = started.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the reader in {program} broke");
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
        "kind": "scores",
        "perimeter": scores.perimeter.word(),
        "path": scores.path.word(),
        "date": iso(scores.date),
        "scores": counts,
    })
}

fn of_answers(questionnaire: &Questionnaire, response: &Response) -> Value {
    let word = |item| response.answers.get(item).map_or("blank", |it| it.word());
    let asked = questionnaire.path(response.path);
    let answers: Map<_, _> =
        asked.map(|it| (questionnaire.items()[it].id.clone(), word(it).into())).collect();
    json!({
        "kind": "answers",
        "perimeter": response.perimeter.word(),
        "path": response.path.word(),
        "date": iso(response.date),
        "id": response.id.0.map(|it| format!("{it:02x}")).concat(),
        "answers": answers,
    })
}

/// The day in ISO 8601, counted month by month.
fn iso(date: Date) -> String {
    let (mut year, mut month, mut left) = (2000, 1, u32::from(date.0));
    loop {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if left < days {
            return format!("{year}-{month:02}-{:02}", left + 1);
        }
        left -= days;
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
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

/// So many results: each gives two codes, and each code three that were altered.
const DRAWN: usize = 1_250;

#[test]
fn all_readers_agree_on_ten_thousand_codes_and_altered_codes() {
    let mut draw = Draw(1);
    let all = [
        fixture::usual(),
        fixture::of(&[("A", &[1])]),
        fixture::of(&[("A", &[3, 2]), ("B", &[9])]),
    ];
    let mut read = Vec::new();
    for (questionnaire, results) in all.iter().zip([DRAWN - 200, 100, 100]) {
        let mut codes = Vec::new();
        for _ in 0..results {
            let response = draw.response(questionnaire);
            let scores = Scores::of(questionnaire, &response);
            for code in [encode(questionnaire, &response), encode_scores(questionnaire, &scores)] {
                let altered = [draw.damaged(&code), draw.damaged(&code), draw.forged(&code)];
                codes.extend(altered.into_iter().chain([code]));
            }
        }
        read.extend(check(questionnaire, &codes));
    }
    assert_eq!(read.len(), 10_000);
    assert!(read.iter().filter(|it| it["kind"] == "answers").count() >= DRAWN);
    assert!(read.iter().filter(|it| it["kind"] == "scores").count() >= DRAWN);
}

#[test]
fn all_readers_agree_on_golden_codes_and_give_the_same_reason_for_every_refusal() {
    let questionnaire = fixture::usual();
    let golden = share_codes::PUBLISHED_CODES.iter().chain(&score_codes::PUBLISHED_CODES);
    let golden: Vec<_> = golden.map(|it| it.2.to_owned()).collect();
    let read = check(&questionnaire, &golden);
    assert!(read.iter().all(|it| it.get("refused").is_none()), "{read:?}");

    let response = fixture::response(&fixture::usual(), Path::Complete, PUBLISHED);
    let scores = Scores::of(&questionnaire, &response);
    let codes = [encode(&questionnaire, &response), encode_scores(&questionnaire, &scores)];
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["revision"] = 2.into();
    let mut refused = check(&fixture::read(&pack), &codes);
    refused.extend(check(&fixture::of(&[("A", &[3])]), &codes));
    let others = [
        "", "1", "2", "0", "hello", "1AAAA", "1AAAAA", "s", "s1", "s2", "ss2", "ss1", "S1", "%",
        "%%201", "%é%9", "1é",
    ];
    let others = others.map(ToOwned::to_owned);
    let damaged = codes.clone().map(|it| {
        let (start, end) = it.split_at(20);
        let other = if end.starts_with('A') { "B" } else { "A" };
        [start, other, &end[1..]].concat()
    });
    let impossible = codes.map(|it| forge(&it, |bytes| bytes[0] = 3));
    let long = ["1".repeat(400), "1".repeat(401), "💬".repeat(401)];
    let all = [&others[..], &damaged, &impossible, &long].concat();
    refused.extend(check(&questionnaire, &all));
    let found: BTreeSet<_> = refused.iter().map(|it| it["refused"].as_str().unwrap()).collect();
    let expected = [
        "too-long",
        "later",
        "not-a-code",
        "character",
        "length",
        "damaged",
        "revision",
        "questionnaire",
        "impossible",
    ];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn other_readers_need_no_more_than_a_pack_and_a_link() {
    let pack = fixture::pack(&fixture::USUAL);
    let questionnaire = fixture::usual();
    let code = share_codes::PUBLISHED_CODES[0].2;
    let link = engine::share_code::link("https://example.org/?lang=fr", code);
    let wanted = shape(&questionnaire)["dimensions"].clone();
    for text in [link.as_str(), &format!("{link}&then=take"), code] {
        for (program, script) in READERS {
            let input = format!("{}\n", json!({ "pack": pack, "code": text }));
            let mut found = other_reader(program, script, &input).remove(0);
            assert_eq!(found["code"], code, "{program}: {text}");
            assert_eq!(found["fingerprint"], format!("{:08x}", questionnaire.fingerprint()));
            for it in found["structure"]["dimensions"].as_array_mut().unwrap() {
                assert_eq!(
                    it.as_object_mut().unwrap().remove("axis"),
                    Some(it["id"].as_str().unwrap()[..1].into())
                );
            }
            assert_eq!(found["structure"]["dimensions"], wanted, "{program}");
        }
    }
}
