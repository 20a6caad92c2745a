//! The three running orders in English.

use crate::kit::guide::{Order, Orders, Step};

pub(super) const ORDERS: Orders = Orders {
    title: "Three running orders",
    how: "If you run late, talk about one question fewer; always keep the commitments.",
    time: "Time",
    doing: "What we do",
    wall: "On the wall",
    needs: "What it takes",
    minutes: |count| [&count.to_string(), " minutes"].concat(),
    all: [
        Order {
            minutes: 45,
            about: "Quick path, two questions to talk about.",
            steps: &[
                Step {
                    minutes: 5,
                    how: "Say what it is, what it is not, and what becomes of the answers.",
                    ..OPEN
                },
                Step { minutes: 8, ..ANSWER },
                Step { minutes: 5, ..GATHER },
                Step { minutes: 3, ..DISCOVER },
                Step {
                    minutes: 16,
                    doing: "Talk about two questions",
                    how: "8 minutes each, the second vote included.",
                    ..TALK
                },
                Step {
                    minutes: 6,
                    how: "One first step for each question, with a date.",
                    needs: "Commitment sheet",
                    ..COMMIT
                },
                Step { minutes: 2, how: "Say thank you. Save the report.", ..CLOSE },
            ],
        },
        Order {
            minutes: 90,
            about: "Quick path, three questions to talk about.",
            steps: &[
                Step { minutes: 10, ..OPEN },
                Step { minutes: 10, ..ANSWER },
                Step { minutes: 8, ..GATHER },
                Step {
                    minutes: 7,
                    how: "Reveal. Two minutes to look, then in pairs: what surprises us?",
                    ..DISCOVER
                },
                Step { minutes: 36, ..TALK },
                Step { minutes: 12, ..COMMIT },
                Step { minutes: 7, ..CLOSE },
            ],
        },
        Order {
            minutes: 180,
            about: "Full path, three questions to talk about, then the posters.",
            steps: &[
                Step { minutes: 10, ..OPEN },
                Step { minutes: 20, ..ANSWER },
                Step { minutes: 10, ..GATHER },
                Step {
                    minutes: 15,
                    how: "Reveal. Go through the themes: where are views close, where are they far apart?",
                    wall: "The questions, one after another",
                    ..DISCOVER
                },
                Step {
                    minutes: 45,
                    how: "15 minutes each: in twos or threes, all together, second vote, common answer.",
                    ..TALK
                },
                Step {
                    minutes: 15,
                    doing: "Take a break",
                    how: "Put up the posters of three or four themes that the group chooses, none of them delicate: everyone will see where the others put their dots.",
                    wall: "Nothing: key B",
                    needs: "Posters, sticky tape",
                },
                Step {
                    minutes: 30,
                    doing: "Go further, poster by poster",
                    how: "Small groups, 10 minutes for each poster: each person puts up a dot, then the group writes down what would take it one box further.",
                    wall: "The posters",
                    needs: "Sticky dots, felt pens",
                },
                Step {
                    minutes: 25,
                    how: "In groups of four or five, then read aloud. Keep what can really be kept.",
                    ..COMMIT
                },
                Step { minutes: 10, ..CLOSE },
            ],
        },
    ],
};

// The steps that the running orders share; each order sets their durations.
const OPEN: Step = Step {
    minutes: 0,
    doing: "Open",
    how: "Say what it is, what it is not, and what becomes of the answers. Once round the room: one word each.",
    wall: "The title and the subject",
    needs: "The opening words",
};
const ANSWER: Step = Step {
    minutes: 0,
    doing: "Answer in silence",
    how: "Each on their own. Those who have finished read their answers again.",
    wall: "The QR code of the questionnaire",
    needs: "Phones, sheets, pens",
};
const GATHER: Step = Step {
    minutes: 0,
    doing: "Gather the answers",
    how: "They stay hidden until the last one is in.",
    wall: "The group page, answers hidden",
    needs: "Computer and camera",
};
const DISCOVER: Step = Step {
    minutes: 0,
    doing: "Discover",
    how: "Reveal. Let people look, without comment.",
    wall: "The three questions to discuss first",
    needs: "",
};
const TALK: Step = Step {
    minutes: 0,
    doing: "Talk about three questions",
    how: "12 minutes each: in twos or threes, all together, second vote, common answer.",
    wall: "The question and its dots",
    needs: "Questions to talk it over, a watch",
};
const COMMIT: Step = Step {
    minutes: 0,
    doing: "Commit",
    how: "In groups of four or five, then read aloud.",
    wall: "The commitments",
    needs: "Commitment sheets",
};
const CLOSE: Step = Step {
    minutes: 0,
    doing: "Close",
    how: "Once round the room: what I take away. Save the report.",
    wall: "The date when we talk again",
    needs: "",
};
