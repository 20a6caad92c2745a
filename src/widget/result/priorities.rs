//! Strengths, priorities with their resources, and unknowns to explore together.

use super::ResultView;
use super::anchor::part_heading;
use super::answers::enough_button;
use super::text::state;
use engine::diagnosis::{DimensionResult, Priority};
use engine::questionnaire::{Dimension, Resource};
use web::elements::{block, element, keyed_block, language_of, phrase, words};
use yew::Html;

pub(super) fn strengths(result: ResultView<'_>) -> Html {
    let ResultView { view, presenter, .. } = result;
    let ranking = &presenter.diagnosis.ranking;
    if ranking.strengths.is_empty() {
        return Html::default();
    }
    let mut parts = vec![part_heading(view, "strengths", presenter.strengths_title())];
    parts.extend(presenter.strengths_note().map(|it| view.own("p", "", it)));
    let mut list = Vec::new();
    for &at in &ranking.strengths {
        list.extend(presenter.diagnosis.dimensions.get(at).map(|it| strength(result, it)));
    }
    parts.push(block("ul", "strengths__list", list));
    block("section", "strengths", parts)
}

fn strength(result: ResultView<'_>, of: &DimensionResult) -> Html {
    let dimension = result.view.questionnaire.dimensions().get(of.dimension);
    let name = result.view.own("strong", "", dimension.map_or("", |it| &it.name));
    block("li", "", vec![name, state(result, of, "strengths__state")])
}

pub(super) fn priorities(result: ResultView<'_>) -> Html {
    let ResultView { view, presenter, .. } = result;
    let ranking = &presenter.diagnosis.ranking;
    if ranking.priorities.is_empty() {
        return Html::default();
    }
    let mut parts = vec![part_heading(view, "priorities", view.texts.summary.priorities)];
    parts.extend(presenter.priorities_reader().map(|it| phrase("p", "hint", it)));
    parts.extend(presenter.priorities_note().map(|it| view.own("p", "", it)));
    let mut cards = Vec::new();
    for priority in &ranking.priorities {
        cards.push(card(result, priority));
    }
    parts.push(block("ol", "priorities__list", cards));
    block("section", "priorities", parts)
}

fn card(result: ResultView<'_>, priority: &Priority) -> Html {
    let view = result.view;
    let Some(dimension) = view.questionnaire.dimensions().get(priority.dimension) else {
        return Html::default();
    };
    let mut parts = vec![
        view.own(view.heading(3), "priority__name", &dimension.name),
        view.own("p", "priority__about", &dimension.about),
    ];
    parts.extend(first_step(result, priority));
    parts.push(enough_button(result, priority.dimension));
    parts.push(resources(result, dimension));
    keyed_block("li", "priority", &dimension.id, parts)
}

fn first_step(result: ResultView<'_>, priority: &Priority) -> Vec<Html> {
    let ResultView { view, presenter, .. } = result;
    let Some(step) = presenter.first_step(priority) else {
        return Vec::new();
    };
    let mut parts = vec![
        phrase("p", "priority__label", view.texts.summary.first_step),
        view.own("p", "priority__words", step.act),
    ];
    parts.extend(step.help.map(|it| view.own("p", "question__help", it)));
    if let Some(goal) = step.goal {
        parts.push(phrase("p", "priority__label", presenter.words.goal(goal.topic)));
        parts.push(view.own("p", "priority__words", goal.level));
    }
    parts
}

fn resources(result: ResultView<'_>, dimension: &Dimension) -> Html {
    let mut links = Vec::new();
    for of in result.view.questionnaire.resources(dimension) {
        links.push(resource(result, of));
    }
    let title = phrase("p", "priority__label", result.view.texts.summary.resources);
    block("div", "", vec![title, block("ul", "resources", links)])
}

/// Adds the address as text, because a link on paper can't be followed.
fn resource(result: ResultView<'_>, resource: &Resource) -> Html {
    let [lang, dir] = language_of(result.view.questionnaire, result.view.texts.lang);
    let values = ["resource", &resource.url, "_blank", "noopener noreferrer", lang, dir];
    let label = vec![words(&resource.label)];
    let link = element("a", &["class", "href", "target", "rel", "lang", "dir"], &values, label);
    let address = phrase("span", "resource__address", &resource.url);
    keyed_block("li", "", &resource.id, vec![link, address])
}

/// The dimensions with don't-knows. A don't-know is a finding: somebody has the answer, and the
/// respondent can ask for it.
pub(super) fn explore(result: ResultView<'_>) -> Html {
    let ResultView { view, presenter, .. } = result;
    let unknowns = &presenter.diagnosis.unknowns;
    if unknowns.is_empty() {
        return Html::default();
    }
    let mut themes = Vec::new();
    for &at in unknowns {
        let Some(of) = view.questionnaire.dimensions().get(at) else { continue };
        let name = view.own("strong", "", &of.name);
        let topics = view.own("span", "explore__topics", &presenter.unknown_topics(of));
        themes.push(keyed_block("li", "", &of.id, vec![name, topics]));
    }
    block(
        "section",
        "explore",
        vec![
            part_heading(view, "explore", view.texts.summary.explore),
            phrase("p", "", view.texts.summary.explore_hint),
            block("ul", "explore__list", themes),
        ],
    )
}
