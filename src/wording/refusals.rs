//! What is said of a share code that was refused.

pub mod en;
pub mod fr;

use engine::share_code::ShareCodeError;

/// The sentence for each refusal, in this language; French where it is not one of ours.
pub fn refusal(lang: &str) -> fn(ShareCodeError) -> &'static str {
    match lang.split('-').next() {
        Some("en") => en::refusal,
        _ => fr::refusal,
    }
}
