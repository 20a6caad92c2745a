//! Injects faults at named points, for `cargo xtask test panics`. The build makes sure that no
//! release contains it.

#[cfg(feature = "fault-injection")]
mod requested;

#[cfg(feature = "fault-injection")]
pub use requested::{at, at_each};

/// A named point at which a test may inject a fault.
#[cfg(not(feature = "fault-injection"))]
#[inline]
pub const fn at(_place: &str) {}

/// A point for each variant of an enum: `kind` and the variant's name.
#[cfg(not(feature = "fault-injection"))]
#[inline]
pub const fn at_each(_kind: &str, _of: &impl std::fmt::Debug) {}
