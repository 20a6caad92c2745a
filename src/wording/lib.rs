//! Puts a result into words, in each language; never lays anything out or touches a browser.

pub mod dates;
pub mod lines;
pub mod presenter;
pub mod refusals;
pub mod words;

pub use presenter::Presenter;
pub use refusals::Refusals;
pub use words::{ResultWords, Words};

/// The whole minutes that this many items take, rounded up: 18 seconds for an item, which is about 60
/// words read without haste.
pub fn minutes(item_count: usize) -> String {
    (item_count * 18).div_ceil(60).to_string()
}
