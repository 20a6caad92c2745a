//! The texts for refused share codes, in French.

use engine::share_code::ShareCodeError;

pub fn refusal(error: ShareCodeError) -> &'static str {
    match error {
        ShareCodeError::Later { .. } => {
            "Ce lien vient d’une version plus récente. Mettez la page à jour, puis ouvrez-le de nouveau."
        }
        ShareCodeError::Questionnaire => {
            "Ce lien vient d’un autre questionnaire : il ne peut pas s’ouvrir ici."
        }
        ShareCodeError::Revision { .. } => {
            "Ce lien vient d’une autre version du questionnaire : il ne peut pas s’ouvrir ici."
        }
        ShareCodeError::Length { .. } | ShareCodeError::TooLong => {
            "Ce lien n’est pas entier. Copiez-le de nouveau, du premier au dernier caractère."
        }
        ShareCodeError::NotACode
        | ShareCodeError::Character(_)
        | ShareCodeError::Damaged
        | ShareCodeError::Impossible(_) => {
            "Ce lien est abîmé. Demandez qu’on vous l’envoie de nouveau."
        }
    }
}
