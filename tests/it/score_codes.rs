//! Links that contain only scores.

use crate::fixture::{self, GIVEN_OR_BLANK};
use crate::whole_results::PUBLISHED;
use engine::answers::{Date, Response, ResponseId};
use engine::diagnosis::{Diagnosis, Tally};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::{Scores, SharedResult};
use engine::share_code::{decode, encode_scores, read, stamp};

/// Published codes. They stay here for ever, because old links must open.
pub(crate) const PUBLISHED_CODES: [(Path, &str, &str); 3] = [
    (Path::Complete, PUBLISHED, "s1BQEAuwe1Kl8mY0mColY24HiNIaRAKAY"),
    (Path::Express, "0__1__2__3__N__D_____0__1__2__3__N__D__", "s1AQEAuwe1Kl8mGotEYxFg63Cc"),
    (Path::Complete, "", "s1BQEAuwe1Kl8mkiRJkiRJkiRJEogom1I"),
];

fn scores(questionnaire: &Questionnaire, path: Path, notation: &str) -> Scores {
    Scores::of(questionnaire, &fixture::response(questionnaire, path, notation))
}

#[track_caller]
fn check_return(questionnaire: &Questionnaire, scores: Scores) {
    let code = encode_scores(questionnaire, &scores);
    assert_eq!(read(questionnaire, &code), Ok(SharedResult::Scores(scores)), "{code}");
}

#[test]
fn published_codes_open_for_ever() {
    let questionnaire = fixture::usual();
    for (path, notation, code) in PUBLISHED_CODES {
        let scores = scores(&questionnaire, path, notation);
        assert_eq!(encode_scores(&questionnaire, &scores), code);
        assert_eq!(read(&questionnaire, code), Ok(SharedResult::Scores(scores)));
    }
}

#[test]
fn the_example_of_the_documentation_holds() {
    let questionnaire = fixture::of(&[("A", &[3]), ("B", &[2])]);
    let code = encode_scores(&questionnaire, &scores(&questionnaire, Path::Complete, "20ND_"));
    assert_eq!(code, "s1BQEApMeQpV8mjQE_VsvN");
    let page = include_str!("../../docs/formats.md");
    assert!(page.contains(&code), "docs/formats.md shows the code");
}

#[test]
fn the_scores_of_every_set_of_answers_return() {
    for (axes, count) in [(3, 3), (2, 2), (1, 1)] {
        let questionnaire = fixture::of(&[("A", &[axes])]);
        for triple in fixture::triples(GIVEN_OR_BLANK) {
            let notation: String = triple.iter().take(count).collect();
            for perimeter in Perimeter::ALL {
                for path in Path::ALL {
                    let scores = scores(&questionnaire, path, &notation);
                    check_return(&questionnaire, Scores { perimeter, ..scores });
                }
            }
        }
    }
}

#[test]
fn dimensions_of_nine_items_return() {
    let questionnaire = fixture::of(&[("A", &[9, 1, 9])]);
    for notation in ["333333333 3 000000000", "NNNNNNNNN N 33333333_", "_________ _ 3NNNNNNNN"] {
        for date in [0, u16::MAX] {
            let scores = scores(&questionnaire, Path::Complete, notation);
            check_return(&questionnaire, Scores { date: Date(date), ..scores });
        }
    }
}

/// The limit of 60 characters excludes the `#` and everything before it.
#[test]
fn a_link_of_scores_is_short() {
    let questionnaire = fixture::usual();
    for path in Path::ALL {
        let code = encode_scores(&questionnaire, &scores(&questionnaire, path, PUBLISHED));
        assert!(["r=", &code].concat().len() <= 60, "{code}");
    }
}

#[test]
fn every_figure_is_the_one_of_the_answers() {
    let questionnaire = fixture::usual();
    for path in Path::ALL {
        let response = fixture::response(&questionnaire, path, PUBLISHED);
        let whole = Diagnosis::of(&questionnaire, path, &response.answers);
        let alone = Scores::of(&questionnaire, &response).diagnosis(&questionnaire);
        assert_eq!(alone.overall, whole.overall);
        assert_eq!(alone.axes, whole.axes);
        assert_eq!(alone.watch_points, whole.watch_points);
        assert_eq!(alone.ranking.strengths, whole.ranking.strengths);
        let dimensions =
            |of: &Diagnosis| of.dimensions.iter().map(|it| it.state).collect::<Vec<_>>();
        assert_eq!(dimensions(&alone), dimensions(&whole));
        let priorities = |of: &Diagnosis| {
            of.ranking.priorities.iter().map(|it| it.dimension).collect::<Vec<_>>()
        };
        assert_eq!(priorities(&alone), priorities(&whole));
        assert!(alone.ranking.priorities.iter().all(|it| it.next.is_none()));
        assert_eq!(alone.unknowns, [] as [usize; 0]);
    }
}

#[test]
fn nothing_else_of_the_answers_is_in_it() {
    let questionnaire = fixture::usual();
    let code = |notation: &str, id| {
        let response = fixture::response(&questionnaire, Path::Complete, notation);
        encode_scores(&questionnaire, &Scores::of(&questionnaire, &Response { id, ..response }))
    };
    let [id, other] = [[1; 8], [2; 8]].map(ResponseId);
    // The code hides which item has which answer, whether a blank is a don't-know, and the id.
    assert_eq!(code("012", id), code("201", id));
    assert_eq!(code("3D1", id), code("3_1", id));
    assert_eq!(code("123", id), code("123", other));
}

/// Rows: #i3.
#[test]
fn any_change_of_a_character_is_refused() {
    let questionnaire = fixture::usual();
    let code = encode_scores(&questionnaire, &scores(&questionnaire, Path::Complete, PUBLISHED));
    let refused = |altered: String| {
        assert!(read(&questionnaire, &altered).is_err(), "{altered} for {code}");
    };
    for (at, own) in code.char_indices() {
        for other in ('!'..='~').filter(|&it| it != own) {
            let mut altered = code.clone();
            altered.replace_range(at..=at, &other.to_string());
            // This includes punctuation after the last character, as at the end of a sentence.
            refused(altered);
        }
        refused([&code[..at], &code[at + 1..]].concat());
        refused([&code[..=at], &code[at..]].concat());
        let next = code[at + 1..].chars().next().filter(|&it| it != own);
        if let Some(next) = next {
            refused([&code[..at], &format!("{next}{own}"), &code[at + 2..]].concat());
        }
    }
    for end in 0..code.len() {
        refused(code[..end].to_owned());
    }
}

#[test]
fn refusals_say_why() {
    let questionnaire = fixture::usual();
    let code = encode_scores(&questionnaire, &scores(&questionnaire, Path::Complete, PUBLISHED));
    let other = fixture::of(&[("A", &[3])]);
    let check = |questionnaire, code: &str, expected: &str| {
        let found = read(questionnaire, code).map_err(|it| it.to_string());
        assert_eq!(found, Err(expected.to_owned()), "{code:?}");
    };
    check(
        &questionnaire,
        &code.replacen("s1", "s2", 1),
        "share code version 2, this release reads 1",
    );
    check(&questionnaire, &code.replacen('s', "S", 1), "not a share code");
    check(&questionnaire, "s", "not a share code");
    check(
        &questionnaire,
        &code[..code.len() - 1],
        &format!("{} characters, expected {}", code.len() - 1, code.len()),
    );
    check(
        &questionnaire,
        &[&code[..8], "*", &code[9..]].concat(),
        "character '*' is in no share code",
    );
    check(&other, &code, "another questionnaire");
    assert_eq!(decode(&questionnaire, &code).unwrap_err().to_string(), "not a share code");
}

/// Rows: #i14, #i16.
#[test]
fn counts_that_no_answers_give_are_none() {
    assert!(Tally::of_counts(3, 3, 3, 9).is_some());
    assert!(Tally::of_counts(3, 4, 3, 9).is_none());
    assert!(Tally::of_counts(3, 2, 3, 9).is_none());
    assert!(Tally::of_counts(3, 3, 3, 10).is_none());
}

#[test]
fn a_code_says_which_questionnaire_it_needs() {
    let questionnaire = fixture::usual();
    let scores = scores(&questionnaire, Path::Express, PUBLISHED);
    let code = encode_scores(&questionnaire, &scores);
    for pasted in [code.as_str(), &format!(" {code}. ")] {
        let stamp = stamp(pasted).unwrap();
        assert_eq!((stamp.revision, stamp.fingerprint), (1, questionnaire.fingerprint()));
        assert_eq!(
            (stamp.perimeter, stamp.path, stamp.date),
            (scores.perimeter, scores.path, scores.date)
        );
    }
    for not in ["", "s1", "1", &code[..code.len() - 2], &code.replace("s1", "1")] {
        assert_eq!(stamp(not), None);
    }
}
