//! The summary of a result: it stands first on the screen, on paper and in files, and is what a message
//! says of the result.

use super::{Audience, Presenter};
use engine::diagnosis::{DimensionResult, DimensionState, Score};
use engine::questionnaire::{Axis, Dimension};

/// The parts of a summary, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary<'a> {
    /// In the questionnaire's language.
    pub sentence: String,
    pub axes: Vec<AxisSummary<'a>>,
    pub leaning: Option<Leaning<'a>>,
    pub beginning: Option<Beginning<'a>>,
    /// The text alternative of a picture of the themes.
    pub alternative: String,
}

/// One axis with its themes, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisSummary<'a> {
    pub axis: &'a Axis,
    pub themes: Vec<ThemeSummary<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeSummary<'a> {
    pub dimension: &'a Dimension,
    pub of: &'a DimensionResult,
    pub mark: Mark,
    /// The stage, or why there is none.
    pub words: &'a str,
}

/// The sign of a theme: a shape, so that no layout depends on colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// One filled square of four for stage 1, four for stage 4.
    Stage(u8),
    NotCalculated,
    NotApplicable,
}

/// The themes that one can lean on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaning<'a> {
    pub label: &'static str,
    pub themes: Vec<&'a Dimension>,
}

/// Where to begin: the first priority, with its first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beginning<'a> {
    pub label: &'static str,
    pub theme: &'a Dimension,
    /// The question that the step is about; `None` where the step is the theme's.
    pub topic: Option<&'a str>,
    pub act: &'a str,
}

impl Mark {
    pub fn of(result: &DimensionResult) -> Self {
        match &result.state {
            DimensionState::Scored(score) => Self::Stage(score.stage()),
            DimensionState::NotCalculated { .. } => Self::NotCalculated,
            DimensionState::NotApplicable => Self::NotApplicable,
        }
    }

    /// "■■□□", for layouts that draw no shapes.
    pub fn squares(self) -> &'static str {
        match self {
            Self::Stage(0 | 1) => "■□□□",
            Self::Stage(2) => "■■□□",
            Self::Stage(3) => "■■■□",
            Self::Stage(_) => "■■■■",
            Self::NotCalculated => "?",
            Self::NotApplicable => "–",
        }
    }
}

impl<'a> Presenter<'a> {
    pub fn summary(&self) -> Summary<'a> {
        Summary {
            sentence: self.sentence(),
            axes: self.questionnaire.axes().iter().map(|it| self.axis_summary(it)).collect(),
            leaning: self.leaning(),
            beginning: self.beginning(),
            alternative: self.alternative(),
        }
    }

    fn axis_summary(&self, axis: &'a Axis) -> AxisSummary<'a> {
        let results = self.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
        let theme = |of: &'a DimensionResult| {
            let dimension = self.questionnaire.dimensions().get(of.dimension)?;
            Some(ThemeSummary { dimension, of, mark: Mark::of(of), words: self.stage(of) })
        };
        AxisSummary { axis, themes: results.iter().filter_map(theme).collect() }
    }

    /// `None` where the ranking has no strength.
    pub fn leaning(&self) -> Option<Leaning<'a>> {
        let themes = self.dimensions(&self.diagnosis.ranking.strengths);
        (!themes.is_empty()).then_some(Leaning { label: self.words.leaning, themes })
    }

    /// `None` where the ranking has no priority.
    pub fn beginning(&self) -> Option<Beginning<'a>> {
        let first = self.diagnosis.ranking.priorities.first()?;
        let step = self.first_step(first)?;
        Some(Beginning {
            label: match self.audience {
                Audience::Owner => self.words.beginning,
                Audience::Recipient => self.words.beginning_of_theirs,
            },
            theme: self.questionnaire.dimensions().get(first.dimension)?,
            topic: step.goal.map(|it| it.topic),
            act: step.act,
        })
    }

    /// The text alternative of a picture of the themes: "13 thèmes : 2 à l’étape « Développer », 11 à
    /// l’étape « Amorcer »."
    pub fn alternative(&self) -> String {
        let all = &self.diagnosis.dimensions;
        let stage = |of: &DimensionResult| of.score().map_or(0, Score::stage);
        let mut counts = String::new();
        for at in [4, 3, 2, 1, 0] {
            let count = all.iter().filter(|it| stage(it) == at).count();
            if count == 0 {
                continue;
            }
            if !counts.is_empty() {
                counts.push_str(", ");
            }
            counts.push_str(&count.to_string());
            counts.push(' ');
            if at == 0 {
                counts.push_str(self.words.without_stage);
            } else {
                counts.push_str(&self.words.at_stage(&self.questionnaire.stage(at).name));
            }
        }
        counts.push('.');
        self.words.pair(&self.words.themes(all.len()), &counts)
    }

    /// What a message says of the result, before its link: a line each for the sentence, the strengths,
    /// the theme to begin with and its first step.
    pub fn sharing_text(&self) -> String {
        let pair = |name: &str, words: &str| self.words.pair(name, words);
        let leaning = self.leaning().map(|it| pair(it.label, &short_names(&it.themes)));
        let beginning =
            self.beginning().map(|it| [&pair(it.label, &it.theme.short), "\n", it.act].concat());
        let lines = [Some(self.sentence()), leaning, beginning];
        lines.iter().flatten().map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn dimensions(&self, at: &[usize]) -> Vec<&'a Dimension> {
        at.iter().filter_map(|&it| self.questionnaire.dimensions().get(it)).collect()
    }
}

/// "Gouvernance partagée · Agir en réseau"; a short name may contain a comma.
pub fn short_names(themes: &[&Dimension]) -> String {
    themes.iter().map(|it| it.short.as_str()).collect::<Vec<_>>().join("\u{a0}· ")
}
