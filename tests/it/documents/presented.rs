//! For any profile, the screen and each document contain the presenter's texts.

use super::screen::{Screen, unescaped};
use crate::fixture::{self, GIVEN_OR_BLANK};
use documents::picture::{Shape, alternative, shapes};
use documents::{Source, csv, markdown, page, text};
use engine::questionnaire::Path;
use engine::targets::{GoalPart, Targets};
use proptest::prelude::*;
use proptest::test_runner::Config;
use wording::Presenter;
use wording::presenter::{Mark, short_names};

/// The text of each document, as a person reads it.
struct Layouts {
    page: String,
    text: String,
    markdown: String,
    table: String,
    picture: String,
    alternative: String,
}

impl Layouts {
    fn of(source: &Source<'_>) -> Self {
        let letters = shapes(source, &|_, _| 0.0).into_iter().filter_map(|it| match it {
            Shape::Text { text, .. } => Some(text),
            Shape::Fill { .. } | Shape::Frame { .. } => None,
        });
        Self {
            page: unescaped(&page::write(source)),
            text: text::write(source),
            markdown: markdown::write(source).replace(['\\', '*'], ""),
            table: csv::dimensions(source),
            picture: letters.collect::<Vec<_>>().join("\n"),
            alternative: alternative(source),
        }
    }

    #[track_caller]
    fn all_hold(&self, words: &str) {
        self.prose_holds(words);
        self.picture_holds(words);
    }

    #[track_caller]
    fn picture_holds(&self, words: &str) {
        for layout in [&self.picture, &self.alternative] {
            assert!(layout.contains(words), "{words:?} in {layout}");
        }
    }

    #[track_caller]
    fn prose_holds(&self, words: &str) {
        for layout in [&self.page, &self.text, &self.markdown] {
            assert!(layout.contains(words), "{words:?} in {layout}");
        }
    }

    #[track_caller]
    fn long_forms_hold(&self, words: &str) {
        for layout in [&self.page, &self.markdown] {
            assert!(layout.contains(words), "{words:?} in {layout}");
        }
    }
}

/// Random answers, with levels more often than exits and blanks.
fn notation() -> impl Strategy<Value = String> {
    let signs: Vec<_> = ["01230123", GIVEN_OR_BLANK].concat().chars().collect();
    proptest::collection::vec(proptest::sample::select(signs), 39).prop_map(String::from_iter)
}

fn check(notation: &str, path: Path, stage: u8) {
    let questionnaire = fixture::usual();
    let mut response = fixture::response(&questionnaire, path, notation);
    for item in 0..questionnaire.items().len() {
        if !questionnaire.path(path).any(|it| it == item) {
            response.answers.set(item, None);
        }
    }
    let mut targets = Targets::none(questionnaire.dimensions().len());
    targets.set(0, GoalPart::Aim, &stage.to_string());
    let source = Source::new(&questionnaire, &response, "").with_targets(&targets);
    let (presenter, layouts) = (source.presenter(), Layouts::of(&source));
    let received = source.clone().for_recipient();
    let received = Presenter { targets: None, ..received.presenter() };
    Screen::of(&questionnaire, &response).says(&received, &source.context());
    layouts.all_hold(&presenter.sentence());
    layouts.all_hold(&source.context());
    let summary = presenter.summary();
    if let Some(it) = &summary.leaning {
        layouts.all_hold(it.label);
        layouts.all_hold(&short_names(&it.themes));
    }
    if let Some(it) = &summary.beginning {
        layouts.all_hold(&presenter.words.pair(it.label, &it.theme.short));
        layouts.all_hold(it.act);
    }
    layouts.prose_holds(&summary.alternative);
    for it in summary.axes.iter().flat_map(|it| &it.themes) {
        layouts.picture_holds(&it.dimension.short);
        let sign = [it.mark.squares(), " ", it.words].concat();
        assert!(matches!(it.mark, Mark::Stage(_)) || layouts.picture.contains(&sign), "{sign}");
    }
    layouts.prose_holds(&presenter.overall());
    for of in &presenter.diagnosis.dimensions {
        layouts.prose_holds(presenter.stage(of));
        assert!(layouts.alternative.contains(&presenter.stage_with_target(of)));
        assert!(layouts.table.contains(presenter.stage(of)));
        assert!(layouts.page.contains(&presenter.computation(of)));
        if let Some(target) = presenter.target(of) {
            layouts.prose_holds(&target);
        }
        assert!(layouts.table.contains(presenter.target_stage(of).unwrap_or_default()));
        for cell in [presenter.stage_with_target(of), presenter.coverage_cell(of)] {
            assert!(layouts.page.contains(&format!("<td>{cell}</td>")), "{cell}");
        }
        let score = format!("<td class=\"number\">{}</td>", presenter.score_cell(of));
        assert!(layouts.page.contains(&score), "{score}");
    }
    for line in presenter.axis_lines() {
        assert!(layouts.page.contains(&line), "{line}");
    }
    findings(&presenter, &layouts);
}

fn findings(presenter: &Presenter<'_>, layouts: &Layouts) {
    let ranking = &presenter.diagnosis.ranking;
    if !ranking.strengths.is_empty() {
        layouts.prose_holds(presenter.strengths_title());
        layouts.long_forms_hold(presenter.strengths_note().unwrap_or_default());
    }
    if !ranking.priorities.is_empty() {
        layouts.long_forms_hold(presenter.priorities_note().unwrap_or_default());
    }
    for step in ranking.priorities.iter().filter_map(|it| presenter.first_step(it)) {
        layouts.prose_holds(step.act);
        layouts.long_forms_hold(step.help.unwrap_or_default());
        if let Some(goal) = step.goal {
            layouts.long_forms_hold(&presenter.words.goal(goal.topic));
            layouts.long_forms_hold(goal.level);
        }
    }
    for &unknown in &presenter.diagnosis.unknowns {
        let topics = presenter.unknown_topics(&presenter.questionnaire.dimensions()[unknown]);
        assert!(!topics.is_empty());
        layouts.long_forms_hold(&topics);
    }
}

proptest! {
    #![proptest_config(Config { cases: 96, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_layout_says_what_the_presenter_says(
        notation in notation(),
        path in proptest::sample::select(Path::ALL.to_vec()),
        stage in 1_u8..=4,
    ) {
        check(&notation, path, stage);
    }
}
