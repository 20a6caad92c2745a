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
