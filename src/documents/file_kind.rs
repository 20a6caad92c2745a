//! What a file is that is no result: people are told what they chose, and what to choose instead.
//!
//! The first bytes say it, as far as they do; a name is only asked where they say nothing.

use super::group::file;
use super::json::SIZE_MAX;
use super::{FileError, encoding};
use engine::share_code;

/// A file that can't be read as a result, by what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Empty,
    /// A zip, gzip, rar or 7z archive; documents of Word and `LibreOffice` are zips too.
    Archive,
    /// PDF, rich text or an older Word: to be read, not to be opened again.
    Document,
    Picture,
    /// A page as MHTML, or Safari's web archive.
    WebArchive,
    /// Of a spreadsheet. Ours has no link and is not read back.
    Table,
    /// A page that names us and holds no data: another document, or saved without them.
    Page,
    Session,
    Other,
}

impl FileKind {
    /// By its first bytes, and by its name where these say nothing.
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

/// WebP, HEIC and AVIF say what they are a little later.
fn is_other_picture(file: &[u8]) -> bool {
    let at = |start: usize, word: &[u8]| file.get(start..).is_some_and(|it| it.starts_with(word));
    at(8, b"WEBP") || at(4, b"ftyphei") || at(4, b"ftypavif") || at(4, b"ftypmif1")
}

/// Whether a file was none of ours, rather than one that is damaged or of another release.
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

/// The codes of the links in a text, a page without its data, a message or an archived page.
pub fn codes_in(file: &[u8]) -> Vec<String> {
    let text = encoding::text(file).unwrap_or_else(|_| String::from_utf8_lossy(file));
    share_code::all_in(&text)
}

/// The first of them that is whole.
pub fn code_in(file: &[u8]) -> Option<String> {
    codes_in(file).into_iter().find(|it| share_code::stamp(it).is_some())
}
