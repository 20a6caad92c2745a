//! The session: every action at every step, and the answers that it keeps.

use crate::fixture;
use engine::answers::{Date, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::SharedResult;
use engine::session::{Action, NOTE_MAX, OpenedResult, Progress, Session, Step};
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
