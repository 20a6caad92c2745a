//! Why a result or a file does not count, in English.

use crate::feedback::FileRefusal;
use documents::FileKind;
use engine::group::Refusal;
use engine::questionnaire::{Path, Perimeter};
use engine::share_code::ShareCodeError;
use wording::Refusals;

pub(super) fn refusal(refusal: Refusal) -> String {
    let words = match refusal {
        Refusal::Code(ShareCodeError::NotACode) => {
            "There is no result here. Paste the link or the code that the questionnaire gives at the end."
        }
        Refusal::Code(error) => Refusals::of("en").text(error),
        Refusal::Rewritten => {
            "A mail filter or a link shortener has replaced this link, and the result can no longer be read from it. Open it in a browser, or ask for the data file."
        }
        Refusal::Questionnaire => {
            "This result comes from another questionnaire, or another version of it. It can’t count here."
        }
        Refusal::Perimeter { found: Perimeter::Me } => {
            "This person answered for themselves alone. This group is talking about something else: they can answer again with the code on the screen."
        }
        Refusal::Perimeter { found: Perimeter::Team } => {
            "This person answered for their group or organisation. This group is talking about something else: they can answer again with the code on the screen."
        }
        Refusal::Perimeter { found: Perimeter::Network } => {
            "This person answered for a cooperation between organisations. This group is talking about something else: they can answer again with the code on the screen."
        }
        Refusal::Path { found: Path::Express } => {
            "This person took the quick questionnaire, and this group is taking the full one: they can simply carry on, then show the new code."
        }
        Refusal::Path { found: Path::Complete } => {
            "This person took the full questionnaire, and this group is taking the quick one: they can answer again with the code on the screen."
        }
        Refusal::Scores => {
            "This link only holds scores. Only a link with the answers can count here."
        }
        Refusal::SameAsBefore => {
            "This result already counts in an earlier round. To vote again, answer again or raise your hand."
        }
        Refusal::Promised => {
            "One of these two sessions promises that nobody will know who answered what: they can’t be merged."
        }
    };
    words.to_owned()
}

pub(super) fn file_refusal(reason: FileRefusal) -> &'static str {
    match reason {
        FileRefusal::Kind(FileKind::Empty) => "this file is empty. Nothing has changed.",
        FileRefusal::Kind(FileKind::Archive) => {
            "this file is an archive (zip), or a Word or LibreOffice document. Take the files out of it first, then choose those. Nothing has changed."
        }
        FileRefusal::Kind(FileKind::Document | FileKind::Picture | FileKind::Table) => {
            "this file is for reading (PDF, Word, picture, table): it holds no result to add. Use the link, the saved web page or the data file instead. Nothing has changed."
        }
        FileRefusal::Kind(FileKind::Page | FileKind::WebArchive) => {
            "this page doesn’t hold the data of a result: it is another document, or it was saved without them. Nothing has changed."
        }
        FileRefusal::Kind(FileKind::Session | FileKind::Other) => {
            "this file is neither a result nor a session of this questionnaire. Nothing has changed."
        }
        FileRefusal::Damaged => {
            "this file is damaged, or it was changed. Nothing has changed here."
        }
        FileRefusal::Later => {
            "this file comes from a later version. Update this page, then choose it again. Nothing has changed."
        }
        FileRefusal::OtherQuestionnaire => {
            "this file comes from another questionnaire, or another version of it. Nothing has changed."
        }
        FileRefusal::Promised => {
            "this session promises anonymity: it can’t come from a file. Nothing has changed."
        }
        FileRefusal::NoSession => {
            "this is a result: start or open a session first, then add it. Nothing has changed."
        }
    }
}
