//! What to say at each step, in English.

use crate::words::say::{RoomWords, SayWords};

pub(super) static SAY: SayWords = SayWords {
    title: "What to say",
    earlier: &[
        "Last time, we made these commitments. For each one: is it done, is it still going, or do we drop it?",
        "Dropping something isn’t failing. Tell us in one sentence what changed.",
    ],
    item: &[
        "I’ll read the question, then the four answers. Take ten seconds to pick yours, without looking around.",
    ],
    item_revealed: &[
        "Let’s look in silence first.",
        "In twos or threes, for four minutes: what have we seen or been through? Facts, please, and no judging people.",
        "Let’s start with the answer fewest of us chose. Who can tell us what they see in it?",
    ],
    item_again: &[
        "We’ve talked about it. You may have changed your mind, or not: both are fine.",
        "Let’s look for an answer that everyone can live with. If there isn’t one, that’s a result too.",
    ],
    profile: &[
        "Let’s take a minute to look, in silence.",
        "What surprises you? What reassures you?",
    ],
    discuss: &[
        "These are the questions where our answers are furthest apart. That’s nobody’s fault.",
        "Which one shall we start with? We can also pick a different one.",
    ],
    commitments: &[
        "What’s the first step, who takes it, and by when? Nobody has to, and nobody signs up someone who isn’t here.",
        "How will we know it’s done? When do we come back to it?",
    ],
    rating: &[
        "One last question, by show of hands: was this worth your time?",
        "If you raised your hand for one of the first two, what would have made it useful?",
    ],
    closing: &[
        "Thank you. This is what we decided, and when we’ll come back to it.",
        "I’ll send you the report. It counts answers; it doesn’t say who gave them.",
    ],
};

pub(super) static ROOM: RoomWords = RoomWords {
    headcount: "How many people are in the room? (optional)",
    headcount_hint: "The screen then shows how many answers are still missing.",
    wifi: "Show the room’s Wi-Fi",
    wifi_hint: "Adds a code to the welcome screen: scanning it joins the network. Nothing is kept: what you type is gone when you close this window.",
    wifi_name: "Network name",
    wifi_password: "Password (leave empty for an open network)",
    wifi_show: "Show this code",
    wifi_hide: "Stop showing it",
};
