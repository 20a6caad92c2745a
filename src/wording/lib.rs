//! Puts a result into words, in each language; never lays anything out, and never touches a
//! browser.

pub mod presenter;
pub mod refusals;
pub mod words;

pub use presenter::Presenter;
pub use refusals::refusal;
pub use words::{ResultWords, Words};

/// The minutes that this many items take, at about 60 words each, read without haste
/// (`instrument.md` § 3).
pub fn minutes(item_count: usize) -> String {
    (item_count * 18).div_ceil(60).to_string()
}
