//! The presenter and the projector, in French.

use crate::words::count;
use crate::words::presenter::{
    ControlWords, NoticeWords, PresenterWords, ShortcutWords, TabWords, UndoWords,
};

pub(super) static PRESENTER: PresenterWords = PresenterWords {
    back_to_list: "Toutes les séances",
    saved: "Séance gardée sur cet appareil",
    saving: "Enregistrement…",
    not_kept: "Séance gardée dans cette fenêtre seulement",
    open_wall: "Fenêtre à projeter",
    project: "Projeter ici",
    preview: "Ce que voit la salle",
};

pub(super) static CONTROLS: ControlWords = ControlWords {
    reveal: "Montrer les réponses",
    hide: "Cacher les réponses",
    blank: "Écran noir",
    unblank: "Rallumer l’écran",
    full_screen: "Plein écran",
    go_to: "Aller à (le mur suit aussitôt)",
    next_is: "Ensuite : ",
    end: "c’est la fin",
    new_round: "Revoter",
    new_round_question: "Les réponses qui arrivent ensuite compteront dans un nouveau tour. Ce qui est recueilli reste.",
    new_round_confirm: "Ouvrir un nouveau tour",
    new_round_cancel: "Rester dans ce tour",
    finish: "Terminer",
    timer_two: "Minuteur : 2 minutes",
    timer_five: "Minuteur : 5 minutes",
    timer_off: "Arrêter le minuteur",
    timer_over: "C’est l’heure",
    timer_sound: "Son à la fin du minuteur",
    counting_by_keys: "Les touches 1 à 6 comptent les mains levées.",
    back_to_presenter: "Revenir à l’animation",
};

pub(super) static UNDO: UndoWords = UndoWords {
    undo: |act| ["Annuler : ", act].concat(),
    nothing: "Rien à annuler",
    hands: |n, topic| {
        let hands = count(usize::try_from(n.unsigned_abs()).unwrap_or(0), " main", " mains");
        let hands = if n < 0 { [&hands, " de moins"].concat() } else { hands };
        [&hands, ", « ", topic, " »"].concat()
    },
    results: |n| count(n, " résultat reçu", " résultats reçus"),
    round: |round| ["l’ouverture du ", round].concat(),
    common: |topic| ["la réponse commune, « ", topic, " »"].concat(),
    commitment: |what| ["l’engagement « ", what, " »"].concat(),
    rating: "une main pour le temps passé",
};

pub(super) static TABS: TabWords = TabWords {
    title: "Vos outils",
    discussion: "Échanger",
    show_of_hands: "Mains levées",
    scanner: "Scanner les téléphones",
    links: "Liens et fichiers",
    shared_device: "Un appareil pour tous",
    report: "Compte rendu",
};

pub(super) static SHORTCUTS: ShortcutWords = ShortcutWords {
    title: "Touches du clavier",
    list: &[
        ("→ ou Page ↓", "montrer les réponses, puis aller à la suite"),
        ("← ou Page ↑", "revenir"),
        ("Espace", "montrer ou cacher les réponses"),
        ("B", "écran noir, ou rallumer"),
        ("F", "plein écran"),
        ("1 à 4", "une main de plus à cette réponse, si vous comptez au clavier"),
        ("5 et 6", "une main de plus à « ne s’applique pas », « je ne sais pas »"),
        ("Retour arrière", "annuler le dernier acte"),
        ("?", "cette liste"),
    ],
    close: "Fermer",
};

pub(super) static NOTICES: NoticeWords = NoticeWords {
    not_kept: "Cet appareil ne garde pas la séance : elle est perdue si vous fermez cette fenêtre. Laissez-la ouverte, et enregistrez le compte rendu avant de partir.",
    no_window: "La fenêtre ne vient pas ? Votre navigateur l’a peut-être bloquée : autorisez-la, ou choisissez « Projeter ici ».",
    no_full_screen: "Le plein écran n’est pas possible ici. Le menu de votre navigateur le propose peut-être.",
};
