//! The texts about a download. Another language is another constant.

#[derive(Debug)]
pub struct Words {
    /// The outcome is unconfirmed.
    pub asked: &'static str,
    pub refused: &'static str,
    pub summary: &'static str,
    /// Replaces `summary` if the file was refused.
    pub content: &'static str,
    pub hint: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub by_hand: &'static str,
    /// The label of the link to the same result.
    pub open: &'static str,
}

impl Words {
    /// French for an unknown language.
    pub fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &EN,
            _ => &FR,
        }
    }
}

const FR: Words = Words {
    asked: "Cherchez le fichier dans vos téléchargements. S’il n’y est pas, voyez juste en dessous.",
    refused: "Ici, le navigateur n’enregistre pas de fichier. Voici ce qu’il contiendrait, à copier.",
    content: "Ce que le fichier contiendrait",
    summary: "Le fichier n’est pas venu ?",
    hint: "Copiez ce texte, et collez-le dans un document ou un message.",
    copy: "Copier ce texte",
    copied: "Texte copié.",
    by_hand: "La copie n’a pas marché. Sélectionnez le texte ci-dessous pour le copier.",
    open: "Ouvrir ce résultat dans un autre onglet, où il s’enregistre et s’imprime (sans vos notes)",
};

const EN: Words = Words {
    asked: "Look for the file in your downloads. If it is not there, see just below.",
    refused: "This browser saves no file here. This is what it would hold, for you to copy.",
    content: "What the file would hold",
    summary: "Can’t find the file?",
    hint: "Copy this text, and paste it into a document or a message.",
    copy: "Copy this text",
    copied: "Text copied.",
    by_hand: "Copying did not work. Select the text below to copy it.",
    open: "Open this result in another tab, where it can be saved and printed (without your notes)",
};
