//! The texts for refused share codes, in French.

use super::Refusals;

pub const REFUSALS: Refusals = Refusals {
    later: "Ce lien vient d’une version plus récente. Mettez la page à jour, puis ouvrez-le de nouveau.",
    questionnaire: "Ce lien vient d’un autre questionnaire : il ne peut pas s’ouvrir ici.",
    revision: "Ce lien vient d’une autre version du questionnaire : il ne peut pas s’ouvrir ici.",
    incomplete: "Ce lien n’est pas entier. Copiez-le de nouveau, du premier au dernier caractère.",
    damaged: "Ce lien est abîmé. Demandez qu’on vous l’envoie de nouveau.",
};
