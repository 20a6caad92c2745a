//! Undoes the escapes that mail programs, filters and editors apply to the text of a link.
//!
//! Handles percent-encoding, HTML entities, quoted-printable, backslashes, the `-XX` of Proofpoint
//! 2 and base64 links, in any order and nested. Apart from the `-3A__` of Proofpoint 2, no share code
//! contains the start of an escape, so a code that was not escaped stays as it is.

use super::digits;

/// A filter within a filter within a mail is the deepest nesting seen so far.
const ROUNDS_MAX: usize = 6;

/// The unescaped text, followed by the content of its base64 links.
pub(super) fn unescape(text: &str) -> String {
    let plain = rounds(text);
    let mut encoded = String::new();
    let mut rest = plain.as_str();
    while let Some(link) = rest.find(LINK_IN_BASE64).and_then(|at| rest.get(at..)) {
        let end = link.find(|it| digits::value(it).is_none()).unwrap_or(link.len());
        let (link, after) = link.split_at(end);
        encoded.push('\n');
        encoded.push_str(&rounds(&String::from_utf8_lossy(&digits::bytes(link))));
        rest = after;
    }
    plain + &encoded
}

/// The base64 digits that every text starting with `http` has in common.
const LINK_IN_BASE64: &str = "aHR0c";

fn rounds(text: &str) -> String {
    let mut plain = text.to_owned();
    for _ in 0..ROUNDS_MAX {
        let next = round(plain.as_bytes());
        if next == plain.as_bytes() {
            break;
        }
        plain = String::from_utf8_lossy(&next).into_owned();
    }
    plain
}

fn round(text: &[u8]) -> Vec<u8> {
    let (mut plain, mut rest) = (Vec::with_capacity(text.len()), text);
    while let [first, after @ ..] = rest {
        let escape = match first {
            b'%' => hexadecimal(after),
            b'=' => quoted_printable(after, &plain),
            b'&' => entity(after),
            b'\\' => backslash(after),
            b'-' => {
                if let Some(tail) = after.strip_prefix(b"3A__") {
                    rest = proofpoint(tail, &mut plain);
                    continue;
                }
                None
            }
            _ => None,
        };
        if let Some((character, tail)) = escape {
            match character {
                Escaped::Nothing => {}
                Escaped::Byte(byte) => plain.push(byte),
                Escaped::Character(it) => plain.extend(it.encode_utf8(&mut [0; 4]).bytes()),
            }
            rest = tail;
        } else {
            plain.push(*first);
            rest = after;
        }
    }
    plain
}

#[derive(Debug, Clone, Copy)]
enum Escaped {
    Nothing,
    Byte(u8),
    Character(char),
}

/// The character an escape encodes, and the text after it.
type Escape<'a> = Option<(Escaped, &'a [u8])>;

fn hexadecimal(after: &[u8]) -> Escape<'_> {
    let (digits, tail) = after.split_first_chunk::<2>()?;
    let digits = std::str::from_utf8(digits).ok().filter(|it| !it.starts_with('+'))?;
    let byte = u8::from_str_radix(digits, 16).ok()?;
    Some((Escaped::Byte(byte), tail))
}

/// Whether the text ends in the `r` of `r=`, so that the next `=` may precede a code.
fn ends_in_mark(plain: &[u8]) -> bool {
    match plain {
        [.., before, b'r'] => !before.is_ascii_alphanumeric(),
        _ => plain == b"r",
    }
}

/// `=3D` and soft line breaks, and other escapes unless the `=` may precede a code, which can begin
/// with what looks like an escape.
fn quoted_printable<'a>(after: &'a [u8], before: &[u8]) -> Escape<'a> {
    let is_mark = ends_in_mark(before);
    match after {
        [b'3', b'D' | b'd', ..] => hexadecimal(after),
        [b'\r', b'\n', tail @ ..] | [b'\n', tail @ ..] if !is_mark || tail.starts_with(b"=3") => {
            Some((Escaped::Nothing, tail))
        }
        [b'2'..=b'9' | b'A'..=b'F', b'0'..=b'9' | b'A'..=b'F', ..] if !is_mark => {
            hexadecimal(after)
        }
        _ => None,
    }
}

const ENTITY_LENGTH_MAX: usize = 10;

fn entity(after: &[u8]) -> Escape<'_> {
    let end = after.iter().take(ENTITY_LENGTH_MAX).position(|it| *it == b';')?;
    let name = std::str::from_utf8(after.get(..end)?).ok()?;
    let character = match name {
        "amp" => '&',
        "num" => '#',
        "equals" => '=',
        "lowbar" => '_',
        "nbsp" | "shy" | "ZeroWidthSpace" => '\u{200b}',
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)?
        }
    };
    Some((Escaped::Character(character), after.get(end + 1..)?))
}

/// `\u0023` and `\x23`, and Markdown's `\_`.
fn backslash(after: &[u8]) -> Escape<'_> {
    match after {
        [b'u', b'0', b'0', tail @ ..] | [b'x', tail @ ..] => hexadecimal(tail),
        [first, ..] if first.is_ascii_punctuation() => Some((Escaped::Nothing, after)),
        _ => None,
    }
}

/// Proofpoint 2 writes `-XX` for `%XX` and `_` for `/`, from `https-3A__` to the next parameter.
fn proofpoint<'a>(mut rest: &'a [u8], plain: &mut Vec<u8>) -> &'a [u8] {
    plain.extend(b"://");
    while let [first, after @ ..] = rest {
        let escape = if *first == b'-' { hexadecimal(after) } else { None };
        rest = after;
        match (first, escape) {
            (_, Some((Escaped::Byte(byte), tail))) => {
                plain.push(byte);
                rest = tail;
            }
            (b'_', _) => plain.push(b'/'),
            _ => plain.push(*first),
        }
        if matches!(rest, [b'&' | b'"' | b'<' | b'>', ..]) || rest.trim_ascii_start() != rest {
            break;
        }
    }
    rest
}
