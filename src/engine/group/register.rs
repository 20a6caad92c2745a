//! A last-writer-wins register: one value that several devices may write, and on which all agree.

/// A value with the number of times that it was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Register<T> {
    /// A logical clock: how often the value was written.
    pub count: u32,
    pub value: T,
}

impl<T: Ord> Register<T> {
    pub(super) fn first(value: T) -> Self {
        Self { count: 1, value }
    }

    /// The register after writing this value.
    pub(super) fn next(&self, value: T) -> Self {
        Self { count: self.count.saturating_add(1), value }
    }

    /// Merges another write: the higher count wins, then the greater value. Returns whether it
    /// replaced the current value.
    pub(super) fn join(&mut self, other: Self) -> bool {
        let is_later = other > *self;
        if is_later {
            *self = other;
        }
        is_later
    }
}
