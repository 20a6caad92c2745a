//! What mail, messengers and people do to a code before it comes back.

use super::{LENGTH_MAX, ShareCodeError};

/// The code in the fragment of an address, or in a whole link: what follows `r=`.
///
/// What others add behind (`&fbclid=…`, `?utm_source=…`, `#…`) is left out. `None` without a code.
pub fn from_fragment(fragment: &str) -> Option<&str> {
    let fragment = fragment.split_once('#').map_or(fragment, |(_, after)| after);
    let mut parts = fragment.split(['&', '?', '#']);
    parts.find_map(|it| it.strip_prefix("r=")).filter(|it| !it.is_empty())
}

/// A longer text is not searched for a link, in characters.
const TEXT_MAX: usize = 8_000;

/// The code in what somebody pastes: a code, a link, a link that a proxy has wrapped in its own,
/// a message around a link. Without any, the text itself, which is then refused.
pub fn from_text(text: &str) -> String {
    if text.chars().nth(TEXT_MAX).is_some() {
        // Enough to be refused for its length.
        return text.chars().take(LENGTH_MAX + 1).collect();
    }
    let plain = unwrapped(text);
    let linked = from_fragment(&plain).unwrap_or(text).trim();
    // A line that was broken belongs to the code; the words of a message don't.
    let first_word = linked.split_whitespace().next().unwrap_or_default();
    let is_intact = |it: &&str| super::stamp(it).is_some();
    [linked, first_word].into_iter().find(is_intact).unwrap_or(linked).to_owned()
}

/// A link as it was before a proxy wrapped it in its own.
fn unwrapped(text: &str) -> String {
    text.replace("%23", "#").replace("%3D", "=").replace("%3d", "=").replace("%26", "&")
}

/// Each code or link in a text that may hold many: every one that looks like a link to a result is
/// there, damaged ones too. Without two of them, the text itself.
pub fn all_in(text: &str) -> Vec<&str> {
    let is_end = |it: char| it.is_whitespace() || matches!(it, ',' | ';' | '<' | '>' | '"');
    let is_link = |it: &str| from_fragment(&unwrapped(it)).is_some();
    let is_one = |it: &&str| is_link(it) || super::stamp(it).is_some();
    let all: Vec<_> = text.split(is_end).filter(is_one).collect();
    if all.len() > 1 { all } else { vec![text] }
}

/// The code alone; refused when it is far too long, before anything else is done with it.
pub(super) fn clean(pasted: &str) -> Result<String, ShareCodeError> {
    if pasted.chars().nth(LENGTH_MAX).is_some() {
        return Err(ShareCodeError::TooLong);
    }
    let mut characters = pasted.chars();
    let mut code = String::new();
    while let Some(it) = characters.next() {
        if it == '%' {
            // So a browser writes, in a link, what no code has: with two digits.
            characters.nth(1);
        } else if !is_invisible(it) {
            code.push(it);
        }
    }
    let end = code.trim_end_matches(is_punctuation).len();
    code.truncate(end);
    Ok(code)
}

/// White space, and the marks for hyphens, joins and directions that nobody sees.
fn is_invisible(it: char) -> bool {
    let is_mark = matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(it, '\u{2060}'..='\u{2069}' | '\u{feff}');
    is_mark || it.is_whitespace()
}

/// What ends a sentence or closes a quotation around a link.
fn is_punctuation(it: char) -> bool {
    matches!(it, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '>' | '…' | '»' | '"' | '\'' | '’' | '”')
}
