//! The page as one HTML file, in French.

use crate::words::SingleFileWords;

pub(crate) static SINGLE_FILE: SingleFileWords = SingleFileWords {
    kept: [
        "Ce fichier contient tout : il n’a pas besoin d’internet et n’envoie rien. Vos séances restent dans ce navigateur, sur cet ordinateur, et non sur la clé.",
        "Nous avons essayé Chromium, Firefox et WebKitGTK : tous trois retrouvent les séances quand vous rouvrez ce fichier, Firefox seulement au même endroit et sous le même nom. Dans Chromium et WebKitGTK, une autre page ouverte depuis un fichier de cet ordinateur pourrait les lire.",
        "Avant de partir, enregistrez le compte rendu sur la clé, et la séance elle-même si vous la continuez ailleurs.",
    ],
    welcome: [
        "Les téléphones ne peuvent pas ouvrir un fichier qui est sur cet ordinateur : il n’y a donc ni code à scanner, ni adresse à donner.",
        "Laissez à chacun le temps de répondre seul, par exemple sur des questionnaires imprimés d’avance. Recueillez ensuite les réponses : mains levées, cet appareil qui passe de main en main, ou liens et fichiers de résultat de qui a répondu ailleurs. Tout se mélange.",
    ],
    join_steps: [
        "Répondez pour vous, à votre rythme.",
        "Donnez ensuite vos réponses : à main levée, sur l’appareil qui passe, ou par votre fichier de résultat.",
        "Nous les regardons ensemble.",
    ],
};
