//! A session that syncs with changes stored by another tab or another widget on the page.

use crate::fixture;
use engine::answers::{Date, ResponseId};
use engine::questionnaire::{Path, Questionnaire};
use engine::session::{Action, Session, Step};
use std::rc::Rc;

const TODAY: Date = Date(100);

/// Two dimensions of two items: the express path asks items 0 and 2.
fn questionnaire() -> Rc<Questionnaire> {
    Rc::new(fixture::of(&[("A", &[2]), ("B", &[2])]))
}

/// A session with these answers, at this step.
fn session(of: &Rc<Questionnaire>, answers: &str, step: Step) -> Session {
    let mut session = Session::new(of.clone());
    session.apply(Action::Begin { id: ResponseId([7; 8]), on: TODAY });
    for (item, sign) in answers.chars().enumerate() {
        if let Some(answer) = fixture::answer(sign) {
            session.apply(Action::Answer { item, answer, on: TODAY });
        }
    }
    session.apply(Action::Open(step));
    session
}

fn answered(session: &Session) -> String {
    let answers = &session.progress().answers;
    (0..4).map(|item| answers.get(item).map_or("_", |it| it.word())).collect()
}

/// Checks what a session at `step` with the answers `own` shows after `other` was stored elsewhere.
#[track_caller]
fn check(own: &str, step: Step, other: &str, expected: &str, place: Step) {
    let of = questionnaire();
    let mut here = session(&of, own, step);
    let elsewhere = session(&of, other, Step::Overview);
    here.apply(Action::Sync(Rc::new(elsewhere)));
    assert_eq!((answered(&here).as_str(), here.step()), (expected, place));
}

#[test]
fn answers_given_elsewhere_show_here_and_the_place_stays() {
    check("2___", Step::Item(0), "2_1_", "2_1_", Step::Item(0));
    check("2___", Step::Item(2), "3___", "3___", Step::Item(2));
    check("2_1_", Step::Summary, "2_3_", "2_3_", Step::Summary);
}

#[test]
fn an_answer_taken_back_elsewhere_is_taken_back_here() {
    check("2_1_", Step::Item(2), "2___", "2___", Step::Item(2));
}

#[test]
fn what_was_erased_elsewhere_leads_back_to_the_start() {
    let of = questionnaire();
    let mut here = session(&of, "2_1_", Step::Item(2));
    here.apply(Action::Sync(Rc::new(Session::new(of))));
    assert_eq!((answered(&here).as_str(), here.step()), ("____", Step::Welcome));
}

#[test]
fn a_path_begun_anew_elsewhere_leaves_no_question_of_the_other_path() {
    let of = questionnaire();
    let mut here = session(&of, "2_1_", Step::Overview);
    here.apply(Action::ContinueComplete);
    assert_eq!((here.path(), here.step()), (Path::Complete, Step::Item(1)));
    here.apply(Action::Sync(Rc::new(session(&of, "2___", Step::Overview))));
    assert_eq!((here.path(), here.step()), (Path::Express, Step::Item(2)));
}

#[test]
fn a_path_chosen_here_and_not_begun_yet_stays_chosen() {
    let of = questionnaire();
    let mut here = Session::new(of.clone());
    here.apply(Action::ChoosePath(Path::Complete));
    here.apply(Action::Sync(Rc::new(Session::new(of))));
    assert_eq!(here.path(), Path::Complete);
}

#[test]
fn somebody_on_the_first_screen_is_shown_where_the_other_went_on() {
    let of = questionnaire();
    let mut here = Session::new(of.clone());
    here.apply(Action::Sync(Rc::new(session(&of, "2___", Step::Item(2)))));
    assert_eq!((here.step(), here.resume_at()), (Step::Welcome, Step::Item(2)));
}
