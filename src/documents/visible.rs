//! Texts of strangers, made fit to stand in a document.

use engine::line_breaks;

/// Every line end as one line feed, and no other control character than a tab: tables, calendars
/// and pages have no place for them. Only the result file keeps a text as it is.
pub(super) fn visible(text: &str) -> String {
    line_breaks::normalize(text)
}

/// The same on one line. No-break spaces stay.
pub(super) fn on_one_line(text: &str) -> String {
    visible(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
