//! Where a session begins, and where it goes on after a break or on another path.

use super::{
    FIRST, ID, LAST, OTHER_ID, OVERVIEW, SUMMARY, TODAY, TOMORROW, WELCOME, answer, apply, at,
    begun, questionnaire,
};
use crate::fixture;
use engine::questionnaire::{Path, Perimeter};
use engine::session::{Action, Progress, Session, Step};

#[test]
fn a_session_begins_at_the_first_item() {
    let session = begun();
    assert_eq!((session.step(), session.path()), (FIRST, Path::Express));
    assert_eq!(session.progress().id, Some(ID));
    assert_eq!(session.first_blank(), Some(0));
}

#[test]
fn who_comes_back_goes_on_where_they_were() {
    let mut session = begun();
    apply(&mut session, [answer(0, '1'), Action::Next, Action::Open(WELCOME)]);
    assert_eq!(session.resume_at(), LAST);
    session.apply(Action::Begin { id: OTHER_ID, on: TOMORROW });
    assert_eq!(session.step(), LAST);
    assert_eq!(session.progress().id, Some(ID), "the id stays");
    assert_eq!(session.progress().date, Some(TODAY), "only an answer moves the day");
}

#[test]
fn progress_that_was_kept_is_taken_up() {
    let kept = at(LAST).progress().clone();
    let mut session = Session::new(questionnaire()).with_progress(Perimeter::Team, kept.clone());
    assert_eq!((session.step(), session.resume_at()), (WELCOME, LAST));
    session.apply(Action::Begin { id: OTHER_ID, on: TOMORROW });
    assert_eq!(session.step(), LAST);
    assert_eq!(session.progress(), &kept);
}

#[test]
fn progress_at_an_item_that_is_not_asked_goes_on_at_the_first_blank() {
    let mut kept: Progress = at(LAST).progress().clone();
    for stale in [Step::Item(3), Step::Item(99), WELCOME, OVERVIEW] {
        kept.step = stale;
        let session = Session::new(questionnaire()).with_progress(Perimeter::Team, kept.clone());
        assert_eq!(session.resume_at(), LAST, "{stale:?}");
    }
    kept.answers = fixture::answers(&questionnaire(), "1111");
    let session = Session::new(questionnaire()).with_progress(Perimeter::Team, kept);
    assert_eq!(session.resume_at(), SUMMARY, "nothing is blank");
}

#[test]
fn from_express_to_complete_answers_stay() {
    let mut session = begun();
    apply(&mut session, [answer(0, '1'), Action::Next, answer(2, 'D'), Action::Next]);
    assert_eq!(session.step(), SUMMARY);
    session.apply(Action::ContinueComplete);
    assert_eq!((session.step(), session.path()), (Step::Item(1), Path::Complete));
    assert_eq!(session.progress().answers, fixture::answers(&questionnaire(), "1_D_"));
    assert_eq!(session.progress().id, Some(ID));
    apply(&mut session, [answer(1, '2'), answer(3, 'N'), Action::ContinueComplete]);
    assert_eq!(session.step(), SUMMARY, "nothing is left to answer");
}

#[test]
fn another_path_goes_on_at_its_first_blank() {
    let mut session = begun();
    apply(&mut session, [answer(0, '1'), Action::Next, answer(2, '2'), Action::Next]);
    apply(&mut session, [Action::Open(WELCOME), Action::ChoosePath(Path::Complete)]);
    assert_eq!(session.resume_at(), Step::Item(1), "not the result of the other path");
    apply(&mut session, [Action::ChoosePath(Path::Express)]);
    assert_eq!(session.resume_at(), SUMMARY);
    assert_eq!(session.progress().answers, fixture::answers(&questionnaire(), "1_2_"));
}

#[test]
fn the_same_path_chosen_again_changes_nothing() {
    let mut session = at(LAST);
    session.apply(Action::Open(WELCOME));
    let before = session.clone();
    session.apply(Action::ChoosePath(Path::Express));
    assert!(session == before);
}
