//! The texts of the feedback on actions.

use crate::feedback::FileRefusal;
use engine::group::Refusal;

#[derive(Debug)]
pub(crate) struct FeedbackWords {
    pub counted: fn(usize) -> String,
    pub known: fn(usize) -> String,
    /// New, known and refused results.
    pub many: fn(usize, usize, usize) -> String,
    pub merged: fn(usize) -> String,
    pub session_imported: &'static str,
    pub file_refusal: fn(FileRefusal) -> &'static str,
    pub refusal: fn(Refusal) -> String,
    pub too_few: fn(usize) -> String,
    pub undone: &'static str,
    pub not_undone: &'static str,
    pub not_erased: &'static str,
    pub not_printed: &'static str,
}
