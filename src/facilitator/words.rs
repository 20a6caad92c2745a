//! The texts of the facilitator page. A language is a module here.

mod en;
mod feedback;
mod fr;
mod home;
mod presenter;
mod say;
mod single_file;
mod tools;
mod wall;

use documents::group::GroupWords;
use engine::group::{Group, Turnout};
use feedback::FeedbackWords;
use home::{HomeWords, NewSessionWords};
use presenter::{ControlWords, NoticeWords, PresenterWords, ShortcutWords, TabWords, UndoWords};
use say::{RoomWords, SayWords};
pub(super) use single_file::SingleFileWords;
use tools::{
    CommitmentWords, DiscussionWords, HandsWords, IntakeWords, ReportWords, ScannerWords,
    SharedDeviceWords,
};
use wall::WallWords;

#[derive(Debug)]
pub(super) struct Words {
    /// Shared with the documents.
    pub result: &'static documents::ResultWords,
    pub group: &'static GroupWords,
    pub untitled: &'static str,
    pub session_name: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    /// Part of a text did not fit into a field of one line.
    pub line_full: &'static str,
    pub other_questionnaire_hint: &'static str,
    pub participants: fn(Turnout) -> String,
    pub export_session: &'static str,

    pub home: &'static HomeWords,
    pub new_session: &'static NewSessionWords,
    pub presenter: &'static PresenterWords,
    pub controls: &'static ControlWords,
    pub undo: &'static UndoWords,
    pub say: &'static SayWords,
    pub room: &'static RoomWords,
    pub shortcuts: &'static ShortcutWords,
    pub notices: &'static NoticeWords,
    pub tabs: &'static TabWords,
    pub wall: &'static WallWords,
    pub discussion: &'static DiscussionWords,
    pub hands: &'static HandsWords,
    pub scanner: &'static ScannerWords,
    pub intake: &'static IntakeWords,
    pub feedback: &'static FeedbackWords,
    pub shared_device: &'static SharedDeviceWords,
    pub commitments: &'static CommitmentWords,
    pub report: &'static ReportWords,
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
    let noun = if number > 1 { many } else { one };
    [&number.to_string(), noun].concat()
}

/// A total of results, of how many people there are, with those that came by the shared device: `4
/// résultats sur 20, dont 1 sur l’appareil partagé`.
fn all_told(lang: &str, out_of: &str, results: &str, turnout: Turnout) -> String {
    let Turnout { headcount, shared, .. } = turnout;
    let of = if headcount > 0 { [out_of, &headcount.to_string()].concat() } else { String::new() };
    let shared = shared.filter(|it| *it > 0).map(GroupWords::of(lang).of_shared);
    let shared = shared.map(|it| [", ", &it].concat()).unwrap_or_default();
    [results, &of, &shared].concat()
}
