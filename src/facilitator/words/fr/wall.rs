//! The wall, in French.

use crate::words::wall::WallWords;
use crate::words::{all_told, count};
use documents::group::GroupWords;
use engine::group::{Band, Turnout};

pub(super) static WALL: WallWords = WallWords {
    waiting: "La séance n’est pas ouverte sur cet appareil. Ouvrez-la dans l’autre fenêtre.",
    view_join: "Accueil du groupe",
    view_profile: "Les thèmes, vus par le groupe",
    view_discuss: "À discuter d’abord",
    view_commitments: "Nos engagements",
    view_closing: "Merci !",
    qr: "Code à scanner pour répondre",
    qr_short: "Pour répondre",
    join_steps: [
        "Scannez ce code, ou tapez l’adresse.",
        "Répondez pour vous, à votre rythme.",
        "À la fin, montrez le code de votre téléphone.",
    ],
    wifi_qr: "Code à scanner pour rejoindre le Wi-Fi",
    wifi: |name| ["Wi-Fi : ", name].concat(),
    received: |turnout| {
        let all = match turnout.results {
            0 => "Aucun résultat reçu".to_owned(),
            n => count(n as usize, " résultat reçu", " résultats reçus"),
        };
        all_told("fr", " sur ", &all, turnout)
    },
    missing: |n| ["il en manque ", &n.to_string()].concat(),
    answers: |Turnout { results, shared, hands, headcount }| {
        let all = (GroupWords::of("fr").voices)(results, shared, hands);
        if headcount > 0 { [&all, " sur ", &headcount.to_string()].concat() } else { all }
    },
    dots_of: |round| ["Ces points : ", &round.to_lowercase()].concat(),
    since: |before, now| ["tour ", &before.to_string(), " → tour ", &now.to_string()].concat(),
    do_not_know_count: |n| count(n as usize, " ne sait pas", " ne savent pas"),
    not_applicable_count: |n| [&n.to_string(), " : ne s’applique pas"].concat(),
    withheld: |n| {
        count(n, " pas encore montrée, comme promis", " pas encore montrées, comme promis")
    },
    common_answer: "Réponse commune :",
    theme: "Thème",
    views: "Écarts",
    short_band: |band| match band {
        Band::Close => "Petits",
        Band::Partly => "Moyens",
        Band::Contrasted => "Grands",
    },
    discuss_lead: "Là où les vues diffèrent, il y a le plus à apprendre.",
    discuss_none: "Il faut au moins trois réponses à une question pour en proposer ici.",
    commitments_none: "Ce que le groupe décide s’écrira ici.",
};
