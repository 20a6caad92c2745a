//! What to say at each step, in French.

use crate::words::say::{RoomWords, SayWords};

pub(super) static SAY: SayWords = SayWords {
    title: "À dire",
    earlier: &[
        "La dernière fois, nous avons pris ces engagements. Pour chacun : est-ce fait, est-ce que cela continue, ou l’abandonnons-nous ?",
        "Abandonner n’est pas échouer : dites en une phrase ce qui a changé.",
    ],
    item: &[
        "Je lis la question, puis les quatre réponses. Prenez dix secondes pour choisir la vôtre, sans regarder les autres.",
    ],
    item_revealed: &[
        "Regardons d’abord en silence.",
        "À deux ou trois, pendant quatre minutes : qu’avons-nous vu ou vécu ? Des faits, pas des jugements sur des personnes.",
        "Commençons par la réponse la moins choisie : qui veut dire ce que l’on y voit ?",
    ],
    item_again: &[
        "Nous venons d’en parler : chacun a pu changer d’avis, ou non. Les deux sont bien.",
        "Cherchons une réponse commune, que tout le monde peut accepter. S’il n’y en a pas, c’est aussi un résultat.",
    ],
    profile: &[
        "Regardons en silence pendant une minute.",
        "Qu’est-ce qui vous étonne ? Qu’est-ce qui vous rassure ?",
    ],
    discuss: &[
        "Voici les questions où nos réponses s’éloignent le plus. Ce n’est la faute de personne.",
        "Par laquelle voulez-vous commencer ? Nous pouvons aussi en choisir une autre.",
    ],
    commitments: &[
        "Quel premier pas, qui le fait, et pour quand ? Personne n’est obligé, et personne n’engage quelqu’un d’absent.",
        "À quel premier signe verrons-nous que c’est fait ? Quand en reparlons-nous ?",
    ],
    rating: &[
        "Une dernière question, à main levée : le temps passé ici en valait-il la peine, pour vous ?",
        "Si vous avez levé la main pour l’une des deux premières réponses, qu’est-ce qui vous aurait été utile ?",
    ],
    closing: &[
        "Merci. Voici ce que nous avons décidé, et quand nous en reparlons.",
        "Je vous envoie le compte rendu. Il compte les réponses, il ne dit pas qui a répondu quoi.",
    ],
};

pub(super) static ROOM: RoomWords = RoomWords {
    headcount: "Combien de personnes dans la salle ? (facultatif)",
    headcount_hint: "Le mur dit alors combien de réponses manquent encore.",
    wifi: "Montrer le Wi-Fi de la salle",
    wifi_hint: "Un code à scanner s’ajoute à l’accueil : qui le scanne rejoint le réseau. Rien n’est gardé : ce que vous tapez disparaît avec cette fenêtre.",
    wifi_name: "Nom du réseau",
    wifi_password: "Mot de passe (vide si le réseau est ouvert)",
    wifi_show: "Montrer ce code",
    wifi_hide: "Ne plus le montrer",
};
