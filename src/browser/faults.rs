//! Breaks the widget down on purpose, at places that have names: for `cargo xtask test panics`.
//! A release has nothing of it, as the build makes sure.

#[cfg(feature = "panics")]
mod asked;

#[cfg(feature = "panics")]
pub(crate) use asked::{at, at_each};

#[cfg(not(feature = "panics"))]
#[inline]
pub(crate) const fn at(_place: &str) {}

/// A place for each variant of an enum.
#[cfg(not(feature = "panics"))]
#[inline]
pub(crate) const fn at_each(_kind: &str, _of: &impl std::fmt::Debug) {}
