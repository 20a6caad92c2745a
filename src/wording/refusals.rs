//! The respondent's texts for refused share codes.

mod en;
mod fr;

use crate::texts;
use engine::share_code::ShareCodeError;

texts! {
    #[derive(Debug, Clone, Copy)]
    pub struct Refusals {
        pub later: &'static str,
        pub questionnaire: &'static str,
        pub revision: &'static str,
        pub incomplete: &'static str,
        pub damaged: &'static str,
    }
}

pub use en::REFUSALS as EN;
pub use fr::REFUSALS as FR;

impl Refusals {
    /// In French for any other language than English.
    pub fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &EN,
            _ => &FR,
        }
    }

    pub fn text(&self, error: ShareCodeError) -> &'static str {
        match error {
            ShareCodeError::Later { .. } => self.later,
            ShareCodeError::Questionnaire => self.questionnaire,
            ShareCodeError::Revision { .. } => self.revision,
            ShareCodeError::Length { .. } | ShareCodeError::TooLong => self.incomplete,
            ShareCodeError::NotACode
            | ShareCodeError::Character(_)
            | ShareCodeError::Damaged
            | ShareCodeError::Impossible(_) => self.damaged,
        }
    }
}
