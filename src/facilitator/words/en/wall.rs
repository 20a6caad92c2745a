//! The wall, in English.

use crate::words::wall::WallWords;
use crate::words::{all_told, count};
use documents::group::GroupWords;
use engine::group::{Band, Turnout};

pub(super) static WALL: WallWords = WallWords {
    waiting: "This session isn’t open on this device. Open it in the other window.",
    view_join: "Welcome",
    view_profile: "The themes, as we see them",
    view_discuss: "To discuss first",
    view_commitments: "Our commitments",
    view_closing: "Thank you!",
    qr: "Code to scan to take part",
    qr_short: "To take part",
    join_steps: [
        "Scan this code, or type in the address.",
        "Answer for yourself, at your own pace.",
        "When you’ve finished, show us the code on your phone.",
    ],
    wifi_qr: "Code to scan to join the Wi-Fi",
    wifi: |name| ["Wi-Fi: ", name].concat(),
    received: |turnout| {
        let all = match turnout.results {
            0 => "No results yet".to_owned(),
            n => count(n as usize, " result in", " results in"),
        };
        all_told("en", ", out of ", &all, turnout)
    },
    missing: |n| [&n.to_string(), " still to come"].concat(),
    answers: |Turnout { results, shared, hands, headcount }| {
        let all = (GroupWords::of("en").voices)(results, shared, hands);
        if headcount > 0 { [&all, " out of ", &headcount.to_string()].concat() } else { all }
    },
    dots_of: |round| ["These dots: ", &round.to_lowercase()].concat(),
    since: |before, now| ["round ", &before.to_string(), " → round ", &now.to_string()].concat(),
    do_not_know_count: |n| count(n as usize, " doesn’t know", " don’t know"),
    not_applicable_count: |n| [&n.to_string(), ": does not apply"].concat(),
    withheld: |n| count(n, " not shown yet, as promised", " not shown yet, as promised"),
    common_answer: "Agreed answer:",
    theme: "Theme",
    views: "Gaps",
    short_band: |band| match band {
        Band::Close => "Small",
        Band::Partly => "Medium",
        Band::Contrasted => "Large",
    },
    discuss_lead: "We learn most where our views differ.",
    discuss_none: "A question needs at least three answers before it can appear here.",
    commitments_none: "What we decide will appear here.",
};
