//! Makes untrusted text fit for a document.

use engine::line_breaks;

/// Turns every line break into a line feed and removes other control characters except tabs, since
/// tables, calendars and pages can't represent them. Only the result file keeps a text as it is.
pub(super) fn visible(text: &str) -> String {
    line_breaks::normalize(text)
}

/// The same on one line; no-break spaces are kept.
pub(super) fn on_one_line(text: &str) -> String {
    visible(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
