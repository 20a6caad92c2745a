//! What a respondent aims for in each dimension: a stage, or *enough for us*; with a first step, a name, a
//! date, and later what became of it.

mod part;

use crate::questionnaire::Questionnaire;
pub use part::{ENOUGH, GoalPart, STEP_MAX, WHO_MAX};
use std::rc::Rc;

/// The goals, by position of the dimension; each part is a text, valid and never empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Targets(Vec<[Option<Rc<str>>; GoalPart::ALL.len()]>);

impl Targets {
    pub fn none(dimension_count: usize) -> Self {
        Self(vec![Default::default(); dimension_count])
    }

    /// The target stage, 1 to 4; `None` if there is none.
    pub fn get(&self, dimension: usize) -> Option<u8> {
        self.part(dimension, GoalPart::Aim)?.parse().ok()
    }

    /// Whether the respondent finds that today's stage is enough.
    pub fn is_enough(&self, dimension: usize) -> bool {
        self.part(dimension, GoalPart::Aim) == Some(ENOUGH)
    }

    pub fn part(&self, dimension: usize, part: GoalPart) -> Option<&str> {
        self.0.get(dimension)?.get(part as usize)?.as_deref()
    }

    /// Sets a part, truncated; an empty text removes it. `None`, and no change, for a text
    /// that is no such part, and for a stale position.
    pub fn set(&mut self, dimension: usize, part: GoalPart, text: &str) -> Option<()> {
        let text = part.read(text)?;
        let place = self.0.get_mut(dimension)?.get_mut(part as usize)?;
        *place = (!text.is_empty()).then(|| text.into());
        Some(())
    }

    /// Sets the part at a path, such as `step/A1`; `None`, and no change, if there is no such part.
    pub fn set_at(&mut self, of: &Questionnaire, path: &str, text: &str) -> Option<()> {
        let (part, dimension) = GoalPart::at(of, path)?;
        self.set(dimension, part, text)
    }

    /// All parts, as positions of dimensions, parts and texts.
    pub fn parts(&self) -> impl Iterator<Item = (usize, GoalPart, &str)> {
        let of = |at, part| Some((at, part, self.part(at, part)?));
        (0..self.0.len())
            .flat_map(move |at| GoalPart::ALL.into_iter().filter_map(move |part| of(at, part)))
    }

    /// The same, with paths as `set_at` takes them.
    pub fn at_paths<'a>(
        &'a self,
        of: &'a Questionnaire,
    ) -> impl Iterator<Item = (String, &'a str)> + 'a {
        self.parts()
            .filter_map(|(at, part, text)| Some((part.path(&of.dimensions().get(at)?.id), text)))
    }

    /// Positions of the dimensions with a target stage or an *enough*.
    pub fn dimensions(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(|&at| self.part(at, GoalPart::Aim).is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.parts().next().is_none()
    }
}
