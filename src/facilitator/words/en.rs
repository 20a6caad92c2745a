//! The English of the facilitator's page.

mod refusals;

use super::{Words, count, minutes};
use documents::group::GroupWords;
use refusals::{file_refusal, refusal};
use std::sync::LazyLock;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("en").result,
    group: GroupWords::of("en"),

    title: "Lead a group",
    lead: "Each person answers alone first. Then you look together at where views meet and where they differ, and you talk about what matters. No account, no server: everything stays on this device.",
    elsewhere: "Other pages",
    kit: "Sheets to print",
    sessions: "Your sessions",
    untitled: "Session without a title",
    open: "Open",
    export: "Save the session to a file",
    erase: "Erase",
    erase_question: "This session and all the results gathered will be erased from this device. Without a file that you kept, you won’t be able to get them back.",
    erase_yes: "Erase the session",
    erase_no: "Keep the session",
    other_revision: "Session made with another questionnaire",
    other_revision_hint: "This session was made with another questionnaire, or another version of it. It is kept, and can’t be opened here.",
    bring: "Go on with a session from a file",
    bring_hint: "A session file, saved here or on somebody else’s device.",
    offline: "This page is ready for a room without a network.",
    online: "This page only opens with a network. If the room has none, open it beforehand, and don’t close it.",
    bring_files: "Choose a file, or drop it here",

    new: "New session",
    name: "Title of the session (it shows on the wall)",
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
    open_name: "Answers can be shown from the first one on",
    open_hint: "Without any name. In a small group, people may guess who answered what. The session can be saved to a file, and put together with somebody else’s.",
    promise_name: "Nobody will be able to tell who answered what",
    promise_hint: "Nothing shows before 5 results, and those that come later show 5 at a time at least. Nobody’s answers leave in any file: the session stays on this device. You can’t change this later.",
    begin: "Begin the session",

    back_to_list: "All sessions",
    kept: "Session kept on this device",
    keeping: "Saving…",
    kept_here_only: "Session kept in this window only",
    not_kept: "This device does not keep the session: it is lost if you close this window. Leave it open, and save the report before you go.",
    participants: |n| if n == 0 { "No result".to_owned() } else { count(n, " result", " results") },
    received: |n| {
        if n == 0 {
            "No result received yet".to_owned()
        } else {
            count(n, " result received", " results received")
        }
    },
    keys: "Keyboard keys",
    key_list: &[
        ("→ or Page ↓", "go on"),
        ("← or Page ↑", "go back"),
        ("Space", "show or hide the answers"),
        ("B", "blank the screen, or show it again"),
        ("F", "full screen"),
        ("1 to 4", "one more hand for this answer, if you count by keyboard"),
        ("5 and 6", "one more hand for “does not apply”, “I don’t know”"),
        ("Backspace", "undo the last addition"),
        ("?", "this list"),
    ],
    close: "Close",
    open_wall: "Window to project",
    project: "Project here",
    back_to_desk: "Back to my tools",
    waiting: "The session is not open on this device. Open it in the other window.",

    on_wall: "What the room sees",
    back: "Back",
    next: "Next",
    reveal: "Show the answers",
    hide: "Hide the answers",
    blank: "Blank screen",
    unblank: "Show the screen again",
    full_screen: "Full screen",
    place: "Go to",
    next_is: "Next: ",
    end: "this is the end",
    again: "Vote again",
    again_question: "Answers that come in from now on will count in a new round. What is gathered stays.",
    again_yes: "Open a new round",
    again_no: "Stay in this round",
    undo: "Undo the last addition",
    undone: "The last addition is undone.",
    not_undone: "Nothing to undo: the last addition was shown already, or there is none.",
    not_erased: "The device could not erase the session. It may come back in the list: try again.",
    not_printed: "No print window? “Page to keep” holds the same: it prints from any other device.",
    no_window: "No window yet? Your browser may have blocked it: allow it, or choose “Project here”.",
    no_full_screen: "Full screen is not possible here. Your browser’s menu may offer it.",
    may_sleep: "This device may turn the screen off: touch it now and then.",
    timer_two: "Timer: 2 minutes",
    timer_five: "Timer: 5 minutes",
    timer_off: "Stop the timer",
    timer_over: "Time is up",
    counting_on: "Keys 1 to 6 count raised hands.",

    view_join: "Welcome",
    view_profile: "The themes, as the group sees them",
    view_discuss: "To discuss first",
    view_commitments: "What we commit to",
    qr: "Code to scan to answer",
    join_steps: [
        "Scan this code, or type the address.",
        "Answer for yourself, at your own pace.",
        "At the end, show the code on your phone.",
    ],
    answers: |n| {
        if n == 0 { "No answer".to_owned() } else { count(n as usize, " answer", " answers") }
    },
    do_not_know_count: |n| count(n as usize, " doesn’t know", " don’t know"),
    not_applicable_count: |n| [&n.to_string(), ": does not apply"].concat(),
    withheld: |n| count(n, " not shown yet, as promised", " not shown yet, as promised"),
    more: |n| ["↑ from ", &n.to_string(), " before"].concat(),
    fewer: |n| ["↓ from ", &n.to_string(), " before"].concat(),
    common_wall: "Common answer:",
    theme: "Theme",
    views: "Views of the group",
    discuss_lead: "Where views differ, there is most to learn.",
    discuss_none: "A question needs at least three answers to be proposed here.",
    commitments_none: "What the group decides will be written here.",

    desk: "Your tools",
    desk_talk: "Talk",
    desk_hands: "Raised hands",
    desk_scan: "Scan the phones",
    desk_paste: "Links and files",
    desk_pass: "One device for all",
    desk_report: "Report",

    talk_join: "Give everybody time to answer alone. Then gather the results: raised hands, phones, links and files, or this device going from hand to hand. All of them mix.",
    talk_profile: "Let people look in silence first. Then ask what surprises them, and what reassures them.",
    talk_discuss: "Three questions are enough. Open one to talk about it.",
    to_ask: "Questions to ask",
    common: "The group’s common answer",
    common_none: "No common answer",
    common_hint: "Beside what each person said, never in its place.",
    note: "Your notes",
    note_hint: "For you only: not on the wall, not in the report.",
    note_full: "A note holds 2,000 characters: the end of what you just wrote is not in it.",
    line_full: "This field holds 120 characters: the end of what you just wrote is not in it.",

    hands_where: "Go to a question first: hands are counted question by question.",
    hands_hint: "Read each answer aloud, count the hands, write down how many.",
    hands_promise: "A raised hand is seen by everybody: your promise holds only for the other ways to answer.",
    hands_total: |n| {
        if n == 0 {
            "No hand counted".to_owned()
        } else {
            count(n as usize, " hand counted", " hands counted")
        }
    },
    hands_keys: "Count by keyboard: keys 1 to 6 add a hand",
    hand_less: |words| ["One hand fewer: ", words].concat(),
    hand_more: |words| ["One hand more: ", words].concat(),

    camera: "Camera",
    camera_hint: "Each person holds the code of their result in front of the camera, about 20 cm away. A sound says that it is counted.",
    camera_view: "What the camera sees",
    camera_start: "Start the camera",
    camera_stop: "Stop the camera",
    camera_waiting: "The camera has not come yet. Your browser may be asking whether you allow it: look at the top or the bottom of the window. Links and files work too.",
    camera_failed: |name| match name {
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

    links: "Paste links to results, as many as you like",
    links_hint: "A whole message will do: the links are found in it.",
    links_add: "Add",
    files: "Or choose files, or drop them here: results, or a session, whose results are added to this one",
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
    brought: "The session is in your list.",
    file_refusal,
    refusal,
    too_few: |waiting| {
        [
            &count(waiting, " result waits", " results wait"),
            ": it takes 5 to show them without anybody guessing.",
        ]
        .concat()
    },

    question_number: |number, count| {
        ["Question ", &number.to_string(), " of ", &count.to_string()].concat()
    },
    give_up: "Give up",
    pass_title: "Your turn",
    pass_hint: "Answer with nobody looking. At the end, your answers join those of the group and leave the screen.",
    pass_begin: "I begin",
    pass_leave: "Back to my tools",
    pass_thanks: "Thank you! Pass the device to the next person",
    pass_end: "That was the last question",
    pass_end_hint: "You can still go back. Then your answers join those of the group, without your name.",
    pass_blank: |blank| match blank {
        0 => "You have answered every question.".to_owned(),
        1 => "1 question was left without an answer: it won’t count.".to_owned(),
        _ => [&blank.to_string(), " questions were left without an answer: they won’t count."]
            .concat(),
    },
    pass_done: "Hand in my answers",

    commit_hint: "Write what the group decides, in its own words. What is written shows on the wall.",
    commit: "Add this commitment",
    commit_remove: "Remove",

    report: "What the group takes home",
    report_hint: "Numbers and commitments, never one person’s answers nor your notes.",
    print: "Print",
    report_page: "Page to keep",
    report_markdown: "Text (Markdown)",
    report_table: "Table of questions (CSV)",
    report_themes: "Table of themes (CSV)",
    report_commitments: "Table of commitments (CSV)",
    report_data: "Data (JSON)",
    session: "The session itself",
    session_hint: "To go on with another device, or to put your results together with those of somebody else who leads. This file holds each person’s answers, without names, and your notes.",
    session_promised: "You promised that nobody could tell who answered what: each person’s answers stay on this device, and the session is saved to no file.",
});
