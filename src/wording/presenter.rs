//! Presents a result in words; screens and documents only lay it out.
//!
//! Figures come from the engine. Headings belong to the layouts and aren't here.

use crate::ResultWords;
use engine::answers::{Answer, Answers, Level};
use engine::diagnosis::{
    AxisResult, Diagnosis, DimensionResult, DimensionState, NoOverall, Priority, RankingKind, Score,
};
use engine::questionnaire::{Axis, Dimension, Path, Perimeter, Questionnaire};
use engine::targets::Targets;

/// One result, ready to be put into words for any layout.
#[derive(Debug, Clone, Copy)]
pub struct Presenter<'a> {
    pub questionnaire: &'a Questionnaire,
    pub diagnosis: &'a Diagnosis,
    /// `None` where a link contains scores alone.
    pub answers: Option<&'a Answers>,
    /// `None` where targets aren't shown.
    pub targets: Option<&'a Targets>,
    pub words: &'static ResultWords,
    pub perimeter: Perimeter,
    pub path: Path,
}

/// Where to begin with a priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstStep<'a> {
    /// A concrete act: the item's, or the theme's where no item leads or the item has none.
    pub act: &'a str,
    /// Where to find help; only for respondents at the lowest level.
    pub help: Option<&'a str>,
    /// `None` where every answered item is at the top, and where the answers aren't known.
    pub goal: Option<Goal<'a>>,
}

/// Where a first step leads: a description, not advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal<'a> {
    pub topic: &'a str,
    /// The words of a level, 2 or 3.
    pub level: &'a str,
}

impl<'a> Presenter<'a> {
    /// The opening sentence.
    pub fn sentence(&self) -> &'a str {
        match &self.diagnosis.overall {
            Ok(overall) => &self.questionnaire.stage(overall.score.stage()).overall,
            Err(_) => &self.questionnaire.texts.no_overall,
        }
    }

    /// Scope, path and date: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
    ///
    /// Documents and browsers each write dates their own way.
    pub fn context(&self, date: &str) -> String {
        self.words.context(self.questionnaire.perimeter(self.perimeter), self.path, date)
    }

    /// The stage of a dimension, or why it has none.
    pub fn stage(&self, of: &DimensionResult) -> &'a str {
        match &of.state {
            DimensionState::Scored(score) => &self.questionnaire.stage(score.stage()).name,
            DimensionState::NotCalculated { .. } => self.words.not_calculated,
            DimensionState::NotApplicable => self.words.not_applicable_theme,
        }
    }

    /// The stage that the respondent aims for; `None` without a target.
    pub fn target_stage(&self, of: &DimensionResult) -> Option<&'a str> {
        Some(&self.questionnaire.stage(self.targets?.get(of.dimension)?).name)
    }

    /// "Objectif : Développer"; `None` without a target.
    pub fn target(&self, of: &DimensionResult) -> Option<String> {
        Some((self.words.pair)(self.words.target, self.target_stage(of)?))
    }

    /// "Émerger · Objectif : Développer".
    pub fn stage_with_target(&self, of: &DimensionResult) -> String {
        let parts = [Some(self.stage(of).to_owned()), self.target(of)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The score of a dimension in a table cell; a dash where there is none.
    pub fn score_cell(&self, of: &DimensionResult) -> String {
        of.score().map(Score::display).map_or_else(|| "–".to_owned(), |it| it.to_string())
    }

    /// How many answers of a dimension count, out of those that apply, in a table cell.
    pub fn coverage_cell(&self, of: &DimensionResult) -> String {
        (self.words.out_of)(of.tally.answered, of.tally.applicable)
    }

    /// The overall figure with its coverage, or why there is none.
    pub fn overall(&self) -> String {
        let Self { diagnosis, words, .. } = self;
        let coverage = (words.coverage)(diagnosis.coverage.answered, diagnosis.coverage.applicable);
        match &diagnosis.overall {
            Ok(overall) => {
                let stage = &self.questionnaire.stage(overall.score.stage()).name;
                (words.overall_figure)(overall.score.display(), stage, &coverage)
            }
            Err(NoOverall::TooFew { .. }) => [words.no_overall_too_few, &coverage].join(" "),
            Err(NoOverall::Axis { .. }) => [words.no_overall_axis, &coverage].join(" "),
        }
    }

    /// A line for each axis, in order: its name, then its mean or the reason why it has none.
    pub fn axis_lines(&self) -> Vec<String> {
        let line = |(axis, of): (&Axis, &AxisResult)| {
            let mean = match &of.score {
                Some(score) => (self.words.out_of_hundred)(score.display()),
                None if of.dimensions_applicable == 0 => self.words.not_applicable_theme.to_owned(),
                None => self.words.not_calculated.to_owned(),
            };
            (self.words.pair)(&axis.name, &mean)
        };
        self.questionnaire.axes().iter().zip(&self.diagnosis.axes).map(line).collect()
    }

    /// The title of the strengths. On the express path it is hedged: one item per theme supports no
    /// more than a likelihood.
    pub fn strengths_title(&self) -> &'static str {
        match (self.diagnosis.ranking.kind, self.path) {
            (RankingKind::LeanOn, _) => self.words.lean_on,
            (_, Path::Express) => self.words.strengths_express,
            (_, Path::Complete) => self.words.strengths,
        }
    }

    /// The sentence above the strengths, where the result calls for one.
    pub fn strengths_note(&self) -> Option<&'a str> {
        let is_lean = self.diagnosis.ranking.kind == RankingKind::LeanOn;
        is_lean.then_some(&self.questionnaire.texts.lean_on)
    }

    /// The sentence above the priorities, where the result calls for one.
    pub fn priorities_note(&self) -> Option<&'a str> {
        let is_even = self.diagnosis.ranking.kind == RankingKind::Even;
        is_even.then_some(&self.questionnaire.texts.even)
    }

    /// The first step of a priority, in the questionnaire's own words; `None` without its theme.
    pub fn first_step(&self, priority: &Priority) -> Option<FirstStep<'a>> {
        let theme = self.questionnaire.dimensions().get(priority.dimension)?;
        let step = FirstStep { act: &theme.first_step, help: None, goal: None };
        Some(self.first_step_of_item(priority, step).unwrap_or(step))
    }

    fn first_step_of_item(
        &self,
        priority: &Priority,
        of_theme: FirstStep<'a>,
    ) -> Option<FirstStep<'a>> {
        let next = priority.next.as_ref()?;
        let item = self.questionnaire.items().get(next.item)?;
        let answer = self.answers.and_then(|it| it.get(next.item));
        let is_at_zero = answer == Some(Answer::Level(Level::ZERO));
        Some(FirstStep {
            act: item.first_step.as_deref().unwrap_or(of_theme.act),
            help: item.help.as_deref().filter(|_| is_at_zero),
            goal: Some(Goal { topic: &item.topic, level: item.level(next.goal) }),
        })
    }

    /// The topics of a dimension that were answered with "I don't know".
    pub fn unknown_topics(&self, of: &Dimension) -> String {
        let is_unknown =
            |at: &usize| self.answers.and_then(|it| it.get(*at)) == Some(Answer::DoNotKnow);
        let asked = Questionnaire::items_asked(of, self.path).filter(is_unknown);
        let topics =
            asked.filter_map(|at| Some(self.questionnaire.items().get(at)?.topic.as_str()));
        topics.collect::<Vec<_>>().join(", ")
    }
}
