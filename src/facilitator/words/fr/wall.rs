//! The wall, in French.

use crate::words::count;
use crate::words::wall::WallWords;

pub(super) static WALL: WallWords = WallWords {
    waiting: "La séance n’est pas ouverte sur cet appareil. Ouvrez-la dans l’autre fenêtre.",
    view_join: "Accueil du groupe",
    view_profile: "Les thèmes, vus par le groupe",
    view_discuss: "À discuter d’abord",
    view_commitments: "Nos engagements",
    qr: "Code à scanner pour répondre",
    join_steps: [
        "Scannez ce code, ou tapez l’adresse.",
        "Répondez pour vous, à votre rythme.",
        "À la fin, montrez le code de votre téléphone.",
    ],
    received: |n| {
        if n == 0 {
            "Aucun résultat reçu pour l’instant".to_owned()
        } else {
            count(n, " résultat reçu", " résultats reçus")
        }
    },
    answers: |n| {
        if n == 0 {
            "Aucune réponse".to_owned()
        } else {
            count(n as usize, " réponse", " réponses")
        }
    },
    do_not_know_count: |n| count(n as usize, " ne sait pas", " ne savent pas"),
    not_applicable_count: |n| [&n.to_string(), " : ne s’applique pas"].concat(),
    withheld: |n| {
        count(n, " pas encore montrée, comme promis", " pas encore montrées, comme promis")
    },
    more: |n| ["↑ contre ", &n.to_string(), " avant"].concat(),
    fewer: |n| ["↓ contre ", &n.to_string(), " avant"].concat(),
    common_answer: "Réponse commune :",
    theme: "Thème",
    views: "Vues du groupe",
    discuss_lead: "Là où les vues diffèrent, il y a le plus à apprendre.",
    discuss_none: "Il faut au moins trois réponses à une question pour en proposer ici.",
    commitments_none: "Ce que le groupe décide s’écrira ici.",
};
