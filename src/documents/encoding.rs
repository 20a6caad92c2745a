//! Decodes files that other programs may have saved in another encoding.

use super::FileError;
use std::borrow::Cow;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The text of a file in UTF-8, UTF-16 or Windows-1252, without a byte order mark.
///
/// A file that mixes encodings is damaged and is refused: the meaning of its bytes would be a
/// guess.
pub(super) fn text(file: &[u8]) -> Result<Cow<'_, str>, FileError> {
    if let Some(text) = utf_16(file) {
        return text;
    }
    let file = file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file);
    if file.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    if file.contains(&0) {
        return Err(FileError::NotText);
    }
    match std::str::from_utf8(file) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) => windows_1252(file).map(Cow::Owned).ok_or(FileError::NotText),
    }
}

/// The first byte that is neither white space, nor part of a byte order mark, nor the zero half of
/// a UTF-16 code unit.
pub(super) fn first(file: &[u8]) -> Option<u8> {
    let is_none = |it: &u8| it.is_ascii_whitespace() || matches!(it, 0 | 0xef | 0xbb | 0xbf..);
    file.iter().copied().find(|it| !is_none(it))
}

/// `None` for another encoding. Without a byte order mark, UTF-16 is recognised by the first
/// character of our files, whose two bytes are known.
fn utf_16(file: &[u8]) -> Option<Result<Cow<'static, str>, FileError>> {
    let (unit, rest): (fn([u8; 2]) -> u16, _) = match file {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        [b'<' | b'{', 0, ..] => (u16::from_le_bytes, file),
        [0, b'<' | b'{', ..] => (u16::from_be_bytes, file),
        _ => return None,
    };
    let (pairs, odd) = rest.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|it| unit(*it))).collect();
    Some(match text {
        Ok(text) if odd.is_empty() && text.trim().is_empty() => Err(FileError::Empty),
        Ok(text) if odd.is_empty() && !text.contains('\0') => Ok(Cow::Owned(text)),
        _ => Err(FileError::NotText),
    })
}

/// The characters for bytes 80 to 9F; unassigned bytes map to the code point of the same number.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes only our own files, which are known to have been text, and only when they contain no
/// valid non-ASCII UTF-8 character.
fn windows_1252(file: &[u8]) -> Option<String> {
    let has_utf_8 = file.utf8_chunks().any(|it| !it.valid().is_ascii());
    (is_ours(file) && !has_utf_8).then(|| {
        let character = |it: &u8| match it {
            0x80..=0x9f => UPPER.get(usize::from(it - 0x80)).copied().unwrap_or_default(),
            _ => char::from(*it),
        };
        file.iter().map(character).collect()
    })
}

/// Appears in every result file, result page and session file.
const OURS: &[u8] = b"faire-ensemble";

/// Whether a file contains our name.
pub(super) fn is_ours(file: &[u8]) -> bool {
    file.windows(OURS.len()).any(|it| it == OURS)
}
