//! The goals of a result file: the aims, and the plans that belong to them.

use super::derived::Map;
use super::object::Object;
use crate::{FileError, Source};
use engine::questionnaire::{Dimension, Questionnaire};
use engine::targets::{GoalPart, Targets};
use wording::dates::Day;

/// The parts of a goal beside its aim.
pub(super) const PLAN: [GoalPart; 4] =
    [GoalPart::Step, GoalPart::Who, GoalPart::When, GoalPart::Outcome];

/// The aim of each dimension that has one.
pub(super) fn aims<'a>(source: &Source<'a>) -> Map<'a, &'a str> {
    of_dimensions(source, |targets, at| targets.part(at, GoalPart::Aim))
}

/// The other parts of each goal.
pub(super) fn plans<'a>(source: &Source<'a>) -> Map<'a, Map<'a, &'a str>> {
    of_dimensions(source, |targets, at| {
        let part = |it: GoalPart| Some((it.word(), targets.part(at, it)?));
        let plan = Map(PLAN.into_iter().filter_map(part).collect());
        (!plan.is_empty()).then_some(plan)
    })
}

fn of_dimensions<'a, T>(
    source: &Source<'a>,
    of: impl Fn(&'a Targets, usize) -> Option<T>,
) -> Map<'a, T> {
    let dimensions = source.questionnaire.dimensions().iter().enumerate();
    let of = |(at, it): (usize, &'a Dimension)| Some((it.id.as_str(), of(source.targets?, at)?));
    Map(dimensions.filter_map(of).collect())
}

pub(super) fn read_aims(
    targets: &mut Targets,
    questionnaire: &Questionnaire,
    found: Object<'_>,
) -> Result<(), FileError> {
    for (id, value) in found.entries() {
        let dimension = position(questionnaire, id)?;
        let aim = value.as_str().filter(|it| is_part(GoalPart::Aim, it));
        let is_set = aim.and_then(|it| targets.set(dimension, GoalPart::Aim, it));
        is_set.ok_or_else(|| found.refuse(id, "1, 2, 3, 4 or enough"))?;
    }
    Ok(())
}

pub(super) fn read_plans(
    targets: &mut Targets,
    questionnaire: &Questionnaire,
    found: Object<'_>,
) -> Result<(), FileError> {
    for (id, plan) in found.entries() {
        let dimension = position(questionnaire, id)?;
        for part in PLAN {
            let Some(value) = plan.get(part.word()) else { continue };
            let text = value.as_str().filter(|it| is_part(part, it));
            let is_set = text.and_then(|it| targets.set(dimension, part, it));
            is_set.ok_or_else(|| found.refuse(&[id, ".", part.word()].concat(), expected(part)))?;
        }
    }
    Ok(())
}

fn expected(part: GoalPart) -> &'static str {
    match part {
        GoalPart::When => "a day as 2026-11-23, from 2000-01-01 on",
        GoalPart::Outcome => "done, going-on or given-up",
        GoalPart::Aim | GoalPart::Step | GoalPart::Who => "a text",
    }
}

/// Only a text may be empty, and a day must exist.
fn is_part(part: GoalPart, text: &str) -> bool {
    match part {
        GoalPart::When => Day::from_iso(text).is_some(),
        GoalPart::Aim | GoalPart::Outcome => !text.is_empty(),
        GoalPart::Step | GoalPart::Who => true,
    }
}

fn position(questionnaire: &Questionnaire, id: &str) -> Result<usize, FileError> {
    let unknown = || FileError::Dimension(FileError::words(id));
    questionnaire.dimension_position(id).ok_or_else(unknown)
}
