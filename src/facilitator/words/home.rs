//! The texts of the first screen.

#[derive(Debug)]
pub(crate) struct HomeWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub other_pages: &'static str,
    pub kit: &'static str,
    pub offline: &'static str,
    pub online: &'static str,
    pub sessions: &'static str,
    pub open: &'static str,
    pub follow_up: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_confirm: &'static str,
    pub erase_cancel: &'static str,
    pub other_questionnaire: &'static str,
    /// Part of a session can't be read here.
    pub partly_unread: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    pub import_files: &'static str,
}

#[derive(Debug)]
pub(crate) struct NewSessionWords {
    pub title: &'static str,
    pub name_example: &'static str,
    pub perimeter: &'static str,
    pub path: &'static str,
    pub express_hint: fn(usize) -> String,
    pub complete_hint: fn(usize) -> String,
    pub promise: &'static str,
    pub open: &'static str,
    pub open_hint: &'static str,
    pub anonymous: &'static str,
    pub anonymous_hint: &'static str,
    pub begin: &'static str,
}
