//! The feedback on actions, in English.

use super::refusals::{file_refusal, refusal};
use crate::words::count;
use crate::words::feedback::FeedbackWords;

pub(super) static FEEDBACK: FeedbackWords = FeedbackWords {
    counted: |all| ["Counted: ", &count(all, " result", " results"), " in all."].concat(),
    known: |all| ["Counted already: ", &count(all, " result", " results"), " in all."].concat(),
    many: |new, known, refused| {
        let mut parts = vec![count(new, " result added", " results added")];
        if known > 0 {
            parts.push(count(known, " counted already", " counted already"));
        }
        if refused > 0 {
            parts.push(count(refused, " refused", " refused"));
        }
        [&parts.join(", "), "."].concat()
    },
    merged: |n| match n {
        0 => "This session brings nothing more: it was all there.".to_owned(),
        _ => "The two sessions are put together. Each result counts once.".to_owned(),
    },
    session_imported: "The session is in your list.",
    file_refusal,
    refusal,
    too_few: |waiting| {
        [
            &count(waiting, " result waits", " results wait"),
            ": it takes 5 to show them without anybody guessing.",
        ]
        .concat()
    },
    undone: "The last addition is undone.",
    not_undone: "Nothing to undo: the last addition was shown already, or there is none.",
    not_erased: "The device could not erase the session. It may come back in the list: try again.",
    not_printed: "No print window? “Page to keep” holds the same: it prints from any other device.",
};
