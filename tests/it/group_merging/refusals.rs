//! Results and sessions about something else are refused, and change nothing.

use crate::fixture;
use crate::room::{begin, begin_as, code, questionnaire, result, take_all};
use engine::group::{Anonymity, Group, GroupConfig, GroupId, Refusal};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::Scores;
use engine::share_code::{self, ShareCodeError};

#[track_caller]
fn check_refused(pasted: &str, expected: Refusal) {
    for promise in Anonymity::ALL {
        let mut group = begin(promise);
        take_all(&mut group, 1, &["0", "1"]);
        let before = group.clone();
        assert_eq!(group.take(questionnaire(), pasted), Err(expected), "{pasted}");
        assert_eq!(group, before);
    }
}

#[test]
fn what_is_of_another_session_is_refused_and_changes_nothing() {
    let usual = fixture::usual();
    let other = fixture::response(&usual, Path::Complete, "1");
    check_refused(&share_code::encode(&usual, &other), Refusal::Questionnaire);
    check_refused(&share_code::encode(&next_revision(), &result(3, "1")), Refusal::Questionnaire);
    let mut mine = result(3, "1");
    mine.perimeter = Perimeter::Me;
    let found = Perimeter::Me;
    check_refused(&share_code::encode(questionnaire(), &mine), Refusal::Perimeter { found });
    let mut short = result(3, "1");
    short.path = Path::Express;
    let found = Path::Express;
    check_refused(&share_code::encode(questionnaire(), &short), Refusal::Path { found });
    let scores = Scores::of(questionnaire(), &result(3, "111"));
    check_refused(&share_code::encode_scores(questionnaire(), &scores), Refusal::Scores);
    let whole = code(3, "1");
    check_refused(&whole[..whole.len() - 2], Refusal::Code(cut(&whole)));
    let damaged = whole.replacen(&whole[20..21], if &whole[20..21] == "A" { "B" } else { "A" }, 1);
    check_refused(&damaged, Refusal::Code(ShareCodeError::Damaged));
    check_refused("Good morning", Refusal::Code(ShareCodeError::NotACode));
    check_refused("", Refusal::Code(ShareCodeError::NotACode));
    check_refused("https://example.org/", Refusal::Code(ShareCodeError::NotACode));
}

fn cut(code: &str) -> ShareCodeError {
    ShareCodeError::Length { expected: code.len(), found: code.len() - 2 }
}

fn next_revision() -> Questionnaire {
    let mut pack = fixture::pack(&[("A", &[3]), ("B", &[3])]);
    pack["revision"] = 2.into();
    fixture::read(&pack)
}

#[test]
fn sessions_about_something_else_are_not_merged() {
    let check = |change: fn(&mut GroupConfig), expected| {
        let mut here = begin_as(1, Anonymity::Open);
        let mut setting = *here.setting();
        change(&mut setting);
        let there = Group::begin(GroupId([2; 8]), setting, "There");
        let before = here.clone();
        assert_eq!(here.merge(&there), Err(expected));
        assert_eq!(here, before);
    };
    check(|it| it.fingerprint += 1, Refusal::Questionnaire);
    check(|it| it.perimeter = Perimeter::Me, Refusal::Perimeter { found: Perimeter::Me });
    check(|it| it.path = Path::Express, Refusal::Path { found: Path::Express });
    check(|it| it.promise = Anonymity::Anonymous, Refusal::Promised);
}
