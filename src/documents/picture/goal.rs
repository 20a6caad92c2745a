//! The goal that the image says in words. Of a respondent's goals, it has one, without its name: a picture
//! is what people post where everybody reads it.

use crate::{Plan, Source};

/// "Objectif : Impliquer les citoyens", and the first step: the goal of the theme to begin with, or else
/// the first one with a step.
pub(super) fn goal_in_words(source: &Source<'_>) -> Option<(String, String)> {
    let presenter = source.presenter();
    let first = presenter.beginning().map(|it| it.theme.id.clone());
    let goals = source.goals();
    let steps = || goals.iter().filter_map(|it: &Plan<'_>| Some((it.dimension, it.step?)));
    let of_first = steps().find(|it| Some(&it.0.id) == first.as_ref());
    let (dimension, step) = of_first.or_else(|| steps().next())?;
    Some((presenter.words.pair(presenter.words.target, &dimension.short), step.to_owned()))
}
