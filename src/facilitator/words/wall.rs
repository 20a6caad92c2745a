//! The texts of the wall.

use engine::group::{Band, Turnout};

#[derive(Debug)]
pub(crate) struct WallWords {
    pub waiting: &'static str,
    pub view_join: &'static str,
    pub view_profile: &'static str,
    pub view_discuss: &'static str,
    pub view_commitments: &'static str,
    pub view_closing: &'static str,
    pub qr: &'static str,
    /// The same, beside the code of a Wi-Fi network.
    pub qr_short: &'static str,
    pub join_steps: [&'static str; 3],
    pub wifi_qr: &'static str,
    pub wifi: fn(&str) -> String,
    /// Results at the welcome, and how many people are in the room.
    pub received: fn(Turnout) -> String,
    pub missing: fn(u32) -> String,
    /// Answers of any kind: results, and raised hands.
    pub answers: fn(Turnout) -> String,
    /// The dots are of an earlier round, named with its answers.
    pub dots_of: fn(&str) -> String,
    /// Which two rounds are compared.
    pub since: fn(u8, u8) -> String,
    pub do_not_know_count: fn(u32) -> String,
    pub not_applicable_count: fn(u32) -> String,
    pub withheld: fn(usize) -> String,
    pub common_answer: &'static str,
    pub theme: &'static str,
    pub views: &'static str,
    pub short_band: fn(Band) -> &'static str,
    pub discuss_lead: &'static str,
    pub discuss_none: &'static str,
    pub commitments_none: &'static str,
}
