//! Breaks the widget down on purpose, at places that have names: for `cargo xtask test panics`.
//! A release has nothing of it, as the build makes sure.

#[cfg(feature = "fault-injection")]
mod requested;

#[cfg(feature = "fault-injection")]
pub use requested::{at, at_each};

#[cfg(not(feature = "fault-injection"))]
#[inline]
pub const fn at(_place: &str) {}

/// A place for each variant of an enum.
#[cfg(not(feature = "fault-injection"))]
#[inline]
pub const fn at_each(_kind: &str, _of: &impl std::fmt::Debug) {}
