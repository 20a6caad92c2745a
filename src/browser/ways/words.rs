//! The words of the other ways out. They are in the wasm that brings them, not in the first one.

use crate::documents::FileError;

/// The same texts in each language.
#[derive(Debug)]
pub(super) struct Words {
    pub title: &'static str,
    pub close: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub page: &'static str,
    pub data: &'static str,
    pub reuse: &'static str,
    pub reuse_hint: &'static str,
    pub items: &'static str,
    pub dimensions: &'static str,
    pub markdown: &'static str,
    pub show: &'static str,
    pub show_hint: &'static str,
    pub picture: &'static str,
    pub alternative: &'static str,
    pub qr: &'static str,
    pub qr_name: &'static str,
    pub qr_too_long: &'static str,
    pub reminder: &'static str,
    pub reminder_hint: &'static str,
    /// 3, 6 or 12.
    pub in_months: fn(u8) -> String,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub refusal: fn(&FileError) -> &'static str,
    /// A name and what is said of it.
    pub pair: fn(&str, &str) -> String,
}

impl Words {
    pub(super) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &EN,
            _ => &FR,
        }
    }
}

const FR: Words = Words {
    title: "D’autres façons de le garder",
    close: "Fermer",
    keep: "Garder",
    keep_hint: "Vos réponses et vos notes. La page s’ouvrira encore dans dix ans, même sans ce site ; le fichier de données les redonne à un programme.",
    page: "Une page à garder",
    data: "Un fichier de données",
    reuse: "Réutiliser",
    reuse_hint: "Pour un tableur ou pour un rapport. Le tableau des questions contient aussi vos notes.",
    items: "Tableau des questions",
    dimensions: "Tableau des thèmes",
    markdown: "Texte mis en forme",
    show: "Montrer",
    show_hint: "L’image ne contient que le résultat. Le code mène au lien, avec vos réponses, sans vos notes.",
    picture: "Une image",
    alternative: "Le texte de l’image, pour qui ne la voit pas",
    qr: "Un code QR",
    qr_name: "Code QR du lien vers ce résultat",
    qr_too_long: "Ce lien est trop long pour un code que l’on lit de loin. Copiez-le plutôt.",
    reminder: "Recommencer plus tard",
    reminder_hint: "Un rendez-vous pour votre agenda. Son lien rouvre ce résultat.",
    in_months: |months| ["Dans ", &months.to_string(), " mois"].concat(),
    saved: "C’est fait : le fichier est dans vos téléchargements.",
    refusal: refusal_fr,
    not_saved: "Le fichier n’a pas pu être créé ici. Votre résultat est toujours là ; copiez le lien ou le texte.",
    pair: |name, words| [name, " : ", words].concat(),
};

const EN: Words = Words {
    title: "Other ways to keep it",
    close: "Close",
    keep: "Keep",
    keep_hint: "Your answers and your notes. The page opens in ten years without this site; the data file gives them back to a program.",
    page: "A page to keep",
    data: "A data file",
    reuse: "Use again",
    reuse_hint: "For a spreadsheet or a report. The table of questions holds your notes too.",
    items: "Table of questions",
    dimensions: "Table of themes",
    markdown: "Formatted text",
    show: "Show",
    show_hint: "The picture holds the result alone. The code leads to the link, with your answers, without your notes.",
    picture: "A picture",
    alternative: "The text of the picture, for those who can’t see it",
    qr: "A QR code",
    qr_name: "QR code of the link to this result",
    qr_too_long: "This link is too long for a code that can be read from afar. Copy it instead.",
    reminder: "Do it again later",
    reminder_hint: "An appointment for your calendar. Its link reopens this result.",
    in_months: |months| ["In ", &months.to_string(), " months"].concat(),
    saved: "Done: the file is in your downloads.",
    refusal: refusal_en,
    not_saved: "The file could not be made here. Your result is still there; copy the link or the text.",
    pair: |name, words| [name, ": ", words].concat(),
};

/// What kind of refusal it is, for a person: what is safe, what to do.
fn refusal_fr(error: &FileError) -> &'static str {
    match error {
        FileError::Empty
        | FileError::Size { .. }
        | FileError::NotText
        | FileError::NotAResult
        | FileError::NotOurPage => {
            "Ce fichier n’est pas un résultat de « Faire ensemble ». Rien n’a changé ici. Choisissez la page ou le fichier de données que vous aviez gardé."
        }
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
            "Ce fichier vient d’un autre questionnaire : il ne peut pas s’ouvrir ici."
        }
        FileError::Revision { .. } | FileError::Fingerprint { .. } => {
            "Ce fichier vient d’une autre version du questionnaire : il ne peut pas s’ouvrir ici. La page que vous avez gardée se lit toujours, seule."
        }
    }
}

fn refusal_en(error: &FileError) -> &'static str {
    match error {
        FileError::Empty
        | FileError::Size { .. }
        | FileError::NotText
        | FileError::NotAResult
        | FileError::NotOurPage => {
            "This file is not a result of “Doing things together”. Nothing has changed here. Choose the page or the data file that you kept."
        }
        FileError::Json { .. }
        | FileError::Duplicate(_)
        | FileError::Shape { .. }
        | FileError::Item(_)
        | FileError::Dimension(_)
        | FileError::NotAsked(_) => {
            "This file is damaged, or it was changed. Nothing has changed here. If you kept another copy, or the link, try that."
        }
        FileError::Later { .. } => {
            "This file comes from a later version. Nothing has changed here. Update the page, then open it again."
        }
        FileError::Questionnaire { .. } => {
            "This file comes from another questionnaire: it cannot be opened here."
        }
        FileError::Revision { .. } | FileError::Fingerprint { .. } => {
            "This file comes from another version of the questionnaire: it cannot be opened here. The page that you kept can always be read by itself."
        }
    }
}
