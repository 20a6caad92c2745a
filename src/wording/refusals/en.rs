//! The texts for refused share codes, in English.

use super::Refusals;

pub const REFUSALS: Refusals = Refusals {
    later: "This link comes from a later version. Update the page, then open it again.",
    questionnaire: "This link comes from another questionnaire: it can’t be opened here.",
    revision: "This link comes from another version of the questionnaire: it can’t be opened here.",
    incomplete: "This link is incomplete. Copy it again, from the first character to the last.",
    damaged: "This link is damaged. Ask for it to be sent again.",
};
