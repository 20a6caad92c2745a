//! The texts of what to say at each step, and of what the facilitator knows of the room.

#[derive(Debug)]
pub(crate) struct SayWords {
    pub title: &'static str,
    pub earlier: &'static [&'static str],
    pub item: &'static [&'static str],
    pub item_revealed: &'static [&'static str],
    /// After another vote.
    pub item_again: &'static [&'static str],
    pub profile: &'static [&'static str],
    pub discuss: &'static [&'static str],
    pub commitments: &'static [&'static str],
    pub rating: &'static [&'static str],
    pub closing: &'static [&'static str],
}

#[derive(Debug)]
pub(crate) struct RoomWords {
    pub headcount: &'static str,
    pub headcount_hint: &'static str,
    pub wifi: &'static str,
    pub wifi_hint: &'static str,
    pub wifi_name: &'static str,
    pub wifi_password: &'static str,
    pub wifi_show: &'static str,
    pub wifi_hide: &'static str,
}
