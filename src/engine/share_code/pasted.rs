//! What mail, messengers and people do to a code before it comes back.

use super::digits::Prefix;
use super::unescape::unescape;
use super::{LENGTH_MAX, ShareCodeError};

/// The code in the fragment of an address, or in a whole link: what follows `r=`.
///
/// What others add behind (`&fbclid=…`, `?utm_source=…`, `#…`) is left out. `None` without a code.
pub fn from_fragment(fragment: &str) -> Option<&str> {
    let fragment = fragment.split_once('#').map_or(fragment, |(_, after)| after);
    let mut parts = fragment.split(['&', '?', '#']);
    parts.find_map(|it| it.strip_prefix("r=")).filter(|it| !it.is_empty())
}

/// The link to a result, made to survive mail and chat: many programs take a `-` or `_` at the
/// end of a link for punctuation, so none of our links ends with one.
pub fn link(page: &str, code: &str) -> String {
    let end = if code.ends_with(['-', '_']) { "&end" } else { "" };
    [page, "#r=", code, end].concat()
}

/// A longer text is not searched for one link, in bytes: no message is as long.
const TEXT_MAX: usize = 300_000;

/// The code in what somebody pastes: a code, a link, a link that a filter has wrapped in its own,
/// a message around a link. The first that is whole; else the first that was damaged; else the
/// text itself, which is then refused.
pub fn from_text(text: &str) -> String {
    let is_intact = |it: &&str| super::stamp(it).is_some();
    let plain = [Some(text), from_fragment(text)].into_iter().flatten().find(is_intact);
    if let Some(code) = plain.and_then(|it| clean(it).ok()) {
        return code;
    }
    let mut found = if text.len() > TEXT_MAX { Vec::new() } else { search(text) };
    found.sort_by_key(|it| !it.is_intact);
    match found.into_iter().next() {
        Some(found) => found.code,
        // Enough to be refused for its length.
        None => text.trim().chars().take(LENGTH_MAX + 1).collect(),
    }
}

/// The codes in a text that may hold many, in order: those that are whole, and what stands in a
/// link where a code was.
pub fn all_in(text: &str) -> Vec<String> {
    search(text).into_iter().map(|it| it.code).collect()
}

/// Programs that put a link of their own in the place of another, and keep what it was.
const REWRITERS: &[&str] = &[
    "mimecast",
    "safelinks",
    "urldefense",
    "cudasvc",
    "sophos",
    "trendmicro",
    "secure-web",
    "fireeye",
    "protect2",
    "sendgrid",
    "list-manage",
    "sendibt",
    "mailjet",
    "awstrack.me",
    "t.co",
    "bit.ly",
    "lnkd.in",
    "tinyurl.com",
    "urlz.fr",
    "is.gd",
    "qr.link",
];

/// Whether a text without a code has a link that a mail filter or a shortener wrote instead.
pub fn is_rewritten(text: &str) -> bool {
    let mut hosts = text.split("://").skip(1).filter_map(|it| it.split(['/', '?', ':']).next());
    // Of a domain the whole, of a name any part.
    let is_of = |host: &str, name: &str| match host.strip_suffix(name) {
        Some(before) if name.contains('.') => before.is_empty() || before.ends_with('.'),
        _ => !name.contains('.') && host.contains(name),
    };
    hosts.any(|host| REWRITERS.iter().any(|name| is_of(host, name)))
}

#[derive(Debug)]
struct Found {
    code: String,
    is_intact: bool,
}

/// Goes through a text once: at the start of each word, a code may follow.
fn search(text: &str) -> Vec<Found> {
    let plain = unescape(text);
    let mut found = Vec::new();
    let (mut rest, mut before) = (plain.as_str(), '\n');
    while let Some(first) = rest.chars().next() {
        let link = rest.strip_prefix("r=").or_else(|| rest.strip_prefix("r*"));
        let link = link.filter(|_| !is_digit(before));
        // Chat programs put `_` around what they show in italics.
        let is_start = matches!(first, '1' | 's') && !before.is_ascii_alphanumeric();
        let start = link.or_else(|| is_start.then_some(rest));
        if let Some((code, length)) =
            start.and_then(|it| intact(it, if link.is_some() { 0 } else { WORD_MIN }))
        {
            let at = rest.len() - start.map_or(0, str::len) + length;
            found.push(Found { code, is_intact: true });
            (rest, before) = (rest.get(at..).unwrap_or_default(), 'r');
            continue;
        }
        found.extend(link.and_then(|it| damaged(it, before)));
        before = first;
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    found
}

/// So many digits in a row are no word: what comes after a space may belong to them.
const WORD_MIN: usize = 20;

/// The code that a text begins with, and its length there in bytes. Spaces, line breaks and marks
/// of quotation do not end it; its checksum does.
fn intact(text: &str, first_word_min: usize) -> Option<(String, usize)> {
    let mut prefix = Prefix::empty();
    let mut is_line_start = false;
    for (at, it) in text.char_indices().take(2 * LENGTH_MAX) {
        if is_invisible(it) || it == '\\' {
            if it.is_whitespace() && prefix.code.len() < first_word_min {
                return None;
            }
            is_line_start |= matches!(it, '\n' | '\r');
        } else if !(is_line_start && is_quotation(it)) {
            is_line_start = false;
            if prefix.push(it)? {
                return Some((prefix.code, at + it.len_utf8()));
            }
        }
    }
    None
}

/// What stands in a link where a code was. A parameter of somebody else's link is none.
fn damaged(text: &str, before: char) -> Option<Found> {
    let is_end = |it: char| {
        it.is_whitespace() || matches!(it, '&' | '?' | '#' | ',' | ';' | '<' | '>' | '"')
    };
    let text = text.trim_start_matches(is_invisible);
    if before != '#' && !text.starts_with(['1', 's']) {
        return None;
    }
    let code: String = text.chars().take_while(|&it| !is_end(it)).take(LENGTH_MAX + 1).collect();
    let is_code = !code.is_empty() && (before == '#' || code.len() >= WORD_MIN);
    is_code.then_some(Found { code, is_intact: false })
}

/// At the start of a line that a mail program has quoted.
fn is_quotation(it: char) -> bool {
    matches!(it, '>' | '|' | '*' | ':' | '›' | '»')
}

fn is_digit(it: char) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, '-' | '_')
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
