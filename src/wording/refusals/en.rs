//! The texts for refused share codes, in English.

use engine::share_code::ShareCodeError;

pub fn refusal(error: ShareCodeError) -> &'static str {
    match error {
        ShareCodeError::Later { .. } => {
            "This link comes from a later version. Update the page, then open it again."
        }
        ShareCodeError::Questionnaire => {
            "This link comes from another questionnaire: it can’t be opened here."
        }
        ShareCodeError::Revision { .. } => {
            "This link comes from another version of the questionnaire: it can’t be opened here."
        }
        ShareCodeError::Length { .. } | ShareCodeError::TooLong => {
            "This link is incomplete. Copy it again, from the first character to the last."
        }
        ShareCodeError::NotACode
        | ShareCodeError::Character(_)
        | ShareCodeError::Damaged
        | ShareCodeError::Impossible(_) => "This link is damaged. Ask for it to be sent again.",
    }
}
