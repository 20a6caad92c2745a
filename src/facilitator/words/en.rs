//! The texts in English.

mod feedback;
mod home;
mod presenter;
mod refusals;
mod say;
pub(super) mod single_file;
mod tools;
mod wall;

use super::{Words, all_told, count};
use documents::group::GroupWords;
use feedback::FEEDBACK;
use home::{HOME, NEW_SESSION};
use presenter::{CONTROLS, NOTICES, PRESENTER, SHORTCUTS, TABS, UNDO};
use say::{ROOM, SAY};
use std::sync::LazyLock;
use tools::{COMMITMENTS, DISCUSSION, HANDS, INTAKE, REPORT, SCANNER, SHARED_DEVICE};
use wall::WALL;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("en").result,
    group: GroupWords::of("en"),
    untitled: "Untitled session",
    session_name: "Session title (shown on the screen)",
    back: "Back",
    next: "Next",
    line_full: "This field holds up to 120 characters: the end of what you just typed was left out.",
    other_questionnaire_hint: "This session was run with another questionnaire, or another version of it. It is safe, but can’t be opened here.",
    participants: |turnout| {
        let all = match turnout.results {
            0 => "No result".to_owned(),
            n => count(n as usize, " result", " results"),
        };
        all_told("en", " out of ", &all, turnout)
    },
    export_session: "Save the session to a file",

    home: &HOME,
    new_session: &NEW_SESSION,
    presenter: &PRESENTER,
    controls: &CONTROLS,
    undo: &UNDO,
    say: &SAY,
    room: &ROOM,
    shortcuts: &SHORTCUTS,
    notices: &NOTICES,
    tabs: &TABS,
    wall: &WALL,
    discussion: &DISCUSSION,
    hands: &HANDS,
    scanner: &SCANNER,
    intake: &INTAKE,
    feedback: &FEEDBACK,
    shared_device: &SHARED_DEVICE,
    commitments: &COMMITMENTS,
    report: &REPORT,
});
