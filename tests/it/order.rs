//! The order in which a session asks its items, above all where it goes on from express to complete.

use crate::fixture::{self, GIVEN_OR_BLANK};
use engine::answers::{Date, ResponseId};
use engine::diagnosis::Diagnosis;
use engine::questionnaire::{Path, Questionnaire};
use engine::session::{Action, Missing, Session, Step};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::rc::Rc;

const TODAY: Date = Date(100);

/// A session on the express path with these answers, which may include some that express doesn't ask.
fn answered(questionnaire: &Rc<Questionnaire>, notation: &str) -> Session {
    let mut session = Session::new(questionnaire.clone());
    session.apply(Action::Begin { id: ResponseId([7; 8]), on: TODAY });
    for (item, answer) in fixture::answers(questionnaire, notation).iter().enumerate() {
        if let Some(answer) = answer {
            session.apply(Action::Answer { item, answer, on: TODAY });
        }
    }
    session
}

/// Goes on to the complete path and presses *Next* to the end; answers the items that `is_answered`
/// picks, and skips the others. Returns the items asked.
fn asked(session: &mut Session, is_answered: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut asked = Vec::new();
    session.apply(Action::ContinueComplete);
    while let Step::Item(item) = session.step() {
        assert!(asked.len() < 100, "it ends: {asked:?}");
        asked.push(item);
        if is_answered(item) {
            session.apply(Action::Answer { item, answer: fixture::level(1), on: TODAY });
        }
        session.apply(Action::Next);
    }
    asked
}

fn blanks(session: &Session, path: Path) -> Vec<usize> {
    let answers = &session.progress().answers;
    session.questionnaire().path(path).filter(|&it| answers.get(it).is_none()).collect()
}

fn sorted(mut items: Vec<usize>) -> Vec<usize> {
    items.sort_unstable();
    items
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_missing_item_is_asked_once_and_no_other(
        signs in proptest::collection::vec(0..GIVEN_OR_BLANK.len(), 39),
        skipped in proptest::collection::btree_set(0_usize..39, 0..20),
    ) {
        let questionnaire = Rc::new(fixture::usual());
        let all: Vec<char> = GIVEN_OR_BLANK.chars().collect();
        let notation: String = signs.iter().map(|&it| all[it]).collect();
        let mut session = answered(&questionnaire, &notation);
        let missing = blanks(&session, Path::Complete);
        let Missing { in_priorities, others } = session.missing();
        prop_assert_eq!(in_priorities + others, missing.len());
        let asked = asked(&mut session, |it| !skipped.contains(&it));
        prop_assert_eq!(sorted(asked), missing);
        let left = blanks(&session, Path::Complete);
        let end = if left.is_empty() { Step::Summary } else { Step::Overview };
        prop_assert_eq!(session.step(), end);
    }

    #[test]
    fn the_order_holds_every_item_once_and_only_an_express_answer_moves_any(
        signs in proptest::collection::vec(0..GIVEN_OR_BLANK.len(), 39),
        later in 0_usize..39,
    ) {
        let questionnaire = Rc::new(fixture::usual());
        let all: Vec<char> = GIVEN_OR_BLANK.chars().collect();
        let notation: String = signs.iter().map(|&it| all[it]).collect();
        let mut session = answered(&questionnaire, &notation);
        session.apply(Action::ContinueComplete);
        let order = session.order();
        prop_assert_eq!(sorted(order.clone()), (0..39).collect::<Vec<_>>());
        let express: Vec<_> = questionnaire.path(Path::Express).collect();
        prop_assert_eq!(&order[..13], &express[..]);
        let answer = Action::Answer { item: later, answer: fixture::level(0), on: TODAY };
        session.apply(answer);
        if !questionnaire.is_asked(later, Path::Express) {
            prop_assert_eq!(session.order(), order);
        }
    }

    #[test]
    fn back_returns_to_the_item_before_whatever_was_answered(
        signs in proptest::collection::vec(0..GIVEN_OR_BLANK.len(), 39),
    ) {
        let questionnaire = Rc::new(fixture::usual());
        let all: Vec<char> = GIVEN_OR_BLANK.chars().collect();
        let notation: String = signs.iter().map(|&it| all[it]).collect();
        let mut session = answered(&questionnaire, &notation);
        session.apply(Action::ContinueComplete);
        let order = session.order();
        for pair in order.windows(2) {
            session.apply(Action::Open(Step::Item(pair[1])));
            session.apply(Action::Back);
            prop_assert_eq!(session.step(), Step::Item(pair[0]));
        }
    }
}

#[test]
fn the_priorities_come_first_and_in_their_order() {
    let questionnaire = Rc::new(fixture::usual());
    // Express levels of the thirteen themes: the lowest are the ninth, the eleventh, then the first.
    let express = ["1", "3", "2", "2", "3", "2", "2", "2", "0", "2", "0", "2", "2"];
    let mut session = answered(&questionnaire, &express.map(|it| [it, "__"].concat()).concat());
    let diagnosis = Diagnosis::of(&questionnaire, Path::Express, &session.progress().answers);
    let priorities: Vec<_> = diagnosis.ranking.priorities.iter().map(|it| it.dimension).collect();
    assert_eq!(priorities, [8, 10, 0]);
    assert_eq!(session.missing(), Missing { in_priorities: 6, others: 20 });
    let asked = asked(&mut session, |_| true);
    assert_eq!(asked[..6], [25, 26, 31, 32, 1, 2]);
    assert_eq!(asked[6..10], [4, 5, 7, 8]);
    assert_eq!(session.step(), Step::Summary);
}

#[test]
fn the_complete_path_chosen_at_first_keeps_the_order_of_the_questionnaire() {
    let questionnaire = Rc::new(fixture::usual());
    let mut session = Session::new(questionnaire);
    session.apply(Action::ChoosePath(Path::Complete));
    session.apply(Action::Begin { id: ResponseId([7; 8]), on: TODAY });
    assert_eq!(session.order(), (0..39).collect::<Vec<_>>());
    // Going on from its result is no change of path.
    session.apply(Action::ContinueComplete);
    assert_eq!(session.order(), (0..39).collect::<Vec<_>>());
}

#[test]
fn back_from_the_first_missing_item_shows_an_answered_one_and_next_passes_over_it() {
    let questionnaire = Rc::new(fixture::usual());
    let mut session = answered(&questionnaire, &"2__".repeat(13));
    session.apply(Action::ContinueComplete);
    let first = session.step();
    session.apply(Action::Back);
    assert_eq!(session.step(), Step::Item(36), "the last express item");
    session.apply(Action::Back);
    assert_eq!(session.step(), Step::Item(33));
    session.apply(Action::Next);
    assert_eq!(session.step(), first, "nothing answered is asked again");
}
