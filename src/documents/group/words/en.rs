//! The texts of a group's documents in English.

use super::{GroupWords, sum};
use wording::words::en;

pub(super) const WORDS: GroupWords = GroupWords {
    all: &en::WORDS,
    file_stem: "faire-ensemble-group",

    open: "Answers were shown as they came in, without names.",
    anonymous: "Anonymity was promised: answers are only ever shown five or more at a time.",
    counts_only: "This report counts answers. It does not say who answered what.",

    participation: "Who took part",
    nobody_yet: "Nobody has answered yet.",
    round: |number| ["Round ", &number.to_string()].concat(),
    participants: |count| match count {
        0 => "no individual result".to_owned(),
        1 => "1 individual result".to_owned(),
        _ => [&count.to_string(), " individual results"].concat(),
    },
    hands_at_most: |count| match count {
        1 => "at most 1 raised hand per question".to_owned(),
        _ => ["up to ", &count.to_string(), " raised hands per question"].concat(),
    },
    waiting: |count| match count {
        1 => "1 result is waiting to be shown together with others".to_owned(),
        _ => [&count.to_string(), " results are waiting to be shown together with others"].concat(),
    },

    headcount: |count| match count {
        1 => "1 person in the room".to_owned(),
        _ => [&count.to_string(), " people in the room"].concat(),
    },
    profile_how: "How many people are at each stage, theme by theme: what the screen showed.",
    scored: |count| {
        let word = if count == 1 { " answer counted" } else { " answers counted" };
        [&count.to_string(), word].concat()
    },
    close: "Similar views",
    partly: "Partly different views",
    contrasted: "Contrasting views",
    do_not_know: |count, of| {
        ["“I don’t know”: ", &count.to_string(), " of ", &of.to_string()].concat()
    },
    withheld: |count| match count {
        1 => "1 result not shown yet".to_owned(),
        _ => [&count.to_string(), " results not shown yet"].concat(),
    },

    discuss: "To discuss first",
    discuss_how: "These are the questions where answers are furthest apart. Nobody got it wrong: people have seen different things, and that is worth talking about.",
    discuss_why: |views, count| {
        let word = if count == 1 { " answer" } else { " answers" };
        [views, ", from ", &count.to_string(), word].concat()
    },
    common: "Agreed answers",
    common_how: "What the group agreed on after talking. Individual answers are still counted separately.",
    commitments: "Commitments",
    who: "Who",
    what: "What",
    when: "By when",
    earlier: "Commitments from last time",
    outcome_title: "Where are we?",
    done: "Done",
    going_on: "Still going",
    given_up: "Dropped",
    not_said: "Not said yet",
    new_commitment: "New",
    next_look: "We’ll look at this again:",
    rating: "Was it worth our time?",
    ratings: [
        "A waste of time",
        "Not very useful",
        "I got out what I put in",
        "Useful",
        "Very useful",
    ],

    questions: "The questions and the group’s answers",
    common_answer: "Agreed answer",
    of_shared: |count| ["including ", &count.to_string(), " on the shared device"].concat(),
    voices: |results, shared, hands| {
        let of = |count: u32, one: &str, many: &str| {
            [count.to_string().as_str(), if count == 1 { one } else { many }].concat()
        };
        let shared = shared.unwrap_or(0).min(results);
        // A result may come from a phone, a link, a file or paper: nobody keeps which.
        let other = results - shared;
        match (results, shared, hands) {
            (_, 0, 0) => of(results, " answer", " answers"),
            (0, _, _) => of(hands, " raised hand", " raised hands"),
            _ => sum([
                (other, of(other, " result", " results")),
                (shared, [&shared.to_string(), " on the shared device"].concat()),
                (hands, of(hands, " hand", " hands")),
            ]),
        }
    },
    share: |count, of| [&count.to_string(), " of ", &of.to_string()].concat(),
    was: |round, [then, now]| [round, ": ", then, " → ", now].concat(),
    since: |round, before, now| {
        let word = if before == 1 { " answer then, " } else { " answers then, " };
        let counts = [&before.to_string(), word, &now.to_string(), " now"].concat();
        ["Since ", &round.to_lowercase(), " (", &counts, ")"].concat()
    },
    closer: "views have moved closer together.",
    wider: "views have moved further apart.",
    alike: "views are about as close as before.",

    annex: "Annex: averages",
    annex_how: "An average is not a mark. It does not say how good the group is or how far it has come, and it should not be compared with any other group’s. It hides the very thing worth talking about: the differences. It is here for anyone who follows the same themes over time.",
    average: |mean, [lowest, highest], deviation, scored| {
        let range = if lowest == highest {
            ["all at ", &lowest.to_string()].concat()
        } else {
            ["from ", &lowest.to_string(), " to ", &highest.to_string()].concat()
        };
        let of = [", ", &scored.to_string(), " answers"].concat();
        let deviation = [", standard deviation ", &deviation.to_string()].concat();
        [&mean.to_string(), " (", &range, &deviation, of.as_str(), ")"].concat()
    },
    limits: "What this report is not",
    about_file: "You can read and print this page offline. It contains nothing but what you see.",

    column_round: "Round",
    column_level: |level| ["Level ", &level.to_string()].concat(),
    column_level_words: |level| ["Answer at level ", &level.to_string()].concat(),
    column_hands: "Of which raised hands",
    column_withheld: "Not shown yet",
    column_consensus: "Consensus (0 to 100)",
    column_band: "Views",
    column_scored: "Answers counted",
    column_at_stage: |stage| ["At stage ", stage].concat(),
    column_mean: "Average (out of 100)",
    column_mean_stage: "Stage of the average",
    column_deviation: "Standard deviation",
    column_lowest: "Lowest",
    column_highest: "Highest",
    column_unknown_of: "I don’t know, of",
};
