//! The presenter's tools, in English.

use crate::words::count;
use crate::words::tools::{
    CommitmentWords, DiscussionWords, HandsWords, IntakeWords, ReportWords, ScannerWords,
    SharedDeviceWords,
};

pub(super) static DISCUSSION: DiscussionWords = DiscussionWords {
    join: "Give everybody time to answer alone. Then gather the results: raised hands, phones, links and files, or this device going from hand to hand. All of them mix.",
    profile: "Let people look in silence first. Then ask what surprises them, and what reassures them.",
    discuss: "Three questions are enough. Open one to talk about it.",
    questions: "Questions to ask",
    common_answer: "The group’s common answer",
    common_none: "No common answer",
    common_hint: "Beside what each person said, never in its place.",
    note: "Your notes",
    note_hint: "For you only: not on the wall, not in the report.",
    note_full: "A note holds 2,000 characters: the end of what you just wrote is not in it.",
};

pub(super) static HANDS: HandsWords = HandsWords {
    choose_item: "Go to a question first: hands are counted question by question.",
    hint: "Read each answer aloud, count the hands, write down how many.",
    not_anonymous: "A raised hand is seen by everybody: your promise holds only for the other ways to answer.",
    total: |n| {
        if n == 0 {
            "No hand counted".to_owned()
        } else {
            count(n as usize, " hand counted", " hands counted")
        }
    },
    by_keys: "Count by keyboard: keys 1 to 6 add a hand",
    fewer: |words| ["One hand fewer: ", words].concat(),
    more: |words| ["One hand more: ", words].concat(),
};

pub(super) static SCANNER: ScannerWords = ScannerWords {
    camera: "Camera",
    hint: "Each person holds the code of their result in front of the camera, about 20 cm away. A sound says that it is counted.",
    view: "What the camera sees",
    start: "Start the camera",
    stop: "Stop the camera",
    waiting: "The camera has not come yet. Your browser may be asking whether you allow it: look at the top or the bottom of the window. Links and files work too.",
    failed: |name| match name {
        "refused" => {
            "The camera is refused. Allow it for this page in your browser, then try again. Links and files work too."
        }
        "none" => {
            "There is no camera on this device, or the page is open without https. Use links and files, or this device."
        }
        "busy" => "The camera is in use elsewhere. Close the other application, then try again.",
        "lost" => "The camera was unplugged. What is counted stays. Plug it in, then try again.",
        "dark" => {
            "The camera gives no picture. What is counted stays. Check that nothing covers it or switches it off, then try again. Links and files work too."
        }
        _ => {
            "What reads the codes could not be loaded. What is counted stays. Try again; if this lasts, reload the page."
        }
    },
    may_sleep: "This device may turn the screen off: touch it now and then.",
};

pub(super) static INTAKE: IntakeWords = IntakeWords {
    links: "Paste links to results, as many as you like",
    links_hint: "A whole message will do: the links are found in it.",
    links_add: "Add",
    files: "Or choose files, or drop them here: results, or a session, whose results are added to this one",
};

pub(super) static SHARED_DEVICE: SharedDeviceWords = SharedDeviceWords {
    question_number: |number, count| {
        ["Question ", &number.to_string(), " of ", &count.to_string()].concat()
    },
    abandon: "Give up",
    title: "Your turn",
    hint: "Answer with nobody looking. At the end, your answers join those of the group and leave the screen.",
    begin: "I begin",
    leave: "Back to my tools",
    thanks: "Thank you! Pass the device to the next person",
    end: "That was the last question",
    end_hint: "You can still go back. Then your answers join those of the group, without your name.",
    blank: |blank| match blank {
        0 => "You have answered every question.".to_owned(),
        1 => "1 question was left without an answer: it won’t count.".to_owned(),
        _ => [&blank.to_string(), " questions were left without an answer: they won’t count."]
            .concat(),
    },
    submit: "Hand in my answers",
};

pub(super) static COMMITMENTS: CommitmentWords = CommitmentWords {
    hint: "Write what the group decides, in its own words. What is written shows on the wall.",
    add: "Add this commitment",
    remove: "Remove",
};

pub(super) static REPORT: ReportWords = ReportWords {
    title: "What the group takes home",
    hint: "Numbers and commitments, never one person’s answers nor your notes.",
    print: "Print",
    page: "Page to keep",
    markdown: "Text (Markdown)",
    table: "Table of questions (CSV)",
    themes: "Table of themes (CSV)",
    commitments: "Table of commitments (CSV)",
    answers: "Answers for software (CSV)",
    data: "Data (JSON)",
    session: "The session itself",
    session_hint: "To go on with another device, or to put your results together with those of somebody else who leads. This file holds each person’s answers, without names, and your notes.",
    session_anonymous: "You promised that nobody could tell who answered what: each person’s answers stay on this device, and the session is saved to no file.",
};
