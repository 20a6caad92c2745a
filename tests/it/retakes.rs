//! Coming back: when a result is there, when it is old, and when a retake is compared with it.

use crate::fixture;
use engine::answers::{Date, ResponseId};
use engine::questionnaire::{Path, Perimeter};
use engine::session::{Action, Origin, RETAKE_AFTER, Session, Step};
use std::rc::Rc;

const ID: ResponseId = ResponseId([7; 8]);
const LATER: ResponseId = ResponseId([9; 8]);
const TODAY: Date = Date(100);

/// Two dimensions of two items: the express path asks items 0 and 2.
fn session() -> Session {
    let mut session = Session::new(Rc::new(fixture::of(&[("A", &[2]), ("B", &[2])])));
    session.apply(Action::Begin { id: ID, on: TODAY });
    session
}

fn answer(session: &mut Session) {
    for item in [0, 2] {
        session.apply(Action::Answer { item, answer: fixture::level(1), on: TODAY });
        session.apply(Action::Next);
    }
}

fn retake(session: &mut Session) {
    let (perimeter, path) = (Perimeter::Team, Path::Express);
    let earlier = session.progress().id.unwrap();
    session.apply(Action::Retake { earlier, perimeter, path, id: LATER, on: TODAY });
}

#[test]
fn a_result_is_there_once_it_was_seen_or_lacks_nothing() {
    let mut session = session();
    assert!(!session.has_result());
    session.apply(Action::Open(Step::Summary));
    session.apply(Action::Open(Step::Welcome));
    assert!(session.has_result(), "seen with blanks");
    session.apply(Action::Open(Step::Item(0)));
    assert!(!session.has_result(), "back at its items");
    answer(&mut session);
    session.apply(Action::Open(Step::Item(0)));
    assert!(session.has_result(), "complete, wherever it was left");
}

#[test]
fn after_three_months_it_is_time_to_take_stock_again() {
    let mut session = session();
    answer(&mut session);
    assert!(!session.is_retake_due(TODAY));
    assert!(!session.is_retake_due(Date(TODAY.0 + RETAKE_AFTER - 1)));
    assert!(session.is_retake_due(Date(TODAY.0 + RETAKE_AFTER)));
    assert!(!session.is_retake_due(Date(0)), "a clock that was set back");
}

#[test]
fn a_finished_retake_is_compared_once() {
    let mut session = session();
    answer(&mut session);
    assert!(!session.is_comparison_due(), "there is nothing earlier");
    retake(&mut session);
    session.apply(Action::Open(Step::Summary));
    assert!(!session.is_comparison_due(), "not finished");
    session.apply(Action::Open(Step::Item(0)));
    answer(&mut session);
    assert_eq!(session.step(), Step::Summary);
    assert!(session.is_comparison_due());
    assert_eq!(session.progress().origin, Origin::Earlier(ID));
    session.apply(Action::Back);
    session.apply(Action::Next);
    assert_eq!(session.step(), Step::Summary);
    assert!(!session.is_comparison_due(), "it was shown");
}

#[test]
fn a_new_beginning_is_compared_with_nothing() {
    let mut session = session();
    retake(&mut session);
    session.apply(Action::Restart { id: ID, on: TODAY });
    answer(&mut session);
    assert!(!session.is_comparison_due());
}
