//! The interface in English.

use super::Texts;
use wording::minutes;
use wording::words::en::{RESULT, WORDS};

pub(super) const TEXTS: Texts = Texts {
    lang: "en",
    name: "English",

    result_coming: "Your result is on its way…",
    result_stopped: "Part of the result has not arrived yet: the network is not responding. Your answers are still here.",
    retry: "Try again",
    languages: "Language",
    full_screen: "Full screen",
    where_kept: "Your answers stay on this device.",
    kept: "Saved on this device.",
    kept_forgetful: "Saved here, until this browser clears it.",
    kept_in_tab: "Kept in this tab only.",
    keep_for_good: "Keep it for good",
    copy: "Save a copy in a file",
    paper: "Questionnaire to print",
    results: "My results",
    receipt: "What left this page",
    facilitator: "Lead a group",
    facilitator_url: "./group-en.html",
    erase: "Erase everything",
    erase_question: "Your answers, notes, goals and everything in “My results” will be erased from this device. Without a link or a file that you kept, you cannot get them back.",
    erase_yes: "Erase everything",
    keep: "Keep my answers",
    erased: ["Erased from this device. Answers: ", ". Notes: ", ". Saved results: "],

    not_kept: "Your answers are not saved here: they go when you close this tab. Copy the link to your result first.",
    set_aside: "Some answers kept here could not be read. They have been set aside; nothing is erased.",
    newer_there: "A newer version was used on this device. This page shows your answers and changes nothing: reload it.",
    no_full_screen: "Full screen is not possible here: try your browser’s menu.",
    language_not_loaded: "This language could not be loaded. Your answers are safe. Try again, or reload the page.",
    refusal: wording::refusals::en::refusal,

    group_hint: "You are answering for a group session. At the end, your phone displays a code for you to show: until then, nobody sees your answers.",
    perimeter: "What is this about?",
    path: "How much time do you have?",
    express: RESULT.express,
    express_hint: |count| {
        [&count.to_string(), " questions, one for each theme: about ", &minutes(count), " minutes"]
            .concat()
    },
    complete: RESULT.complete,
    complete_hint: |count| {
        [
            &count.to_string(),
            " questions, for a more reliable result: about ",
            &minutes(count),
            " minutes",
        ]
        .concat()
    },
    begin: "Start",
    promises: [
        "Your answers stay on this device: nothing is sent.",
        "No account, no advertising, no tracking.",
        "Stop and come back whenever you like, except in a private window.",
    ],
    resume_title: "You were here",
    result_of: |date| ["Your result of ", date].concat(),
    retake: "Take stock again",
    retake_hint: "If you take stock again, the two results will be compared.",
    resume: "Resume",
    restart: "Start again",
    restart_question: |answered| match answered {
        0 => "Your notes will be erased from this device.".to_owned(),
        1 => "Your answer and your notes will be erased from this device.".to_owned(),
        _ => [
            "Your ",
            &answered.to_string(),
            " answers and your notes will be erased from this device.",
        ]
        .concat(),
    },
    restart_yes: "Erase and start again",
    restart_complete: "Your answers are not lost: this result stays in “My results”. The new questionnaire will be empty.",
    restart_complete_yes: "Start again",

    answered: |answered, asked| {
        [&answered.to_string(), " of ", &asked.to_string(), " answered"].concat()
    },
    question_number: |number, count| {
        ["Question ", &number.to_string(), " of ", &count.to_string()].concat()
    },
    overview: "All the questions",
    exits: "None of these four answers",
    not_applicable: RESULT.not_applicable,
    do_not_know: RESULT.do_not_know,
    withdraw: "Remove my answer",
    gloss: |term| ["What does “", term, "” mean?"].concat(),
    add_note: "Add a note",
    note: "A note, if you like",
    note_hint: "An example or an idea, for yourself. Notes are never in the link.",
    note_full: "A note holds 2,000 characters: the end of what you just wrote is not in it.",
    navigation: "Move through the questionnaire",
    back: "Back",
    next: "Next",
    see_summary: "See the result",
    go_on: "Keep answering",
    blanks: |count| {
        let said = if count > 1 { " questions have" } else { " question has" };
        [&count.to_string(), said, " no answer yet. The result leaves them out."].concat()
    },
    answer_blanks: "Answer now",
    see_summary_anyway: "See the result anyway",
    state_answered: "Answered",
    state_blank: RESULT.blank,
    state_note: "with a note",

    show_code: "Show my code",
    result: &RESULT,
    profile: WORDS.profile,
    profile_hint: "Open a theme to see which answers count and how its score is worked out.",
    priorities: WORDS.priorities,
    first_step: WORDS.first_step,
    resources: WORDS.resources,
    explore: WORDS.explore,
    explore_hint: WORDS.explore_hint,
    overall: WORDS.overall,
    how_made: "How this score is worked out",
    rule_overall: WORDS.rule_overall,
    table: WORDS.table,
    table_caption: "Results by theme, under the names of their parts",
    column_theme: WORDS.column_theme,
    column_stage: WORDS.column_stage,
    column_score: WORDS.column_score,
    column_coverage: WORDS.column_coverage,
    limits: WORDS.limits,
    deepen: "Go on to the full questionnaire",
    missing_first: "First your priorities: ",
    missing_others: "The rest: ",
    change_answers: "Change my answers",
    set_targets: "Choose my goals",
    remind: "Remind me in 6 months",
    compare_over_time: "Compare with another result",

    your_note: "Your note: ",
    share_result: "Share",
    keep_result: "Keep",
    share_title: "A “Faire ensemble” result",
    copy_link: "Copy the link",
    link_copied: "Link copied.",
    copy_by_hand: "Copying did not work. Here is the text to copy:",
    link_by_hand: "Nothing happened? Here is the link to copy:",
    not_printed: "No print window? “Keep” saves a page to print elsewhere, or open the link in a browser.",
    hand_over: |partner| ["Hand over to ", partner].concat(),
    print: "Print",
    more_exports: "Text, file, picture, QR code…",

    visited: "You are looking at a saved or shared result. Your current answers do not change.",
    do_mine: "Do mine",
    compare: "Compare with mine",
    take_over: "This is mine: go on here",
    scores_alone: "This link holds the scores without the answers.",
};
