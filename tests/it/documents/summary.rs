//! The summary: what it says of the whole, of the themes, and of where to begin.

use crate::fixture;
use documents::Source;
use engine::answers::Response;
use engine::questionnaire::{Path, Questionnaire};
use wording::Presenter;
use wording::presenter::{Audience, Mark, Summary};

/// Calls `test` with the presenter of a complete result in this notation.
fn presented(notation: &str, test: impl Fn(Presenter<'_>)) {
    let questionnaire = fixture::usual();
    let response: Response = fixture::response(&questionnaire, Path::Complete, notation);
    test(Source::new(&questionnaire, &response, "").presenter());
}

fn marks(summary: &Summary<'_>) -> Vec<Mark> {
    summary.axes.iter().flat_map(|it| &it.themes).map(|it| it.mark).collect()
}

/// A mean of 51 with two themes at zero: at the third of four stages.
const HALF: &str = "000 000 111 111 111 222 222 222 222 222 333 222 222";

#[test]
fn the_sentence_names_the_themes_that_a_good_mean_would_hide() {
    presented(HALF, |it| {
        assert!(it.overall().starts_with("51 out of 100"), "{}", it.overall());
        assert_eq!(it.sentence(), "Mind: A1\u{a0}· A2.");
        assert_eq!(it.summary().sentence, it.sentence());
    });
    presented(&"222".repeat(13), |it| assert_eq!(it.sentence(), "All in all."));
    presented(&"DDD".repeat(13), |it| assert_eq!(it.sentence(), "Too little."));
}

#[test]
fn the_sentence_names_no_more_than_two_themes() {
    presented(&["000".repeat(5), "333".repeat(8)].concat(), |it| {
        assert_eq!(it.sentence(), "Mind: A1\u{a0}· A2.");
    });
}

#[test]
fn one_count_of_answers_says_what_became_of_the_others() {
    presented(&"222".repeat(13), |it| assert_eq!(it.answer_count(), "39 of 39 answers"));
    presented(&["2ND", &"222".repeat(11), "22_"].concat(), |it| {
        let expected =
            "36 of 39 answers; 1 “does not apply”, 1 “I don’t know”, 1 without an answer";
        assert_eq!(it.answer_count(), expected);
        assert!(it.overall().ends_with(&[&it.answer_count(), "."].concat()), "{}", it.overall());
    });
}

#[test]
fn each_theme_has_a_mark_and_the_picture_a_text() {
    presented(&["000 111 222 333 NNN DDD", &"222".repeat(7)].concat(), |it| {
        let summary = it.summary();
        let stages = [1, 2, 3, 4].map(Mark::Stage);
        let marks = marks(&summary);
        assert_eq!(marks[..4], stages);
        assert_eq!(marks[4..6], [Mark::NotApplicable, Mark::NotCalculated]);
        assert_eq!(
            summary.alternative,
            "13 themes: 1 at the stage “Renew”, 8 at the stage “Develop”, 1 at the stage “Emerge”, \
             1 at the stage “Start”, 2 without a stage."
        );
    });
    let squares = [1, 2, 3, 4].map(|it| Mark::Stage(it).squares().matches('■').count());
    assert_eq!(squares, [1, 2, 3, 4]);
}

#[test]
fn a_message_says_the_sentence_the_strengths_and_the_first_step() {
    presented(HALF, |it| {
        let beginning = it.summary().beginning.unwrap();
        assert_eq!((beginning.theme.id.as_str(), beginning.act), ("A1", "A first step."));
        assert_eq!(beginning.topic, Some("Topic of A1a"));
        assert_eq!(
            it.sharing_text(),
            "Mind: A1\u{a0}· A2.\nTo build on: B4\u{a0}· A6\u{a0}· A7\nTo begin with: A1\nA first step."
        );
    });
    presented(&"DDD".repeat(13), |it| assert_eq!(it.sharing_text(), "Too little."));
}

#[test]
fn a_recipient_is_not_told_what_is_meant_for_the_respondent() {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["axes"][0]["dimensions"][0]["items"][0]["help"] = "Call this number.".into();
    let questionnaire: Questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, Path::Complete, &"000".repeat(13));
    let source = Source::new(&questionnaire, &response, "");
    let owner = source.presenter();
    let recipient = Presenter { audience: Audience::Recipient, ..owner };
    let help = |it: &Presenter<'_>| {
        it.first_step(&it.diagnosis.ranking.priorities[0]).unwrap().help.map(str::to_owned)
    };
    assert_eq!(help(&owner).as_deref(), Some("Call this number."));
    assert_eq!(help(&recipient), None);
    assert_eq!((owner.priorities_note(), recipient.priorities_note()), (Some("Even."), None));
}
