//! What the page of who leads a group says. A language is one more file here.

mod en;
mod fr;

use super::feedback::FileRefusal;
use documents::group::GroupWords;
use engine::group::{Group, Refusal};

#[derive(Debug)]
pub(super) struct Words {
    /// Shared with the documents.
    pub result: &'static documents::ResultWords,
    pub group: &'static GroupWords,

    pub title: &'static str,
    pub lead: &'static str,
    pub elsewhere: &'static str,
    pub kit: &'static str,
    pub sessions: &'static str,
    pub untitled: &'static str,
    pub open: &'static str,
    pub export: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_yes: &'static str,
    pub erase_no: &'static str,
    pub other_revision: &'static str,
    pub other_revision_hint: &'static str,
    pub bring: &'static str,
    pub bring_hint: &'static str,
    pub offline: &'static str,
    pub online: &'static str,
    pub bring_files: &'static str,

    pub new: &'static str,
    pub name: &'static str,
    pub name_example: &'static str,
    pub perimeter: &'static str,
    pub path: &'static str,
    pub express_hint: fn(usize) -> String,
    pub complete_hint: fn(usize) -> String,
    pub promise: &'static str,
    pub open_name: &'static str,
    pub open_hint: &'static str,
    pub promise_name: &'static str,
    pub promise_hint: &'static str,
    pub begin: &'static str,

    pub back_to_list: &'static str,
    pub kept: &'static str,
    pub keeping: &'static str,
    pub kept_here_only: &'static str,
    pub not_kept: &'static str,
    pub participants: fn(usize) -> String,
    pub received: fn(usize) -> String,
    pub keys: &'static str,
    pub key_list: &'static [(&'static str, &'static str)],
    pub close: &'static str,
    pub open_wall: &'static str,
    pub project: &'static str,
    pub back_to_desk: &'static str,
    pub waiting: &'static str,

    pub on_wall: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub reveal: &'static str,
    pub hide: &'static str,
    pub blank: &'static str,
    pub unblank: &'static str,
    pub full_screen: &'static str,
    pub place: &'static str,
    pub next_is: &'static str,
    pub end: &'static str,
    pub again: &'static str,
    pub again_question: &'static str,
    pub again_yes: &'static str,
    pub again_no: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    pub not_undone: &'static str,
    pub not_erased: &'static str,
    pub not_printed: &'static str,
    /// Also true where the window is only slow to come.
    pub no_window: &'static str,
    pub no_full_screen: &'static str,
    /// The screen may go out.
    pub may_sleep: &'static str,
    pub timer_two: &'static str,
    pub timer_five: &'static str,
    pub timer_off: &'static str,
    pub timer_over: &'static str,
    pub counting_on: &'static str,

    pub view_join: &'static str,
    pub view_profile: &'static str,
    pub view_discuss: &'static str,
    pub view_commitments: &'static str,
    pub qr: &'static str,
    pub join_steps: [&'static str; 3],
    /// Answers of any kind.
    pub answers: fn(u32) -> String,
    pub do_not_know_count: fn(u32) -> String,
    pub not_applicable_count: fn(u32) -> String,
    pub withheld: fn(usize) -> String,
    /// Than the time before, when it was so many.
    pub more: fn(u32) -> String,
    pub fewer: fn(u32) -> String,
    pub common_wall: &'static str,
    pub theme: &'static str,
    pub views: &'static str,
    pub discuss_lead: &'static str,
    pub discuss_none: &'static str,
    pub commitments_none: &'static str,

    pub desk: &'static str,
    pub desk_talk: &'static str,
    pub desk_hands: &'static str,
    pub desk_scan: &'static str,
    pub desk_paste: &'static str,
    pub desk_pass: &'static str,
    pub desk_report: &'static str,

    pub talk_join: &'static str,
    pub talk_profile: &'static str,
    pub talk_discuss: &'static str,
    pub to_ask: &'static str,
    pub common: &'static str,
    pub common_none: &'static str,
    pub common_hint: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    /// Something did not fit into a note, or into a field of one line.
    pub note_full: &'static str,
    pub line_full: &'static str,

    pub hands_where: &'static str,
    pub hands_hint: &'static str,
    pub hands_promise: &'static str,
    pub hands_total: fn(u32) -> String,
    pub hands_keys: &'static str,
    pub hand_less: fn(&str) -> String,
    pub hand_more: fn(&str) -> String,

    pub camera: &'static str,
    pub camera_hint: &'static str,
    pub camera_view: &'static str,
    pub camera_start: &'static str,
    pub camera_stop: &'static str,
    pub camera_waiting: &'static str,
    /// By the name that `camera.js` gives.
    pub camera_failed: fn(&str) -> &'static str,

    pub links: &'static str,
    pub links_hint: &'static str,
    pub links_add: &'static str,
    pub files: &'static str,
    pub counted: fn(usize) -> String,
    pub known: fn(usize) -> String,
    /// New, known, refused.
    pub many: fn(usize, usize, usize) -> String,
    pub merged: fn(usize) -> String,
    pub brought: &'static str,
    pub file_refusal: fn(FileRefusal) -> &'static str,
    pub refusal: fn(Refusal) -> String,
    pub too_few: fn(usize) -> String,

    pub question_number: fn(usize, usize) -> String,
    pub give_up: &'static str,
    pub pass_title: &'static str,
    pub pass_hint: &'static str,
    pub pass_begin: &'static str,
    pub pass_leave: &'static str,
    pub pass_thanks: &'static str,
    pub pass_end: &'static str,
    pub pass_end_hint: &'static str,
    pub pass_blank: fn(usize) -> String,
    pub pass_done: &'static str,

    pub commit_hint: &'static str,
    pub commit: &'static str,
    pub commit_remove: &'static str,

    pub report: &'static str,
    pub report_hint: &'static str,
    pub print: &'static str,
    pub report_page: &'static str,
    pub report_markdown: &'static str,
    pub report_table: &'static str,
    pub report_themes: &'static str,
    pub report_commitments: &'static str,
    pub report_data: &'static str,
    pub session: &'static str,
    pub session_hint: &'static str,
    pub session_promised: &'static str,
}

impl Words {
    /// The title of a session, or the name of those without a title.
    pub(super) fn session_title<'a>(&'a self, group: &'a Group) -> &'a str {
        if group.title().is_empty() { self.untitled } else { group.title() }
    }

    /// French where there is no such language.
    pub(super) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next().unwrap_or_default() {
            "en" => &en::WORDS,
            _ => &fr::WORDS,
        }
    }
}

/// `1 réponse`, `2 réponses`
fn count(number: usize, one: &str, many: &str) -> String {
    let words = if number > 1 { many } else { one };
    [&number.to_string(), words].concat()
}

fn minutes(items: usize) -> String {
    wording::minutes(items)
}
