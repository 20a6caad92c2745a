//! Le français de la page d’animation.

mod refusals;

use super::{Words, count, minutes};
use documents::group::GroupWords;
use refusals::{file_refusal, refusal};
use std::sync::LazyLock;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("fr").result,
    group: GroupWords::of("fr"),

    title: "Animer un groupe",
    lead: "Chacun répond d’abord seul. Puis vous regardez ensemble où les vues se rejoignent, où elles diffèrent, et vous parlez de ce qui compte. Sans compte, sans serveur : tout reste sur cet appareil.",
    elsewhere: "Autres pages",
    kit: "Fiches à imprimer",
    sessions: "Vos séances",
    untitled: "Séance sans titre",
    open: "Ouvrir",
    export: "Enregistrer la séance dans un fichier",
    erase: "Effacer",
    erase_question: "Cette séance et tous les résultats recueillis seront effacés de cet appareil. Sans un fichier gardé, vous ne pourrez pas les retrouver.",
    erase_yes: "Effacer la séance",
    erase_no: "Garder la séance",
    other_revision: "Séance faite sur un autre questionnaire",
    other_revision_hint: "Cette séance a été faite sur un autre questionnaire, ou sur une autre version. Elle est gardée, et ne peut pas s’ouvrir ici.",
    bring: "Reprendre une séance d’un fichier",
    bring_hint: "Un fichier de séance, enregistré ici ou sur l’appareil d’une autre personne.",
    offline: "Cette page est prête à servir sans réseau.",
    online: "Cette page ne s’ouvre qu’avec un réseau. Si la salle n’en a pas, ouvrez-la avant, et ne la fermez pas.",
    bring_files: "Choisissez un fichier, ou déposez-le ici",

    new: "Nouvelle séance",
    name: "Titre de la séance (il se voit sur le mur)",
    name_example: "Assemblée du 3 décembre",
    perimeter: "De quoi le groupe va-t-il parler ?",
    path: "Combien de temps avez-vous ?",
    express_hint: |count| {
        [
            &count.to_string(),
            " questions, une par thème : environ ",
            &minutes(count),
            " minutes pour répondre",
        ]
        .concat()
    },
    complete_hint: |count| {
        [&count.to_string(), " questions : environ ", &minutes(count), " minutes pour répondre"]
            .concat()
    },
    promise: "Que promettez-vous au groupe ?",
    open_name: "Les réponses peuvent se montrer dès la première",
    open_hint: "Sans aucun nom. Dans un petit groupe, on peut deviner qui a répondu quoi. La séance s’enregistre dans un fichier, et se réunit avec celle d’une autre personne.",
    promise_name: "Personne ne pourra savoir qui a répondu quoi",
    promise_hint: "Rien ne se montre avant 5 résultats, et ceux qui arrivent ensuite se montrent par 5 au moins. Les réponses de chacun ne sortent dans aucun fichier : la séance reste sur cet appareil. Ce choix ne change plus ensuite.",
    begin: "Commencer la séance",

    back_to_list: "Toutes les séances",
    kept: "Séance gardée sur cet appareil",
    keeping: "Enregistrement…",
    kept_here_only: "Séance gardée dans cette fenêtre seulement",
    not_kept: "Cet appareil ne garde pas la séance : elle est perdue si vous fermez cette fenêtre. Laissez-la ouverte, et enregistrez le compte rendu avant de partir.",
    participants: |n| {
        if n == 0 { "Aucun résultat".to_owned() } else { count(n, " résultat", " résultats") }
    },
    received: |n| {
        if n == 0 {
            "Aucun résultat reçu pour l’instant".to_owned()
        } else {
            count(n, " résultat reçu", " résultats reçus")
        }
    },
    keys: "Touches du clavier",
    key_list: &[
        ("→ ou Page ↓", "aller à la suite"),
        ("← ou Page ↑", "revenir"),
        ("Espace", "montrer ou cacher les réponses"),
        ("B", "écran noir, ou rallumer"),
        ("F", "plein écran"),
        ("1 à 4", "une main de plus à cette réponse, si vous comptez au clavier"),
        ("5 et 6", "une main de plus à « ne s’applique pas », « je ne sais pas »"),
        ("Retour arrière", "annuler le dernier ajout"),
        ("?", "cette liste"),
    ],
    close: "Fermer",
    open_wall: "Fenêtre à projeter",
    project: "Projeter ici",
    back_to_desk: "Revenir à l’animation",
    waiting: "La séance n’est pas ouverte sur cet appareil. Ouvrez-la dans l’autre fenêtre.",

    on_wall: "Ce que voit la salle",
    back: "Précédent",
    next: "Suivant",
    reveal: "Montrer les réponses",
    hide: "Cacher les réponses",
    blank: "Écran noir",
    unblank: "Rallumer l’écran",
    full_screen: "Plein écran",
    place: "Aller à",
    next_is: "Ensuite : ",
    end: "c’est la fin",
    again: "Revoter",
    again_question: "Les réponses qui arrivent ensuite compteront dans un nouveau tour. Ce qui est recueilli reste.",
    again_yes: "Ouvrir un nouveau tour",
    again_no: "Rester dans ce tour",
    undo: "Annuler le dernier ajout",
    undone: "Le dernier ajout est annulé.",
    not_undone: "Rien à annuler : le dernier ajout a déjà été montré, ou il n’y en a pas.",
    not_erased: "L’appareil n’a pas pu effacer la séance. Elle peut revenir dans la liste : réessayez.",
    not_printed: "Rien ne s’ouvre pour imprimer ? « Page à garder » contient la même chose : elle s’imprime depuis un autre appareil.",
    no_window: "La fenêtre ne vient pas ? Votre navigateur l’a peut-être bloquée : autorisez-la, ou choisissez « Projeter ici ».",
    no_full_screen: "Le plein écran n’est pas possible ici. Le menu de votre navigateur le propose peut-être.",
    may_sleep: "Cet appareil peut éteindre l’écran : touchez-le de temps en temps.",
    timer_two: "Minuteur : 2 minutes",
    timer_five: "Minuteur : 5 minutes",
    timer_off: "Arrêter le minuteur",
    timer_over: "C’est l’heure",
    counting_on: "Les touches 1 à 6 comptent les mains levées.",

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
    common_wall: "Réponse commune :",
    theme: "Thème",
    views: "Vues du groupe",
    discuss_lead: "Là où les vues diffèrent, il y a le plus à apprendre.",
    discuss_none: "Il faut au moins trois réponses à une question pour en proposer ici.",
    commitments_none: "Ce que le groupe décide s’écrira ici.",

    desk: "Vos outils",
    desk_talk: "Échanger",
    desk_hands: "Mains levées",
    desk_scan: "Scanner les téléphones",
    desk_paste: "Liens et fichiers",
    desk_pass: "Un appareil pour tous",
    desk_report: "Compte rendu",

    talk_join: "Laissez à chacun le temps de répondre seul. Recueillez ensuite les résultats : mains levées, téléphones, liens et fichiers, ou cet appareil qui passe de main en main. Tout se mélange.",
    talk_profile: "Laissez d’abord regarder en silence. Puis demandez ce qui étonne, et ce qui rassure.",
    talk_discuss: "Trois questions suffisent. Ouvrez-en une pour en parler.",
    to_ask: "Questions à poser",
    common: "Réponse commune du groupe",
    common_none: "Pas de réponse commune",
    common_hint: "À côté des réponses de chacun, jamais à leur place.",
    note: "Vos notes",
    note_hint: "Pour vous seulement : ni sur le mur, ni dans le compte rendu.",
    note_full: "Une note tient en 2 000 signes : la fin de ce que vous venez d’écrire n’y est pas.",
    line_full: "Ce champ tient en 120 signes : la fin de ce que vous venez d’écrire n’y est pas.",

    hands_where: "Allez d’abord à une question : les mains se comptent question par question.",
    hands_hint: "Lisez chaque réponse à voix haute, comptez les mains, notez leur nombre.",
    hands_promise: "Une main levée se voit de tous : votre promesse ne vaut que pour les autres façons de répondre.",
    hands_total: |n| {
        if n == 0 {
            "Aucune main comptée".to_owned()
        } else {
            count(n as usize, " main comptée", " mains comptées")
        }
    },
    hands_keys: "Compter au clavier : les touches 1 à 6 ajoutent une main",
    hand_less: |words| ["Une main de moins : ", words].concat(),
    hand_more: |words| ["Une main de plus : ", words].concat(),

    camera: "Caméra",
    camera_hint: "Chacun montre le code de son résultat devant la caméra, à 20 centimètres environ. Un son dit que c’est compté.",
    camera_view: "Image de la caméra",
    camera_start: "Démarrer la caméra",
    camera_stop: "Arrêter la caméra",
    camera_waiting: "La caméra ne vient pas encore. Votre navigateur demande peut-être si vous l’autorisez : regardez en haut ou en bas de la fenêtre. Les liens et les fichiers marchent aussi.",
    camera_failed: |name| match name {
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

    links: "Collez des liens de résultat, autant que vous voulez",
    links_hint: "Un message entier convient : les liens y sont retrouvés.",
    links_add: "Ajouter",
    files: "Ou choisissez des fichiers, ou déposez-les ici : des résultats, ou une séance, dont les résultats s’ajoutent à celle-ci",
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
    brought: "La séance est dans votre liste.",
    file_refusal,
    refusal,
    too_few: |waiting| {
        [
            &count(waiting, " résultat attend", " résultats attendent"),
            " : il en faut 5 pour les montrer sans que l’on devine.",
        ]
        .concat()
    },

    question_number: |number, count| {
        ["Question ", &number.to_string(), " sur ", &count.to_string()].concat()
    },
    give_up: "Renoncer",
    pass_title: "C’est à vous",
    pass_hint: "Répondez sans que personne ne regarde. À la fin, vos réponses rejoignent le groupe et quittent l’écran.",
    pass_begin: "Je commence",
    pass_leave: "Revenir à l’animation",
    pass_thanks: "Merci ! Passez l’appareil à la personne suivante",
    pass_end: "Vous avez tout vu",
    pass_end_hint: "Vous pouvez encore revenir en arrière. Ensuite, vos réponses rejoignent celles du groupe, sans votre nom.",
    pass_blank: |blank| match blank {
        0 => "Vous avez répondu à toutes les questions.".to_owned(),
        1 => "1 question est restée sans réponse : elle ne comptera pas.".to_owned(),
        _ => {
            [&blank.to_string(), " questions sont restées sans réponse : elles ne compteront pas."]
                .concat()
        }
    },
    pass_done: "Donner mes réponses",

    commit_hint: "Écrivez ce que le groupe décide, dans ses mots. Ce qui est écrit se voit sur le mur.",
    commit: "Ajouter cet engagement",
    commit_remove: "Retirer",

    report: "Ce que le groupe emporte",
    report_hint: "Des nombres, des engagements, jamais les réponses d’une personne ni vos notes.",
    print: "Imprimer",
    report_page: "Page à garder",
    report_markdown: "Texte (Markdown)",
    report_table: "Tableau des questions (CSV)",
    report_themes: "Tableau des thèmes (CSV)",
    report_commitments: "Tableau des engagements (CSV)",
    report_data: "Données (JSON)",
    session: "La séance elle-même",
    session_hint: "Pour continuer sur un autre appareil, ou réunir vos résultats avec ceux d’une autre personne qui anime. Ce fichier contient les réponses de chacun, sans nom, et vos notes.",
    session_promised: "Vous avez promis que personne ne pourrait savoir qui a répondu quoi : les réponses de chacun restent sur cet appareil, et la séance ne s’enregistre dans aucun fichier.",
});
