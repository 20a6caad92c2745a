//! What a respondent aims for in each dimension: a stage, or *enough for us*; with a first step, a name, a
//! date, and later what became of it.

mod part;

use crate::questionnaire::Questionnaire;
pub use part::{ENOUGH, GoalPart, STEP_MAX, WHO_MAX};
use std::rc::Rc;

const PARTS: usize = GoalPart::ALL.len();

/// The goals: for each dimension, by position, a place for each part. A part is a text, valid and never
/// empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Targets(Vec<Option<Rc<str>>>);

impl Targets {
    pub fn none(dimension_count: usize) -> Self {
        Self(vec![None; dimension_count * PARTS])
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
        self.0.get(place(dimension, part)?)?.as_deref()
    }

    /// Sets a part, truncated; an empty text removes it. `None`, and no change, for a text
    /// that is no such part, and for a stale position.
    pub fn set(&mut self, dimension: usize, part: GoalPart, text: &str) -> Option<()> {
        let text = part.read(text)?;
        let place = self.0.get_mut(place(dimension, part)?)?;
        *place = (!text.is_empty()).then(|| text.into());
        Some(())
    }

    /// Sets the part at a path, such as `step/A1`; `None`, and no change, if there is no such part.
    pub fn set_at(&mut self, of: &Questionnaire, path: &str, text: &str) -> Option<()> {
        let (part, dimension) = GoalPart::at(of, path)?;
        self.set(dimension, part, text)
    }

    /// All parts, with paths as `set_at` takes them.
    pub fn at_paths(&self, of: &Questionnaire) -> Vec<(String, &str)> {
        let mut all = Vec::new();
        for (at, dimension) in of.dimensions().iter().enumerate() {
            for part in GoalPart::ALL {
                if let Some(text) = self.part(at, part) {
                    all.push((part.path(&dimension.id), text));
                }
            }
        }
        all
    }

    /// Positions of the dimensions with a target stage or an *enough*.
    pub fn dimensions(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len() / PARTS).filter(|&at| self.part(at, GoalPart::Aim).is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

fn place(dimension: usize, part: GoalPart) -> Option<usize> {
    dimension.checked_mul(PARTS)?.checked_add(part as usize)
}
