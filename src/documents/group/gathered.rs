//! Builds the report from the figures of a group that may be shown.

use super::{
    AxisReport, Common, Count, DimensionReport, DimensionRound, Discuss, GroupSource, ItemReport,
    ItemRound, Mean, Report, RoundReport,
};
use crate::{Words, context};
use engine::answers::{Answer, Level};
use engine::group::{Change, Consensus, DISCUSSED, DimensionFigures, ItemFigures};
use engine::questionnaire::{Axis, Dimension, Item, Questionnaire};
use std::ops::RangeInclusive;
use wording::dates::Day;

impl<'a> Report<'a> {
    pub(super) fn of(source: &GroupSource<'a>) -> Self {
        let GroupSource { questionnaire, group, words } = *source;
        let setting = *group.setting();
        let texts = &questionnaire.texts;
        let title = if group.title().is_empty() { &texts.title } else { group.title().trim_end() };
        Self {
            questionnaire,
            setting,
            words,
            title,
            about: [&texts.title, " – ", &texts.question].concat(),
            context: context(questionnaire, (setting.perimeter, setting.path, setting.date)),
            date: Day::of(setting.date).words(Words::of(questionnaire.lang()).result),
            rounds: source.all_rounds().filter_map(|it| source.round(it)).collect(),
            axes: questionnaire.axes().iter().map(|it| source.axis(it)).collect(),
            discuss: source.discuss().collect(),
            common: source.common().collect(),
            commitments: group.commitments().map(|(_, it)| it).collect(),
            earlier: group.earlier().map(|(_, it)| it).collect(),
            next_look: group.next_look().trim_end(),
            headcount: group.headcount(),
            ratings: group.ratings(),
        }
    }
}

impl<'a> GroupSource<'a> {
    fn all_rounds(&self) -> RangeInclusive<u8> {
        1..=self.group.round()
    }

    fn round(&self, number: u8) -> Option<RoundReport> {
        let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let asked = self.questionnaire.path(self.group.setting().path);
        let hands = asked.map(|it| self.group.item(it, number).hands).max().unwrap_or(0);
        let participants = small(self.group.participants(number));
        let waiting = small(self.group.waiting(number));
        let name = (self.words.round)(number);
        let shared = self.group.turnout(number).shared;
        let facts = Vec::new();
        let mut round = RoundReport { number, name, participants, shared, waiting, hands, facts };
        round.facts = self.participation(&round);
        (participants > 0 || hands > 0).then_some(round)
    }

    fn axis(&self, axis: &'a Axis) -> AxisReport<'a> {
        let dimensions = self.questionnaire.dimensions().iter().enumerate();
        let own = dimensions.filter(|(at, _)| axis.dimensions.contains(at));
        AxisReport { name: &axis.name, dimensions: own.map(|it| self.dimension(it)).collect() }
    }

    fn dimension(&self, (at, dimension): (usize, &'a Dimension)) -> DimensionReport<'a> {
        let rounds = self.all_rounds().filter_map(|round| {
            self.dimension_round(round, self.group.dimension(self.questionnaire, at, round)?)
        });
        let items = Questionnaire::items_asked(dimension, self.group.setting().path);
        let items = items.filter_map(|it| Some((it, self.questionnaire.items().get(it)?)));
        DimensionReport {
            id: &dimension.id,
            name: &dimension.name,
            rounds: rounds.collect(),
            items: items.map(|it| self.item(it)).collect(),
        }
    }

    fn dimension_round(&self, round: u8, of: DimensionFigures) -> Option<DimensionRound<'a>> {
        let has_more = of.consensus.is_some() || of.do_not_know.of > 0 || of.withheld > 0;
        if of.scored == 0 && !has_more {
            return None;
        }
        let mean = self.mean(&of);
        let stages = (1..).zip(of.stages).filter(|_| of.scored > 0);
        let count = |(stage, count)| Count {
            label: &self.questionnaire.stage(stage).name,
            count,
            before: None,
            moved: None,
        };
        Some(DimensionRound {
            round,
            scored: of.scored,
            stages: stages.map(count).collect(),
            mean,
            consensus: of.consensus,
            do_not_know: of.do_not_know,
            withheld: of.withheld,
            facts: self.dimension_facts(&of),
        })
    }

    fn mean(&self, of: &DimensionFigures) -> Option<Mean<'a>> {
        let (mean, (lowest, highest)) = of.mean.zip(of.extremes)?;
        Some(Mean {
            score: mean.display(),
            stage: mean.stage(),
            stage_name: &self.questionnaire.stage(mean.stage()).name,
            deviation: of.deviation?,
            lowest: lowest.display(),
            highest: highest.display(),
        })
    }

    fn item(&self, (at, item): (usize, &'a Item)) -> ItemReport<'a> {
        let mut before: Option<(u8, ItemFigures)> = None;
        let mut rounds = Vec::new();
        for round in self.all_rounds() {
            let of = self.group.item(at, round);
            rounds.extend(self.item_round(round, (item, of), before));
            if of.voices() > 0 {
                before = Some((round, of));
            }
        }
        ItemReport {
            id: &item.id,
            topic: &item.topic,
            stem: item.stem(self.group.setting().perimeter),
            levels: Level::ALL.map(|it| item.level(it)),
            rounds,
            common: self.group.common(at),
            common_words: self.group.common(at).map(|it| self.answer(item, it)),
        }
    }

    fn item_round(
        &self,
        round: u8,
        (item, of): (&'a Item, ItemFigures),
        before: Option<(u8, ItemFigures)>,
    ) -> Option<ItemRound<'a>> {
        let is_shown = of.voices() + of.blank > 0;
        if !is_shown && of.withheld == 0 {
            return None;
        }
        let before = before.filter(|_| of.voices() > 0);
        let words = self.words.all;
        let label = |answer| match answer {
            Answer::Level(level) => item.level(level),
            Answer::NotApplicable => words.result.not_applicable_theme,
            Answer::DoNotKnow => words.result.do_not_know,
        };
        let count = |answer| {
            let change =
                before.and_then(|(round, it)| Some((round, Change::of(answer, &it, &of)?)));
            Count {
                label: label(answer),
                count: of.count(answer),
                before: before.map(|(_, it)| it.count(answer)),
                moved: change.map(|(round, it)| self.moved(round, it)),
            }
        };
        let mut all = Answer::ALL.into_iter().map(count);
        let levels: Vec<_> = all.by_ref().take(4).filter(|_| is_shown).collect();
        let blank = Count { label: words.result.blank, count: of.blank, before: None, moved: None };
        let others = all.chain([blank]).filter(|_| is_shown).collect();
        Some(ItemRound {
            round,
            levels,
            others,
            hands: of.hands,
            consensus: of.consensus(),
            withheld: of.withheld,
            facts: self.item_facts(&of),
            since: before.map(|it| self.since(it, &of)),
        })
    }

    fn discuss(&self) -> impl Iterator<Item = Discuss<'a>> {
        let order = self.group.discussion(self.questionnaire).into_iter().take(DISCUSSED);
        order.filter_map(|at| {
            let item = self.questionnaire.items().get(at)?;
            let dimension = self.questionnaire.dimension_of(at)?;
            let round = self.group.round_of(at);
            let of = self.group.item(at, round);
            Some(Discuss {
                id: &item.id,
                dimension: &self.questionnaire.dimensions().get(dimension)?.name,
                topic: &item.topic,
                stem: item.stem(self.group.setting().perimeter),
                round,
                band: of.consensus().map(Consensus::band),
                reason: self.reason(&of, round),
            })
        })
    }

    fn common(&self) -> impl Iterator<Item = Common<'a>> {
        let asked = self.questionnaire.path(self.group.setting().path);
        asked.filter_map(|at| {
            let item = self.questionnaire.items().get(at)?;
            Some(Common {
                id: &item.id,
                topic: &item.topic,
                stem: item.stem(self.group.setting().perimeter),
                answer: self.answer(item, self.group.common(at)?),
            })
        })
    }
}
