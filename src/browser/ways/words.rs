//! The words of the other ways out. They are in the wasm that brings them, not in the first one.

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
    keep_hint: "Vos réponses et vos notes. La page s’ouvre dans dix ans sans ce site ; le fichier de données les redonne à un programme.",
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
    not_saved: "The file could not be made here. Your result is still there; copy the link or the text.",
    pair: |name, words| [name, ": ", words].concat(),
};
