//! The interface in French.

use super::Texts;
use wording::minutes;
use wording::words::fr::{RESULT, WORDS};

pub(super) const TEXTS: Texts = Texts {
    lang: "fr",
    name: "Français",

    result_coming: "Le résultat arrive…",
    result_stopped: "Une partie du résultat n’est pas encore arrivée : le réseau ne répond pas. Vos réponses restent là.",
    retry: "Réessayer",
    languages: "Langue",
    full_screen: "Plein écran",
    where_kept: "Vos réponses restent sur cet appareil.",
    kept: "Enregistré sur cet appareil.",
    kept_forgetful: "Enregistré ici, tant que ce navigateur ne l’efface pas.",
    kept_in_tab: "Gardé dans cet onglet seulement.",
    keep_for_good: "Le garder pour de bon",
    copy: "Enregistrer une copie dans un fichier",
    paper: "Questionnaire à imprimer",
    results: "Mes résultats",
    receipt: "Ce qui est sorti de cette page",
    facilitator: "Animer un groupe",
    facilitator_url: "./group.html",
    erase: "Tout effacer",
    erase_question: "Vos réponses, vos notes, vos objectifs et tous « Mes résultats » seront effacés de cet appareil. Sans un lien ou un fichier gardé, vous ne pourrez pas les retrouver.",
    erase_yes: "Tout effacer",
    keep: "Garder mes réponses",
    erased: ["Effacé de cet appareil. Réponses : ", ". Notes : ", ". Résultats gardés : "],

    not_kept: "Ici, vos réponses ne seront pas gardées si vous fermez l’onglet. Avant, copiez le lien de votre résultat.",
    set_aside: "Des réponses gardées ici sont illisibles. Elles sont mises de côté, rien n’est effacé.",
    newer_there: "Une version plus récente a servi sur cet appareil. Cette page montre vos réponses sans rien y changer : rechargez-la.",
    no_full_screen: "Le plein écran n’est pas possible ici : essayez le menu de votre navigateur.",
    language_not_loaded: "Cette langue n’a pas pu être chargée. Vos réponses sont là. Réessayez, ou rechargez la page.",
    refusal: wording::refusals::fr::refusal,

    group_hint: "Vous répondez pour une séance en groupe. À la fin, votre téléphone affiche un code à montrer : avant, personne ne voit vos réponses.",
    perimeter: "De quoi allez-vous parler ?",
    path: "Combien de temps avez-vous ?",
    express: RESULT.express,
    express_hint: |count| {
        [&count.to_string(), " questions, une par thème : environ ", &minutes(count), " minutes"]
            .concat()
    },
    complete: RESULT.complete,
    complete_hint: |count| {
        [
            &count.to_string(),
            " questions, pour un résultat plus sûr : environ ",
            &minutes(count),
            " minutes",
        ]
        .concat()
    },
    begin: "Commencer",
    promises: [
        "Vos réponses restent sur cet appareil : rien n’est envoyé.",
        "Pas de compte, pas de publicité, personne ne suit vos visites.",
        "Vous pouvez vous arrêter et reprendre quand vous voulez, sauf en navigation privée.",
    ],
    resume_title: "Vous en étiez là",
    result_of: |date| ["Votre résultat du ", date].concat(),
    retake: "Refaire le point",
    retake_hint: "Si vous refaites le point, les deux résultats seront comparés.",
    resume: "Reprendre",
    restart: "Recommencer",
    restart_question: |answered| match answered {
        0 => "Vos notes seront effacées de cet appareil.".to_owned(),
        1 => "Votre réponse et vos notes seront effacées de cet appareil.".to_owned(),
        _ => [
            "Vos ",
            &answered.to_string(),
            " réponses et vos notes seront effacées de cet appareil.",
        ]
        .concat(),
    },
    restart_yes: "Effacer et recommencer",
    restart_complete: "Vos réponses ne sont pas perdues : ce résultat reste dans « Mes résultats ». Le nouveau questionnaire sera vide.",
    restart_complete_yes: "Recommencer",

    answered: |answered, asked| {
        let word = if answered > 1 { " réponses sur " } else { " réponse sur " };
        [&answered.to_string(), word, &asked.to_string()].concat()
    },
    question_number: |number, count| {
        ["Question ", &number.to_string(), " sur ", &count.to_string()].concat()
    },
    overview: "Toutes les questions",
    exits: "Aucune de ces quatre réponses",
    not_applicable: RESULT.not_applicable,
    do_not_know: RESULT.do_not_know,
    withdraw: "Retirer ma réponse",
    gloss: |term| [term, " : qu’est-ce que c’est ?"].concat(),
    add_note: "Ajouter une note",
    note: "Une note, si vous voulez",
    note_hint: "Un exemple, une idée, pour vous. Vos notes ne sont jamais dans le lien.",
    note_full: "Une note tient en 2 000 signes : la fin de ce que vous venez d’écrire n’y est pas.",
    navigation: "Avancer dans le questionnaire",
    back: "Précédent",
    next: "Suivant",
    see_summary: "Voir le résultat",
    go_on: "Continuer à répondre",
    blanks: |count| {
        let [one, many] = [" question est", " questions sont"];
        let said = if count > 1 { many } else { one };
        [&count.to_string(), said, " sans réponse. Le résultat n’en tient pas compte."].concat()
    },
    answer_blanks: "Y répondre maintenant",
    see_summary_anyway: "Voir le résultat quand même",
    state_answered: "Répondu",
    state_blank: RESULT.blank,
    state_note: "avec une note",

    show_code: "Montrer mon code",
    result: &RESULT,
    profile: WORDS.profile,
    profile_hint: "Ouvrez un thème pour voir les réponses comptées et le calcul.",
    priorities: WORDS.priorities,
    first_step: WORDS.first_step,
    resources: WORDS.resources,
    explore: WORDS.explore,
    explore_hint: WORDS.explore_hint,
    overall: WORDS.overall,
    how_made: "Comment ce chiffre est fait",
    rule_overall: WORDS.rule_overall,
    table: WORDS.table,
    table_caption: "Résultats par thème, sous le nom de leur partie",
    column_theme: WORDS.column_theme,
    column_stage: WORDS.column_stage,
    column_score: WORDS.column_score,
    column_coverage: WORDS.column_coverage,
    limits: WORDS.limits,
    deepen: "Continuer avec le parcours complet",
    missing_first: "D’abord vos priorités : ",
    missing_others: "Le reste : ",
    change_answers: "Changer mes réponses",
    set_targets: "Choisir mes objectifs",
    remind: "Me le rappeler dans 6 mois",
    compare_over_time: "Comparer avec un autre résultat",

    your_note: "Votre note : ",
    share_result: "Partager",
    keep_result: "Garder",
    share_title: "Un résultat « Faire ensemble »",
    copy_link: "Copier le lien",
    link_copied: "Lien copié.",
    copy_by_hand: "La copie n’a pas marché. Voici le texte à copier :",
    link_by_hand: "Rien ne s’est passé ? Voici le lien à copier :",
    not_printed: "Rien ne s’ouvre ? « Garder » enregistre une page à imprimer ailleurs, ou ouvrez le lien dans un navigateur.",
    hand_over: |partner| ["Transmettre à ", partner].concat(),
    print: "Imprimer",
    more_exports: "Texte, fichier, image, code QR…",

    visited: "Vous regardez un résultat gardé ou partagé. Vos réponses en cours ne changent pas.",
    do_mine: "Faire le mien",
    compare: "Comparer avec le mien",
    take_over: "C’est le mien : continuer ici",
    scores_alone: "Ce lien contient les scores, sans les réponses.",
};
