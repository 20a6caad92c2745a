//! Recovers codes from what mail programs, messengers and people make of them.

use super::digits::Prefix;
use super::unescape::unescape;
use super::{LENGTH_MAX, ShareCodeError};

/// The code after `r=` in a fragment or in a whole link; `None` if there is none.
///
/// Anything that others append (`&fbclid=…`, `?utm_source=…`, `#…`) is dropped.
pub fn from_fragment(fragment: &str) -> Option<&str> {
    let fragment = fragment.split_once('#').map_or(fragment, |(_, after)| after);
    let mut parts = fragment.split(['&', '?', '#']);
    parts.find_map(|it| it.strip_prefix("r=")).filter(|it| !it.is_empty())
}

/// The link to a result. Many programs take a trailing `-` or `_` for punctuation after the link,
/// so none of our links ends with one.
pub fn link(page: &str, code: &str) -> String {
    let end = if code.ends_with(['-', '_']) { "&end" } else { "" };
    [page, "#r=", code, end].concat()
}

/// In bytes; a longer text is not searched for a single link, because no message is that long.
const TEXT_MAX: usize = 300_000;

/// The code in pasted text: a code, a link, a link wrapped by a mail filter, or a message around a
/// link. Returns the first intact code, else the first damaged one, else the text itself, which is
/// then refused.
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
        // Long enough to be refused for its length.
        None => text.trim().chars().take(LENGTH_MAX + 1).collect(),
    }
}

/// All codes in a text, in order: the intact ones, and whatever a link has in place of one.
pub fn all_in(text: &str) -> Vec<String> {
    search(text).into_iter().map(|it| it.code).collect()
}

/// Mail filters and shorteners that replace a link with one of their own.
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

/// Whether a text without a code has a link that a mail filter or a shortener wrote in its place.
pub fn is_rewritten(text: &str) -> bool {
    let mut hosts = text.split("://").skip(1).filter_map(|it| it.split(['/', '?', ':']).next());
    // A domain must match as a whole or as a parent domain, a bare name anywhere in the host.
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

/// Scans a text once: a code may start at the start of any word.
fn search(text: &str) -> Vec<Found> {
    let plain = unescape(text);
    let mut found = Vec::new();
    let (mut rest, mut before) = (plain.as_str(), '\n');
    while let Some(first) = rest.chars().next() {
        let link = rest.strip_prefix("r=").or_else(|| rest.strip_prefix("r*"));
        let link = link.filter(|_| !is_digit(before));
        // Chat programs put `_` around italics.
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

/// This many digits in a row are not an ordinary word, so what follows a space may belong to them.
const WORD_MIN: usize = 20;

/// The code at the start of a text, and its length there in bytes. White space, line breaks and
/// quote markers don't end it; its checksum does.
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

/// Whatever a link has in place of a code, unless it looks like a parameter of an unrelated link.
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

/// A mark with which mail programs quote a line.
fn is_quotation(it: char) -> bool {
    matches!(it, '>' | '|' | '*' | ':' | '›' | '»')
}

fn is_digit(it: char) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, '-' | '_')
}

/// The code without anything around or within it. Refused first if it is far too long.
pub(crate) fn clean(pasted: &str) -> Result<String, ShareCodeError> {
    if pasted.chars().nth(LENGTH_MAX).is_some() {
        return Err(ShareCodeError::TooLong);
    }
    let mut characters = pasted.chars();
    let mut code = String::new();
    while let Some(it) = characters.next() {
        if it == '%' {
            // A percent-encoded byte: `%` and two digits.
            characters.nth(1);
        } else if !is_invisible(it) {
            code.push(it);
        }
    }
    let end = code.trim_end_matches(is_punctuation).len();
    code.truncate(end);
    Ok(code)
}

/// White space, and invisible marks: soft hyphens, joiners and direction marks.
fn is_invisible(it: char) -> bool {
    let is_mark = matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(it, '\u{2060}'..='\u{2069}' | '\u{feff}');
    is_mark || it.is_whitespace()
}

/// Whatever ends a sentence or closes a quotation around a link.
fn is_punctuation(it: char) -> bool {
    matches!(it, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '>' | '…' | '»' | '"' | '\'' | '’' | '”')
}
