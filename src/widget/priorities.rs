//! What to build on, what to do next and where to read, what to look into together.

use super::headings::heading;
use super::summary::Result;
use super::summary_text::{state, strengths_title};
use engine::answers::{Answer, Level};
use engine::diagnosis::{DimensionResult, Priority, RankingKind};
use engine::questionnaire::{Dimension, Resource};
use web::elements::{block, element, keyed_block, language_of, phrase, words};
use yew::Html;

pub(super) fn strengths(result: Result<'_>) -> Html {
    let Result { view, diagnosis, .. } = result;
    let ranking = &diagnosis.ranking;
    if ranking.strengths.is_empty() {
        return Html::default();
    }
    let mut parts = vec![heading(view, 2, "heading", strengths_title(result))];
    if ranking.kind == RankingKind::LeanOn {
        parts.push(view.own("p", "", &view.questionnaire.texts.lean_on));
    }
    let strong = ranking.strengths.iter().filter_map(|&at| diagnosis.dimensions.get(at));
    parts.push(block("ul", "strengths__list", strong.map(|it| strength(result, it)).collect()));
    block("section", "strengths", parts)
}

fn strength(result: Result<'_>, of: &DimensionResult) -> Html {
    let dimension = result.view.questionnaire.dimensions().get(of.dimension);
    let name = result.view.own("strong", "", dimension.map_or("", |it| &it.name));
    block("li", "", vec![name, state(result, of, "strengths__state")])
}

pub(super) fn priorities(result: Result<'_>) -> Html {
    let Result { view, diagnosis, .. } = result;
    let ranking = &diagnosis.ranking;
    if ranking.priorities.is_empty() {
        return Html::default();
    }
    let mut parts = vec![heading(view, 2, "heading", view.texts.priorities)];
    if ranking.kind == RankingKind::Even {
        parts.push(view.own("p", "", &view.questionnaire.texts.even));
    }
    let cards = ranking.priorities.iter().map(|it| card(result, it));
    parts.push(block("ol", "priorities__list", cards.collect()));
    block("section", "priorities", parts)
}

fn card(result: Result<'_>, priority: &Priority) -> Html {
    let view = result.view;
    let Some(dimension) = view.questionnaire.dimensions().get(priority.dimension) else {
        return Html::default();
    };
    let mut parts = vec![
        view.own(view.heading(3), "priority__name", &dimension.name),
        view.own("p", "priority__about", &dimension.about),
    ];
    parts.extend(next_step(result, priority));
    parts.push(phrase("p", "priority__label", result.view.texts.first_step));
    parts.push(view.own("p", "priority__words", &dimension.first_step));
    parts.push(resources(result, dimension));
    keyed_block("li", "priority", &dimension.id, parts)
}

/// The words of the level just above: where this could be, in the questionnaire's own words.
fn next_step(result: Result<'_>, priority: &Priority) -> Vec<Html> {
    let questionnaire = result.view.questionnaire;
    let next = priority.next.as_ref();
    let Some((next, item)) = next.and_then(|it| Some((it, questionnaire.items().get(it.item)?)))
    else {
        return Vec::new();
    };
    let mut parts = vec![
        phrase("p", "priority__label", (result.view.texts.next_step)(&item.topic)),
        result.view.own("p", "priority__words", item.level(next.level)),
    ];
    let is_at_zero = answer(result, next.item) == Some(Answer::Level(Level::ZERO));
    if let Some(help) = item.help.as_ref().filter(|_| is_at_zero) {
        parts.push(result.view.own("p", "question__help", help));
    }
    parts
}

fn resources(result: Result<'_>, dimension: &Dimension) -> Html {
    let links = result.view.questionnaire.resources(dimension).map(|it| resource(result, it));
    let title = phrase("p", "priority__label", result.view.texts.resources);
    block("div", "", vec![title, block("ul", "resources", links.collect())])
}

/// The address is printed too: a link on paper can't be followed.
fn resource(result: Result<'_>, resource: &Resource) -> Html {
    let [lang, dir] = language_of(result.view.questionnaire, result.view.texts.lang);
    let values = ["resource", &resource.url, "_blank", "noopener noreferrer", lang, dir];
    let label = vec![words(&resource.label)];
    let link = element("a", &["class", "href", "target", "rel", "lang", "dir"], &values, label);
    let address = phrase("span", "resource__address", &resource.url);
    keyed_block("li", "", &resource.id, vec![link, address])
}

/// A don't-know is a finding: somebody has the answer, and it can be asked for.
pub(super) fn explore(result: Result<'_>) -> Html {
    let Result { view, diagnosis, .. } = result;
    if diagnosis.unknowns.is_empty() {
        return Html::default();
    }
    let dimensions = view.questionnaire.dimensions();
    let unknown = diagnosis.unknowns.iter().filter_map(|&at| dimensions.get(at));
    let unknown = unknown.map(|it| {
        let name = view.own("strong", "", &it.name);
        let topics = view.own("span", "explore__topics", &unknown_topics(result, it));
        keyed_block("li", "", &it.id, vec![name, topics])
    });
    block(
        "section",
        "explore",
        vec![
            heading(view, 2, "heading", view.texts.explore),
            phrase("p", "", view.texts.explore_hint),
            block("ul", "explore__list", unknown.collect()),
        ],
    )
}

fn answer(result: Result<'_>, item: usize) -> Option<Answer> {
    result.shared.answers()?.get(item)
}

fn unknown_topics(result: Result<'_>, dimension: &Dimension) -> String {
    let is_unknown = |at: &usize| answer(result, *at) == Some(Answer::DoNotKnow);
    let items = dimension.items.clone().filter(is_unknown);
    let topic = |at: usize| result.view.questionnaire.items().get(at).map(|it| it.topic.as_str());
    items.filter_map(topic).collect::<Vec<_>>().join(", ")
}
