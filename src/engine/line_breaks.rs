//! Texts as slides, terminals and old files hold them, with the line breaks and nothing else of
//! their control characters.

/// Whatever means a line break becomes a line feed: slides paste a vertical tab, mainframes U+0085.
/// A tab stays; other control characters mean nothing in a text, and are left out.
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
