//! The figures of a group: always counts, and means only of enough scores.

use super::{CELL_MIN, CONSENSUS_MIN, Consensus, Group};
use crate::answers::{Answer, Response};
use crate::diagnosis::{DimensionResult, Score};
use crate::group::Anonymity;
use crate::questionnaire::Questionnaire;

/// The figures of an item that may be shown for one round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ItemFigures {
    /// The number of answers at each level.
    pub levels: [u32; 4],
    pub not_applicable: u32,
    pub do_not_know: u32,
    /// Results in which the item is blank.
    pub blank: u32,
    /// How many of the answers above are raised hands.
    pub hands: u32,
    /// How many of them were given on a device that was passed round; `None` in an anonymous session,
    /// which doesn't store how a result came in.
    pub shared: Option<u32>,
    /// Results that are not shown yet: see [`Anonymity`].
    pub withheld: usize,
}

/// The share of don't-knows among those to whom an item applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub count: u32,
    pub of: u32,
}

/// The figures of a dimension that may be shown for one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionFigures {
    pub dimension: usize,
    /// Results with a score in this dimension; raised hands too, where one item is asked.
    pub scored: u32,
    /// The number of scores at each stage, 1 to 4.
    pub stages: [u32; 4],
    /// The mean of the scores; `None` with fewer than three, or fewer than five in an anonymous
    /// session.
    pub mean: Option<Score>,
    /// The sample standard deviation, in points out of 100; `None` where there is no mean.
    pub deviation: Option<u8>,
    /// The lowest and the highest score; `None` where there is no mean.
    pub extremes: Option<(Score, Score)>,
    /// The mean over the items answered with a level at least three times, raised hands included.
    pub consensus: Option<Consensus>,
    pub do_not_know: Share,
    pub withheld: usize,
}

impl ItemFigures {
    /// The number of answers with a level.
    pub fn answered(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// The number of all answers, exits included.
    pub fn voices(&self) -> u32 {
        self.answered() + self.not_applicable + self.do_not_know
    }

    pub fn consensus(&self) -> Option<Consensus> {
        Consensus::of(self.levels)
    }

    pub fn do_not_know_share(&self) -> Share {
        Share { count: self.do_not_know, of: self.answered() + self.do_not_know + self.blank }
    }

    fn add(&mut self, answer: Option<Answer>, count: u32) {
        match answer {
            Some(Answer::Level(level)) => {
                if let Some(place) = self.levels.get_mut(usize::from(level.value())) {
                    *place += count;
                }
            }
            Some(Answer::NotApplicable) => self.not_applicable += count,
            Some(Answer::DoNotKnow) => self.do_not_know += count,
            None => self.blank += count,
        }
    }
}

impl Share {
    fn is_above(self, other: Self) -> std::cmp::Ordering {
        let [a, b] = [self, other].map(|it| (u64::from(it.count), u64::from(it.of.max(1))));
        (b.0 * a.1).cmp(&(a.0 * b.1))
    }
}

/// The number of scores at each stage, 1 to 4.
fn by_stage(scores: &[Score]) -> [u32; 4] {
    let mut stages = [0; 4];
    for stage in scores.iter().map(|it| it.stage()) {
        if let Some(place) = stages.get_mut(usize::from(stage) - 1) {
            *place += 1;
        }
    }
    stages
}

impl Group {
    /// The figures of an item that may be shown for a round.
    pub fn item(&self, item: usize, round: u8) -> ItemFigures {
        let has_level = |it: &Response| matches!(it.answers.get(item), Some(Answer::Level(_)));
        let shown = self.shown(round, has_level);
        let mut figures = ItemFigures { withheld: shown.withheld, ..ItemFigures::default() };
        for response in &shown.responses {
            figures.add(response.answers.get(item), 1);
        }
        let given = shown.responses.iter().filter(|it| it.answers.get(item).is_some());
        figures.shared = self.shared(round, given.map(|it| it.id));
        let counts = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        for hands in counts.into_iter().flat_map(|it| it.values()) {
            for (answer, count) in Answer::ALL.into_iter().zip(hands.value) {
                figures.add(Some(answer), count);
                figures.hands += count;
            }
        }
        figures
    }

    /// The last round with visible answers to this item, else the last with withheld ones, else the
    /// first round.
    pub fn round_of(&self, item: usize) -> u8 {
        self.latest(item).0
    }

    fn latest(&self, item: usize) -> (u8, ItemFigures) {
        let rounds = || (1..=self.round()).rev().map(|round| (round, self.item(item, round)));
        // Withheld results of a later round do not hide what an earlier one has shown.
        let shown = rounds().find(|(_, it)| it.voices() > 0);
        let last = shown.or_else(|| rounds().find(|(_, it)| it.withheld > 0));
        last.unwrap_or((1, ItemFigures::default()))
    }

    /// The latest earlier round that has figures for an item, to show what has changed.
    pub fn before(&self, item: usize) -> Option<(u8, ItemFigures)> {
        let rounds = (1..self.round_of(item)).rev();
        rounds.map(|round| (round, self.item(item, round))).find(|(_, it)| it.voices() > 0)
    }

    /// Each dimension as of the last round that has figures for it, with the number of that round.
    pub fn profile(&self, questionnaire: &Questionnaire) -> Vec<(u8, DimensionFigures)> {
        let latest = |at| {
            let rounds = (1..=self.round()).rev();
            let all: Vec<_> = rounds
                .filter_map(|round| Some((round, self.dimension(questionnaire, at, round)?)))
                .collect();
            // Raised hands on a single item make no profile of a theme, and withheld results hide
            // nothing.
            let scored = all.iter().find(|(_, it)| it.scored > 0);
            let heard = || all.iter().find(|(_, it)| it.consensus.is_some() || it.withheld > 0);
            scored.or_else(heard).or(all.first()).cloned()
        };
        (0..questionnaire.dimensions().len()).filter_map(latest).collect()
    }

    /// The items to discuss first: least consensus, then most don't-knows, then questionnaire
    /// order.
    ///
    /// Items answered with a level fewer than three times are left out: they have no consensus.
    pub fn discussion(&self, questionnaire: &Questionnaire) -> Vec<usize> {
        let items = questionnaire.path(self.setting.path);
        let mut order: Vec<_> = items
            .filter_map(|item| {
                let (_, figures) = self.latest(item);
                Some((figures.consensus()?, figures.do_not_know_share(), item))
            })
            .collect();
        order.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.is_above(b.1)));
        order.into_iter().map(|(_, _, item)| item).collect()
    }

    /// The scores of raised hands, for a dimension in which a single item is asked.
    fn hand_scores(&self, item: usize, round: u8) -> impl Iterator<Item = Score> + '_ {
        let counts = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        let hands = counts.into_iter().flat_map(|it| it.values());
        let levels = hands.flat_map(|it| it.value.into_iter().take(4).enumerate());
        levels.flat_map(|(level, count)| {
            std::iter::repeat_n(Score::of_levels(level, 1), count as usize).flatten()
        })
    }

    /// The figures of a dimension that may be shown for a round; `None` if there is no such dimension.
    pub fn dimension(
        &self,
        questionnaire: &Questionnaire,
        at: usize,
        round: u8,
    ) -> Option<DimensionFigures> {
        let dimension = questionnaire.dimensions().get(at)?;
        let items = || Questionnaire::items_asked(dimension, self.setting.path);
        let score = |it: &Response| DimensionResult::of(at, items(), &it.answers).score();
        let shown = self.shown(round, |it| score(it).is_some());
        let mut scores: Vec<_> = shown.responses.iter().filter_map(|it| score(it)).collect();
        if items().len() == 1 {
            scores.extend(self.hand_scores(dimension.items.start, round));
        }
        let figures: Vec<_> = items().map(|item| self.item(item, round)).collect();
        let shares = figures.iter().map(ItemFigures::do_not_know_share);
        let none = Share { count: 0, of: 0 };
        let is_enough = scores.len() >= self.scores_min();
        let lowest = scores.iter().min().copied();
        let highest = scores.iter().max().copied();
        Some(DimensionFigures {
            dimension: at,
            scored: u32::try_from(scores.len()).unwrap_or(u32::MAX),
            stages: by_stage(&scores),
            mean: Score::mean(scores.iter().copied()).filter(|_| is_enough),
            deviation: Score::deviation(&scores).filter(|_| is_enough),
            extremes: lowest.zip(highest).filter(|_| is_enough),
            consensus: Consensus::mean(figures.iter().filter_map(ItemFigures::consensus)),
            do_not_know: shares
                .fold(none, |all, it| Share { count: all.count + it.count, of: all.of + it.of }),
            withheld: shown.withheld,
        })
    }

    /// How many scores a mean needs.
    fn scores_min(&self) -> usize {
        match self.setting.promise {
            Anonymity::Open => CONSENSUS_MIN as usize,
            Anonymity::Anonymous => CELL_MIN,
        }
    }
}
