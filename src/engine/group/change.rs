//! What moved between two rounds.

use super::{ItemFigures, Share};
use crate::answers::Answer;

/// How many gave one answer, in an earlier round and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub before: Share,
    pub now: Share,
    /// `None` if no direction is certain: it would have to hold whatever those who answered in only one
    /// of the two rounds would have said in the other.
    pub direction: Option<Direction>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

impl Change {
    /// `None` if the share among all answers is the same.
    pub fn of(answer: Answer, before: &ItemFigures, now: &ItemFigures) -> Option<Self> {
        let share = |it: &ItemFigures| Share { count: it.count(answer), of: it.voices() };
        let (before, now) = (share(before), share(now));
        // Fractions are compared without division.
        let product = |a: Share, b: Share| u64::from(a.count) * u64::from(b.of);
        if product(now, before) == product(before, now) {
            return None;
        }
        // Those who answered in only one of the rounds might have said anything in the other.
        let [joined, left] = [now.of.saturating_sub(before.of), before.of.saturating_sub(now.of)];
        let direction = if now.count > before.count + joined {
            Some(Direction::Up)
        } else if before.count > now.count + left {
            Some(Direction::Down)
        } else {
            None
        };
        Some(Self { before, now, direction })
    }
}
