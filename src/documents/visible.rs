//! Texts of strangers, made fit to stand in a document.

/// Every line end as one line feed, and a visible sign for control characters: tables, calendars
/// and pages have no place for them. Only the result file keeps a text as it is.
pub(super) fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let sign = |it: char| match it {
        '\n' | '\t' => it,
        '\r' | '\u{2028}' | '\u{2029}' => '\n',
        _ if it.is_control() => char::REPLACEMENT_CHARACTER,
        _ => it,
    };
    text.chars().map(sign).collect()
}

/// The same on one line. No-break spaces stay.
pub(super) fn on_one_line(text: &str) -> String {
    visible(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
