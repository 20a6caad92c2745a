//! Links: only `https:` addresses become one, and `mailto:` ones of a contact.

use std::fmt::Write;

/// The address, with the characters that could end it early percent-encoded; `None` unless it is
/// `https:`.
pub(super) fn https(url: &str) -> Option<String> {
    url.starts_with("https://").then(|| url.chars().fold(String::new(), encode))
}

/// The same for a `mailto:` address.
pub(super) fn contact(url: &str) -> Option<String> {
    url.starts_with("mailto:").then(|| url.chars().fold(String::new(), encode))
}

fn encode(mut url: String, character: char) -> String {
    let is_mark = matches!(character, '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        || matches!(character, '(' | ')' | '[' | ']');
    if is_mark || character.is_control() || character.is_whitespace() {
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string never fails.
            write!(url, "%{byte:02X}").unwrap_or_default();
        }
    } else {
        url.push(character);
    }
    url
}
