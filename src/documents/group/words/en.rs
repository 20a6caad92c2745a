//! The texts of a group's documents in English.

use super::GroupWords;
use wording::words::en;

pub(super) const WORDS: GroupWords = GroupWords {
    all: &en::WORDS,
    file_stem: "faire-ensemble-group",

    open: "Answers were shown as they came, without names.",
    anonymous: "Anonymity was promised: individual answers show together with four others at least.",
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
        1 => "1 raised hand at most for a question".to_owned(),
        _ => ["up to ", &count.to_string(), " raised hands for a question"].concat(),
    },
    waiting: |count| match count {
        1 => "1 result waits for others, to be shown with them".to_owned(),
        _ => [&count.to_string(), " results wait for others, to be shown together"].concat(),
    },

    profile_how: "Each result counts the same. An average does not say everything: beside it stands how many results it is of, and how they are spread.",
    mean: |score, stage| [stage, ", ", &score.to_string(), " out of 100 on average"].concat(),
    no_mean: "Too few results for an average",
    no_score: "No result to show",
    scored: |count| {
        let word = if count == 1 { " answer counted" } else { " answers counted" };
        [&count.to_string(), word].concat()
    },
    dispersion: |deviation, lowest, highest| {
        let range = if lowest == highest {
            ["all at ", &lowest.to_string()].concat()
        } else {
            ["from ", &lowest.to_string(), " to ", &highest.to_string()].concat()
        };
        [&range, " (standard deviation: ", &deviation.to_string(), ")"].concat()
    },
    close: "Close views",
    partly: "Partly shared views",
    contrasted: "Contrasting views",
    do_not_know: |count, of| {
        ["“I don’t know”: ", &count.to_string(), " of ", &of.to_string()].concat()
    },
    withheld: |count| match count {
        1 => "1 result not shown yet".to_owned(),
        _ => [&count.to_string(), " results not shown yet"].concat(),
    },

    discuss: "To discuss first",
    discuss_how: "These are the questions where answers are furthest apart. That is no mistake: each person has seen something, and it is a good reason to talk.",
    discuss_why: |views, count| {
        let word = if count == 1 { " answer" } else { " answers" };
        [views, ", of ", &count.to_string(), word].concat()
    },
    common: "Answers in common",
    common_how: "What the group settled on after talking. Each person’s own answers are still counted beside it.",
    commitments: "Commitments",
    who: "Who",
    what: "What",
    when: "When",

    questions: "The questions and the group’s answers",
    common_answer: "Answer in common",
    voices: |count| {
        let word = if count == 1 { " answer" } else { " answers" };
        [&count.to_string(), word].concat()
    },
    hands: |count| {
        let word = if count == 1 { " raised hand" } else { " raised hands" };
        [&count.to_string(), word, " among them"].concat()
    },
    was: |count, of, round| {
        let then = [&count.to_string(), " of ", &of.to_string()].concat();
        ["against ", &then, " in ", &round.to_lowercase()].concat()
    },
    since: |round, before, now| {
        let word = if before == 1 { " answer then, " } else { " answers then, " };
        let counts = [&before.to_string(), word, &now.to_string(), " now"].concat();
        ["Since ", &round.to_lowercase(), " (", &counts, ")"].concat()
    },
    closer: "views have come closer.",
    wider: "views are more varied.",
    alike: "views are about as close.",

    limits: "What this report is not",
    about_file: "This page can be read and printed without a network. It holds nothing but what it shows.",

    column_round: "Round",
    column_level: |level| ["Level ", &level.to_string()].concat(),
    column_level_words: |level| ["Answer at level ", &level.to_string()].concat(),
    column_hands: "Raised hands among them",
    column_withheld: "Not shown yet",
    column_consensus: "Consensus (0 to 100)",
    column_band: "Views",
    column_scored: "Answers counted",
    column_at_stage: |stage| ["At the stage ", stage].concat(),
    column_mean: "Average (out of 100)",
    column_mean_stage: "Stage of the average",
    column_deviation: "Standard deviation",
    column_lowest: "Lowest",
    column_highest: "Highest",
    column_unknown_of: "I don’t know, of",
};
