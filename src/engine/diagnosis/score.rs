//! Scores as exact fractions, rounded only for display.

use std::cmp::Ordering;

/// The number of parts in a full score. With one to nine answered items, `sum / (3 * answered)` is
/// always a whole number of parts: 7560 is 3 times 2520, the least common multiple of 1 to 9. (With
/// three items at most, 18 parts would suffice and give the same integers.)
const PARTS: u64 = 7_560;

/// The score of a dimension, or the mean of several: an exact fraction from 0 to 1.
///
/// Scores compare by their exact value, not by the rounded value on display.
#[derive(Debug, Clone, Copy)]
pub struct Score {
    /// The total parts of all dimensions included.
    sum: u64,
    /// How many dimensions are included, at least 1.
    count: u64,
}

impl Score {
    /// The mean level of a dimension's answered items; `None` if there are none.
    pub(crate) fn of_levels(sum: usize, answered: usize) -> Option<Self> {
        let parts = (PARTS * sum as u64).checked_div(3 * answered as u64)?;
        Some(Self { sum: parts, count: 1 })
    }

    /// The mean of dimensions, which have the same weight whatever their number of items; `None` if
    /// there are none.
    pub(crate) fn mean(dimensions: impl Iterator<Item = Self>) -> Option<Self> {
        dimensions.reduce(|all, it| Self { sum: all.sum + it.sum, count: all.count + it.count })
    }

    /// The sample standard deviation of scores of one dimension each, in points out of 100, rounded
    /// to the nearest; `None` with fewer than two.
    pub(crate) fn deviation(scores: &[Self]) -> Option<u8> {
        let n = scores.len() as u128;
        let sum: u128 = scores.iter().map(|it| u128::from(it.sum)).sum();
        let squares: u128 = scores.iter().map(|it| u128::from(it.sum).pow(2)).sum();
        let scale = n * n.checked_sub(1)? * u128::from(PARTS).pow(2);
        // Twice the deviation, so that halving it rounds to the nearest despite the truncated root.
        let doubled = (4 * 100 * 100 * (n * squares - sum * sum)).checked_div(scale)?.isqrt();
        u8::try_from(doubled.div_ceil(2)).ok()
    }

    /// From 0 to 100, halves rounded up.
    pub fn display(self) -> u8 {
        let whole = PARTS * self.count;
        u8::try_from((200 * self.sum + whole) / (2 * whole)).unwrap_or(100)
    }

    /// From 1 to 4, by quarters: scores of 25, 50 and 75 start the next stage.
    pub fn stage(self) -> u8 {
        let quarters = 4 * self.sum / (PARTS * self.count);
        u8::try_from(quarters).map_or(4, |it| 4.min(1 + it))
    }

    /// Whether two scores differ by at least `part / whole` of the full scale.
    pub(crate) fn is_apart(self, other: Self, part: u64, whole: u64) -> bool {
        let distance = (self.sum * other.count).abs_diff(other.sum * self.count);
        distance * whole >= part * PARTS * self.count * other.count
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.sum * other.count).cmp(&(other.sum * self.count))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Score {}
