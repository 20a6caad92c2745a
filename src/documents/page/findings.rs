//! What to do with the result: where to begin, strengths, and what to explore together.

use super::link;
use crate::html::Html;
use crate::{Plan, Source, overlay};
use engine::diagnosis::Priority;
use wording::presenter::Goal;

pub(super) fn findings(source: &Source<'_>) -> impl Iterator<Item = Html> {
    [priorities(source), overlay(source), goals(source), strengths(source), explore(source)]
        .into_iter()
        .flatten()
}

fn priorities(source: &Source<'_>) -> Option<Html> {
    let priorities = &source.diagnosis.ranking.priorities;
    let cards = priorities.iter().filter_map(|it| card(source, it));
    let list = Html::element("ol", &[("class", "cards")], cards);
    let how = source.presenter().priorities_note().map(|it| source.own("p", "", it));
    let parts = how.into_iter().chain([list]);
    (!priorities.is_empty()).then(|| Html::section(source.words.priorities, parts))
}

fn card(source: &Source<'_>, priority: &Priority) -> Option<Html> {
    let dimension = source.questionnaire.dimensions().get(priority.dimension)?;
    let mut parts =
        vec![source.own("h3", "", &dimension.name), source.own("p", "quiet", &dimension.about)];
    let step = source.presenter().first_step(priority)?;
    parts.extend([Html::words("h4", "", source.words.first_step), source.own("p", "", step.act)]);
    parts.extend(step.help.map(|it| source.own("p", "notice", it)));
    if let Some(Goal { topic, level }) = step.goal {
        let label = source.words.result.goal(topic);
        parts.extend([Html::words("h4", "", &label), source.own("p", "", level)]);
    }
    let resources = source.questionnaire.resources(dimension);
    let mut links =
        resources.map(|it| Html::element("li", &[], [link(&it.url, &it.label)])).peekable();
    if links.peek().is_some() {
        parts.push(Html::words("h4", "", source.words.resources));
        parts.push(Html::element("ul", &[], links));
    }
    Some(Html::element("li", &[], parts))
}

/// What a partner offers, first for where to begin, then for the other themes.
fn overlay(source: &Source<'_>) -> Option<Html> {
    let priorities = &source.diagnosis.ranking.priorities;
    let is_near = |at: usize| priorities.iter().any(|it| it.dimension == at);
    let of = |near: bool| {
        let all = source.questionnaire.dimensions().iter().enumerate();
        all.filter(move |(at, _)| is_near(*at) == near).map(|it| it.1)
    };
    Some(overlay::section(source.overlay?, of(true).chain(of(false))))
}

/// A respondent's texts may run in either direction.
fn goals(source: &Source<'_>) -> Option<Html> {
    let goals = source.goals();
    let goal = |it: &Plan<'_>| {
        let own = |class, text: &str| {
            Html::element("p", &[("class", class), ("dir", "auto")], [Html::text(text)])
        };
        let mut parts = vec![source.own("h3", "", &it.dimension.name)];
        parts.extend(it.aim.as_ref().map(|it| Html::words("p", "quiet", it)));
        parts.extend(it.step.map(|it| own("note", it)));
        parts.extend((!it.details.is_empty()).then(|| own("quiet", &it.details)));
        parts.extend(it.outcome.as_ref().map(|it| Html::words("p", "quiet", it)));
        Html::element("li", &[], parts)
    };
    let list = Html::element("ul", &[("class", "cards")], goals.iter().map(goal));
    (!goals.is_empty()).then(|| Html::section(source.words.goals, [list]))
}

fn strengths(source: &Source<'_>) -> Option<Html> {
    let strengths = &source.diagnosis.ranking.strengths;
    let names = source.dimensions(strengths).map(|it| source.own("li", "", &it.name));
    let list = Html::element("ul", &[], names);
    let how = source.presenter().strengths_note().map(|it| source.own("p", "", it));
    let parts = how.into_iter().chain([list]);
    (!strengths.is_empty()).then(|| Html::section(source.presenter().strengths_title(), parts))
}

fn explore(source: &Source<'_>) -> Option<Html> {
    let unknown = &source.diagnosis.unknowns;
    let lines = source.dimensions(unknown).map(|it| {
        let topics = source.presenter().unknown_topics(it);
        let topics = source.own("span", "quiet block", &topics);
        Html::element("li", &[], [source.own("span", "", &it.name), topics])
    });
    let list = Html::element("ul", &[], lines);
    let parts = [Html::words("p", "", source.words.explore_hint), list];
    (!unknown.is_empty()).then(|| Html::section(source.words.explore, parts))
}
