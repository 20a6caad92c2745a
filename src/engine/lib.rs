//! Decides what is asked, scored and shared; never touches a browser, a clock, randomness or I/O.
//!
//! Callers pass in every value that a function needs.

pub mod answers;
pub mod collection;
pub mod comparison;
pub mod diagnosis;
pub mod group;
pub mod hex;
pub mod json;
pub mod ledger;
pub mod level;
pub mod line_breaks;
pub mod questionnaire;
pub mod revisions;
pub mod scores;
pub mod session;
pub mod share_code;
pub mod targets;

/// The version of this release, which also names its pinned folder.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
