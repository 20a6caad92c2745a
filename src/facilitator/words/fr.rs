//! The texts in French.

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
    result: documents::Words::of("fr").result,
    group: GroupWords::of("fr"),
    untitled: "Séance sans titre",
    session_name: "Titre de la séance (il se voit sur le mur)",
    back: "Précédent",
    next: "Suivant",
    line_full: "Ce champ tient en 120 signes : la fin de ce que vous venez d’écrire n’y est pas.",
    other_questionnaire_hint: "Cette séance a été faite sur un autre questionnaire, ou sur une autre version. Elle est gardée, et ne peut pas s’ouvrir ici.",
    participants: |turnout| {
        let all = match turnout.results {
            0 => "Aucun résultat".to_owned(),
            n => count(n as usize, " résultat", " résultats"),
        };
        all_told("fr", " sur ", &all, turnout)
    },
    export_session: "Enregistrer la séance dans un fichier",

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
