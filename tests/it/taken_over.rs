//! Imported records, which become the respondent's own, and targets.

use crate::fixture;
use engine::answers::{Date, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::scores::SharedResult;
use engine::session::{Action, NOTE_MAX, OpenedResult, Record, Session, Step};
use engine::targets::{GoalPart, Targets};
use std::rc::Rc;

const TODAY: Date = Date(100);

/// Two dimensions of two items: the express path asks items 0 and 2.
fn questionnaire() -> Rc<Questionnaire> {
    Rc::new(fixture::of(&[("A", &[2]), ("B", &[2])]))
}

fn record(path: Path, notation: &str) -> Record {
    let response = fixture::response(&questionnaire(), path, notation);
    let mut targets = Targets::none(2);
    targets.set(1, GoalPart::Aim, "3");
    Record { response, notes: vec![(1, "why".to_owned())], targets }
}

/// A session about the team with one answer.
fn begun() -> Session {
    let mut session = Session::new(questionnaire());
    session.apply(Action::Begin { id: ResponseId([7; 8]), on: TODAY });
    session.apply(Action::Answer { item: 0, answer: fixture::level(1), on: TODAY });
    session
}

#[track_caller]
fn check_step(path: Path, notation: &str, expected: Step) {
    let mut session = begun();
    session.apply(Action::Import(Rc::new(record(path, notation))));
    assert_eq!(session.step(), expected, "{notation}");
}

#[test]
fn a_record_returns_whole() {
    let mut session = begun();
    let record = record(Path::Complete, "20ND");
    session.apply(Action::Import(Rc::new(record.clone())));
    assert_eq!(session.response(), Some(record.response));
    assert_eq!(session.progress().notes().collect::<Vec<_>>(), [(1, "why")]);
    assert_eq!(session.progress().targets, record.targets);
}

#[test]
fn one_goes_on_where_the_record_was_left() {
    check_step(Path::Complete, "20ND", Step::Summary);
    check_step(Path::Complete, "20__", Step::Item(2));
    check_step(Path::Express, "2_1_", Step::Summary);
    check_step(Path::Express, "2___", Step::Item(2));
}

#[test]
fn a_record_leaves_the_other_perimeters_alone() {
    let mut session = begun();
    let mut record = record(Path::Express, "2_1_");
    record.response.perimeter = Perimeter::Me;
    session.apply(Action::Import(Rc::new(record)));
    assert_eq!(session.perimeter(), Perimeter::Me);
    let team = session.response_of(Perimeter::Team).unwrap();
    assert_eq!(team.answers, fixture::answers(&questionnaire(), "1___"));
}

#[test]
fn taking_a_visited_result_over_ends_the_visit() {
    let mut session = begun();
    let record = record(Path::Express, "2_1_");
    let shared = SharedResult::Answers(record.response.clone());
    session.apply(Action::OpenShared(Rc::new(OpenedResult {
        questionnaire: questionnaire(),
        shared,
    })));
    session.apply(Action::Import(Rc::new(record)));
    assert_eq!(session.visited(), None);
    assert_eq!(session.step(), Step::Summary);
}

#[test]
fn one_begins_again_on_what_a_result_was_about() {
    for (perimeter, path) in [(Perimeter::Team, Path::Complete), (Perimeter::Me, Path::Express)] {
        let mut session = begun();
        let shared = SharedResult::Answers(record(path, "2_1_").response);
        session.apply(Action::OpenShared(Rc::new(OpenedResult {
            questionnaire: questionnaire(),
            shared,
        })));
        let [earlier, id] = [8, 9].map(|it| ResponseId([it; 8]));
        session.apply(Action::Retake { earlier, perimeter, path, id, on: TODAY });
        assert_eq!((session.visited(), session.step()), (None, Step::Item(0)));
        assert_eq!((session.perimeter(), session.path()), (perimeter, path));
        assert!(session.response().unwrap().answers.is_blank());
    }
}

#[test]
fn what_was_taken_over_is_given_back() {
    let before = begun();
    for perimeter in Perimeter::ALL {
        let mut session = before.clone();
        let mut record = record(Path::Complete, "20ND");
        record.response.perimeter = perimeter;
        session.apply(Action::Import(Rc::new(record)));
        session.apply(Action::Answer { item: 0, answer: fixture::level(3), on: TODAY });
        session.apply(Action::UndoImport);
        assert!(session == before, "{perimeter:?}");
        session.apply(Action::UndoImport);
        assert!(session == before, "{perimeter:?}");
    }
}

#[test]
fn notes_of_a_record_are_cut_as_any_other() {
    let mut session = begun();
    let notes = vec![(0, "é".repeat(NOTE_MAX + 1)), (99, "lost".to_owned())];
    session.apply(Action::Import(Rc::new(Record { notes, ..record(Path::Express, "2") })));
    assert_eq!(session.progress().note(0), Some("é".repeat(NOTE_MAX).as_str()));
    assert_eq!(session.progress().notes().count(), 1);
}

#[test]
fn a_target_is_kept_until_it_is_taken_away() {
    let mut session = begun();
    let aim = |text: &str| {
        let text = text.to_owned();
        Action::SetGoal { dimension: 1, part: GoalPart::Aim, text }
    };
    for stage in 1..=4 {
        session.apply(aim(&stage.to_string()));
        assert_eq!(session.progress().targets.get(1), Some(stage));
        assert_eq!(session.progress().targets.dimensions().collect::<Vec<_>>(), [1]);
    }
    session.apply(aim("enough"));
    assert!(session.progress().targets.is_enough(1));
    assert_eq!(session.progress().targets.get(1), None);
    session.apply(aim(""));
    assert!(session.progress().targets.is_empty());
}

#[test]
fn all_that_was_answered_is_one_result_whatever_the_path_shows() {
    let whole = |notation: &str| {
        let mut session = begun();
        session.apply(Action::Import(Rc::new(record(Path::Complete, notation))));
        session.apply(Action::Open(Step::Welcome));
        session.apply(Action::ChoosePath(Path::Express));
        let response = session.progress().whole(
            &questionnaire(),
            Perimeter::Team,
            (ResponseId([9; 8]), TODAY),
        );
        assert_eq!(response.answers, fixture::answers(&questionnaire(), notation));
        response.path
    };
    assert_eq!(whole("2_1_"), Path::Express);
    assert_eq!(whole("231_"), Path::Complete);
}

#[test]
fn a_result_is_complete_once_every_item_of_its_path_has_an_answer() {
    let is_complete = |path, notation| {
        let mut session = begun();
        session.apply(Action::Import(Rc::new(record(path, notation))));
        session.progress().is_complete(&questionnaire())
    };
    assert!(is_complete(Path::Express, "2_N_"));
    assert!(is_complete(Path::Complete, "2DN0"));
    assert!(!is_complete(Path::Complete, "2DN_"));
    assert!(!is_complete(Path::Express, "2___"));
}

#[test]
fn a_visit_speaks_the_language_that_is_chosen() {
    let mut session = begun();
    let shared = SharedResult::Answers(record(Path::Express, "2_1_").response);
    session.apply(Action::OpenShared(Rc::new(OpenedResult {
        questionnaire: questionnaire(),
        shared,
    })));
    let mut pack = fixture::pack(&[("A", &[2]), ("B", &[2])]);
    pack["lang"] = "fr".into();
    session.apply(Action::SetLanguage(Rc::new(fixture::read(&pack))));
    assert_eq!(session.visited().unwrap().questionnaire.lang(), "fr");
}

/// A shared result of another revision keeps the texts of that revision.
#[test]
fn a_visit_of_another_questionnaire_keeps_its_words() {
    let mut session = begun();
    let other = Rc::new(fixture::usual());
    let response: Response = fixture::response(&other, Path::Express, "2");
    let visit = OpenedResult { questionnaire: other, shared: SharedResult::Answers(response) };
    session.apply(Action::OpenShared(Rc::new(visit)));
    session.apply(Action::SetLanguage(questionnaire()));
    assert_eq!(session.visited().unwrap().questionnaire.items().len(), 39);
}
