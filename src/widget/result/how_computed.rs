//! Explains how a score is computed: the answers behind it, the sum and the rule.

use super::ResultView;
use crate::headings::heading;
use engine::answers::Answer;
use engine::diagnosis::{DimensionResult, DimensionState};
use engine::questionnaire::{Item, Questionnaire};
use web::elements::{block, phrase};
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
        let positions = Questionnaire::items_asked(dimension, result.shared.path());
        let items = positions
            .filter_map(|at| Some(item(result, questionnaire.items().get(at)?, answers.get(at))));
        parts.push(block("ul", "how-computed__items", items.collect()));
    }
    parts.push(phrase("p", "how-computed__rule", result.presenter.computation(of)));
    block("div", "how-computed", parts)
}

fn item(result: ResultView<'_>, item: &Item, answer: Option<Answer>) -> Html {
    let (view, words) = (result.view, result.presenter.words.answer(item, answer));
    let topic = view.own("span", "how-computed__topic", &item.topic);
    let answer = match answer {
        Some(Answer::Level(_)) => view.own("span", "how-computed__answer", words),
        _ => phrase("span", "how-computed__answer", words),
    };
    block("li", "", vec![topic, answer])
}

/// The overall score with its coverage, and how it is computed.
pub(super) fn overall_making(result: ResultView<'_>) -> Html {
    let t = result.view.texts;
    let axes = result.presenter.axis_lines().into_iter().map(|it| phrase("li", "", it));
    let making = vec![
        phrase("p", "", t.rule_overall),
        block("ul", "how-computed__items", axes.collect()),
        result.view.own("p", "", &result.view.questionnaire.texts.quartiles),
    ];
    let making = vec![phrase("summary", "", t.how_made), block("div", "how-computed", making)];
    block(
        "section",
        "overall",
        vec![
            heading(result.view, 2, "heading", t.overall),
            phrase("p", "overall__figure", result.presenter.overall()),
            block("details", "overall__how-computed", making),
        ],
    )
}
