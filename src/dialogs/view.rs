//! What the dialog shows: a screen with the data that it needs.

use super::compare::Compared;
use super::context::Side;
use web::ptr_eq::PtrEq;

/// A screen of the dialog, once its data is loaded.
#[derive(Debug, Clone)]
pub(super) enum View {
    Export,
    Share,
    Keep,
    ShowCode,
    HandOver,
    Targets,
    Reminder,
    Results,
    Receipt,
    Import(PtrEq<Side>),
    Retake(PtrEq<Side>),
    Compare(PtrEq<Compared>),
    /// The questionnaire of a result is being fetched.
    Loading,
    /// The questionnaire of the result cannot be fetched, or the result cannot be read with it.
    Missing,
}
