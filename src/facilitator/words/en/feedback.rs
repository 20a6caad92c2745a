//! The feedback on actions, in English.

use super::refusals::{file_refusal, refusal};
use crate::words::count;
use crate::words::feedback::FeedbackWords;

pub(super) static FEEDBACK: FeedbackWords = FeedbackWords {
    counted: |all| ["Counted: ", &count(all, " result", " results"), " in all."].concat(),
    known: |all| ["Already counted: ", &count(all, " result", " results"), " in all."].concat(),
    many: |new, known, refused| {
        let mut parts = vec![count(new, " result added", " results added")];
        if known > 0 {
            parts.push(count(known, " already counted", " already counted"));
        }
        if refused > 0 {
            parts.push(count(refused, " refused", " refused"));
        }
        [&parts.join(", "), "."].concat()
    },
    merged: |n| match n {
        0 => "This session adds nothing new: it was all here already.".to_owned(),
        _ => "The two sessions are merged. Each result counts once.".to_owned(),
    },
    session_imported: "The session is in your list.",
    file_refusal,
    refusal,
    too_few: |waiting| {
        [
            &count(waiting, " result is waiting", " results are waiting"),
            ": there must be 5 before any can be shown, so that nobody can guess.",
        ]
        .concat()
    },
    undone: "Undone.",
    not_undone: "Nothing to undo, or what is left has already been shown.",
    not_erased: "The session couldn’t be deleted from this device. It may reappear in the list: try again.",
    not_printed: "No print dialog? “Web page to keep” has the same content: print it from another device.",
};
