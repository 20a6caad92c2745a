//! A self-diagnosis of cooperative maturity that runs in the browser alone.
//!
//! [`engine`] decides and knows nothing of the browser; `browser` draws, stores and embeds.

pub mod documents;
pub mod engine;

#[cfg(feature = "browser")]
pub mod browser;

#[cfg(feature = "scan")]
pub mod scan;

/// The number of this release: its pinned folder has it too.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
