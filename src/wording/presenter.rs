//! Presents a result in words; screens and documents only lay it out.
//!
//! Figures come from the engine. Headings belong to the layouts and aren't here.

mod computation;
mod summary;

use crate::ResultWords;
use engine::answers::{Answer, Answers, Level};
use engine::diagnosis::{
    Diagnosis, DimensionResult, DimensionState, NoOverall, Priority, RankingKind, Score, Tally,
};
use engine::questionnaire::{Dimension, Path, Perimeter, Questionnaire};
use engine::targets::Targets;
pub use summary::{AxisSummary, Beginning, Leaning, Mark, Summary, ThemeSummary, short_names};

/// Who reads a result: some words are meant for the respondent alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The respondent, on the screen and in files and prints.
    Owner,
    /// A person who received a link.
    Recipient,
}

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
    pub audience: Audience,
}

/// Where to begin with a priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstStep<'a> {
    /// A concrete act: the item's, or the theme's where no item leads or the item has none.
    pub act: &'a str,
    /// Where to find help; only for respondents at the lowest level, and never for recipients.
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
    /// The opening sentence. A high mean hides themes that have barely begun: then the sentence names
    /// them instead of praising the whole.
    pub fn sentence(&self) -> String {
        let texts = &self.questionnaire.texts;
        match &self.diagnosis.overall {
            Ok(_) if !self.diagnosis.watch_points.is_empty() => {
                [&texts.watch_points, " ", &short_names(&self.lowest()), "."].concat()
            }
            Ok(overall) => self.questionnaire.stage(overall.score.stage()).overall.clone(),
            Err(_) => texts.no_overall.clone(),
        }
    }

    /// The lowest two watch points: priorities have the lowest first.
    fn lowest(&self) -> Vec<&'a Dimension> {
        let Diagnosis { ranking, watch_points, .. } = self.diagnosis;
        let mut lowest = Vec::new();
        for Priority { dimension, .. } in &ranking.priorities {
            if watch_points.contains(dimension) && lowest.len() < 2 {
                lowest.extend(self.questionnaire.dimensions().get(*dimension));
            }
        }
        lowest
    }

    /// Scope, path and date: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
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

    /// The stage that the respondent aims for, or that today's is enough; `None` without a goal.
    pub fn target_stage(&self, of: &DimensionResult) -> Option<&'a str> {
        let targets = self.targets?;
        if targets.is_enough(of.dimension) {
            return Some(self.words.enough);
        }
        Some(&self.questionnaire.stage(targets.get(of.dimension)?).name)
    }

    /// "Objectif : Développer", or "C’est assez pour nous"; `None` without a goal.
    pub fn target(&self, of: &DimensionResult) -> Option<String> {
        let stage = self.target_stage(of)?;
        let is_enough = stage == self.words.enough;
        Some(if is_enough { stage.to_owned() } else { self.words.pair(self.words.target, stage) })
    }

    /// "Émerger · Objectif : Développer".
    pub fn stage_with_target(&self, of: &DimensionResult) -> String {
        let target = self.target(of).map(|it| [" · ", &it].concat());
        [self.stage(of), target.as_deref().unwrap_or_default()].concat()
    }

    /// The score of a dimension in a table cell; a dash where there is none.
    pub fn score_cell(&self, of: &DimensionResult) -> String {
        of.score().map(Score::display).map_or_else(|| "–".to_owned(), |it| it.to_string())
    }

    /// How many answers of a dimension count, out of those that apply, in a table cell.
    pub fn coverage_cell(&self, of: &DimensionResult) -> String {
        self.words.out_of(of.tally.answered, of.tally.applicable)
    }

    /// The overall figure with its coverage, or why there is none.
    pub fn overall(&self) -> String {
        let Self { diagnosis, words, .. } = self;
        let coverage = self.answer_count();
        match &diagnosis.overall {
            Ok(overall) => {
                let stage = &self.questionnaire.stage(overall.score.stage()).name;
                words.overall_figure(overall.score.display(), stage, &coverage)
            }
            Err(NoOverall::TooFew { .. }) => {
                [words.no_overall_too_few, " ", &coverage, "."].concat()
            }
            Err(NoOverall::Axis { .. }) => [words.no_overall_axis, " ", &coverage, "."].concat(),
        }
    }

    /// The answers that count, out of all that were asked, and what became of the others: "36 réponses
    /// sur 39 ; 1 « ne s’applique pas », 2 « je ne sais pas »".
    ///
    /// A link to scores alone doesn't tell don't-knows from blanks, and names neither.
    pub fn answer_count(&self) -> String {
        let words = self.words;
        let sum = |count: fn(&Tally) -> usize| -> usize {
            self.diagnosis.dimensions.iter().map(|it| count(&it.tally)).sum()
        };
        let asked = sum(|it| it.asked);
        let is_known = self.answers.is_some();
        let others = [
            sum(|it| it.asked - it.applicable),
            if is_known { sum(|it| it.do_not_know) } else { 0 },
            if is_known { sum(|it| it.blank) } else { 0 },
        ];
        let mut text = words.coverage(sum(|it| it.answered), asked);
        let mut mark = words.semicolon;
        for (count, name) in others.into_iter().zip(words.not_counted) {
            if count > 0 {
                text = [&text, mark, &count.to_string(), " ", name].concat();
                mark = ", ";
            }
        }
        text
    }

    /// A line for each axis, in order: its name, then its mean or the reason why it has none.
    pub fn axis_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (axis, of) in self.questionnaire.axes().iter().zip(&self.diagnosis.axes) {
            let mean = match &of.score {
                Some(score) => self.words.out_of_hundred(score.display()),
                None if of.dimensions_applicable == 0 => self.words.not_applicable_theme.to_owned(),
                None => self.words.not_calculated.to_owned(),
            };
            lines.push(self.words.pair(&axis.name, &mean));
        }
        lines
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

    /// The sentence above the priorities, where the result calls for one. Recipients are not told where
    /// to begin.
    pub fn priorities_note(&self) -> Option<&'a str> {
        let is_even = self.diagnosis.ranking.kind == RankingKind::Even;
        let is_said = is_even && self.audience == Audience::Owner;
        is_said.then_some(&self.questionnaire.texts.even)
    }

    /// Whom the first steps address, said to others.
    pub fn priorities_reader(&self) -> Option<&'static str> {
        (self.audience == Audience::Recipient).then_some(self.words.for_owner)
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
        let is_at_zero =
            self.audience == Audience::Owner && answer == Some(Answer::Level(Level::ZERO));
        Some(FirstStep {
            act: item.first_step.as_deref().unwrap_or(of_theme.act),
            help: item.help.as_deref().filter(|_| is_at_zero),
            goal: Some(Goal { topic: &item.topic, level: item.level(next.goal) }),
        })
    }

    /// The topics of a dimension that were answered with "I don't know".
    pub fn unknown_topics(&self, of: &Dimension) -> String {
        let mut topics = Vec::new();
        for at in Questionnaire::items_asked(of, self.path) {
            if self.answers.and_then(|it| it.get(at)) == Some(Answer::DoNotKnow) {
                topics.extend(self.questionnaire.items().get(at).map(|it| it.topic.as_str()));
            }
        }
        topics.join(", ")
    }
}
