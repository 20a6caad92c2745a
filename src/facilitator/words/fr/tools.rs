//! The presenter's tools, in French.

use crate::words::count;
use crate::words::tools::{
    CommitmentWords, DiscussionWords, HandsWords, IntakeWords, ReportWords, ScannerWords,
    SharedDeviceWords,
};

pub(super) static DISCUSSION: DiscussionWords = DiscussionWords {
    join: "Laissez à chacun le temps de répondre seul. Recueillez ensuite les résultats : mains levées, téléphones, liens et fichiers, ou cet appareil qui passe de main en main. Tout se mélange.",
    questions: "Questions à poser",
    common_answer: "Réponse commune du groupe",
    common_none: "Pas de réponse commune",
    common_hint: "À côté des réponses de chacun, jamais à leur place.",
    note: "Vos notes",
    note_hint: "Pour vous seulement : ni sur le mur, ni dans le compte rendu.",
    note_full: "Une note tient en 2 000 signes : la fin de ce que vous venez d’écrire n’y est pas.",
};

pub(super) static HANDS: HandsWords = HandsWords {
    choose_item: "Allez d’abord à une question : les mains se comptent question par question.",
    hint: "Lisez chaque réponse à voix haute, comptez les mains, notez leur nombre.",
    not_twice: "Ne comptez que les mains de qui n’a rien envoyé : les résultats reçus comptent déjà.",
    not_anonymous: "Une main levée se voit de tous : votre promesse ne vaut que pour les autres façons de répondre.",
    total: |n| {
        if n == 0 {
            "Aucune main comptée".to_owned()
        } else {
            count(n as usize, " main comptée", " mains comptées")
        }
    },
    by_keys: "Compter au clavier : les touches 1 à 6 ajoutent une main",
    rating_hint: "Lisez chaque réponse à voix haute, et comptez les mains. Une seule fois suffit.",
    fewer: |words| ["Une main de moins : ", words].concat(),
    more: |words| ["Une main de plus : ", words].concat(),
};

pub(super) static SCANNER: ScannerWords = ScannerWords {
    camera: "Caméra",
    hint: "Chacun montre le code de son résultat devant la caméra, à 20 centimètres environ. Un son dit que c’est compté.",
    view: "Image de la caméra",
    start: "Démarrer la caméra",
    stop: "Arrêter la caméra",
    waiting: "La caméra ne vient pas encore. Votre navigateur demande peut-être si vous l’autorisez : regardez en haut ou en bas de la fenêtre. Les liens et les fichiers marchent aussi.",
    failed: |name| match name {
        "refused" => {
            "La caméra est refusée. Autorisez-la pour cette page dans votre navigateur, puis réessayez. Les liens et les fichiers marchent aussi."
        }
        "none" => {
            "Aucune caméra sur cet appareil, ou page ouverte sans https. Passez par les liens et les fichiers, ou par cet appareil."
        }
        "busy" => "La caméra sert déjà ailleurs. Fermez l’autre application, puis réessayez.",
        "lost" => {
            "La caméra s’est débranchée. Ce qui est compté reste. Rebranchez-la, puis réessayez."
        }
        "dark" => {
            "La caméra ne donne aucune image. Ce qui est compté reste. Vérifiez que rien ne la couvre ni ne la coupe, puis réessayez. Les liens et les fichiers marchent aussi."
        }
        _ => {
            "La lecture des codes n’a pas pu être chargée. Ce qui est compté reste. Réessayez ; si cela dure, rechargez la page."
        }
    },
    may_sleep: "Cet appareil peut éteindre l’écran : touchez-le de temps en temps.",
};

pub(super) static INTAKE: IntakeWords = IntakeWords {
    links: "Collez des liens de résultat, autant que vous voulez",
    links_hint: "Un message entier convient : les liens y sont retrouvés.",
    links_add: "Ajouter",
    files: "Ou choisissez des fichiers, ou déposez-les ici : des résultats, ou une séance, dont les résultats s’ajoutent à celle-ci",
};

pub(super) static SHARED_DEVICE: SharedDeviceWords = SharedDeviceWords {
    question_number: |number, count| {
        ["Question ", &number.to_string(), " sur ", &count.to_string()].concat()
    },
    abandon: "Renoncer",
    title: "C’est à vous",
    hint: "Répondez sans que personne ne regarde. À la fin, vos réponses rejoignent le groupe et quittent l’écran.",
    begin: "Je commence",
    leave: "Revenir à l’animation",
    thanks: "Merci ! Passez l’appareil à la personne suivante",
    end: "Vous avez tout vu",
    end_hint: "Vous pouvez encore revenir en arrière. Ensuite, vos réponses rejoignent celles du groupe, sans votre nom.",
    blank: |blank| match blank {
        0 => "Vous avez répondu à toutes les questions.".to_owned(),
        1 => "1 question est restée sans réponse : elle ne comptera pas.".to_owned(),
        _ => {
            [&blank.to_string(), " questions sont restées sans réponse : elles ne compteront pas."]
                .concat()
        }
    },
    submit: "Donner mes réponses",
};

pub(super) static COMMITMENTS: CommitmentWords = CommitmentWords {
    hint: "Écrivez ce que le groupe décide, dans ses mots. Ce qui est écrit se voit sur le mur.",
    add: "Ajouter cet engagement",
    remove: "Retirer",
    correct: "Corriger",
    save: "Enregistrer la correction",
    cancel: "Ne rien changer",
    next_look: "Quand en reparlez-vous ? (cela se voit sur le mur, à la fin)",
    closing_hint: "Le mur remercie le groupe, et montre ce qu’il a décidé. Quand vous quittez la séance, le mur s’éteint : aucun nom n’y reste.",
    take_report: "Prendre le compte rendu",
    leave: "Quitter la séance",
};

pub(super) static REPORT: ReportWords = ReportWords {
    title: "Ce que le groupe emporte",
    hint: "Des nombres, des engagements, jamais les réponses d’une personne ni vos notes.",
    print: "Imprimer",
    page: "Page à garder",
    markdown: "Texte (Markdown)",
    table: "Tableau des questions (CSV)",
    themes: "Tableau des thèmes (CSV)",
    commitments: "Tableau des engagements (CSV)",
    answers: "Réponses pour un logiciel (CSV)",
    data: "Données (JSON)",
    session: "La séance elle-même",
    session_hint: "Pour continuer sur un autre appareil, ou réunir vos résultats avec ceux d’une autre personne qui anime. Ce fichier contient les réponses de chacun, sans nom, et vos notes.",
    session_anonymous: "Vous avez promis que personne ne pourrait savoir qui a répondu quoi : les réponses de chacun restent sur cet appareil, et la séance ne s’enregistre dans aucun fichier.",
};
