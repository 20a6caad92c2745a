//! One value that several may write: the latest writing stays, and all agree which it is.

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Register<T> {
    /// How often it was written: a clock that needs no clock.
    pub count: u32,
    pub value: T,
}

impl<T: Ord> Register<T> {
    pub(super) fn first(value: T) -> Self {
        Self { count: 1, value }
    }

    /// What it becomes with this value.
    pub(super) fn next(&self, value: T) -> Self {
        Self { count: self.count.saturating_add(1), value }
    }

    /// Whether the other was later: of two at once, the greater value counts as such.
    pub(super) fn join(&mut self, other: Self) -> bool {
        let is_later = other > *self;
        if is_later {
            *self = other;
        }
        is_later
    }
}
