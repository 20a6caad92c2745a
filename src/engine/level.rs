//! The scale of an item: four worded levels.

/// One of an item's four worded levels, 0 to 3. Level 0 is an answer, not an absence of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(pub(crate) u8);

impl Level {
    pub const MAX: u8 = 3;
    pub const ZERO: Self = Self(0);
    pub const ALL: [Self; 4] = [Self(0), Self(1), Self(2), Self(3)];

    /// `None` above [`MAX`](Self::MAX).
    pub fn new(value: u8) -> Option<Self> {
        (value <= Self::MAX).then_some(Self(value))
    }

    pub fn value(self) -> u8 {
        self.0
    }

    /// The level that describes where a first step leads; `None` at the top.
    ///
    /// It is never level 1: an occasional try, carried by someone, is nothing to work towards.
    pub fn goal(self) -> Option<Self> {
        Self::new((self.0 + 1).max(2))
    }
}
