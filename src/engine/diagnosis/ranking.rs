//! Selects strengths and priorities by fixed rules, ties included.

use super::{DimensionResult, Score};
use crate::answers::{Answer, Answers, Level};
use crate::questionnaire::{Path, Questionnaire};
use std::cmp::Ordering;

/// Strengths and priorities: at most [`Scoring::ranked_max`](crate::questionnaire::Scoring) of
/// each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    pub kind: RankingKind,
    /// Positions of dimensions, best first.
    pub strengths: Vec<usize>,
    /// Dimensions to work on, lowest score first; never a strength.
    pub priorities: Vec<Priority>,
}

/// Which rule produced a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RankingKind {
    Usual,
    /// No dimension is at stage 3 or 4: the best one is the only strength, to lean on.
    LeanOn,
    /// All scores are equal: nothing is ranked, and the first dimensions are suggested as
    /// priorities.
    Even,
    /// Fewer than three dimensions have a score: both lists are empty.
    TooFew,
}

/// A dimension to work on, by its position in the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priority {
    pub dimension: usize,
    /// `None` when every answered item is at the top level, or when the answers are unknown.
    pub next: Option<NextStep>,
}

/// Where to begin in a dimension: its lowest answered item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    pub item: usize,
    /// The level that describes where the item's first step leads.
    pub goal: Level,
}

#[derive(Clone, Copy)]
struct Scored<'a> {
    score: Score,
    of: &'a DimensionResult,
}

/// `answers` is `None` for a result that has scores alone.
pub(super) fn ranking(
    questionnaire: &Questionnaire,
    path: Path,
    answers: Option<&Answers>,
    dimensions: &[DimensionResult],
) -> Ranking {
    let scored: Vec<_> =
        dimensions.iter().filter_map(|of| Some(Scored { score: of.score()?, of })).collect();
    let (kind, strengths, priorities) = choose(questionnaire.scoring.ranked_max, scored);
    let next = |it: &Scored<'_>| next_step(questionnaire, path, answers?, it.of.dimension);
    let priority = |it| Priority { dimension: position(&it), next: next(&it) };
    Ranking {
        kind,
        strengths: strengths.iter().map(position).collect(),
        priorities: priorities.into_iter().map(priority).collect(),
    }
}

type Choice<'a> = (RankingKind, Vec<Scored<'a>>, Vec<Scored<'a>>);

fn choose(ranked_max: usize, scored: Vec<Scored<'_>>) -> Choice<'_> {
    // One place in each list per three scored dimensions: a list of the best that holds nearly all
    // of them would carry no information.
    let places = ranked_max.min(scored.len() / 3);
    if scored.len() < 3 {
        return (RankingKind::TooFew, Vec::new(), Vec::new());
    }
    let is_even = scored.windows(2).all(|it| matches!(it, [a, b] if a.score == b.score));
    if is_even {
        let first = scored.into_iter().take(ranked_max).collect();
        return (RankingKind::Even, Vec::new(), first);
    }
    let strong = || scored.iter().copied().filter(|it| it.score.stage() >= 3);
    let has_strength = strong().next().is_some();
    let (kind, best) = if has_strength {
        (RankingKind::Usual, first_by(strong().collect(), places, best_first))
    } else {
        (RankingKind::LeanOn, first_by(scored.clone(), 1, best_first))
    };
    let mut weak = scored;
    weak.retain(|it| it.score.stage() <= 3 && !best.contains(it));
    let worst = first_by(weak, places, worst_first);
    (kind, best, worst)
}

fn best_first(a: &Scored<'_>, b: &Scored<'_>) -> Ordering {
    b.score.cmp(&a.score).then_with(|| b.of.tally.cmp_coverage(&a.of.tally))
}

fn worst_first(a: &Scored<'_>, b: &Scored<'_>) -> Ordering {
    a.score.cmp(&b.score).then_with(|| b.of.tally.cmp_coverage(&a.of.tally))
}

/// The first `count` in an order; equals stay in questionnaire order. A sort would order them all
/// and add 10 kB to the wasm.
fn first_by(
    mut from: Vec<Scored<'_>>,
    count: usize,
    order: fn(&Scored<'_>, &Scored<'_>) -> Ordering,
) -> Vec<Scored<'_>> {
    let mut first = Vec::new();
    while first.len() < count {
        let next = from.iter().enumerate().min_by(|a, b| order(a.1, b.1));
        let Some((at, _)) = next else { break };
        first.push(from.remove(at));
    }
    first
}

fn position(of: &Scored<'_>) -> usize {
    of.of.dimension
}

fn next_step(
    questionnaire: &Questionnaire,
    path: Path,
    answers: &Answers,
    dimension: usize,
) -> Option<NextStep> {
    let items = Questionnaire::items_asked(questionnaire.dimensions().get(dimension)?, path);
    let levels = items.filter_map(|item| match answers.get(item)? {
        Answer::Level(level) => Some((level, item)),
        Answer::NotApplicable | Answer::DoNotKnow => None,
    });
    // The lowest level, and the first item among equals.
    let (lowest, item) = levels.min()?;
    Some(NextStep { item, goal: lowest.goal()? })
}

/// Identity is the dimension, whatever its score.
impl PartialEq for Scored<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.of.dimension == other.of.dimension
    }
}
