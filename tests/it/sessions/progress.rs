//! The answers and notes that a session keeps, apart for each perimeter.

use super::{
    FIRST, ID, OTHER_ID, STEPS, TODAY, TOMORROW, WELCOME, answer, apply, at, begun, note,
    questionnaire, theirs,
};
use crate::fixture;
use engine::questionnaire::{Path, Perimeter};
use engine::session::{Action, NOTE_MAX, Progress, Session};

#[test]
fn perimeter_and_path_are_chosen_on_the_first_screen_only() {
    for step in STEPS {
        let mut session = at(step);
        session.apply(Action::ChoosePath(Path::Complete));
        session.apply(Action::ChoosePerimeter(Perimeter::Me));
        let expected = if step == WELCOME { Perimeter::Me } else { Perimeter::Team };
        assert_eq!(session.perimeter(), expected, "{step:?}");
        let path = session.progress_of(Perimeter::Team).path;
        assert_eq!(path == Path::Complete, step == WELCOME, "{step:?}");
    }
}

#[test]
fn each_perimeter_has_its_own_progress() {
    let mut session = at(WELCOME);
    apply(
        &mut session,
        [
            Action::ChoosePerimeter(Perimeter::Me),
            Action::ChoosePath(Path::Complete),
            Action::Begin { id: OTHER_ID, on: TODAY },
            answer(0, '3'),
            note(0, "mine"),
        ],
    );
    assert_eq!(session.progress().answers.get(0), fixture::answer('3'));
    let team = session.progress_of(Perimeter::Team);
    assert_eq!((team.answers.get(0), team.note(0)), (fixture::answer('2'), None));
    assert_eq!((team.id, team.path), (Some(ID), Path::Express));
    assert!(!session.progress_of(Perimeter::Network).is_begun());
}

#[test]
fn a_restart_touches_one_perimeter_only() {
    let mut session = at(WELCOME);
    apply(
        &mut session,
        [
            Action::ChoosePerimeter(Perimeter::Me),
            Action::ChoosePath(Path::Complete),
            Action::Begin { id: ID, on: TODAY },
            answer(0, '3'),
            note(1, "gone"),
        ],
    );
    let team = session.progress_of(Perimeter::Team).clone();
    session.apply(Action::Restart { id: OTHER_ID, on: TOMORROW });
    assert_eq!(session.progress_of(Perimeter::Team), &team);
    assert_eq!(session.step(), FIRST);
    let mine = session.progress();
    assert!(!mine.is_begun());
    assert_eq!((mine.id, mine.path), (Some(OTHER_ID), Path::Complete));
}

#[test]
fn everything_is_forgotten_when_the_respondent_says_so() {
    let mut session = at(WELCOME);
    apply(
        &mut session,
        [
            note(0, "gone"),
            Action::ChoosePerimeter(Perimeter::Me),
            Action::Begin { id: ID, on: TODAY },
            answer(0, '3'),
            Action::OpenShared(theirs()),
            Action::Erase,
        ],
    );
    let blank = Progress::blank(&questionnaire());
    for perimeter in Perimeter::ALL {
        assert_eq!(session.progress_of(perimeter), &blank);
        assert_eq!(session.response_of(perimeter), None);
    }
    assert_eq!(session.visited(), None);
    assert_eq!(session.perimeter(), Session::new(questionnaire()).perimeter());
}

#[test]
fn an_answer_is_kept_until_it_is_changed_or_withdrawn() {
    let mut session = begun();
    for sign in fixture::GIVEN.chars() {
        session.apply(answer(0, sign));
        assert_eq!(session.progress().answers.get(0), fixture::answer(sign));
        assert_eq!(session.progress().answered_count(&questionnaire()), 1);
    }
    session.apply(Action::Withdraw { item: 0, on: TOMORROW });
    assert_eq!(session.progress().answers.get(0), None);
    assert_eq!(session.progress().date, Some(TOMORROW));
}

#[test]
fn a_note_is_cut_where_it_is_too_long_and_gone_when_it_is_empty() {
    let mut session = begun();
    session.apply(note(0, &"é".repeat(NOTE_MAX)));
    assert_eq!(session.progress().note(0), Some("é".repeat(NOTE_MAX).as_str()));
    session.apply(note(0, &["é".repeat(NOTE_MAX).as_str(), "and more"].concat()));
    assert_eq!(session.progress().note(0), Some("é".repeat(NOTE_MAX).as_str()));
    assert!(session.progress().is_begun());
    session.apply(note(0, ""));
    assert_eq!(session.progress().note(0), None);
    assert_eq!(session.progress().notes().count(), 0);
    assert!(!session.progress().is_begun());
}

#[test]
fn the_result_holds_what_the_path_asked_and_no_note() {
    let mut session = begun();
    apply(&mut session, [answer(0, '1'), answer(2, 'N'), note(0, "secret")]);
    apply(&mut session, [Action::ContinueComplete, answer(1, '3'), Action::Open(WELCOME)]);
    session.apply(Action::ChoosePath(Path::Express));
    let response = session.response().unwrap();
    assert_eq!(response.answers, fixture::answers(&questionnaire(), "1_N_"));
    assert_eq!((response.id, response.date), (ID, TODAY));
    assert_eq!((response.perimeter, response.path), (Perimeter::Team, Path::Express));
}
