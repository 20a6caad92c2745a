//! The texts of the interface. Each language is a file here, and has its own questionnaire.
//!
//! `Texts` has a field for each text, so that a missing translation doesn't compile.

mod en;
mod fr;
#[cfg(feature = "prerender")]
pub(crate) mod page;

use engine::share_code::ShareCodeError;
use wording::ResultWords;

/// The interface in one language. Texts that contain a number or a name are functions.
#[derive(Debug)]
pub(crate) struct Texts {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// The language's own name for itself.
    pub name: &'static str,

    /// The result, while its texts are loading.
    pub result_coming: &'static str,
    pub result_stopped: &'static str,
    pub retry: &'static str,
    pub languages: &'static str,
    pub full_screen: &'static str,
    pub where_kept: &'static str,
    pub kept: &'static str,
    pub kept_forgetful: &'static str,
    pub kept_in_tab: &'static str,
    pub keep_for_good: &'static str,
    pub copy: &'static str,
    pub paper: &'static str,
    pub results: &'static str,
    pub receipt: &'static str,
    pub facilitator: &'static str,
    /// The address of the facilitator's page, relative to our own.
    pub facilitator_url: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_yes: &'static str,
    pub keep: &'static str,
    /// Before the counts of answers, notes and saved results.
    pub erased: [&'static str; 3],

    pub not_kept: &'static str,
    pub set_aside: &'static str,
    pub newer_there: &'static str,
    pub language_not_loaded: &'static str,
    pub no_full_screen: &'static str,
    pub refusal: fn(ShareCodeError) -> &'static str,

    /// Shown to participants of a group session.
    pub group_hint: &'static str,
    pub perimeter: &'static str,
    pub path: &'static str,
    pub express: &'static str,
    pub express_hint: fn(usize) -> String,
    pub complete: &'static str,
    pub complete_hint: fn(usize) -> String,
    pub begin: &'static str,
    pub promises: [&'static str; 3],
    pub resume_title: &'static str,
    /// The date of the result.
    pub result_of: fn(&str) -> String,
    pub retake: &'static str,
    pub retake_hint: &'static str,
    pub resume: &'static str,
    pub restart: &'static str,
    pub restart_question: fn(usize) -> String,
    /// Shown for a complete result, which stays among the saved results.
    pub restart_complete: &'static str,
    pub restart_yes: &'static str,
    pub restart_complete_yes: &'static str,

    /// Answered, asked.
    pub answered: fn(usize, usize) -> String,
    /// Number, count.
    pub question_number: fn(usize, usize) -> String,
    pub overview: &'static str,
    pub exits: &'static str,
    pub not_applicable: &'static str,
    pub do_not_know: &'static str,
    pub withdraw: &'static str,
    pub gloss: fn(&str) -> String,
    pub add_note: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    /// Shown when a text does not fit into a note.
    pub note_full: &'static str,
    pub navigation: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub see_summary: &'static str,
    pub go_on: &'static str,
    /// How many questions have no answer yet.
    pub blanks: fn(usize) -> String,
    pub answer_blanks: &'static str,
    pub see_summary_anyway: &'static str,
    pub state_answered: &'static str,
    pub state_blank: &'static str,
    pub state_note: &'static str,

    pub show_code: &'static str,
    /// The texts of the presenter.
    pub result: &'static ResultWords,
    pub profile: &'static str,
    pub profile_hint: &'static str,
    pub priorities: &'static str,
    pub first_step: &'static str,
    pub resources: &'static str,
    pub explore: &'static str,
    pub explore_hint: &'static str,
    pub overall: &'static str,
    pub how_made: &'static str,
    pub rule_overall: &'static str,
    pub table: &'static str,
    pub table_caption: &'static str,
    pub column_theme: &'static str,
    pub column_stage: &'static str,
    pub column_score: &'static str,
    pub column_coverage: &'static str,
    pub limits: &'static str,
    pub deepen: &'static str,
    /// Before the count of questions that are missing in the priorities.
    pub missing_first: &'static str,
    pub missing_others: &'static str,
    pub change_answers: &'static str,
    pub set_targets: &'static str,
    pub remind: &'static str,
    pub compare_over_time: &'static str,

    pub your_note: &'static str,
    pub share_result: &'static str,
    pub keep_result: &'static str,
    pub share_title: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_by_hand: &'static str,
    /// Must be true even if the link was shared, as the browser may not report that.
    pub link_by_hand: &'static str,
    pub not_printed: &'static str,
    /// The partner's name.
    pub hand_over: fn(&str) -> String,
    pub print: &'static str,
    pub more_exports: &'static str,

    pub visited: &'static str,
    pub do_mine: &'static str,
    pub compare: &'static str,
    pub take_over: &'static str,
    pub scores_alone: &'static str,
}

impl Texts {
    /// Falls back to French, in which the questionnaire was written.
    pub(crate) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &en::TEXTS,
            _ => &fr::TEXTS,
        }
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}
