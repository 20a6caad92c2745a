//! The texts of the dialogs in French.

use super::{
    CompareWords, ExportWords, HandOverWords, ImportWords, KeepWords, LinkWords, ReceiptWords,
    ResultsWords, RetakeWords, ShareWords, SheetWords, ShowCodeWords, TargetsWords, Words,
};
use documents::{FileError, FileKind};

pub(super) const WORDS: Words = Words {
    close: "Fermer",
    loading: "Un instant…",
    missing: "Ce résultat vient d’une autre version du questionnaire, que cette page n’a pas pu charger. Rien n’a changé ici. Réessayez ; si cela dure, rechargez la page.",
    not_read: "Ce fichier n’a pas pu être lu. Rien n’a changé ici. Choisissez-le de nouveau.",
    no_link: "Il n’y a pas de lien vers un résultat dans ce texte. Copiez le lien entier, puis collez-le de nouveau.",
    rewritten: "Un filtre de messagerie ou un service de liens courts a remplacé ce lien : le résultat ne s’y lit plus. Ouvrez-le dans votre navigateur, ou demandez la page ou le fichier de données.",
    refusal,
    not_a_result,
    share: ShareWords {
        title: "Partager",
        goes: "Dans le lien : le résultat, vos réponses et leur date. La personne qui le reçoit les voit, sans pouvoir les changer.",
        never: "Jamais dans le lien : votre nom, vos notes, vos objectifs.",
        mail: "Envoyer par mail",
        copy_text: "Copier un texte à envoyer",
    },
    keep: KeepWords {
        title: "Garder",
        hint: "C’est une page à garder, avec vos réponses, vos notes et vos objectifs. Elle se lit sans réseau et sans ce site, et se rouvre dans « Mes résultats ».",
        others: "Sous une autre forme : données, tableau, image…",
    },
    export: ExportWords {
        title: "Garder et partager",
        keep: "Garder",
        keep_hint: "Avec vos réponses, vos notes et vos objectifs. La page se lit sans réseau et sans ce site. La page et le fichier de données se rouvrent aussi dans « Mes résultats ».",
        page: "Une page à garder",
        data: "Un fichier de données",
        reuse: "Réutiliser",
        reuse_hint: "Pour un message, un rapport ou un tableur. Les textes contiennent le lien, donc vos réponses. Le tableau des questions contient vos réponses et vos notes. « Réponses pour un logiciel » est un tableau sans phrases ni notes, le même dans toutes les langues, pour réunir beaucoup de résultats.",
        copy_text: "Copier en texte",
        text_copied: "Texte copié.",
        text_by_hand: "La copie n’a pas marché. Voici le texte à copier :",
        items: "Tableau des questions",
        dimensions: "Tableau des thèmes",
        answers_table: "Réponses pour un logiciel",
        markdown: "Texte mis en forme (Markdown)",
        show: "Montrer",
        show_hint: "L’image montre le résultat et vos objectifs, sans vos réponses ni vos notes.",
        picture: "Une image",
        alternative: "Le texte de l’image, pour qui ne la voit pas",
        paper: "Sur papier",
        paper_hint: "Le résultat, puis chaque question avec votre réponse et votre note.",
        print: "Imprimer avec les réponses et les notes",
        answers: "Les réponses et les notes",
        reminder: "Refaire le point plus tard",
        reminder_hint: "Un rendez-vous pour votre agenda, avec un lien pour rouvrir ce résultat et le comparer. Ce lien contient vos réponses : pensez-y si d’autres voient votre agenda.",
        in_months: |months| ["Dans ", &months.to_string(), " mois"].concat(),
        not_printed: "Rien ne s’ouvre pour imprimer ? « Une page à garder » contient la même chose : elle s’imprime depuis un autre appareil.",
        picture_asked: "Cherchez l’image dans vos téléchargements. Si elle n’y est pas, la voici : faites-en une capture d’écran.",
        picture_svg_asked: "Ce navigateur ne donne pas d’image ordinaire (PNG). Cherchez dans vos téléchargements un fichier en « .svg », que tout navigateur ouvre. Ou faites une capture d’écran de l’image que voici.",
        picture_refused: "Ici, le navigateur n’enregistre pas de fichier. Voici l’image : faites-en une capture d’écran.",
    },
    link: LinkWords {
        title: "Un lien",
        legend: "Que doit contenir le lien ?",
        answers: "Le résultat et les réponses",
        answers_hint: "La personne voit le résultat et chaque réponse, sans vos notes ni vos objectifs.",
        scores: "Les scores seulement",
        scores_hint: "La personne voit les étapes et les scores, pas les réponses. Mais un score tout en bas ou tout en haut permet de deviner les réponses.",
        scores_hint_express: "Avec une seule question par thème, le score laisse deviner la réponse.",
        go_on: "Continuer sur un autre appareil",
        go_on_hint: "Pour vous : ouvrez ce lien sur l’autre appareil, et vous pourrez y continuer avec vos réponses. Vos notes et vos objectifs restent ici ; le fichier de données les emporte.",
        preview: "Voir exactement ce que contient le lien",
        holds_number: "Un numéro tiré au sort, pour que ce résultat ne soit pas compté deux fois.",
        address: "Le lien",
        copy: "Copier ce lien",
        copied: "Lien copié.",
        by_hand: "La copie n’a pas marché. Sélectionnez le lien ci-dessus pour le copier.",
        qr: "Un code QR",
        qr_name: "Code QR du lien vers ce résultat",
        qr_too_long: "Ce lien est trop long pour un code QR facile à lire. Copiez-le plutôt.",
    },
    sheet: SheetWords {
        scan: "Scannez ce code avec un téléphone, ou tapez cette adresse dans un navigateur :",
        contents: "Le code et l’adresse contiennent les réponses, sans les notes. Ces deux pages ne montrent ni les unes ni les autres.",
    },
    show_code: ShowCodeWords {
        title: "Montrez ce code à la personne qui anime",
        hint: "Il contient vos réponses, sans votre nom ni vos notes. C’est un lien : toute personne qui le scanne peut les lire.",
        qr_name: "Code QR du lien vers vos réponses",
        otherwise: "Pas de caméra ?",
        otherwise_hint: "Envoyez ce lien à la personne qui anime : il contient la même chose.",
        share: "Partager",
        not_shared: "Rien ne s’est passé ? Copiez le lien ci-dessus.",
    },
    targets: TargetsWords {
        title: "Mes objectifs",
        hint: "Choisissez où vous voulez arriver, d’abord pour vos priorités. Un ou deux objectifs suffisent.",
        none: "Pas d’objectif",
        now: |stage| ["Dans ce résultat : ", stage].concat(),
        others: "Les autres thèmes",
        step: "Le premier pas (vous pouvez le changer)",
        step_full: "Un premier pas tient en 300 signes : la fin de ce que vous venez d’écrire n’y est pas.",
        who: "Qui s’en charge ? Un nom ou un rôle",
        who_full: "Un nom tient en 80 signes : la fin de ce que vous venez d’écrire n’y est pas.",
        when: "Pour quand ?",
        outcome: "Où en est ce pas ?",
        not_begun: "Pas encore commencé",
        kept: "C’est fait.",
    },
    results: ResultsWords {
        title: "Mes résultats",
        hint: "Ils sont gardés sur cet appareil seulement. Quand il y en a plusieurs, cochez-en deux ou plus pour les comparer.",
        empty: "Vous n’avez pas encore de résultat ici. Quand vous aurez répondu à toutes les questions d’un parcours, le résultat restera dans cette liste.",
        not_kept_here: "Ici, rien n’est gardé sur l’appareil. Pour retrouver un résultat plus tard, gardez son lien ou son fichier.",
        unfinished: "pas terminé",
        open: "Ouvrir",
        rename: "Donner un nom",
        name: "Le nom de ce résultat",
        name_full: "Un nom tient en 60 signes : la fin de ce que vous venez d’écrire n’y est pas.",
        name_keep: "Garder ce nom",
        export: "Fichier de données",
        forget: "Effacer",
        forget_question: "Ce résultat sera effacé de cet appareil. Sans un lien ou un fichier gardé, vous ne pourrez pas le retrouver.",
        forget_current_question: "C’est le résultat en cours : ses réponses, ses notes et ses objectifs seront effacés aussi. Sans un lien ou un fichier gardé, vous ne pourrez pas les retrouver.",
        forget_all: "Effacer toute la liste",
        forget_all_question: "Tous ces résultats seront effacés de cet appareil, avec leurs réponses, leurs notes et leurs objectifs, même en cours. Sans un lien ou un fichier gardé, vous ne pourrez pas les retrouver.",
        forget_yes: "Effacer",
        forget_no: "Garder",
        forgotten: "C’est effacé.",
        compare: "Comparer",
        import: "Ouvrir un autre résultat",
        import_hint: "Rien ne change tant que vous n’avez pas choisi quoi en faire. Sur un ordinateur, vous pouvez aussi glisser un fichier ici.",
        paste: "Collez le lien d’un résultat",
        paste_open: "Ouvrir ce lien",
        file: "Ou choisissez un fichier gardé (page ou données)",
        elsewhere: "Continuer sur un autre appareil",
    },
    import: ImportWords {
        title: "Voici ce résultat",
        look: "Le regarder",
        adopt: "Continuer avec ces réponses",
        keep: "Le garder dans « Mes résultats »",
        compare: "Le comparer avec le mien",
        replaced_kept: "Si vous continuez avec ces réponses, celles que vous avez en cours sur ce sujet seront gardées dans « Mes résultats ».",
        replaced: "Si vous continuez avec ces réponses, elles remplaceront celles que vous avez en cours sur ce sujet. Vous pourrez annuler juste après.",
        adopted: "C’est fait : vous pouvez continuer avec ces réponses.",
        not_adopted: "Rien n’a changé. Fermez cette fenêtre : le questionnaire dit pourquoi.",
        kept: "C’est fait : il est dans « Mes résultats ».",
        not_kept: "Il n’a pas pu être gardé ici : la place manque peut-être. Gardez son lien ou son fichier.",
        undo: "Annuler",
        undone: "C’est annulé : tout est comme avant.",
        scores_alone: "Les scores seulement, sans les réponses",
        by_link: "Retrouvé par le lien que contient ce fichier : sans les notes ni les objectifs",
        revision: |revision| ["Version ", &revision.to_string(), " du questionnaire"].concat(),
        answered: |answered, asked| {
            let word = if answered > 1 { " réponses sur " } else { " réponse sur " };
            [&answered.to_string(), word, &asked.to_string()].concat()
        },
        notes: |count| {
            [count.to_string().as_str(), if count > 1 { " notes" } else { " note" }].concat()
        },
        targets: |count| {
            [count.to_string().as_str(), if count > 1 { " objectifs" } else { " objectif" }]
                .concat()
        },
    },
    retake: RetakeWords {
        title: "Et si vous refaisiez le point ?",
        hint: "Répondez de nouveau, sans regarder vos anciennes réponses. À la fin, vous verrez ce qui a changé depuis ce résultat.",
        begin: "Répondre de nouveau",
        compare: "Comparer avec un autre de mes résultats",
        replaced_kept: "Vos réponses en cours sur ce sujet seront gardées dans « Mes résultats ».",
        replaced: "Les nouvelles réponses remplaceront celles que vous avez en cours sur ce sujet.",
    },
    compare: CompareWords {
        title: "Côte à côte",
        rule: "D’abord ce qui a nettement changé : le plus souvent, deux niveaux en tout sur les questions du thème. Un seul niveau peut venir du hasard : il reste à confirmer.",
        lines: "Une ligne par thème, du plus ancien résultat au plus récent. Un petit écart peut venir du hasard.",
        nothing: "Vous n’avez pas encore d’autre résultat à mettre à côté. Répondez d’abord, puis ouvrez de nouveau celui-ci.",
        perimeter: "Ces résultats ne parlent pas du même sujet. Les voici côte à côte, sans calcul d’écart.",
        path: "Ces résultats ne viennent pas du même parcours, express ou complet. Les voici côte à côte, sans calcul d’écart.",
        revision: "Ces résultats viennent de versions différentes du questionnaire. Les voici côte à côte, sans calcul d’écart.",
        scores_alone: "Un de ces résultats ne contient que les scores. Les voici côte à côte, sans calcul d’écart.",
        mine: "Le mien",
        theirs: "L’autre",
        not_asked: "Aucune question commune",
        shared: |shared, asked| {
            [
                "Ces résultats viennent de versions différentes du questionnaire. Seules comptent les questions restées les mêmes : ",
                &shared.to_string(),
                " sur ",
                &asked.to_string(),
                ".",
            ]
            .concat()
        },
        changed: "Ce qui a changé",
        to_confirm: "À confirmer",
        clear_differences: "Des écarts nets",
        small_differences: "De petits écarts",
        rest: |count| ["Les autres thèmes (", &count.to_string(), ")"].concat(),
        nothing_changed: "Aucun écart net.",
        up: "A monté",
        down: "A descendu",
        one_up: "Un niveau de plus, à confirmer",
        one_down: "Un niveau de moins, à confirmer",
        other_items: "Les questions répondues ne sont pas les mêmes",
        steady: "Stable",
        theirs_higher: "Plus haut dans l’autre",
        mine_higher: "Plus haut dans le mien",
        theirs_one_higher: "Un niveau de plus dans l’autre",
        mine_one_higher: "Un niveau de plus dans le mien",
        same: "Au même point",
        unknown: "Pas assez de réponses pour comparer",
        notes: "Les notes",
        steps: "Les premiers pas choisis alors",
        outcome: "Qu’est devenu ce pas ?",
        no_outcome: "Choisir…",
    },
    hand_over: HandOverWords {
        title: |partner| ["Transmettre à ", partner].concat(),
        question: |partner, about| {
            [
            partner,
            " recevra ce résultat : toutes vos réponses, leur sujet, le parcours et la date (",
            about,
            "), avec un numéro tiré au sort. Rien d’autre : ni vos notes, ni votre nom. Ce qui est transmis ne peut pas être repris.",
        ]
        .concat()
        },
        yes: "Transmettre",
        waiting: "Transmission en cours…",
        done: "Résultat transmis.",
        nobody_answered: "Personne n’a répondu : on ne sait pas si votre résultat est arrivé.",
        not_taken: "Votre résultat n’a pas été reçu.",
        link: "Voici le lien, à envoyer autrement :",
    },
    receipt: ReceiptWords {
        title: "Ce qui est sorti de cette page",
        handed: |partner, is_taken| {
            let what = " : toutes vos réponses, sans vos notes et sans votre nom.";
            if is_taken {
                return ["À votre demande, votre résultat a été transmis à ", partner, what]
                    .concat();
            }
            let unsaid = " Elle n’a pas confirmé : elle l’a peut-être reçu.";
            ["À votre demande, votre résultat a été remis à la page de ", partner, what, unsaid]
                .concat()
        },
        nothing: "Rien : aucune réponse, aucune note.",
        others_lead: "Cette page a aussi demandé quelque chose ailleurs : c’est à la fin de la liste.",
        asked: "Depuis qu’elle est ouverte, cette page a seulement fait venir des fichiers. Chaque demande contient l’adresse du fichier, et rien de ce que vous avez répondu. Les voici tous.",
        asked_else: "Pour le reste, cette page a seulement fait venir des fichiers. Chaque demande contient l’adresse du fichier, et rien de ce que vous avez répondu. Les voici tous.",
        yours: "Ce que vous copiez, enregistrez ou envoyez vous-même n’est pas dans cette liste.",
        connection: "Comme pour toute page, la machine qui envoie les fichiers voit l’adresse de votre connexion et le nom de votre navigateur.",
        files: |count, host| {
            let words = if count > 1 { " fichiers venus de " } else { " fichier venu de " };
            [&count.to_string(), words, host].concat()
        },
        questions: "Les questions, à l’adresse donnée par le site autour",
        others: "Demandé ailleurs",
        others_hint: "Le questionnaire ne demande rien à ces adresses. Cela peut venir d’une extension de votre navigateur, ou d’une page modifiée.",
        truncated: "Votre navigateur n’a pas tout noté : cette page a demandé trop de fichiers. La liste peut être incomplète.",
        embedded: "Ce questionnaire est posé dans la page d’un autre site. Cette liste ne parle que du questionnaire ; ce que l’autre site demande ou envoie, elle ne peut pas le voir. La machine qui envoie les fichiers peut aussi savoir quel site les demande.",
        by_itself: "Le navigateur demande aussi, de lui-même, l’icône de la page et ses mises à jour.",
        release: "L’empreinte de cette version",
        release_hint: "Toutes les pages d’une même version ont la même. Elle est publiée avec le site, dans le fichier integrity.json : chacun peut comparer.",
    },
};

/// The reason for a refusal in plain words: what is safe, and what to do.
fn refusal(error: &FileError) -> &'static str {
    match error {
        FileError::Empty
        | FileError::Size { .. }
        | FileError::NotText
        | FileError::NotAResult
        | FileError::NotOurPage => not_a_result(FileKind::Other),
        FileError::Json { .. }
        | FileError::Duplicate(_)
        | FileError::Shape { .. }
        | FileError::Item(_)
        | FileError::Dimension(_)
        | FileError::NotAsked(_) => {
            "Ce fichier est abîmé, ou il a été modifié. Rien n’a changé ici. Si vous avez gardé une autre copie, ou le lien, essayez avec."
        }
        FileError::Later { .. } => {
            "Ce fichier vient d’une version plus récente. Rien n’a changé ici. Mettez la page à jour, puis ouvrez-le de nouveau."
        }
        FileError::Questionnaire { .. } => {
            "Ce fichier vient d’un autre questionnaire : il ne peut pas s’ouvrir ici. Rien n’a changé ici."
        }
        FileError::Revision { .. } | FileError::Fingerprint { .. } => {
            "Ce fichier vient d’une autre version du questionnaire, que cette page n’a pas pu charger. Rien n’a changé ici. Réessayez ; si cela dure, rechargez la page. Si c’est une page gardée, vous pouvez toujours la lire sans ce site."
        }
    }
}

fn not_a_result(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Empty => {
            "Ce fichier est vide. Rien n’a changé ici. S’il vient d’un message ou d’un autre appareil, téléchargez-le de nouveau, en entier."
        }
        FileKind::Archive => {
            "Ce fichier est une archive (zip), ou un document Word ou LibreOffice : il ne se rouvre pas ici. Rien n’a changé ici. Sortez de l’archive la page ou le fichier de données, ou collez le lien du résultat."
        }
        FileKind::Document => {
            "Ce fichier est un document à lire (PDF, Word) : il ne se rouvre pas ici. Rien n’a changé ici. Choisissez la page ou le fichier de données, ou collez le lien du résultat."
        }
        FileKind::Picture => {
            "Ce fichier est une image : elle ne contient pas les réponses. Rien n’a changé ici. Choisissez la page ou le fichier de données, ou collez le lien du résultat."
        }
        FileKind::WebArchive => {
            "Cette page a été enregistrée comme archive du navigateur (mhtml, webarchive), sans le lien du résultat : elle ne se rouvre pas ici. Rien n’a changé ici. Choisissez la page d’origine ou le fichier de données."
        }
        FileKind::Table => {
            "Ce fichier est un tableau : il ne se rouvre pas ici. Rien n’a changé ici. Choisissez la page ou le fichier de données, ou collez le lien du résultat."
        }
        FileKind::Page => {
            "Cette page ne contient pas les données d’un résultat : c’est un autre document, ou un programme l’a enregistrée sans elles. Rien n’a changé ici. Choisissez la page d’origine ou le fichier de données, ou collez le lien du résultat."
        }
        FileKind::Session => {
            "Ce fichier est une séance de groupe : il s’ouvre sur la page « Animer un groupe ». Rien n’a changé ici."
        }
        FileKind::Other => {
            "Ce fichier n’est pas un résultat de « Faire ensemble ». Rien n’a changé ici. Choisissez la page ou le fichier de données que vous aviez gardé."
        }
    }
}
