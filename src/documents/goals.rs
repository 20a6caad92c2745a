//! The goals of a result, in the words that every layout shares.

use super::{Source, Words};
use engine::diagnosis::DimensionResult;
use engine::questionnaire::Dimension;
use engine::targets::GoalPart;
use wording::dates::Day;

/// A goal that has more than an aim.
#[derive(Debug)]
pub struct Plan<'a> {
    pub dimension: &'a Dimension,
    /// What the respondent aims for; the documents also show it with the theme's stage.
    pub aim: Option<String>,
    /// In the respondent's words.
    pub step: Option<&'a str>,
    /// "Qui : la trésorière · Pour quand : 15 janvier 2027"; may be empty.
    pub details: String,
    /// "Où on en est : Fait".
    pub outcome: Option<String>,
}

impl Plan<'_> {
    /// All but the theme, in reading order.
    pub(super) fn words(&self) -> Vec<&str> {
        let all = [self.aim.as_deref(), self.step, Some(&*self.details), self.outcome.as_deref()];
        all.into_iter().flatten().filter(|it| !it.is_empty()).collect()
    }
}

impl Source<'_> {
    /// The goals with a first step, a name, a date or an outcome, in the order of the questionnaire.
    pub fn goals(&self) -> Vec<Plan<'_>> {
        let Some(targets) = self.targets else { return Vec::new() };
        let dimensions = self.questionnaire.dimensions().iter().zip(&self.diagnosis.dimensions);
        let plan = |(dimension, of): (_, &DimensionResult)| {
            let at = of.dimension;
            let plan = Plan {
                dimension,
                aim: self.presenter().target(of),
                step: targets.part(at, GoalPart::Step),
                details: self.goal_details(at),
                outcome: self.goal_line(at, GoalPart::Outcome, self.words.goal_outcome),
            };
            let has_more = plan.words().len() > usize::from(plan.aim.is_some());
            (has_more && targets.get(at).is_some()).then_some(plan)
        };
        dimensions.filter_map(plan).collect()
    }

    fn goal_details(&self, at: usize) -> String {
        let who = self.goal_line(at, GoalPart::Who, self.words.goal_who);
        let when = self.goal_line(at, GoalPart::When, self.words.goal_when);
        who.into_iter().chain(when).collect::<Vec<_>>().join(" · ")
    }

    fn goal_line(&self, at: usize, part: GoalPart, title: &str) -> Option<String> {
        Some(self.words.result.pair(title, &self.goal_part(at, part)?))
    }

    /// A part of a goal as people read it.
    pub(super) fn goal_part(&self, dimension: usize, part: GoalPart) -> Option<String> {
        let text = self.targets?.part(dimension, part)?;
        Some(match part {
            GoalPart::When => day(text, self.words),
            GoalPart::Outcome => self.words.outcome(text).to_owned(),
            GoalPart::Aim | GoalPart::Step | GoalPart::Who => text.to_owned(),
        })
    }
}

/// A stored day in words; as it is where there is no such day.
fn day(text: &str, words: &Words) -> String {
    Day::from_iso(text).map_or_else(|| text.to_owned(), |it| Day::of(it).words(words.result))
}
