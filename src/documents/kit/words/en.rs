//! The texts of the kit in English.

use super::{Asking, Delicate, Words};
use crate::kit::guide;

pub(super) const WORDS: Words = Words {
    lang: "en",
    name: "English",
    quoted: |text| ["“", text, "”"].concat(),

    kit: "Facilitation kit",
    guide: "Facilitator’s guide",
    talk: "Questions to talk it over",
    answers: "Answer sheet",
    posters: "Posters",
    commitments: "Our commitments",

    ways: "Other pages",
    back: "The whole kit",
    to_group: "The group page",

    kit_lead: "What you need to lead a session of 45, 90 or 180 minutes, with 5 to 40 people, with or without phones.",
    for_all: "For every session",
    guide_about: "Three timed running orders, words to open the session, four ways to gather views, and what to do when… To read beforehand. A4.",
    commitments_about: "Who does what, by when, and how you will see it. One sheet for each small group. A4, landscape.",
    by_subject: "For your subject",
    by_subject_how: "Choose one subject for the whole session: answers about different subjects are never mixed.",
    answers_of: |path, count| {
        let word = if count > 1 { " questions" } else { " question" };
        ["Answer sheet · ", path, " · ", &count.to_string(), word].concat()
    },
    printing: "Printing",
    printing_how: &[
        "Open a page, then ask your browser to print it: Ctrl+P, or ⌘P on a Mac. Keep the scale at 100%. Everything reads well in black and white.",
        "Answer sheets: A4, one for each person without a phone, and five more. Printing on both sides is fine.",
        "Posters: A3, landscape, one for each theme. Without an A3 printer, save them as a PDF and take the file to a print shop. On A4 they can still be read from close by.",
        "Our commitments: A4, landscape, one sheet for four or five people.",
        "Questions to talk it over: A4, once, for the person who facilitates.",
        "If your browser suggests another paper size, choose the one given here yourself: A4 or A3, portrait or landscape.",
    ],

    talk_how: &[
        "For the person who facilitates. On each topic, ask one or two of these questions, not all of them.",
        "Ask what happened, not who is right. Let the answers that fewest people chose be heard first.",
        "No one has to say what they answered.",
    ],

    answers_how: &[
        "For each question, tick the box closest to what you see. No answer is right or wrong.",
        "Answer on your own. You may leave a question blank.",
        "Do not write your name, or anything that would tell who you are.",
    ],
    date: "Date:",
    remark: "A remark for the group, if you like:",
    nothing_to_sign: "Nothing to sign: this sheet does not say who you are.",
    exits: "None of these four answers",
    poster: |at, count| ["poster ", &at.to_string(), " of ", &count.to_string()].concat(),
    poster_how: "One sticky dot for each person and each question, under the answer closest to what you see.",
    posters_how: "One poster for each theme, to print on A3, landscape. Sticky dots go under the answers; beside them there is room for the two other possible answers.",
    poster_express: "★ Question asked in the quick version.",

    commitments_how: &[
        "A short sentence, a first step within reach, a date that is near. Three commitments kept are worth more than ten.",
        "People commit themselves and no one else, and no one has to make a commitment.",
    ],
    who: "Who?",
    what: "What will we do?",
    when: "By when?",
    sign: "What first sign will we see?",
    whom: "Whom will we tell?",
    subject: "Our subject:",
    again: "We talk about it again on:",

    ask_me: Asking {
        between: |one, other| {
            [one, " or ", other, ": which moment exactly did you have in mind?"].concat()
        },
        same: |level| {
            ["The answers agree on ", level, ": which moment exactly did you have in mind?"]
                .concat()
        },
        rather: |level| {
            [
                "In which of your projects is it more like ",
                level,
                ", and where does that come from?",
            ]
            .concat()
        },
        already: |level| {
            ["In which of your projects is it already ", level, ", and what made it possible?"]
                .concat()
        },
        others: "Would the other people in your projects answer as you do?",
        step: |level| {
            [
                "What would you see change if you could say ",
                level,
                "? What would your first step be?",
            ]
            .concat()
        },
        keep: |level| [level, ": what helps you, and what would you advise others?"].concat(),
    },
    ask_team: Asking {
        between: |one, other| {
            [
                one,
                " or ",
                other,
                ": what have you seen or been through that points one way or the other?",
            ]
            .concat()
        },
        same: |level| {
            ["Views agree on ", level, ": what have you seen or been through that shows it?"]
                .concat()
        },
        rather: |level| ["For whom, or at which moments, is it more like ", level, "?"].concat(),
        already: |level| ["For whom, or at which moments, is it already ", level, "?"].concat(),
        others: "Who is not here today and might answer differently, and why?",
        step: |level| {
            ["What would we see change if we could say ", level, "? What would a first step be?"]
                .concat()
        },
        keep: |level| [level, ": what helps us, and how do we keep it alive?"].concat(),
    },
    ask_network: Asking {
        between: |one, other| {
            [
                one,
                " or ",
                other,
                ": what do we see, from one organisation to another, that points one way or the other?",
            ]
            .concat()
        },
        same: |level| {
            ["Views agree on ", level, ": what do we see between us that shows it?"].concat()
        },
        rather: |level| {
            ["For which organisations, or at which moments, is it more like ", level, "?"].concat()
        },
        already: |level| {
            ["For which organisations, or at which moments, is it already ", level, "?"].concat()
        },
        others: "Which organisation is not here today and might answer differently, and why?",
        step: |level| {
            [
                "What would we see change between us if we could say ",
                level,
                "? Who could take a first step, and which one?",
            ]
            .concat()
        },
        keep: |level| [level, ": what helps us, and how do we hand it on to others?"].concat(),
    },

    ask_delicate: Delicate {
        between: |one, other| {
            [
                one,
                " or ",
                other,
                ": what, in how things are organised, points one way or the other?",
            ]
            .concat()
        },
        same: |level| {
            ["Views agree on ", level, ": what, in how things are organised, leads there?"].concat()
        },
        talk: "What would help to notice it sooner and to talk about it, without naming anyone?",
    },

    opening: &guide::EN_OPENING,
    guide_texts: &guide::EN,
};
