//! Decides: what is asked, what was answered, what comes of it.
//!
//! No browser, no clock, no chance, no input or output: what a function needs comes in as a value.

pub mod answers;
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

/// The number of this release: its pinned folder has it too.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
