//! The texts in English.

mod feedback;
mod home;
mod presenter;
mod refusals;
mod tools;
mod wall;

use super::{Words, count};
use documents::group::GroupWords;
use feedback::FEEDBACK;
use home::{HOME, NEW_SESSION};
use presenter::{CONTROLS, NOTICES, PRESENTER, SHORTCUTS, TABS};
use std::sync::LazyLock;
use tools::{COMMITMENTS, DISCUSSION, HANDS, INTAKE, REPORT, SCANNER, SHARED_DEVICE};
use wall::WALL;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("en").result,
    group: GroupWords::of("en"),
    untitled: "Session without a title",
    session_name: "Title of the session (it shows on the wall)",
    back: "Back",
    next: "Next",
    line_full: "This field holds 120 characters: the end of what you just wrote is not in it.",
    other_questionnaire_hint: "This session was made with another questionnaire, or another version of it. It is kept, and can’t be opened here.",
    participants: |n| if n == 0 { "No result".to_owned() } else { count(n, " result", " results") },
    export_session: "Save the session to a file",

    home: &HOME,
    new_session: &NEW_SESSION,
    presenter: &PRESENTER,
    controls: &CONTROLS,
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
