//! The texts of the kit in French.

use super::{Asking, Delicate, Words};
use crate::kit::guide;

pub(super) const WORDS: Words = Words {
    lang: "fr",
    name: "Français",
    quoted: |text| ["« ", text, " »"].concat(),

    kit: "Kit d’animation",
    guide: "Guide d’animation",
    talk: "Questions pour en parler",
    answers: "Feuille de réponse",
    posters: "Affiches",
    commitments: "Nos engagements",

    ways: "Autres pages",
    back: "Tout le kit",
    to_group: "La page de groupe",

    kit_lead: "De quoi mener une séance de 45, 90 ou 180 minutes, avec 5 à 40 personnes, avec ou sans téléphones.",
    for_all: "Pour toutes les séances",
    guide_about: "Trois déroulés minutés, les mots pour ouvrir la séance, quatre façons de recueillir les avis, et que faire quand… À lire avant. A4.",
    commitments_about: "Qui fait quoi, pour quand, et à quoi on le verra. Une feuille par petit groupe. A4, en paysage.",
    by_subject: "Selon votre sujet",
    by_subject_how: "Choisissez un seul sujet pour toute la séance : les réponses de sujets différents ne se mélangent pas.",
    answers_of: |path, count| {
        let word = if count > 1 { " questions" } else { " question" };
        ["Feuille de réponse · ", path, " · ", &count.to_string(), word].concat()
    },
    printing: "Imprimer",
    printing_how: &[
        "Ouvrez une page, puis demandez l’impression à votre navigateur : Ctrl+P, ou ⌘P sur un Mac. Gardez l’échelle à 100 %. Tout se lit en noir et blanc.",
        "Feuilles de réponse : A4, une par personne sans téléphone, et cinq de plus. Le recto verso convient.",
        "Affiches : A3, en paysage, une par thème. Sans imprimante A3, enregistrez-les en PDF et confiez le fichier à un magasin d’impression. En A4, elles restent lisibles de près.",
        "Nos engagements : A4, en paysage, une feuille pour quatre ou cinq personnes.",
        "Questions pour en parler : A4, une fois, pour la personne qui anime.",
        "Si votre navigateur propose un autre format de papier, choisissez celui-ci vous-même : A4 ou A3, portrait ou paysage.",
    ],

    talk_how: &[
        "Pour la personne qui anime. Sur chaque sujet, posez une ou deux de ces questions, pas toutes.",
        "Demandez ce qui s’est passé, pas qui a raison. Laissez parler d’abord les réponses les moins choisies.",
        "Personne n’est obligé de dire ce qu’il a répondu.",
    ],

    answers_how: &[
        "Pour chaque question, cochez la case la plus proche de ce que vous voyez. Il n’y a ni bonne ni mauvaise réponse.",
        "Répondez sans vous concerter. Vous pouvez laisser une question de côté.",
        "N’écrivez ni votre nom, ni rien qui vous ferait reconnaître.",
    ],
    date: "Date :",
    remark: "Une remarque pour le groupe, si vous voulez :",
    nothing_to_sign: "Rien à signer : cette feuille ne dit pas qui vous êtes.",
    exits: "Aucune de ces quatre réponses",
    poster: |at, count| ["affiche ", &at.to_string(), " sur ", &count.to_string()].concat(),
    poster_how: "Une gommette par personne et par question, sous la réponse la plus proche de ce que vous voyez.",
    posters_how: "Une affiche par thème, à imprimer en A3 paysage. Les gommettes se collent sous les réponses ; à côté, il y a de la place pour les deux autres réponses possibles.",
    poster_express: "★ Question du parcours express.",

    commitments_how: &[
        "Une phrase courte, un premier pas à votre portée, une date proche. Trois engagements tenus valent mieux que dix.",
        "Chaque personne n’engage qu’elle-même, et personne n’est obligé de s’engager.",
    ],
    who: "Qui ?",
    what: "Que ferons-nous ?",
    when: "Pour quand ?",
    sign: "À quel premier signe le verrons-nous ?",
    whom: "À qui le dirons-nous ?",
    subject: "Notre sujet :",
    again: "Nous en reparlons le :",

    ask_me: Asking {
        between: |one, other| {
            [one, " ou ", other, " : à quel moment précis pensiez-vous en répondant ?"].concat()
        },
        same: |level| {
            ["Les réponses se rejoignent sur ", level, " : à quel moment précis pensiez-vous ?"]
                .concat()
        },
        rather: |level| {
            ["Dans lesquels de vos projets est-ce plutôt ", level, ", et d’où cela vient-il ?"]
                .concat()
        },
        already: |level| {
            ["Dans lesquels de vos projets est-ce déjà ", level, ", et qu’est-ce qui l’a permis ?"]
                .concat()
        },
        others: "Les autres personnes de vos projets répondraient-elles comme vous ?",
        step: |level| {
            [
                "Que verriez-vous de différent si vous pouviez dire ",
                level,
                " ? Quel serait votre premier pas ?",
            ]
            .concat()
        },
        keep: |level| {
            [level, " : qu’est-ce qui vous aide, et que conseilleriez-vous aux autres ?"].concat()
        },
    },
    ask_team: Asking {
        between: |one, other| {
            [
                one,
                " ou ",
                other,
                " : qu’avez-vous vu ou vécu qui fait pencher d’un côté ou de l’autre ?",
            ]
            .concat()
        },
        same: |level| {
            ["Les avis se rejoignent sur ", level, " : qu’avez-vous vu ou vécu qui le montre ?"]
                .concat()
        },
        rather: |level| ["Pour qui, ou à quels moments, est-ce plutôt ", level, " ?"].concat(),
        already: |level| ["Pour qui, ou à quels moments, est-ce déjà ", level, " ?"].concat(),
        others: "Qui, absent aujourd’hui, répondrait peut-être autrement, et pourquoi ?",
        step: |level| {
            [
                "Que verrions-nous de différent si nous pouvions dire ",
                level,
                " ? Quel serait un premier pas ?",
            ]
            .concat()
        },
        keep: |level| [level, " : qu’est-ce qui nous aide, et comment le garder vivant ?"].concat(),
    },
    ask_network: Asking {
        between: |one, other| {
            [
                one,
                " ou ",
                other,
                " : que voit-on, d’une organisation à l’autre, qui fait pencher d’un côté ou de l’autre ?",
            ]
            .concat()
        },
        same: |level| {
            ["Les avis se rejoignent sur ", level, " : que voit-on entre nous qui le montre ?"]
                .concat()
        },
        rather: |level| {
            ["Pour quelles organisations, ou à quels moments, est-ce plutôt ", level, " ?"].concat()
        },
        already: |level| {
            ["Pour quelles organisations, ou à quels moments, est-ce déjà ", level, " ?"].concat()
        },
        others: "Quelle organisation, absente aujourd’hui, répondrait peut-être autrement, et pourquoi ?",
        step: |level| {
            [
                "Que verrions-nous de différent entre nous si nous pouvions dire ",
                level,
                " ? Qui pourrait faire un premier pas, et lequel ?",
            ]
            .concat()
        },
        keep: |level| {
            [level, " : qu’est-ce qui nous aide, et comment le transmettre à d’autres ?"].concat()
        },
    },

    ask_delicate: Delicate {
        between: |one, other| {
            [one, " ou ", other, " : qu’est-ce qui, dans la façon de s’organiser, fait pencher d’un côté ou de l’autre ?"].concat()
        },
        same: |level| {
            [
                "Les avis se rejoignent sur ",
                level,
                " : qu’est-ce qui, dans la façon de s’organiser, y mène ?",
            ]
            .concat()
        },
        talk: "Qu’est-ce qui aiderait à s’en apercevoir plus tôt et à en parler, sans nommer personne ?",
    },

    opening: &guide::FR_OPENING,
    guide_texts: &guide::FR,
};
