//! Discussion questions about an item, in its own words and about the levels that people chose.

use super::{both, file, pack};
use crate::fixture;
use documents::kit;
use engine::answers::Level;
use engine::questionnaire::{Perimeter, Questionnaire};

/// The levels of the first item that each question quotes, such as `12 0 3`.
fn quoted(asked: &[String; 3]) -> String {
    let of = |question: &String| -> String {
        let named = |it: &u8| question.contains(&format!("A1a at level {it}"));
        (0..4).filter(named).map(|it| it.to_string()).collect()
    };
    asked.each_ref().map(of).join(" ")
}

#[track_caller]
fn check(counts: Option<[u32; 4]>, expected: &str) {
    for questionnaire in both() {
        for about in Perimeter::ALL {
            let asked = kit::questions(&questionnaire, 0, about, counts).unwrap();
            assert_eq!(quoted(&asked), expected, "{about:?}: {asked:?}");
        }
    }
}

#[test]
fn before_any_answer_the_questions_name_all_four_levels() {
    check(None, "12 0 3");
    check(Some([0; 4]), "12 0 3");
}

#[test]
fn where_views_differ_they_name_the_lowest_the_highest_and_the_goal() {
    check(Some([1, 0, 5, 0]), "02 2 3");
    check(Some([5, 0, 0, 5]), "03 3 2");
    check(Some([0, 3, 2, 0]), "12 2 2");
    check(Some([1, 0, 0, 9]), "03 3 3");
    check(Some([u32::MAX; 4]), "03 3 2");
}

#[test]
fn where_all_agree_they_ask_what_shows_it_and_who_would_see_it_otherwise() {
    check(Some([0, 7, 0, 0]), "1  2");
    check(Some([4, 0, 0, 0]), "0  2");
    check(Some([0, 0, 0, 6]), "3  3");
}

#[test]
fn an_item_that_is_not_there_has_no_questions() {
    let [questionnaire, _] = both();
    assert_eq!(kit::questions(&questionnaire, 39, Perimeter::Team, None), None);
}

#[test]
fn they_read_as_a_person_would_ask() {
    let check = |questionnaire: &Questionnaire, about, counts, expected: [&str; 3]| {
        let asked = kit::questions(questionnaire, 0, about, counts).unwrap();
        assert_eq!(asked.map(|it| it.replace('\u{a0}', "~")), expected);
    };
    let [french, english] = both();
    let differ = Some([1, 0, 3, 0]);
    check(
        &french,
        Perimeter::Team,
        differ,
        [
            "«~A1a at level 0~» ou «~A1a at level 2~»~: qu’avez-vous vu ou vécu qui fait pencher d’un côté ou de l’autre~?",
            "Pour qui, ou à quels moments, est-ce déjà «~A1a at level 2~»~?",
            "Que verrions-nous de différent si nous pouvions dire «~A1a at level 3~»~? Quel serait un premier pas~?",
        ],
    );
    check(
        &english,
        Perimeter::Team,
        differ,
        [
            "“A1a at level 0” or “A1a at level 2”: what have you seen or been through that points one way or the other?",
            "For whom, or at which moments, is it already “A1a at level 2”?",
            "What would we see change if we could say “A1a at level 3”? What would a first step be?",
        ],
    );
    // With *me* as the perimeter, participants answer about their own projects, so nobody can be right
    // about those of others.
    check(
        &english,
        Perimeter::Me,
        Some([0, 2, 0, 0]),
        [
            "The answers agree on “A1a at level 1”: which moment exactly did you have in mind?",
            "Would the other people in your projects answer as you do?",
            "What would you see change if you could say “A1a at level 2”? What would your first step be?",
        ],
    );
}

#[test]
fn where_the_questionnaire_names_help_nobody_is_asked_whom_it_concerns() {
    let mut pack = pack("en");
    pack["axes"][0]["dimensions"][0]["items"][0]["help"] = "Call the office.".into();
    let questionnaire = fixture::read(&pack);
    let check = |counts, expected: &str| {
        for about in Perimeter::ALL {
            let asked = kit::questions(&questionnaire, 0, about, counts).unwrap();
            assert_eq!(quoted(&asked), expected);
            assert!(asked[1].ends_with("without naming anyone?"));
            assert!(!asked.concat().to_lowercase().contains("whom"), "{asked:?}");
            assert!(!asked[0].contains("been through") && !asked[0].contains("moment"));
        }
    };
    check(None, "12  3");
    check(Some([2, 0, 0, 2]), "03  2");
    check(Some([0, 0, 0, 2]), "3  3");
}

#[test]
fn each_ends_with_a_question_mark_and_all_are_on_the_page_of_their_perimeter() {
    for (questionnaire, ending) in both().iter().zip(["", "-en"]) {
        for about in Perimeter::ALL {
            let page = file(&format!("questions-{}{ending}.html", about.word()));
            for (at, item) in questionnaire.items().iter().enumerate() {
                assert!(page.contains(&format!("<h3>{}</h3>", item.stem(about))));
                for question in kit::questions(questionnaire, at, about, None).unwrap() {
                    assert!(question.ends_with('?'), "{question}");
                    assert!(page.contains(&format!("<li>{question}</li>")), "{question}");
                }
                for level in Level::ALL {
                    assert!(page.contains(item.level(level)));
                }
            }
        }
    }
}
