//! Why a result or a file does not count, in French.

use crate::feedback::FileRefusal;
use documents::FileKind;
use engine::group::Refusal;
use engine::questionnaire::{Path, Perimeter};
use engine::share_code::ShareCodeError;
use wording::Refusals;

pub(super) fn refusal(refusal: Refusal) -> String {
    let words = match refusal {
        Refusal::Code(ShareCodeError::NotACode) => {
            "Il n’y a pas de résultat ici. Il faut le lien ou le code que le questionnaire donne à la fin."
        }
        Refusal::Code(error) => Refusals::of("fr").text(error),
        Refusal::Rewritten => {
            "Un filtre de messagerie ou un service de liens courts a remplacé ce lien : le résultat ne s’y lit plus. Ouvrez-le dans un navigateur, ou demandez le fichier de données."
        }
        Refusal::Questionnaire => {
            "Ce résultat vient d’un autre questionnaire, ou d’une autre version. Il ne peut pas compter ici."
        }
        Refusal::Perimeter { found: Perimeter::Me } => {
            "Cette personne a répondu pour elle seule. Ici, le groupe parle d’autre chose : elle peut répondre de nouveau avec le code du mur."
        }
        Refusal::Perimeter { found: Perimeter::Team } => {
            "Cette personne a répondu pour son collectif. Ici, le groupe parle d’autre chose : elle peut répondre de nouveau avec le code du mur."
        }
        Refusal::Perimeter { found: Perimeter::Network } => {
            "Cette personne a répondu pour une coopération entre organisations. Ici, le groupe parle d’autre chose : elle peut répondre de nouveau avec le code du mur."
        }
        Refusal::Path { found: Path::Express } => {
            "Ce résultat vient du parcours express. Ce groupe suit le parcours complet : il suffit de continuer le questionnaire, puis de montrer le nouveau code."
        }
        Refusal::Path { found: Path::Complete } => {
            "Ce résultat vient du parcours complet. Ce groupe suit le parcours express : répondez avec le code du mur."
        }
        Refusal::Scores => {
            "Ce lien ne contient que des scores. Pour compter ici, il faut le code avec les réponses."
        }
        Refusal::SameAsBefore => {
            "Ce résultat compte déjà dans un tour précédent. Pour revoter, répondez de nouveau, ou à main levée."
        }
        Refusal::Promised => {
            "Une de ces deux séances promet que personne ne saura qui a répondu quoi : elles ne peuvent pas être réunies."
        }
    };
    words.to_owned()
}

pub(super) fn file_refusal(reason: FileRefusal) -> &'static str {
    match reason {
        FileRefusal::Kind(FileKind::Empty) => "ce fichier est vide. Rien n’a changé.",
        FileRefusal::Kind(FileKind::Archive) => {
            "ce fichier est une archive (zip), ou un document Word ou LibreOffice. Sortez-en les fichiers, puis choisissez-les. Rien n’a changé."
        }
        FileRefusal::Kind(FileKind::Document | FileKind::Picture | FileKind::Table) => {
            "ce fichier est à lire (PDF, Word, image, tableau) : il ne contient pas de résultat à ajouter. Il faut le lien, la page gardée ou le fichier de données. Rien n’a changé."
        }
        FileRefusal::Kind(FileKind::Page | FileKind::WebArchive) => {
            "cette page ne contient pas les données d’un résultat : c’est un autre document, ou un programme l’a enregistrée sans elles. Rien n’a changé."
        }
        FileRefusal::Kind(FileKind::Session | FileKind::Other) => {
            "ce fichier n’est ni un résultat ni une séance de ce questionnaire. Rien n’a changé."
        }
        FileRefusal::Damaged => "ce fichier est abîmé, ou il a été modifié. Rien n’a changé.",
        FileRefusal::Later => {
            "ce fichier vient d’une version plus récente. Mettez cette page à jour, puis choisissez-le de nouveau. Rien n’a changé."
        }
        FileRefusal::OtherQuestionnaire => {
            "ce fichier vient d’un autre questionnaire, ou d’une autre version. Rien n’a changé."
        }
        FileRefusal::Promised => {
            "cette séance promet l’anonymat : elle ne peut pas venir d’un fichier. Rien n’a changé."
        }
        FileRefusal::NoSession => {
            "c’est un résultat : commencez ou ouvrez d’abord une séance, puis ajoutez-le. Rien n’a changé."
        }
    }
}
