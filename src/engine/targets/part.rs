//! The parts of a goal. Each is a text, and stored as an entry of its own.

use crate::line_breaks;
use crate::questionnaire::Questionnaire;

/// The longest first step, in characters.
pub const STEP_MAX: usize = 300;
/// The longest name or role, in characters.
pub const WHO_MAX: usize = 80;
/// The aim of a respondent for whom today's stage is enough.
pub const ENOUGH: &str = "enough";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalPart {
    /// The target stage, `1` to `4`, or [`ENOUGH`].
    Aim,
    /// The first step, in the respondent's words.
    Step,
    /// A name or a role.
    Who,
    /// A day: `2026-11-23`.
    When,
    /// What became of the step: `done`, `going-on` or `given-up`.
    Outcome,
}

impl GoalPart {
    pub const ALL: [Self; 5] = [Self::Aim, Self::Step, Self::Who, Self::When, Self::Outcome];

    /// The word in stored keys and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Aim => "target",
            Self::Step => "step",
            Self::Who => "who",
            Self::When => "when",
            Self::Outcome => "outcome",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// The part and the position of the dimension at a path, such as `step/A1`.
    pub fn at(of: &Questionnaire, path: &str) -> Option<(Self, usize)> {
        let (part, dimension) = path.split_once('/')?;
        Some((Self::from_word(part)?, of.dimension_position(dimension)?))
    }

    /// `step/A1`.
    pub fn path(self, dimension: &str) -> String {
        [self.word(), "/", dimension].concat()
    }

    /// The text as it is kept, empty to remove it; `None` if it is no such part.
    pub(super) fn read(self, text: &str) -> Option<String> {
        let is_valid = match self {
            Self::Aim => ["", "1", "2", "3", "4", ENOUGH].contains(&text),
            Self::Outcome => ["", "done", "going-on", "given-up"].contains(&text),
            Self::When => text.is_empty() || is_day(text),
            Self::Step => return Some(cut(text, STEP_MAX)),
            Self::Who => return Some(cut(text, WHO_MAX)),
        };
        is_valid.then(|| text.to_owned())
    }
}

/// A text that is being typed may end with a space; one that holds nothing else is none.
fn cut(text: &str, max: usize) -> String {
    let text = line_breaks::cut(text, max);
    if text.trim().is_empty() { String::new() } else { text }
}

/// Whether it looks like `2026-11-23`. Not every such day exists: a reader of days decides.
fn is_day(text: &str) -> bool {
    let is_in_place = |(at, it): (usize, u8)| {
        if at == 4 || at == 7 { it == b'-' } else { it.is_ascii_digit() }
    };
    text.len() == 10 && text.bytes().enumerate().all(is_in_place)
}
