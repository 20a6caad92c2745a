//! The presenter's tools, in English.

use crate::words::count;
use crate::words::tools::{
    CommitmentWords, DiscussionWords, HandsWords, IntakeWords, ReportWords, ScannerWords,
    SharedDeviceWords,
};

pub(super) static DISCUSSION: DiscussionWords = DiscussionWords {
    join: "Give everyone time to answer on their own. Then collect the results: by show of hands, from phones, from links and files, or by passing this device around. You can combine them.",
    questions: "Questions to ask",
    common_answer: "The group’s agreed answer",
    common_none: "No agreed answer",
    common_hint: "Shown next to individual answers, never instead of them.",
    note: "Your notes",
    note_hint: "For your eyes only: never on the screen, never in the report.",
    note_full: "A note holds up to 2,000 characters: the end of what you just typed was left out.",
};

pub(super) static HANDS: HandsWords = HandsWords {
    choose_item: "Go to a question first: hands are counted one question at a time.",
    hint: "Read each answer aloud, count the hands, and enter the number.",
    not_twice: "Only count the hands of people who haven’t sent a result: those are already counted.",
    not_anonymous: "Everyone can see a raised hand: your promise only covers the other ways of answering.",
    total: |n| {
        if n == 0 {
            "No hands counted".to_owned()
        } else {
            count(n as usize, " hand counted", " hands counted")
        }
    },
    by_keys: "Count with the keyboard: keys 1 to 6 add a hand",
    rating_hint: "Read each answer aloud and count the hands. Once is enough.",
    fewer: |words| ["One fewer hand: ", words].concat(),
    more: |words| ["One more hand: ", words].concat(),
};

pub(super) static SCANNER: ScannerWords = ScannerWords {
    camera: "Camera",
    hint: "Each person holds their result code up to the camera, about 20 cm away. A sound tells you it was counted.",
    view: "What the camera sees",
    start: "Start the camera",
    stop: "Stop the camera",
    waiting: "The camera isn’t showing anything yet. Your browser may be asking whether you allow it: look at the top or the bottom of the window. Links and files work too.",
    failed: |name| match name {
        "refused" => {
            "The camera is blocked. Allow it for this page in your browser, then try again. Links and files work too."
        }
        "none" => {
            "This device has no camera, or the page was opened without https. Use links and files, or pass this device around."
        }
        "busy" => "The camera is in use elsewhere. Close the other app, then try again.",
        "lost" => {
            "The camera was unplugged. Everything counted so far is safe. Plug it in, then try again."
        }
        "dark" => {
            "The camera isn’t showing a picture. Everything counted so far is safe. Check that it isn’t covered or switched off, then try again. Links and files work too."
        }
        _ => {
            "The code reader could not be loaded. Everything counted so far is safe. Try again; if it keeps happening, reload the page."
        }
    },
    may_sleep: "This device may switch its screen off: touch it now and then.",
};

pub(super) static INTAKE: IntakeWords = IntakeWords {
    links: "Paste result links, as many as you like",
    links_hint: "You can paste a whole message: the links in it will be found.",
    links_add: "Add",
    files: "Or choose files, or drop them here: results, or a session to merge into this one",
};

pub(super) static SHARED_DEVICE: SharedDeviceWords = SharedDeviceWords {
    question_number: |number, count| {
        ["Question ", &number.to_string(), " of ", &count.to_string()].concat()
    },
    abandon: "Cancel",
    title: "Your turn",
    hint: "Answer without anyone looking. When you finish, your answers join the group’s and leave the screen.",
    begin: "Start",
    leave: "Back to my desk",
    thanks: "Thank you! Pass the device to the next person",
    end: "That was the last question",
    end_hint: "You can still go back. After that, your answers join the group’s, without your name.",
    blank: |blank| match blank {
        0 => "You’ve answered every question.".to_owned(),
        1 => "1 question was left blank: it won’t count.".to_owned(),
        _ => [&blank.to_string(), " questions were left blank: they won’t count."].concat(),
    },
    submit: "Hand in my answers",
};

pub(super) static COMMITMENTS: CommitmentWords = CommitmentWords {
    hint: "Write down what the group decides, in its own words. It shows on the screen.",
    add: "Add this commitment",
    remove: "Remove",
    correct: "Edit",
    save: "Save the change",
    cancel: "Cancel",
    next_look: "When will you look at this again? (shown on the screen at the end)",
    closing_hint: "The screen thanks the group and shows what it decided. When you leave the session, the screen goes black: no names stay on it.",
    take_report: "Get the report",
    leave: "Leave the session",
};

pub(super) static REPORT: ReportWords = ReportWords {
    title: "What the group takes home",
    hint: "Counts and commitments, never anyone’s own answers or your notes.",
    print: "Print",
    page: "Web page to keep",
    markdown: "Text (Markdown)",
    table: "Questions table (CSV)",
    themes: "Themes table (CSV)",
    commitments: "Commitments table (CSV)",
    answers: "Answers for software (CSV)",
    data: "Data (JSON)",
    session: "The session itself",
    session_hint: "To carry on with another device, or to merge your results with another facilitator’s. This file contains each person’s answers, without names, and your notes.",
    session_anonymous: "You promised that nobody could tell who answered what: individual answers stay on this device, and the session can’t be saved to a file.",
};
