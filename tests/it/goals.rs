//! Goals: their parts, their limits, and their entries in the ledger.

use crate::fixture;
use engine::ledger::{Joined, Ledger};
use engine::targets::{ENOUGH, GoalPart, STEP_MAX, Targets, WHO_MAX};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The text that is kept of a part, empty if none; `None` if the part refuses it.
fn set(part: GoalPart, text: &str) -> Option<String> {
    let mut targets = Targets::none(1);
    targets.set(0, part, text)?;
    Some(targets.part(0, part).unwrap_or_default().to_owned())
}

#[test]
fn an_aim_is_a_stage_or_enough() {
    for text in ["1", "2", "3", "4", ENOUGH] {
        assert_eq!(set(GoalPart::Aim, text), Some(text.to_owned()));
    }
    for text in ["0", "5", "01", " 1", "Enough", "null"] {
        assert_eq!(set(GoalPart::Aim, text), None, "{text:?}");
    }
}

#[test]
fn a_day_looks_like_one_and_an_outcome_is_a_known_word() {
    assert_eq!(set(GoalPart::When, "2027-01-15"), Some("2027-01-15".to_owned()));
    for text in ["soon", "2027-1-15", "15/01/2027", "2027-01-15T00", "2027_01_15", "２027-01-1"] {
        assert_eq!(set(GoalPart::When, text), None, "{text:?}");
    }
    for text in ["done", "going-on", "given-up"] {
        assert_eq!(set(GoalPart::Outcome, text), Some(text.to_owned()));
    }
    assert_eq!(set(GoalPart::Outcome, "lost"), None);
}

#[test]
fn long_texts_are_cut_and_empty_ones_are_none() {
    for (part, max) in [(GoalPart::Step, STEP_MAX), (GoalPart::Who, WHO_MAX)] {
        assert_eq!(set(part, &"é".repeat(max + 1)), Some("é".repeat(max)));
        for text in ["", " ", "\r\n \u{7}"] {
            assert_eq!(set(part, text), Some(String::new()), "{text:?}");
        }
    }
    for part in GoalPart::ALL {
        assert_eq!(set(part, ""), Some(String::new()));
    }
}

#[test]
fn what_is_no_part_changes_nothing() {
    let questionnaire = fixture::usual();
    let mut targets = Targets::none(questionnaire.dimensions().len());
    targets.set_at(&questionnaire, "target/A1", "3").unwrap();
    let before = targets.clone();
    for (path, text) in
        [("target/A9", "3"), ("aim/A1", "3"), ("target", "3"), ("target/A1", "9"), ("note/A1", "x")]
    {
        assert_eq!(targets.set_at(&questionnaire, path, text), None, "{path} {text}");
    }
    assert_eq!(targets.set(99, GoalPart::Who, "x"), None);
    assert_eq!(targets, before);
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn goals_return_from_their_paths(texts in proptest::collection::vec("\\PC{0,400}", 13)) {
        let questionnaire = fixture::usual();
        let mut targets = Targets::none(questionnaire.dimensions().len());
        for (at, text) in texts.iter().enumerate() {
            targets.set(at, GoalPart::Aim, ["", "2", ENOUGH][at % 3]);
            targets.set(at, GoalPart::Step, text);
            targets.set(at, GoalPart::Who, text);
        }
        let mut back = Targets::none(questionnaire.dimensions().len());
        for (path, text) in targets.at_paths(&questionnaire) {
            prop_assert_eq!(back.set_at(&questionnaire, &path, text), Some(()));
        }
        prop_assert_eq!(back, targets);
    }
}

/// Each part is an entry of its own, so that two tabs that write different parts lose nothing.
#[test]
fn two_tabs_write_different_parts_of_one_goal() {
    let path = |part: GoalPart| ["test/1/team/", &part.path("A1")].concat();
    let [mut one, mut other] = [Ledger::default(), Ledger::default()];
    let step = one.put(&path(GoalPart::Step), Some("\"Call them\""));
    let who = other.put(&path(GoalPart::Who), Some("\"Ada\""));
    let aim = other.put(&path(GoalPart::Aim), Some("\"3\""));
    for (key, text) in [&step, &who, &aim, &step] {
        one.join(key, text);
        other.join(key, text);
    }
    for tab in [&one, &other] {
        assert_eq!(tab.get(&path(GoalPart::Step)), Some("\"Call them\""));
        assert_eq!(tab.get(&path(GoalPart::Who)), Some("\"Ada\""));
        assert_eq!(tab.get(&path(GoalPart::Aim)), Some("\"3\""));
    }
}

#[test]
fn a_goal_of_a_later_release_is_reported_and_never_read() {
    let key = "faire-ensemble/3/test/1/team/step/A1";
    let mut ledger = Ledger::default();
    assert_eq!(ledger.join(key, "anything"), Joined::Newer);
    assert_eq!(ledger.paths().count(), 0);
    assert_eq!(ledger.join("faire-ensemble/2/test/1/team/step/A1", "damaged"), Joined::Unreadable);
}
