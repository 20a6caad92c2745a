//! The texts of a result and of documents, in English.

use super::{ResultWords, Words};

pub const WORDS: Words = Words {
    result: &RESULT,
    lang: "en",
    separator: ',',

    profile: "Theme by theme",
    priorities: "Where to begin",
    first_step: "A first step",
    resources: "Further reading",
    explore: "To look into together",
    explore_hint: "Here the answer is “I don’t know”. Somebody else may know more: it is a good question to ask.",
    overall: "Overall view",
    stages: "What each stage means",
    rule_overall: "The average of the themes, each counting the same. “Does not apply” and “I don’t know” never count as zero.",
    limits: "What this result is not",

    table: "The results as a table",
    column_axis: "Part",
    column_theme: "Theme",
    column_stage: "Stage",
    column_score: "Out of 100",
    column_coverage: "Answers counted",
    column_applicable: "Answers possible",
    column_code: "Code",
    column_topic: "Topic",
    column_question: "Question",
    column_answer: "Answer",
    column_level: "Level (0 to 3)",
    column_note: "Note",

    questions: "The questions and the answers",
    levels: "The four answers to choose from",
    reopen: "Reopen this result",
    holds_data: "This page can be read without a network. It also holds the data of the result: the questionnaire can take them up again.",
    holds_notes: "It holds your notes: think of that before you give it to someone.",

    goals: "Goals",
    goal_step: "First step",
    goal_who: "Who",
    goal_when: "By when",
    goal_outcome: "Where it stands",
    done: "Done",
    going_on: "Under way",
    given_up: "Given up",

    reminder: |title| ["Take stock again: ", title].concat(),
    reminder_how: |date, about| {
        [
            "Your last result is from ",
            date,
            " (",
            about,
            "). Open it with this link, answer again, then compare the two:",
        ]
        .concat()
    },
};

pub const RESULT: ResultWords = ResultWords {
    lang: "en",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date: |day, month, year| [&day.to_string(), month, &year.to_string()].join(" "),
    express: "Quick",
    complete: "Full",
    not_applicable: "Does not apply to my situation",
    do_not_know: "I don’t know",
    blank: "No answer",
    not_calculated: "Too few answers",
    not_applicable_theme: "Does not apply",
    strengths: "Strengths",
    strengths_express: "Likely strengths",
    lean_on: "Something to build on",
    leaning: "To build on",
    beginning: "To begin with",
    beginning_of_theirs: "Suggested to whoever answered",
    for_owner: "These first steps are for those who answered.",
    themes: |count| {
        [count.to_string().as_str(), if count == 1 { " theme" } else { " themes" }].concat()
    },
    at_stage: |stage| ["at the stage “", stage, "”"].concat(),
    without_stage: "without a stage",
    goal: |topic| ["What you might answer one day (", topic, ")"].concat(),
    overall_figure: |score, stage, coverage| {
        [&score.to_string(), " out of 100, stage “", stage, "”. ", coverage, "."].concat()
    },
    no_overall_too_few: "No overall figure: too few themes have enough answers.",
    no_overall_axis: "No overall figure: one of the three parts has no theme with enough answers.",
    out_of_hundred: |score| [&score.to_string(), " out of 100"].concat(),
    coverage: |answered, applicable| {
        let word = if applicable == 1 { " answer" } else { " answers" };
        [&answered.to_string(), " of ", &applicable.to_string(), word].concat()
    },
    not_counted: ["“does not apply”", "“I don’t know”", "without an answer"],
    semicolon: "; ",
    pair: |name, words| [name, ": ", words].concat(),
    rule_scored: |sum, sum_max, score| {
        [
            "Answers count from 0 to 3. They add up to ",
            &sum.to_string(),
            " out of ",
            &sum_max.to_string(),
            ", which makes ",
            &score.to_string(),
            " out of 100.",
        ]
        .concat()
    },
    rule_not_calculated: |answered, needed| {
        [
            "This theme needs at least ",
            &needed.to_string(),
            if needed > 1 { " answers" } else { " answer" },
            " chosen among the four levels. There are ",
            &answered.to_string(),
            ". The rest do not count as zero.",
        ]
        .concat()
    },
    rule_not_applicable: "No question of this theme applies: it is left out of every figure.",
    target: "Goal",
    enough: "That’s enough for us",
    out_of: |answered, applicable| {
        [&answered.to_string(), " of ", &applicable.to_string()].concat()
    },
};
