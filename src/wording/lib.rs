//! What a result says in words, in each language. Never lays anything out, and knows no browser.

pub mod presenter;
pub mod refusals;
pub mod words;

pub use presenter::Presenter;
pub use refusals::refusal;
pub use words::{ResultWords, Words};

/// Minutes that so many items take: about 60 words each, read without haste (`instrument.md` § 3).
pub fn minutes(item_count: usize) -> String {
    (item_count * 18).div_ceil(60).to_string()
}
