//! The second page: where to begin, strengths, what to explore together, and what this is not.

use super::Paper;
use documents::overlay::Overlay;
use engine::diagnosis::Priority;
use engine::questionnaire::Resource;
use web::elements::{block, fragment, phrase};
use wording::presenter::Goal;
use yew::Html;

pub(super) fn advice(paper: Paper<'_>) -> Vec<Html> {
    vec![priorities(paper), strengths(paper), explore(paper), limits(paper)]
}

fn priorities(paper: Paper<'_>) -> Html {
    let presenter = paper.source.presenter();
    let ranked = &presenter.diagnosis.ranking.priorities;
    if ranked.is_empty() {
        return Html::default();
    }
    let cards = ranked.iter().filter_map(|it| card(paper, it));
    let mut parts = vec![phrase("h2", "", paper.words.priorities)];
    parts.extend(presenter.priorities_reader().map(|it| phrase("p", "", it)));
    parts.extend(presenter.priorities_note().map(|it| paper.own("p", "", it)));
    parts.push(block("ol", "sheet__cards", cards.collect()));
    parts.push(resources(paper, ranked));
    parts.extend(paper.side.overlay.as_deref().map(|it| offered(paper, it, ranked)));
    fragment(parts)
}

/// What the partner offers for where to begin, in few lines: the page has no room for the other themes.
fn offered(paper: Paper<'_>, overlay: &Overlay, ranked: &[Priority]) -> Html {
    let dimensions = paper.side.questionnaire.dimensions();
    let near = ranked.iter().filter_map(|it| dimensions.get(it.dimension));
    let themes = overlay.themes_of(near);
    let all = themes.flat_map(|(_, it)| &it.links).chain(&overlay.contact);
    let lines = all.map(|it| {
        block(
            "li",
            "",
            vec![phrase("bdi", "", &it.label), phrase("span", "sheet__address", it.shown())],
        )
    });
    let title = phrase("h2", "", &overlay.heading);
    fragment(vec![title, block("ul", "sheet__columns", lines.collect())])
}

fn card(paper: Paper<'_>, priority: &Priority) -> Option<Html> {
    let presenter = paper.source.presenter();
    let dimension = presenter.questionnaire.dimensions().get(priority.dimension)?;
    let step = presenter.first_step(priority)?;
    let mut parts = vec![
        paper.own("h3", "", &dimension.name),
        paper.own("p", "sheet__about", &dimension.about),
        phrase("p", "sheet__label", paper.words.first_step),
        paper.own("p", "", step.act),
    ];
    parts.extend(step.help.map(|it| paper.own("p", "sheet__help", it)));
    if let Some(Goal { topic, level }) = step.goal {
        parts.push(phrase("p", "sheet__label", paper.words.result.goal(topic)));
        parts.push(paper.own("p", "", level));
    }
    Some(block("li", "sheet__card", parts))
}

/// The resources of all priorities, each once: several themes share some.
fn resources(paper: Paper<'_>, ranked: &[Priority]) -> Html {
    let questionnaire = &paper.side.questionnaire;
    let mut all: Vec<&Resource> = Vec::new();
    for dimension in ranked.iter().filter_map(|it| questionnaire.dimensions().get(it.dimension)) {
        for it in questionnaire.resources(dimension) {
            if !all.iter().any(|other| other.id == it.id) {
                all.push(it);
            }
        }
    }
    if all.is_empty() {
        return Html::default();
    }
    let lines = all.iter().map(|it| {
        let label = paper.own("span", "", &it.label);
        block("li", "", vec![label, phrase("span", "sheet__address", &it.url)])
    });
    let title = phrase("h2", "", paper.words.resources);
    fragment(vec![title, block("ul", "sheet__columns", lines.collect())])
}

fn strengths(paper: Paper<'_>) -> Html {
    let presenter = paper.source.presenter();
    let strong = &presenter.diagnosis.ranking.strengths;
    if strong.is_empty() {
        return Html::default();
    }
    let lines = strong.iter().filter_map(|&at| {
        let of = presenter.diagnosis.dimensions.get(at)?;
        let name = &presenter.questionnaire.dimensions().get(of.dimension)?.name;
        let line = paper.words.result.pair(name, presenter.stage(of));
        Some(paper.own("li", "", line))
    });
    let mut parts = vec![phrase("h2", "", presenter.strengths_title())];
    parts.extend(presenter.strengths_note().map(|it| paper.own("p", "", it)));
    parts.push(block("ul", "sheet__columns", lines.collect()));
    fragment(parts)
}

fn explore(paper: Paper<'_>) -> Html {
    let presenter = paper.source.presenter();
    let unknowns = &presenter.diagnosis.unknowns;
    if unknowns.is_empty() {
        return Html::default();
    }
    let lines = unknowns.iter().filter_map(|&at| {
        let dimension = presenter.questionnaire.dimensions().get(at)?;
        let topics = presenter.unknown_topics(dimension);
        Some(paper.own("li", "", paper.words.result.pair(&dimension.name, &topics)))
    });
    let parts = vec![
        phrase("h2", "", paper.words.explore),
        phrase("p", "", paper.words.explore_hint),
        block("ul", "sheet__columns", lines.collect()),
    ];
    fragment(parts)
}

fn limits(paper: Paper<'_>) -> Html {
    let texts = &paper.side.questionnaire.texts;
    let sentences = texts.not_this.iter().map(|it| paper.own("li", "", it));
    let parts = vec![
        phrase("h2", "", paper.words.limits),
        block("ul", "sheet__columns", sentences.collect()),
        paper.own("p", "", &texts.definition),
        paper.own("p", "", &texts.credits),
    ];
    block("div", "sheet__limits", parts)
}
