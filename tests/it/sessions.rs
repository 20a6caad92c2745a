//! The session: every action at every step, and the answers that it keeps.

mod progress;
mod resuming;

use crate::fixture;
use engine::answers::{Date, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::SharedResult;
use engine::session::{Action, OpenedResult, Session, Step};
use engine::targets::GoalPart;
use std::rc::Rc;

const ID: ResponseId = ResponseId([7; 8]);
const OTHER_ID: ResponseId = ResponseId([9; 8]);
const TODAY: Date = Date(100);
const TOMORROW: Date = Date(101);

/// Two dimensions of two items: the express path asks items 0 and 2.
fn questionnaire() -> Rc<Questionnaire> {
    Rc::new(fixture::of(&[("A", &[2]), ("B", &[2])]))
}

fn begun() -> Session {
    let mut session = Session::new(questionnaire());
    session.apply(Action::Begin { id: ID, on: TODAY });
    session
}

/// A session with item 0 answered, at this step.
fn at(step: Step) -> Session {
    let mut session = begun();
    session.apply(answer(0, '2'));
    session.apply(Action::Open(step));
    assert_eq!(session.step(), step);
    session
}

fn answer(item: usize, sign: char) -> Action {
    Action::Answer { item, answer: fixture::answer(sign).unwrap(), on: TODAY }
}

fn note(item: usize, text: &str) -> Action {
    Action::Note { item, text: text.to_owned() }
}

fn aim(dimension: usize, text: &str) -> Action {
    Action::SetGoal { dimension, part: GoalPart::Aim, text: text.to_owned() }
}

fn apply<const N: usize>(session: &mut Session, actions: [Action; N]) {
    for action in actions {
        session.apply(action);
    }
}

fn theirs() -> Rc<OpenedResult> {
    let response = fixture::response(&questionnaire(), Path::Complete, "3333");
    Rc::new(OpenedResult {
        questionnaire: questionnaire(),
        shared: SharedResult::Answers(response),
    })
}

const WELCOME: Step = Step::Welcome;
const FIRST: Step = Step::Item(0);
const LAST: Step = Step::Item(2);
const OVERVIEW: Step = Step::Overview;
const SUMMARY: Step = Step::Summary;
const STEPS: [Step; 5] = [WELCOME, FIRST, LAST, OVERVIEW, SUMMARY];

/// Checks where an action leads from each of `STEPS`.
#[track_caller]
fn check(action: Action, expected: [Step; 5]) {
    for (from, expected) in STEPS.into_iter().zip(expected) {
        let mut session = at(from);
        session.apply(action.clone());
        assert_eq!(session.step(), expected, "{action:?} from {from:?}");
    }
}

/// Lists every action, so that a new one must be added to the tests.
fn stays(action: &Action) -> bool {
    match action {
        Action::Begin { .. }
        | Action::Restart { .. }
        | Action::Erase
        | Action::Forget(_)
        | Action::ContinueComplete
        | Action::Import(_)
        | Action::Retake { .. }
        | Action::Next
        | Action::Back
        | Action::Open(_) => false,
        Action::ChoosePerimeter(_)
        | Action::ChoosePath(_)
        | Action::Answer { .. }
        | Action::Withdraw { .. }
        | Action::Note { .. }
        | Action::SetGoal { .. }
        | Action::OpenShared(_)
        | Action::CloseShared
        | Action::UndoImport
        | Action::SetLanguage(_)
        | Action::Sync(_) => true,
    }
}

/// Rows: #88.
#[test]
fn every_move_leads_where_it_says_from_every_step() {
    check(Action::Next, [FIRST, LAST, OVERVIEW, FIRST, SUMMARY]);
    check(Action::Back, [WELCOME, WELCOME, FIRST, FIRST, LAST]);
    check(Action::Begin { id: ID, on: TODAY }, [FIRST, FIRST, LAST, FIRST, SUMMARY]);
    check(Action::Restart { id: ID, on: TODAY }, [FIRST; 5]);
    check(Action::Erase, [WELCOME; 5]);
    check(Action::Forget(ID), [WELCOME; 5]);
    check(Action::Forget(OTHER_ID), STEPS);
    // A blank of the express path comes before what that path doesn't ask.
    check(Action::ContinueComplete, [LAST; 5]);
    for step in STEPS {
        check(Action::Open(step), [step; 5]);
    }
}

#[test]
fn no_other_action_moves() {
    for action in [
        Action::ChoosePerimeter(Perimeter::Team),
        Action::ChoosePath(Path::Complete),
        answer(2, '1'),
        Action::Withdraw { item: 0, on: TODAY },
        note(0, "why"),
        aim(0, "3"),
        Action::OpenShared(theirs()),
        Action::CloseShared,
        Action::UndoImport,
        Action::SetLanguage(questionnaire()),
        Action::Sync(Rc::new(at(OVERVIEW))),
    ] {
        assert!(stays(&action));
        check(action, STEPS);
    }
}

#[test]
fn stale_steps_change_nothing() {
    // Item 1 is not on the express path, and item 4 does not exist.
    for item in [1, 3, 4, usize::MAX] {
        check(Action::Open(Step::Item(item)), STEPS);
    }
}

#[test]
fn stale_items_change_nothing() {
    for step in STEPS {
        let before = at(step);
        let mut after = before.clone();
        apply(
            &mut after,
            [
                answer(4, '1'),
                answer(usize::MAX, '1'),
                aim(2, "1"),
                aim(0, "5"),
                aim(0, "0"),
                Action::Withdraw { item: 4, on: TOMORROW },
                note(4, "lost"),
                Action::CloseShared,
            ],
        );
        assert!(before == after, "{step:?}");
    }
}

#[test]
fn nothing_opens_before_the_beginning() {
    for action in [
        Action::Next,
        Action::Back,
        Action::ContinueComplete,
        Action::Open(FIRST),
        Action::Open(OVERVIEW),
        Action::Open(SUMMARY),
    ] {
        let mut session = Session::new(questionnaire());
        session.apply(action.clone());
        assert!(session == Session::new(session.questionnaire().clone()), "{action:?}");
    }
}

#[test]
fn a_visit_leaves_ones_own_progress_alone() {
    for step in STEPS {
        let before = at(step);
        let mut session = before.clone();
        session.apply(Action::OpenShared(theirs()));
        assert_eq!(session.visited(), Some(&theirs()));
        apply(
            &mut session,
            [Action::Next, Action::Back, Action::Open(SUMMARY), Action::Open(FIRST)],
        );
        assert_eq!(session.progress(), before.progress());
        session.apply(Action::CloseShared);
        assert!(session == before, "{step:?}");
    }
}

#[test]
fn to_begin_is_to_leave_the_visit() {
    let mut session = at(LAST);
    apply(&mut session, [Action::OpenShared(theirs()), Action::Begin { id: OTHER_ID, on: TODAY }]);
    assert_eq!((session.visited(), session.step()), (None, LAST));
}

#[test]
fn another_language_keeps_everything_else() {
    let mut pack = fixture::pack(&[("A", &[2]), ("B", &[2])]);
    pack["lang"] = "fr".into();
    let french = Rc::new(fixture::read(&pack));
    for step in STEPS {
        let before = at(step);
        let mut session = before.clone();
        session.apply(Action::SetLanguage(french.clone()));
        assert_eq!(session.questionnaire().lang(), "fr");
        assert_eq!(session.step(), step);
        assert_eq!(session.progress(), before.progress());
    }
}

#[test]
fn another_questionnaire_is_not_another_language() {
    let mut session = at(LAST);
    session.apply(Action::SetLanguage(Rc::new(fixture::usual())));
    assert_eq!(session.questionnaire(), &questionnaire());
}
