//! Normalizes text pasted from slides, terminals and old files: line breaks stay, other control
//! characters go.

/// The text, normalized and truncated to a number of characters.
pub fn cut(text: &str, max: usize) -> String {
    let mut text = normalize(text);
    if let Some((end, _)) = text.char_indices().nth(max) {
        text.truncate(end);
    }
    text
}

/// Converts every kind of line break to a line feed: slides paste a vertical tab, mainframes
/// U+0085. Tabs stay; other control characters are dropped because they mean nothing in text.
pub fn normalize(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut before = ' ';
    for it in text.chars() {
        match it {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                plain.push('\n');
            }
            _ if it.is_control() && it != '\t' => {}
            _ => plain.push(it),
        }
        before = it;
    }
    plain
}
