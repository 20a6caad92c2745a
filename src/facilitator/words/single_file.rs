//! What the page says where it is one HTML file.

use super::{en, fr};
use crate::context::PageContext;

#[derive(Debug)]
pub(crate) struct SingleFileWords {
    /// What the browser keeps of sessions, and where.
    pub kept: [&'static str; 3],
    /// How to collect answers without an address for phones.
    pub welcome: [&'static str; 2],
    /// The steps on the wall, in place of those with a code to scan.
    pub join_steps: [&'static str; 3],
}

impl SingleFileWords {
    pub(crate) fn of(page: &PageContext) -> &'static Self {
        match page.words.result.lang {
            "en" => &en::single_file::SINGLE_FILE,
            _ => &fr::single_file::SINGLE_FILE,
        }
    }
}
