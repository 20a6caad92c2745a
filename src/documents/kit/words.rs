//! The texts of the kit. Each language has one file here and one for the guide.

mod en;
mod fr;

use super::guide::{Guide, Opening};

/// The texts of the sheets in one language. Texts that contain a number or a name are functions.
#[derive(Debug)]
pub(super) struct Words {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// The language's name for itself.
    pub name: &'static str,
    pub quoted: fn(&str) -> String,

    pub kit: &'static str,
    pub guide: &'static str,
    pub talk: &'static str,
    pub answers: &'static str,
    pub posters: &'static str,
    pub commitments: &'static str,

    /// The label of the navigation at the top.
    pub ways: &'static str,
    pub back: &'static str,
    pub to_group: &'static str,

    pub kit_lead: &'static str,
    pub for_all: &'static str,
    pub guide_about: &'static str,
    pub commitments_about: &'static str,
    pub by_subject: &'static str,
    pub by_subject_how: &'static str,
    /// The name of the path and the number of its items.
    pub answers_of: fn(&str, usize) -> String,
    pub printing: &'static str,
    pub printing_how: &'static [&'static str],

    pub talk_how: &'static [&'static str],

    pub answers_how: &'static [&'static str],
    pub date: &'static str,
    pub remark: &'static str,
    pub nothing_to_sign: &'static str,
    pub exits: &'static str,
    /// The position of the poster and the number of posters.
    pub poster: fn(usize, usize) -> String,
    pub poster_how: &'static str,
    pub posters_how: &'static str,
    pub poster_express: &'static str,

    pub commitments_how: &'static [&'static str],
    pub who: &'static str,
    pub what: &'static str,
    pub when: &'static str,
    pub sign: &'static str,
    pub whom: &'static str,
    pub subject: &'static str,
    pub again: &'static str,

    pub ask_me: Asking,
    pub ask_team: Asking,
    pub ask_network: Asking,
    pub ask_delicate: Delicate,

    pub opening: &'static Opening,
    pub guide_texts: &'static Guide,
}

/// Question templates about an item. Levels are passed already quoted.
#[derive(Debug)]
pub(super) struct Asking {
    /// Two levels that are far apart.
    pub between: fn(&str, &str) -> String,
    /// The only level that was chosen.
    pub same: fn(&str) -> String,
    /// The lowest level, when no answers are known.
    pub rather: fn(&str) -> String,
    /// The highest level that was chosen.
    pub already: fn(&str) -> String,
    /// Asked when all views are the same.
    pub others: &'static str,
    /// The level that describes where a first step leads.
    pub step: fn(&str) -> String,
    /// The top level, when it is already reached.
    pub keep: fn(&str) -> String,
}

/// Question templates about an item with a help text, whatever the perimeter.
#[derive(Debug)]
pub(super) struct Delicate {
    pub between: fn(&str, &str) -> String,
    pub same: fn(&str) -> String,
    pub talk: &'static str,
}

impl Words {
    /// Falls back to French for other languages, as all documents do.
    pub(super) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &en::WORDS,
            _ => &fr::WORDS,
        }
    }
}
