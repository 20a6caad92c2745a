//! The first screen, in French.

use crate::words::home::{HomeWords, NewSessionWords};
use wording::minutes;

pub(super) static HOME: HomeWords = HomeWords {
    title: "Animer un groupe",
    lead: "Chacun répond d’abord seul. Puis vous regardez ensemble où les vues se rejoignent, où elles diffèrent, et vous parlez de ce qui compte. Sans compte, sans serveur : tout reste sur cet appareil.",
    other_pages: "Autres pages",
    kit: "Fiches à imprimer",
    offline: "Cette page est prête à servir sans réseau.",
    online: "Cette page ne s’ouvre qu’avec un réseau. Si la salle n’en a pas, ouvrez-la avant, et ne la fermez pas.",
    sessions: "Vos séances",
    open: "Ouvrir",
    follow_up: "Préparer la suite",
    erase: "Effacer",
    erase_question: "Cette séance et tous les résultats recueillis seront effacés de cet appareil. Sans un fichier gardé, vous ne pourrez pas les retrouver.",
    erase_confirm: "Effacer la séance",
    erase_cancel: "Garder la séance",
    other_questionnaire: "Séance faite sur un autre questionnaire",
    partly_unread: "Une partie de cette séance ne peut pas se lire ici. Elle est mise de côté : rien n’est effacé.",
    import: "Reprendre une séance d’un fichier",
    import_hint: "Un fichier de séance, enregistré ici ou sur l’appareil d’une autre personne.",
    import_files: "Choisissez un fichier, ou déposez-le ici",
};

pub(super) static NEW_SESSION: NewSessionWords = NewSessionWords {
    title: "Nouvelle séance",
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
    open: "Les réponses peuvent se montrer dès la première",
    open_hint: "Sans aucun nom. Dans un petit groupe, on peut deviner qui a répondu quoi. La séance s’enregistre dans un fichier, et se réunit avec celle d’une autre personne.",
    anonymous: "Personne ne pourra savoir qui a répondu quoi",
    anonymous_hint: "Rien ne se montre avant 5 résultats, et ceux qui arrivent ensuite se montrent par 5 au moins. Les réponses de chacun ne sortent dans aucun fichier : la séance reste sur cet appareil. Ce choix ne change plus ensuite.",
    begin: "Commencer la séance",
};
