//! The texts of the presenter's tools.

#[derive(Debug)]
pub(crate) struct DiscussionWords {
    pub join: &'static str,
    pub questions: &'static str,
    pub common_answer: &'static str,
    pub common_none: &'static str,
    pub common_hint: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    /// Part of a text did not fit.
    pub note_full: &'static str,
}

#[derive(Debug)]
pub(crate) struct HandsWords {
    pub choose_item: &'static str,
    pub hint: &'static str,
    /// Those who have sent a result don't raise their hands.
    pub not_twice: &'static str,
    pub not_anonymous: &'static str,
    pub total: fn(u32) -> String,
    pub by_keys: &'static str,
    pub rating_hint: &'static str,
    pub fewer: fn(&str) -> String,
    pub more: fn(&str) -> String,
}

#[derive(Debug)]
pub(crate) struct ScannerWords {
    pub camera: &'static str,
    pub hint: &'static str,
    pub view: &'static str,
    pub start: &'static str,
    pub stop: &'static str,
    pub waiting: &'static str,
    /// By the reason that `camera.js` names.
    pub failed: fn(&str) -> &'static str,
    /// The screen may turn off.
    pub may_sleep: &'static str,
}

#[derive(Debug)]
pub(crate) struct IntakeWords {
    pub links: &'static str,
    pub links_hint: &'static str,
    pub links_add: &'static str,
    pub files: &'static str,
}

#[derive(Debug)]
pub(crate) struct SharedDeviceWords {
    pub question_number: fn(usize, usize) -> String,
    pub abandon: &'static str,
    pub title: &'static str,
    pub hint: &'static str,
    pub begin: &'static str,
    pub leave: &'static str,
    pub thanks: &'static str,
    pub end: &'static str,
    pub end_hint: &'static str,
    pub blank: fn(usize) -> String,
    pub submit: &'static str,
}

#[derive(Debug)]
pub(crate) struct CommitmentWords {
    pub hint: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub correct: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub next_look: &'static str,
    pub closing_hint: &'static str,
    pub take_report: &'static str,
    pub leave: &'static str,
}

#[derive(Debug)]
pub(crate) struct ReportWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub print: &'static str,
    pub page: &'static str,
    pub markdown: &'static str,
    pub table: &'static str,
    pub themes: &'static str,
    pub commitments: &'static str,
    pub answers: &'static str,
    pub data: &'static str,
    pub session: &'static str,
    pub session_hint: &'static str,
    pub session_anonymous: &'static str,
}
