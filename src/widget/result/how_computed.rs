//! Explains how a score is computed: the answers behind it, the sum and the rule.

use super::ResultView;
use super::anchor::part_heading;
use engine::answers::Answer;
use engine::diagnosis::{DimensionResult, DimensionState};
use engine::questionnaire::{Item, Questionnaire};
use web::element;
use web::elements::{block, phrase, words};
use wording::presenter::Audience;
use yew::Html;

pub(super) fn dimension_making(result: ResultView<'_>, of: &DimensionResult) -> Html {
    let questionnaire = result.view.questionnaire;
    let Some(dimension) = questionnaire.dimensions().get(of.dimension) else {
        return Html::default();
    };
    let mut parts = Vec::new();
    if let DimensionState::Scored(score) = &of.state {
        parts.push(result.view.own("p", "", &questionnaire.stage(score.stage()).reading));
    }
    if let Some(answers) = result.shared.answers() {
        let mut items = Vec::new();
        for at in Questionnaire::items_asked(dimension, result.shared.path()) {
            if let Some(of) = questionnaire.items().get(at) {
                items.push(item(result, at, of, answers.get(at)));
            }
        }
        parts.push(block("ul", "how-computed__items", items));
    }
    parts.push(phrase("p", "how-computed__rule", result.presenter.computation(of)));
    block("div", "how-computed", parts)
}

fn item(result: ResultView<'_>, at: usize, item: &Item, answer: Option<Answer>) -> Html {
    let (view, words) = (result.view, result.presenter.words.answer(item, answer));
    let topic = view.own("span", "how-computed__topic", &item.topic);
    let answer = match answer {
        Some(Answer::Level(_)) => view.own("span", "how-computed__answer", words),
        _ => phrase("span", "how-computed__answer", words),
    };
    let mut parts = vec![topic, answer];
    parts.extend(note(result, at));
    block("li", "", parts)
}

/// The respondent's note on an item, which nobody else sees.
fn note(result: ResultView<'_>, item: usize) -> Option<Html> {
    let ResultView { view, presenter, .. } = result;
    let is_own = presenter.audience == Audience::Owner;
    let note = view.session.progress().note(item).filter(|_| is_own)?;
    let label = phrase("span", "how-computed__label", view.texts.summary.your_note);
    // It may run in either direction.
    let note = element!("q", ["class" = "how-computed__words", "dir" = "auto"], vec![words(note)]);
    Some(block("span", "how-computed__note", vec![label, note]))
}

/// The overall score with its coverage, and how it is computed.
pub(super) fn overall_making(result: ResultView<'_>) -> Html {
    let t = &result.view.texts.summary;
    let mut axes = Vec::new();
    for line in result.presenter.axis_lines() {
        axes.push(phrase("li", "", line));
    }
    let making = vec![
        phrase("p", "", t.rule_overall),
        block("ul", "how-computed__items", axes),
        result.view.own("p", "", &result.view.questionnaire.texts.quartiles),
    ];
    let making = vec![phrase("summary", "", t.how_made), block("div", "how-computed", making)];
    block(
        "section",
        "overall",
        vec![
            part_heading(result.view, "overall", t.overall),
            phrase("p", "overall__figure", result.presenter.overall()),
            block("details", "overall__how-computed", making),
        ],
    )
}
