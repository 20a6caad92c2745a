//! The first screen, in English.

use crate::words::home::{HomeWords, NewSessionWords};
use wording::minutes;

pub(super) static HOME: HomeWords = HomeWords {
    title: "Lead a group",
    lead: "Each person answers alone first. Then you look together at where views meet and where they differ, and you talk about what matters. No account, no server: everything stays on this device.",
    other_pages: "Other pages",
    kit: "Sheets to print",
    offline: "This page is ready for a room without a network.",
    online: "This page only opens with a network. If the room has none, open it beforehand, and don’t close it.",
    sessions: "Your sessions",
    open: "Open",
    erase: "Erase",
    erase_question: "This session and all the results gathered will be erased from this device. Without a file that you kept, you won’t be able to get them back.",
    erase_confirm: "Erase the session",
    erase_cancel: "Keep the session",
    other_questionnaire: "Session made with another questionnaire",
    import: "Go on with a session from a file",
    import_hint: "A session file, saved here or on somebody else’s device.",
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
            " questions, one for each theme: about ",
            &minutes(count),
            " minutes to answer",
        ]
        .concat()
    },
    complete_hint: |count| {
        [&count.to_string(), " questions: about ", &minutes(count), " minutes to answer"].concat()
    },
    promise: "What do you promise the group?",
    open: "Answers can be shown from the first one on",
    open_hint: "Without any name. In a small group, people may guess who answered what. The session can be saved to a file, and put together with somebody else’s.",
    anonymous: "Nobody will be able to tell who answered what",
    anonymous_hint: "Nothing shows before 5 results, and those that come later show 5 at a time at least. Nobody’s answers leave in any file: the session stays on this device. You can’t change this later.",
    begin: "Begin the session",
};
