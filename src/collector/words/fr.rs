//! The texts in French.

use super::{Words, count};
use documents::FileKind;
use documents::collection::{FigureWords, Kind, Reason, Report};
use documents::group::GroupWords;
use std::sync::LazyLock;
use wording::Refusals;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("fr").result,
    group: GroupWords::of("fr"),
    columns: FigureWords {
        perimeter: "Sujet",
        path: "Parcours",
        group: "Groupe",
        everybody: "Tous ensemble",
        no_label: "Sans étiquette",
    },
    list_columns: ["D’où", "Quoi", "Pourquoi"],

    title: "Regrouper des résultats",
    lead: "Vous avez reçu des résultats, une dizaine ou des milliers ? Déposez-les ici : cette page les compte et montre ce qu’ils disent ensemble. Tout se fait sur cet appareil ; rien n’est envoyé.",
    not_kept: "Rien n’est gardé non plus : fermez cette page, et tout ce qu’elle a lu a disparu. Vos fichiers, eux, ne changent pas.",
    offline: "Cette page s’ouvre aussi sans réseau.",
    online: "Cette page ne s’ouvre qu’avec un réseau.",
    other_pages: "Autres pages",

    add: "Ajouter des résultats",
    drop: "Déposez ici des fichiers ou un dossier entier : fichiers de données, pages gardées, tableaux, messages, textes qui contiennent des liens. Pour des milliers de fichiers, c’est bien plus rapide que les boutons.",
    choose_files: "Ou choisissez des fichiers",
    choose_folder: "Ou choisissez un dossier",
    paste: "Ou collez des messages, ou une colonne de liens",
    paste_hint: "Le texte autour des liens ne gêne pas. Un long texte est lu dès que vous le collez.",
    paste_add: "Lire ce texte",
    pasted: |number| ["Texte collé ", &number.to_string()].concat(),

    received: "Ce qui a été lu",
    reading: |done, all| {
        [&count(done, NARROW, [" lu", " lus"]), " sur ", &count(all, NARROW, ["", ""])].concat()
    },
    counted: |number| {
        if number == 0 {
            "Aucun résultat compté".to_owned()
        } else {
            count(number, NARROW, [" résultat compté", " résultats comptés"])
        }
    },
    nothing: "Rien pour l’instant.",
    listed: |kind, number| {
        let noun = match kind {
            Kind::Double => [
                " fois, le même résultat : il ne compte qu’une fois",
                " fois, un résultat déjà là : chacun ne compte qu’une fois",
            ],
            Kind::Revision => [
                " résultat d’une autre version du questionnaire",
                " résultats d’une autre version du questionnaire",
            ],
            Kind::Unread => {
                [" élément sans résultat à compter", " éléments sans résultat à compter"]
            }
        };
        count(number, NARROW, noun)
    },
    more: |number| {
        let noun = [" autre, dans le tableau", " autres, dans le tableau"];
        ["Et ", &count(number, NARROW, noun)].concat()
    },
    save_list: "Enregistrer cette liste en tableau",
    reason,
    erase: "Tout effacer",
    erase_hint: "Efface de cette page tout ce qu’elle a lu. Vos fichiers ne changent pas.",
    erased: "Tout est effacé de cette page. Vos fichiers n’ont pas changé.",

    figures: "Les chiffres",
    figures_hint: "Un chiffre ne se montre qu’à partir de cinq réponses, pour que personne ne puisse y être reconnu. Des résultats sur des sujets ou des parcours différents ne se mélangent pas.",
    set: "Quels résultats regarder ?",
    results: |number| count(number as usize, NARROW, [" résultat", " résultats"]),
    grouping: "Comment les distinguer ?",
    groupings: ["Tous ensemble", "Par mois", "Par étiquette"],
    label_hint: "L’étiquette est le début du nom du fichier, jusqu’au premier « _ » : « Gironde » pour « Gironde_042.json ». Sans « _ », c’est le nom du dossier.",
    too_many_labels: "Il y a plus de 200 étiquettes : les résultats des suivantes comptent sans étiquette.",
    parts_hint: "Les groupes trop petits se montrent ensemble, et ceux aussi qu’une soustraction entre deux tableaux trahirait. L’ordre est celui du calendrier ou de l’alphabet : ce n’est pas un classement.",
    too_few: "Moins de cinq réponses : pas de chiffres.",
    too_few_in_set: "Ici, il y a moins de cinq résultats : pas de chiffres.",
    together: |names| ["Ensemble : ", names].concat(),
    answered: |number| {
        count(number as usize, NARROW, [" réponse avec un niveau", " réponses avec un niveau"])
    },
    percent: "\u{202f}%",
    column_consensus: "Vues",
    save_figures: "Enregistrer les chiffres en tableau",

    table: "Le tableau de toutes les réponses",
    table_holds: "Pour travailler avec un autre programme, « answers.csv » contient chaque réponse de chaque résultat, avec la date, le sujet, le parcours et un numéro tiré au sort. Il ne contient pas de note, et pas de nom, sauf dans l’étiquette : le début du nom du fichier ou, sinon, son dossier. Mais qui connaît quelques réponses d’une personne peut y trouver toutes les autres : ne le confiez qu’à quelqu’un à qui vous donneriez les résultats eux-mêmes.",
    table_notes: "Y mettre aussi les notes",
    table_notes_hint: "Une note peut nommer quelqu’un, ou raconter ce que tout le monde ne doit pas lire. Demandez d’abord l’accord des personnes qui les ont écrites.",
    table_save: "Enregistrer answers.csv",
    table_making: "Le tableau se prépare…",
    table_asked: "Cherchez « answers.csv » dans vos téléchargements.",
    table_refused: "Ici, le navigateur n’enregistre pas de fichier. Ouvrez cette page dans un autre navigateur, et déposez-y les mêmes fichiers.",
});

const NARROW: &str = "\u{202f}";

fn reason(report: &Report) -> String {
    let words = match report.reason {
        Reason::Same => "C’est le même résultat qu’un autre, déjà compté.",
        Reason::Newer => "Il remplace un état plus ancien du même résultat, qui ne compte plus.",
        Reason::Older => "Un état plus récent du même résultat compte déjà.",
        Reason::Bridged => {
            "Il vient d’une version antérieure : il compte pour les questions restées les mêmes."
        }
        Reason::Revision => {
            "Il vient d’un autre questionnaire, ou d’une version que cette page ne connaît pas : il n’est pas compté."
        }
        Reason::Questionnaire => "Il vient d’un autre questionnaire : il n’est pas compté.",
        Reason::Scores => {
            "Ce lien ne contient que des scores, sans les réponses. Demandez le lien avec les réponses."
        }
        Reason::Code(error) => Refusals::of("fr").text(error),
        Reason::Rewritten => {
            "Un filtre de messagerie ou un service de liens courts a remplacé le lien : le résultat ne s’y lit plus. Demandez le fichier de données."
        }
        Reason::Later => {
            "Ce fichier vient d’une version plus récente. Mettez la page à jour, puis déposez-le de nouveau."
        }
        Reason::Damaged => "C’est abîmé, ou quelqu’un l’a modifié : ce n’est pas compté.",
        Reason::Rows => {
            return count(
                report.detail.parse().unwrap_or_default(),
                NARROW,
                [
                    " ligne de ce tableau n’est pas la réponse d’un résultat.",
                    " lignes de ce tableau ne sont pas des réponses d’un résultat.",
                ],
            );
        }
        Reason::TooLarge => {
            "Ce fichier est trop gros pour cette page : plus de 100 millions d’octets."
        }
        Reason::NotRead => "Le navigateur n’a pas pu lire ce fichier. Déposez-le de nouveau.",
        Reason::File(kind) => file(kind),
    };
    words.to_owned()
}

fn file(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Empty => "Ce fichier est vide.",
        FileKind::Archive => {
            "C’est une archive (zip), ou un document Word ou LibreOffice. Sortez-en les fichiers, ou enregistrez-le en texte."
        }
        FileKind::Document => {
            "C’est un document à lire (PDF, Word) : il ne contient pas de résultat à compter."
        }
        FileKind::Picture => "C’est une image : elle ne contient pas de résultat à compter.",
        FileKind::Session => {
            "C’est une séance de groupe. Elle s’ouvre sur la page « Animer un groupe », et ses résultats n’en sortent pas ici."
        }
        FileKind::WebArchive | FileKind::Table | FileKind::Page | FileKind::Other => {
            "Il n’y a pas de résultat ici, ni de lien vers un résultat."
        }
    }
}
