//! The texts of a group's documents in French.

use super::GroupWords;
use wording::words::fr;

pub(super) const WORDS: GroupWords = GroupWords {
    all: &fr::WORDS,
    file_stem: "faire-ensemble-groupe",

    open: "Les réponses ont été montrées au fur et à mesure, sans nom.",
    anonymous: "L’anonymat a été promis : les réponses individuelles ne se montrent qu’à cinq au moins, ensemble.",
    counts_only: "Ce compte rendu compte les réponses. Il ne dit pas qui a répondu quoi.",

    participation: "Qui a participé",
    nobody_yet: "Personne n’a encore répondu.",
    round: |number| ["Tour ", &number.to_string()].concat(),
    participants: |count| match count {
        0 => "aucun résultat individuel".to_owned(),
        1 => "1 résultat individuel".to_owned(),
        _ => [&count.to_string(), " résultats individuels"].concat(),
    },
    hands_at_most: |count| match count {
        1 => "1 main levée au plus par question".to_owned(),
        _ => ["jusqu’à ", &count.to_string(), " mains levées par question"].concat(),
    },
    waiting: |count| match count {
        1 => "1 résultat en attend d’autres pour être montré avec eux".to_owned(),
        _ => [&count.to_string(), " résultats en attendent d’autres pour être montrés ensemble"]
            .concat(),
    },

    profile_how: "Chaque résultat compte autant. Une moyenne ne dit pas tout : à côté d’elle, combien de résultats, et comment ils se répartissent.",
    mean: |score, stage| [stage, ", ", &score.to_string(), " sur 100 en moyenne"].concat(),
    no_mean: "Trop peu de résultats pour une moyenne",
    no_score: "Pas de résultat à montrer",
    scored: |count| {
        let word = if count > 1 { " réponses comptées" } else { " réponse comptée" };
        [&count.to_string(), word].concat()
    },
    dispersion: |deviation, lowest, highest| {
        let range = if lowest == highest {
            ["tous à ", &lowest.to_string()].concat()
        } else {
            ["de ", &lowest.to_string(), " à ", &highest.to_string()].concat()
        };
        [&range, " (écart type : ", &deviation.to_string(), ")"].concat()
    },
    close: "Vues proches",
    partly: "Vues partagées en partie",
    contrasted: "Vues contrastées",
    do_not_know: |count, of| {
        ["« Je ne sais pas » : ", &count.to_string(), " sur ", &of.to_string()].concat()
    },
    withheld: |count| match count {
        1 => "1 résultat pas encore montré".to_owned(),
        _ => [&count.to_string(), " résultats pas encore montrés"].concat(),
    },

    discuss: "À discuter d’abord",
    discuss_how: "Voici les questions où les réponses s’éloignent le plus. Ce n’est pas une erreur : chaque personne a vu quelque chose, et c’est une bonne raison d’en parler.",
    discuss_why: |views, count| {
        let word = if count > 1 { " réponses" } else { " réponse" };
        [views, ", sur ", &count.to_string(), word].concat()
    },
    common: "Réponses communes",
    common_how: "Ce que le groupe a retenu après en avoir parlé. Les réponses de chaque personne restent comptées à part.",
    commitments: "Engagements",
    who: "Qui",
    what: "Quoi",
    when: "Quand",

    questions: "Les questions et les réponses du groupe",
    common_answer: "Réponse commune",
    voices: |count| {
        let word = if count > 1 { " réponses" } else { " réponse" };
        [&count.to_string(), word].concat()
    },
    hands: |count| {
        let word = if count > 1 { " mains levées" } else { " main levée" };
        ["dont ", &count.to_string(), word].concat()
    },
    was: |count, of, round| {
        let then = [&count.to_string(), " sur ", &of.to_string()].concat();
        ["contre ", &then, " au ", &round.to_lowercase()].concat()
    },
    since: |round, before, now| {
        let word = if before > 1 { " réponses alors, " } else { " réponse alors, " };
        let counts = [&before.to_string(), word, &now.to_string(), " maintenant"].concat();
        ["Depuis le ", &round.to_lowercase(), " (", &counts, ")"].concat()
    },
    closer: "les vues se sont rapprochées.",
    wider: "les vues sont plus diverses.",
    alike: "les vues sont à peu près aussi proches.",

    limits: "Ce que ce compte rendu n’est pas",
    about_file: "Cette page se lit et s’imprime sans réseau. Elle ne contient que ce qu’elle montre.",

    column_round: "Tour",
    column_level: |level| ["Niveau ", &level.to_string()].concat(),
    column_level_words: |level| ["Réponse de niveau ", &level.to_string()].concat(),
    column_hands: "Dont mains levées",
    column_withheld: "Pas encore montrés",
    column_consensus: "Consensus (0 à 100)",
    column_band: "Vues",
    column_scored: "Réponses comptées",
    column_at_stage: |stage| ["À l’étape ", stage].concat(),
    column_mean: "Moyenne (sur 100)",
    column_mean_stage: "Étape de la moyenne",
    column_deviation: "Écart type",
    column_lowest: "Le plus bas",
    column_highest: "Le plus haut",
    column_unknown_of: "Je ne sais pas, sur",
};
