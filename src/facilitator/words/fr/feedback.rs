//! The feedback on actions, in French.

use super::refusals::{file_refusal, refusal};
use crate::words::count;
use crate::words::feedback::FeedbackWords;

pub(super) static FEEDBACK: FeedbackWords = FeedbackWords {
    counted: |all| ["Compté : ", &count(all, " résultat", " résultats"), " en tout."].concat(),
    known: |all| ["Déjà compté : ", &count(all, " résultat", " résultats"), " en tout."].concat(),
    many: |new, known, refused| {
        let mut parts = vec![count(new, " résultat ajouté", " résultats ajoutés")];
        if known > 0 {
            parts.push(count(known, " déjà compté", " déjà comptés"));
        }
        if refused > 0 {
            parts.push(count(refused, " refusé", " refusés"));
        }
        [&parts.join(", "), "."].concat()
    },
    merged: |n| match n {
        0 => "Cette séance n’apporte rien de plus : tout y était déjà.".to_owned(),
        _ => "Les deux séances sont réunies. Chaque résultat compte une fois.".to_owned(),
    },
    session_imported: "La séance est dans votre liste.",
    file_refusal,
    refusal,
    too_few: |waiting| {
        [
            &count(waiting, " résultat attend", " résultats attendent"),
            " : il en faut 5 pour les montrer sans que l’on devine.",
        ]
        .concat()
    },
    undone: "C’est annulé.",
    not_undone: "Rien à annuler, ou ce qui reste a déjà été montré.",
    not_erased: "L’appareil n’a pas pu effacer la séance. Elle peut revenir dans la liste : réessayez.",
    not_printed: "Rien ne s’ouvre pour imprimer ? « Page à garder » contient la même chose : elle s’imprime depuis un autre appareil.",
};
