//! The respondent's texts for refused share codes.

pub mod en;
pub mod fr;

use engine::share_code::ShareCodeError;

/// The texts for refusals in this language; in French for any other than English.
pub fn refusal(lang: &str) -> fn(ShareCodeError) -> &'static str {
    match lang.split('-').next() {
        Some("en") => en::refusal,
        _ => fr::refusal,
    }
}
