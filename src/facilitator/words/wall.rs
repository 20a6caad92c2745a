//! The texts of the wall.

#[derive(Debug)]
pub(crate) struct WallWords {
    pub waiting: &'static str,
    pub view_join: &'static str,
    pub view_profile: &'static str,
    pub view_discuss: &'static str,
    pub view_commitments: &'static str,
    pub qr: &'static str,
    pub join_steps: [&'static str; 3],
    pub received: fn(usize) -> String,
    /// Answers of any kind.
    pub answers: fn(u32) -> String,
    pub do_not_know_count: fn(u32) -> String,
    pub not_applicable_count: fn(u32) -> String,
    pub withheld: fn(usize) -> String,
    /// Compared to the round before, when it was this number.
    pub more: fn(u32) -> String,
    pub fewer: fn(u32) -> String,
    pub common_answer: &'static str,
    pub theme: &'static str,
    pub views: &'static str,
    pub discuss_lead: &'static str,
    pub discuss_none: &'static str,
    pub commitments_none: &'static str,
}
