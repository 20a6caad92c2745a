//! The wall, in English.

use crate::words::count;
use crate::words::wall::WallWords;

pub(super) static WALL: WallWords = WallWords {
    waiting: "The session is not open on this device. Open it in the other window.",
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
    received: |n| {
        if n == 0 {
            "No result received yet".to_owned()
        } else {
            count(n, " result received", " results received")
        }
    },
    answers: |n| {
        if n == 0 { "No answer".to_owned() } else { count(n as usize, " answer", " answers") }
    },
    do_not_know_count: |n| count(n as usize, " doesn’t know", " don’t know"),
    not_applicable_count: |n| [&n.to_string(), ": does not apply"].concat(),
    withheld: |n| count(n, " not shown yet, as promised", " not shown yet, as promised"),
    more: |n| ["↑ from ", &n.to_string(), " before"].concat(),
    fewer: |n| ["↓ from ", &n.to_string(), " before"].concat(),
    common_answer: "Common answer:",
    theme: "Theme",
    views: "Views of the group",
    discuss_lead: "Where views differ, there is most to learn.",
    discuss_none: "A question needs at least three answers to be proposed here.",
    commitments_none: "What the group decides will be written here.",
};
