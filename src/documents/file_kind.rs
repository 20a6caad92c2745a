//! Recognises files that are not results, so that a message can say what the chosen file is and
//! which file to choose instead.
//!
//! The content identifies most files; the extension identifies tables and some web archives.

use super::group::file;
use super::json::SIZE_MAX;
use super::{FileError, encoding};
use engine::share_code;

/// The kind of a file that can't be read as a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Empty,
    /// A zip, gzip, rar or 7z archive, which includes Word and `LibreOffice` documents.
    Archive,
    /// A PDF, an RTF or an old Word document, from which a result can't be imported.
    Document,
    Picture,
    /// A page saved as MHTML or as a Safari web archive.
    WebArchive,
    /// A spreadsheet. Our own tables contain no link and can't be imported.
    Table,
    /// A page that contains our name but no data: another document, or one saved without its data.
    Page,
    Session,
    Other,
}

impl FileKind {
    /// Detects the kind from the content, and from the extension for tables and web archives.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let name = name.to_ascii_lowercase();
        let ends = |all: &[&str]| all.iter().any(|it| name.ends_with(it));
        let start = bytes.get(..SIZE_MAX).unwrap_or(bytes);
        let begins = |all: &[&[u8]]| all.iter().any(|it| start.starts_with(it));
        if bytes.trim_ascii().is_empty() {
            Self::Empty
        } else if ends(&[".csv", ".tsv", ".xlsx", ".xls", ".ods"]) {
            Self::Table
        } else if begins(&[b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf"]) {
            Self::Archive
        } else if begins(&[b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0"]) {
            Self::Document
        } else if begins(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"]) || is_other_picture(start)
        {
            Self::Picture
        } else if ends(&[".mht", ".mhtml", ".webarchive"]) || begins(&[b"bplist", b"From: <Saved"])
        {
            Self::WebArchive
        } else if file::is_group(bytes) {
            Self::Session
        } else if encoding::first(start) == Some(b'<') && encoding::is_ours(start) {
            Self::Page
        } else {
            Self::Other
        }
    }
}

/// WebP, HEIC and AVIF have their signature after the first bytes.
fn is_other_picture(file: &[u8]) -> bool {
    let at = |start: usize, word: &[u8]| file.get(start..).is_some_and(|it| it.starts_with(word));
    at(8, b"WEBP") || at(4, b"ftyphei") || at(4, b"ftypavif") || at(4, b"ftypmif1")
}

/// Whether the file was never one of ours, rather than damaged or written by another release.
pub fn is_foreign(error: &FileError, file: &[u8]) -> bool {
    let is_damaged = || encoding::first(file.get(..SIZE_MAX).unwrap_or(file)) == Some(b'{');
    match error {
        FileError::Empty
        | FileError::Size { .. }
        | FileError::NotText
        | FileError::NotAResult
        | FileError::NotOurPage => true,
        FileError::Json { .. } => !is_damaged() || file.starts_with(b"{\\rtf"),
        _ => false,
    }
}

/// The share codes in the links of any text: a page without its data, a message, a web archive.
pub fn codes_in(file: &[u8]) -> Vec<String> {
    let text = encoding::text(file).unwrap_or_else(|_| String::from_utf8_lossy(file));
    share_code::all_in(&text)
}

/// The first complete share code in a file.
pub fn code_in(file: &[u8]) -> Option<String> {
    codes_in(file).into_iter().find(|it| share_code::stamp(it).is_some())
}
