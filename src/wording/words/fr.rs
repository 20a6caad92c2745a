//! The texts of a result and of documents, in French.

use super::{ResultWords, Words};

pub const WORDS: Words = Words {
    result: &RESULT,
    lang: "fr",
    separator: ';',

    profile: "Thème par thème",
    priorities: "Par où commencer",
    first_step: "Un premier pas",
    resources: "Pour aller plus loin",
    explore: "À explorer ensemble",
    explore_hint: "Ici, la réponse est « je ne sais pas ». Quelqu’un d’autre en sait peut-être plus : c’est une bonne question à poser.",
    overall: "Vue d’ensemble",
    stages: "Ce que veut dire chaque étape",
    rule_overall: "C’est la moyenne des thèmes, et chacun compte autant. « Ne s’applique pas » et « Je ne sais pas » ne comptent jamais pour zéro.",
    limits: "Ce que ce résultat n’est pas",

    table: "Le tableau des résultats",
    column_axis: "Partie",
    column_theme: "Thème",
    column_stage: "Étape",
    column_score: "Sur 100",
    column_coverage: "Réponses comptées",
    column_applicable: "Réponses possibles",
    column_code: "Code",
    column_topic: "Sujet",
    column_question: "Question",
    column_answer: "Réponse",
    column_level: "Niveau (0 à 3)",
    column_note: "Note",

    questions: "Les questions et les réponses",
    levels: "Les quatre réponses proposées",
    reopen: "Rouvrir ce résultat",
    holds_data: "Cette page se lit sans réseau. Elle contient aussi les données du résultat : le questionnaire peut les reprendre.",
    holds_notes: "Elle contient vos notes : pensez-y avant de la donner à quelqu’un.",

    goals: "Objectifs",
    goal_step: "Premier pas",
    goal_who: "Qui",
    goal_when: "Pour quand",
    goal_outcome: "Où on en est",
    done: "Fait",
    going_on: "En cours",
    given_up: "Abandonné",

    reminder: |title| ["Refaire le point : ", title].concat(),
    reminder_how: |date, about| {
        [
            "Votre dernier résultat date du ",
            date,
            " (",
            about,
            "). Ouvrez-le avec ce lien, répondez de nouveau, puis comparez les deux :",
        ]
        .concat()
    },
};

pub const RESULT: ResultWords = ResultWords {
    lang: "fr",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    date: |day, month, year| {
        let day = if day == 1 { "1er".to_owned() } else { day.to_string() };
        [&day, month, &year.to_string()].join(" ")
    },
    express: "Parcours express",
    complete: "Parcours complet",
    not_applicable: "Ne s’applique pas à ma situation",
    do_not_know: "Je ne sais pas",
    blank: "Sans réponse",
    not_calculated: "Trop peu de réponses",
    not_applicable_theme: "Ne s’applique pas",
    strengths: "Points forts",
    strengths_express: "Sans doute des points forts",
    lean_on: "Un point d’appui",
    leaning: "On peut s’appuyer sur",
    beginning: "Pour commencer",
    beginning_of_theirs: "Proposé à qui a répondu",
    for_owner: "Ces premiers pas s’adressent à qui a répondu.",
    themes: |count| {
        [count.to_string().as_str(), if count > 1 { " thèmes" } else { " thème" }].concat()
    },
    at_stage: |stage| ["à l’étape « ", stage, " »"].concat(),
    without_stage: "sans étape",
    goal: |topic| ["Ce que l’on pourrait répondre un jour (", topic, ")"].concat(),
    overall_figure: |score, stage, coverage| {
        [&score.to_string(), " sur 100, étape « ", stage, " ». ", coverage, "."].concat()
    },
    no_overall_too_few: "Pas de chiffre d’ensemble : trop peu de thèmes ont assez de réponses.",
    no_overall_axis: "Pas de chiffre d’ensemble : une des trois parties n’a aucun thème avec assez de réponses.",
    out_of_hundred: |score| [&score.to_string(), " sur 100"].concat(),
    coverage: |answered, applicable| {
        let word = if answered > 1 { " réponses sur " } else { " réponse sur " };
        [&answered.to_string(), word, &applicable.to_string()].concat()
    },
    not_counted: ["« ne s’applique pas »", "« je ne sais pas »", "sans réponse"],
    semicolon: " ; ",
    pair: |name, words| [name, " : ", words].concat(),
    rule_scored: |sum, sum_max, score| {
        [
            "Chaque réponse vaut de 0 à 3 points. Total : ",
            &sum.to_string(),
            " sur ",
            &sum_max.to_string(),
            ", soit ",
            &score.to_string(),
            " sur 100.",
        ]
        .concat()
    },
    rule_not_calculated: |answered, needed| {
        [
            "Pour ce thème, il faut au moins ",
            &needed.to_string(),
            if needed > 1 { " réponses choisies" } else { " réponse choisie" },
            " parmi les quatre niveaux. Il y en a ",
            &answered.to_string(),
            ". Le reste ne compte pas pour zéro.",
        ]
        .concat()
    },
    rule_not_applicable: "Aucune question de ce thème ne s’applique : il ne compte pas.",
    target: "Objectif",
    enough: "C’est assez pour nous",
    out_of: |answered, applicable| {
        [&answered.to_string(), " sur ", &applicable.to_string()].concat()
    },
};
