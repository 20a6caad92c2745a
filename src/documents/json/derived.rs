//! The figures of a result file, for programs other than this widget. They are never read back.

use crate::Source;
use engine::diagnosis::{
    AxisResult, DimensionResult, DimensionState, NextStep, NoOverall, Overall, Priority, Score,
};
use serde::{Serialize, Serializer};

const NOT_APPLICABLE: &str = "not-applicable";
const NOT_CALCULATED: &str = "not-calculated";

/// A JSON object whose entries keep the order of the questionnaire.
pub(super) struct Map<'a, T>(pub Vec<(&'a str, T)>);

impl<T> Map<'_, T> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Map<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Serialize)]
pub(super) struct Derived<'a> {
    overall: Figure,
    coverage: Coverage,
    axes: Map<'a, Figure>,
    dimensions: Map<'a, DimensionFigure>,
    strengths: Vec<&'a str>,
    priorities: Vec<PriorityIds<'a>>,
    explore: Vec<&'a str>,
    vigilance: Vec<&'a str>,
}

/// Where there is no score, `state` says why.
#[derive(Serialize)]
struct Figure {
    state: &'static str,
    score: Option<u8>,
    stage: Option<u8>,
}

#[derive(Serialize)]
struct DimensionFigure {
    #[serde(flatten)]
    figure: Figure,
    #[serde(flatten)]
    coverage: Coverage,
}

#[derive(Serialize)]
struct Coverage {
    answered: usize,
    applicable: usize,
    do_not_know: usize,
}

#[derive(Serialize)]
struct PriorityIds<'a> {
    dimension: &'a str,
    next: Option<NextIds<'a>>,
}

#[derive(Serialize)]
struct NextIds<'a> {
    item: &'a str,
    level: String,
}

impl Figure {
    fn of(score: Score) -> Self {
        Self { state: "scored", score: Some(score.display()), stage: Some(score.stage()) }
    }

    fn none(state: &'static str) -> Self {
        Self { state, score: None, stage: None }
    }

    fn overall(of: Result<Overall, NoOverall>) -> Self {
        match of {
            Ok(overall) => Self::of(overall.score),
            Err(NoOverall::TooFew { .. }) => Self::none("too-few"),
            Err(NoOverall::Axis { .. }) => Self::none("empty-axis"),
        }
    }

    fn axis(of: &AxisResult) -> Self {
        match of.score {
            Some(score) => Self::of(score),
            None if of.dimensions_applicable == 0 => Self::none(NOT_APPLICABLE),
            None => Self::none(NOT_CALCULATED),
        }
    }

    fn dimension(of: &DimensionResult) -> Self {
        match of.state {
            DimensionState::Scored(score) => Self::of(score),
            DimensionState::NotApplicable => Self::none(NOT_APPLICABLE),
            DimensionState::NotCalculated { .. } => Self::none(NOT_CALCULATED),
        }
    }
}

impl<'a> Derived<'a> {
    pub(super) fn of(source: &Source<'a>) -> Self {
        let diagnosis = &source.diagnosis;
        let ids = |at: &[usize]| source.dimensions(at).map(|it| it.id.as_str()).collect();
        let axes = source.axes().map(|(axis, of)| (axis.id.as_str(), Figure::axis(of)));
        let priorities = &diagnosis.ranking.priorities;
        Self {
            overall: Figure::overall(diagnosis.overall),
            coverage: Coverage {
                answered: diagnosis.coverage.answered,
                applicable: diagnosis.coverage.applicable,
                do_not_know: diagnosis.coverage.do_not_know,
            },
            axes: Map(axes.collect()),
            dimensions: dimensions(source),
            strengths: ids(&diagnosis.ranking.strengths),
            priorities: priorities.iter().filter_map(|it| priority(source, it)).collect(),
            explore: ids(&diagnosis.unknowns),
            vigilance: ids(&diagnosis.watch_points),
        }
    }
}

fn dimensions<'a>(source: &Source<'a>) -> Map<'a, DimensionFigure> {
    let all = source.questionnaire.dimensions().iter().zip(&source.diagnosis.dimensions);
    let figure = |of: &DimensionResult| DimensionFigure {
        figure: Figure::dimension(of),
        coverage: Coverage {
            answered: of.tally.answered,
            applicable: of.tally.applicable,
            do_not_know: of.tally.do_not_know,
        },
    };
    Map(all.map(|(dimension, of)| (dimension.id.as_str(), figure(of))).collect())
}

fn priority<'a>(source: &Source<'a>, of: &Priority) -> Option<PriorityIds<'a>> {
    let dimension = source.questionnaire.dimensions().get(of.dimension)?;
    let next = |it: NextStep| {
        let item = source.questionnaire.items().get(it.item)?;
        Some(NextIds { item: &item.id, level: it.goal.value().to_string() })
    };
    Some(PriorityIds { dimension: &dimension.id, next: of.next.and_then(next) })
}
