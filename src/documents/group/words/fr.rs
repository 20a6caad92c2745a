//! The texts of a group's documents in French.

use super::{GroupWords, sum};
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

    headcount: |count| match count {
        1 => "1 personne dans la salle".to_owned(),
        _ => [&count.to_string(), " personnes dans la salle"].concat(),
    },
    profile_how: "Combien de personnes sont à chaque étape, thème par thème : ce que le mur a montré.",
    scored: |count| {
        let word = if count > 1 { " réponses comptées" } else { " réponse comptée" };
        [&count.to_string(), word].concat()
    },
    close: "Vues proches",
    partly: "Vues en partie différentes",
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
    earlier: "Les engagements de la fois d’avant",
    outcome_title: "Où en est-on ?",
    done: "Fait",
    going_on: "Continue",
    given_up: "Abandonné",
    not_said: "Pas encore dit",
    new_commitment: "Nouveau",
    next_look: "On en reparle :",
    rating: "Le temps passé ici en valait-il la peine ?",
    ratings: ["Du temps perdu", "Peu utile", "Autant reçu que donné", "Utile", "Très utile"],

    questions: "Les questions et les réponses du groupe",
    common_answer: "Réponse commune",
    of_shared: |count| ["dont ", &count.to_string(), " sur l’appareil partagé"].concat(),
    voices: |results, shared, hands| {
        let of = |count: u32, one: &str, many: &str| {
            [count.to_string().as_str(), if count > 1 { many } else { one }].concat()
        };
        let shared = shared.unwrap_or(0).min(results);
        // A result may come from a phone, a link, a file or paper: nobody keeps which.
        let other = results - shared;
        match (results, shared, hands) {
            (_, 0, 0) => of(results, " réponse", " réponses"),
            (0, _, _) => of(hands, " main levée", " mains levées"),
            _ => sum([
                (other, of(other, " résultat", " résultats")),
                (shared, [&shared.to_string(), " sur l’appareil partagé"].concat()),
                (hands, of(hands, " main", " mains")),
            ]),
        }
    },
    share: |count, of| [&count.to_string(), " sur ", &of.to_string()].concat(),
    was: |round, [then, now]| [round, " : ", then, " → ", now].concat(),
    since: |round, before, now| {
        let word = if before > 1 { " réponses alors, " } else { " réponse alors, " };
        let counts = [&before.to_string(), word, &now.to_string(), " maintenant"].concat();
        ["Depuis le ", &round.to_lowercase(), " (", &counts, ")"].concat()
    },
    closer: "les vues se sont rapprochées.",
    wider: "les vues sont plus diverses.",
    alike: "les vues sont à peu près aussi proches.",

    annex: "Annexe : des moyennes",
    annex_how: "Une moyenne n’est pas une note. Elle ne dit ni ce que vaut le groupe, ni où il en est, et ne se compare à celle d’aucun autre groupe. Elle efface justement ce dont il est utile de parler : les différences. Elle est là pour qui suit les mêmes thèmes dans le temps.",
    average: |mean, [lowest, highest], deviation, scored| {
        let range = if lowest == highest {
            ["tous à ", &lowest.to_string()].concat()
        } else {
            ["de ", &lowest.to_string(), " à ", &highest.to_string()].concat()
        };
        let of = [", sur ", &scored.to_string(), " réponses"].concat();
        [&mean.to_string(), " (", &range, ", écart type ", &deviation.to_string(), of.as_str(), ")"]
            .concat()
    },
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
