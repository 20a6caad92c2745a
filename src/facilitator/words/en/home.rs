//! The first screen, in English.

use crate::words::home::{HomeWords, NewSessionWords};
use wording::minutes;

pub(super) static HOME: HomeWords = HomeWords {
    title: "Lead a group",
    lead: "Everyone answers alone first. Then you look together at where you agree and where you differ, and talk about what matters. No account, no server: everything stays on this device.",
    other_pages: "Other pages",
    kit: "Printable sheets",
    offline: "This page is ready to work offline.",
    online: "This page only opens online. If the room has no network, open it beforehand and don’t close it.",
    sessions: "Your sessions",
    open: "Open",
    follow_up: "Prepare the next one",
    erase: "Delete",
    erase_question: "This session and all its results will be deleted from this device. Unless you saved a file, you won’t be able to get them back.",
    erase_confirm: "Delete the session",
    erase_cancel: "Keep the session",
    other_questionnaire: "Session run with another questionnaire",
    partly_unread: "Part of this session can’t be read here. It has been set aside; nothing was deleted.",
    import: "Carry on with a session from a file",
    import_hint: "A session file, saved here or on someone else’s device.",
    import_files: "Choose a file, or drop it here",
};

pub(super) static NEW_SESSION: NewSessionWords = NewSessionWords {
    title: "New session",
    name_example: "Meeting of 3 December",
    perimeter: "What will the group talk about?",
    path: "How much time do you have?",
    express_hint: |count| {
        [
            &count.to_string(),
            " questions, one per theme: about ",
            &minutes(count),
            " minutes to answer",
        ]
        .concat()
    },
    complete_hint: |count| {
        [&count.to_string(), " questions: about ", &minutes(count), " minutes to answer"].concat()
    },
    promise: "What do you promise the group?",
    open: "Answers can be shown as they come in",
    open_hint: "Without names. In a small group, people may guess who answered what. The session can be saved to a file and merged with another facilitator’s.",
    anonymous: "Nobody will be able to tell who answered what",
    anonymous_hint: "Nothing is shown until there are 5 results, and later ones are shown at least 5 at a time. Individual answers never go into a file: the session stays on this device. You can’t change this later.",
    begin: "Start the session",
};
