//! Why a result or a file does not count, in English.

use crate::feedback::FileRefusal;
use documents::FileKind;
use engine::group::Refusal;
use engine::questionnaire::{Path, Perimeter};
use engine::share_code::ShareCodeError;
use wording::refusal as code_refusal;

pub(super) fn refusal(refusal: Refusal) -> String {
    let words = match refusal {
        Refusal::Code(ShareCodeError::NotACode) => {
            "There is no result in this. It takes the link or the code that the questionnaire gives at the end."
        }
        Refusal::Code(error) => code_refusal("en")(error),
        Refusal::Rewritten => {
            "A mail filter or a link shortener has replaced this link, and the result can no longer be read from it. Open it in a browser, or ask for the data file."
        }
        Refusal::Questionnaire => {
            "This result comes from another questionnaire, or another version of it. It can’t count here."
        }
        Refusal::Perimeter { found: Perimeter::Me } => {
            "This person answered for themselves alone. Here the group talks about something else: they can answer again with the code on the wall."
        }
        Refusal::Perimeter { found: Perimeter::Team } => {
            "This person answered for their group or organisation. Here the group talks about something else: they can answer again with the code on the wall."
        }
        Refusal::Perimeter { found: Perimeter::Network } => {
            "This person answered for a cooperation between organisations. Here the group talks about something else: they can answer again with the code on the wall."
        }
        Refusal::Path { found: Path::Express } => {
            "This result comes from the express path. This group follows the complete path: just go on with the questionnaire, then show the new code."
        }
        Refusal::Path { found: Path::Complete } => {
            "This result comes from the complete path. This group follows the express path: answer with the code on the wall."
        }
        Refusal::Scores => {
            "This link holds scores alone. To count here, it takes the code with the answers."
        }
        Refusal::SameAsBefore => {
            "This result counts in an earlier round already. To vote again, answer again, or raise your hand."
        }
        Refusal::Promised => {
            "One of these two sessions promises that nobody will know who answered what: they can’t be put together."
        }
    };
    words.to_owned()
}

pub(super) fn file_refusal(reason: FileRefusal) -> &'static str {
    match reason {
        FileRefusal::Kind(FileKind::Empty) => "this file is empty. Nothing has changed.",
        FileRefusal::Kind(FileKind::Archive) => {
            "this file is an archive (zip), or a Word or LibreOffice document. Take the files out of it, then choose them. Nothing has changed."
        }
        FileRefusal::Kind(FileKind::Document | FileKind::Picture | FileKind::Table) => {
            "this file is for reading (PDF, Word, picture, table): it holds no result to add. It takes the link, the page that was kept or the data file. Nothing has changed."
        }
        FileRefusal::Kind(FileKind::Page | FileKind::WebArchive) => {
            "this page doesn’t hold the data of a result: it is another document, or a program saved it without them. Nothing has changed."
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
