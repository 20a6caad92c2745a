//! What documents say of a result, in plain words: each format only escapes and arranges them.

use super::Source;
use super::dates::Day;
use engine::answers::{Answer, Level};
use engine::diagnosis::{
    AxisResult, DimensionResult, DimensionState, NoOverall, Priority, RankingKind, Score, Tally,
};
use engine::questionnaire::{Axis, Dimension, Item, Path};

/// What could come next for a priority.
pub(super) struct Step<'a> {
    pub label: String,
    /// The words of the level just above.
    pub words: &'a str,
    /// Where help can be found, for who stands at the lowest level.
    pub help: Option<&'a str>,
}

impl<'a> Source<'a> {
    pub(super) fn title(&self) -> String {
        let texts = &self.questionnaire.texts;
        [&texts.title, " – ", &texts.question].concat()
    }

    /// The id of the result, in 16 hexadecimal digits.
    pub(super) fn id(&self) -> String {
        self.response.id.0.map(|it| format!("{it:02x}")).concat()
    }

    pub fn sentence(&self) -> &'a str {
        match &self.diagnosis.overall {
            Ok(overall) => &self.questionnaire.stage(overall.score.stage()).overall,
            Err(_) => &self.questionnaire.texts.no_overall,
        }
    }

    /// Whom, how and when: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
    pub fn context(&self) -> String {
        [self.about(), self.path(), &self.date()].join(" · ")
    }

    pub(super) fn about(&self) -> &'a str {
        &self.questionnaire.perimeter(self.response.perimeter).name
    }

    fn path(&self) -> &'static str {
        match self.response.path {
            Path::Express => self.words.express,
            Path::Complete => self.words.complete,
        }
    }

    pub(super) fn date(&self) -> String {
        Day::of(self.response.date).words(self.words)
    }

    /// What to keep in mind while reading, if anything.
    pub(super) fn cautions(&self) -> Vec<String> {
        let texts = &self.questionnaire.texts;
        let express = (self.response.path == Path::Express).then(|| texts.express.clone());
        let behind = &self.diagnosis.watch_points;
        let names = self.dimensions(behind).map(|it| it.name.as_str()).collect::<Vec<_>>();
        let vigilance =
            (!behind.is_empty()).then(|| [&texts.watch_points, " ", &names.join(" · ")].concat());
        express.into_iter().chain(vigilance).collect()
    }

    /// Axes with their results, in order.
    pub(super) fn axes(&self) -> impl Iterator<Item = (&'a Axis, &AxisResult)> {
        self.questionnaire.axes().iter().zip(&self.diagnosis.axes)
    }

    /// Dimensions of an axis with their results, in order.
    pub(super) fn dimensions_of(
        &self,
        axis: &Axis,
    ) -> impl Iterator<Item = (&'a Dimension, &DimensionResult)> {
        let results = self.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
        let dimensions = self.questionnaire.dimensions().get(axis.dimensions.clone());
        dimensions.unwrap_or_default().iter().zip(results)
    }

    pub(super) fn dimensions(&self, at: &[usize]) -> impl Iterator<Item = &'a Dimension> {
        at.iter().filter_map(|&it| self.questionnaire.dimensions().get(it))
    }

    /// The items of a dimension that were asked, with their positions.
    pub(super) fn items_of(&self, of: &Dimension) -> impl Iterator<Item = (usize, &'a Item)> {
        let asked = self.questionnaire.path(self.response.path);
        let own = of.items.clone();
        let asked = asked.filter(move |it| own.contains(it));
        asked.filter_map(|at| Some((at, self.questionnaire.items().get(at)?)))
    }

    /// The stage in words, or why there is none.
    pub fn state(&self, of: &DimensionResult) -> &'a str {
        match &of.state {
            DimensionState::Scored(score) => &self.questionnaire.stage(score.stage()).name,
            DimensionState::NotCalculated { .. } => self.words.not_calculated,
            DimensionState::NotApplicable => self.words.not_applicable_theme,
        }
    }

    /// The stage that one aims at; `None` without a target.
    pub fn target(&self, of: &DimensionResult) -> Option<u8> {
        self.targets?.get(of.dimension)
    }

    /// Its name.
    pub(super) fn target_stage(&self, of: &DimensionResult) -> Option<&'a str> {
        Some(&self.questionnaire.stage(self.target(of)?).name)
    }

    /// "Objectif : Développer"; `None` without a target.
    pub fn target_words(&self, of: &DimensionResult) -> Option<String> {
        Some((self.words.pair)(self.words.target, self.target_stage(of)?))
    }

    /// "Émerger · Objectif : Développer".
    pub(super) fn state_with_target(&self, of: &DimensionResult) -> String {
        let parts = [Some(self.state(of).to_owned()), self.target_words(of)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn coverage(&self, of: &Tally) -> String {
        (self.words.coverage)(of.answered, of.applicable)
    }

    /// The mean of an axis, or why it has none.
    pub(super) fn axis_figure(&self, of: &AxisResult) -> String {
        match &of.score {
            Some(score) => (self.words.out_of_hundred)(score.display()),
            None if of.dimensions_applicable == 0 => self.words.not_applicable_theme.to_owned(),
            None => self.words.not_calculated.to_owned(),
        }
    }

    /// The overall figure with what it covers, or why there is none.
    pub(super) fn overall(&self) -> String {
        let coverage = &self.diagnosis.coverage;
        let coverage = (self.words.coverage)(coverage.answered, coverage.applicable);
        match &self.diagnosis.overall {
            Ok(overall) => {
                let stage = &self.questionnaire.stage(overall.score.stage()).name;
                (self.words.overall_figure)(overall.score.display(), stage, &coverage)
            }
            Err(NoOverall::TooFew { .. }) => [self.words.no_overall_too_few, &coverage].join(" "),
            Err(NoOverall::Axis { .. }) => [self.words.no_overall_axis, &coverage].join(" "),
        }
    }

    /// On one item a theme, nothing stronger is claimed than a likelihood.
    pub(super) fn strengths_title(&self) -> &'static str {
        match (self.diagnosis.ranking.kind, self.response.path) {
            (RankingKind::LeanOn, _) => self.words.lean_on,
            (_, Path::Express) => self.words.strengths_express,
            (_, Path::Complete) => self.words.strengths,
        }
    }

    /// What is said before the strengths, if anything.
    pub(super) fn strengths_how(&self) -> Option<&'a str> {
        let is_lean = self.diagnosis.ranking.kind == RankingKind::LeanOn;
        is_lean.then_some(self.questionnaire.texts.lean_on.as_str())
    }

    /// What is said before the priorities, if anything.
    pub(super) fn priorities_how(&self) -> Option<&'a str> {
        let is_even = self.diagnosis.ranking.kind == RankingKind::Even;
        is_even.then_some(self.questionnaire.texts.even.as_str())
    }

    pub(super) fn next_step(&self, priority: &Priority) -> Option<Step<'a>> {
        let next = priority.next?;
        let item = self.questionnaire.items().get(next.item)?;
        let is_at_zero = self.response.answers.get(next.item) == Some(Answer::Level(Level::ZERO));
        Some(Step {
            label: (self.words.next_step)(&item.topic),
            words: item.level(next.level),
            help: item.help.as_deref().filter(|_| is_at_zero),
        })
    }

    /// The topics of a dimension that the respondent does not know about.
    pub(super) fn unknown_topics(&self, of: &Dimension) -> String {
        let is_unknown = |at: usize| self.response.answers.get(at) == Some(Answer::DoNotKnow);
        let unknown = self.items_of(of).filter(|it| is_unknown(it.0));
        unknown.map(|it| it.1.topic.as_str()).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn answer(&self, position: usize, item: &'a Item) -> &'a str {
        match self.response.answers.get(position) {
            Some(Answer::Level(level)) => item.level(level),
            Some(Answer::NotApplicable) => self.words.not_applicable,
            Some(Answer::DoNotKnow) => self.words.do_not_know,
            None => self.words.blank,
        }
    }

    pub(super) fn note(&self, item: usize) -> Option<&'a str> {
        self.notes.get(&item).map(String::as_str).filter(|it| !it.is_empty())
    }
}

/// From 0 to 100; `None` where there is no score.
pub(super) fn score(of: &DimensionResult) -> Option<u8> {
    of.score().map(Score::display)
}
