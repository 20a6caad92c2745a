//! Encodes a result as a short text for the fragment of a link, and decodes it.
//!
//! ```text
//! "1", then base64url of
//!     flags   revision  fingerprint  date     id       answers         CRC-32
//!     1 byte  2 bytes   4 bytes      2 bytes  8 bytes  3 bits an item  4 bytes
//!
//! "s1", for scores alone, then base64url of
//!     flags   revision  fingerprint  date     counts                   CRC-32
//!     1 byte  2 bytes   4 bytes      2 bytes  a few bits a dimension   4 bytes
//! ```
//!
//! `docs/formats.md` is the full specification; a second decoder was written from that page alone.
//! An incoming code is untrusted: with any one character changed, lost, doubled or swapped with the
//! next, it is refused. Nothing is ever guessed from a refused code.

mod digits;
mod error;
mod packing;
mod pasted;
mod unescape;

use crate::answers::{Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::scores::{Scores, SharedResult};
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
pub use error::ShareCodeError;
pub(crate) use pasted::clean;
pub use pasted::{all_in, from_fragment, from_text, is_rewritten, link};

/// In characters; a longer text is refused before it is decoded. Leaves room for 741 items.
pub const LENGTH_MAX: usize = 400;

const VERSION: char = '1';
const HEAD_BYTES: usize = 9;
const ID_BYTES: usize = 8;
const CHECKSUM_BYTES: usize = 4;

/// What a code contains, determined by its first characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Answers,
    Scores,
}

impl Form {
    fn of(code: &str) -> Self {
        if code.starts_with('s') { Self::Scores } else { Self::Answers }
    }

    /// The characters before the version.
    fn mark(self) -> &'static str {
        match self {
            Self::Answers => "",
            Self::Scores => "s",
        }
    }

    fn prefix(self) -> String {
        [self.mark(), &VERSION.to_string()].concat()
    }

    /// The length in characters of a code of this form and path.
    fn length(self, questionnaire: &Questionnaire, path: Path) -> usize {
        let body = match self {
            Self::Answers => ID_BYTES + packing::answer_bytes(questionnaire, path),
            Self::Scores => packing::score_bytes(questionnaire, path),
        };
        let bytes = HEAD_BYTES + body + CHECKSUM_BYTES;
        self.mark().len() + 1 + (4 * bytes).div_ceil(3)
    }
}

/// Encodes a result with its answers. The same result always gives the same code.
///
/// ```no_run
/// # use engine::{answers::Response, questionnaire::Questionnaire, share_code};
/// # fn check(questionnaire: &Questionnaire, response: &Response) {
/// let code = share_code::encode(questionnaire, response);
/// let link = share_code::link("https://example.org/", &code);
/// let code = share_code::from_fragment(&link).expect("the link holds a code");
/// assert_eq!(share_code::decode(questionnaire, code).as_ref(), Ok(response));
/// # }
/// ```
pub fn encode(questionnaire: &Questionnaire, response: &Response) -> String {
    let Response { id, date, perimeter, path, answers } = response;
    let flags = packing::flags(*perimeter, *path);
    let answers = packing::pack_answers(questionnaire, *path, answers);
    write(questionnaire, Form::Answers, (flags, *date), &[&id.0, answers.as_slice()])
}

/// Encodes the scores of a result alone.
pub fn encode_scores(questionnaire: &Questionnaire, scores: &Scores) -> String {
    let Scores { date, perimeter, path, tallies } = scores;
    let flags = packing::flags(*perimeter, *path);
    let counts = packing::pack_scores(questionnaire, *path, tallies);
    write(questionnaire, Form::Scores, (flags, *date), &[&counts])
}

/// Encodes a shared result in the form in which it was shared.
pub fn encode_shared(questionnaire: &Questionnaire, shared: &SharedResult) -> String {
    match shared {
        SharedResult::Answers(response) => encode(questionnaire, response),
        SharedResult::Scores(scores) => encode_scores(questionnaire, scores),
    }
}

fn write(
    questionnaire: &Questionnaire,
    form: Form,
    (flags, date): (u8, Date),
    body: &[&[u8]],
) -> String {
    let mut bytes = vec![flags];
    bytes.extend(questionnaire.revision().to_le_bytes());
    bytes.extend(questionnaire.fingerprint().to_le_bytes());
    bytes.extend(date.0.to_le_bytes());
    bytes.extend(body.concat());
    bytes.extend(checksum(form, &bytes));
    [form.prefix(), Base64UrlUnpadded::encode_string(&bytes)].concat()
}

/// Decodes a result with its answers; a score code is refused with [`ShareCodeError::NotACode`].
pub fn decode(questionnaire: &Questionnaire, pasted: &str) -> Result<Response, ShareCodeError> {
    match read(questionnaire, pasted)? {
        SharedResult::Answers(response) => Ok(response),
        SharedResult::Scores(_) => Err(ShareCodeError::NotACode),
    }
}

/// Decodes a code of either form, as people paste it: white space, invisible characters and
/// percent-encoded bytes are ignored anywhere, and punctuation at the end.
pub fn read(questionnaire: &Questionnaire, pasted: &str) -> Result<SharedResult, ShareCodeError> {
    let code = pasted::clean(pasted)?;
    let form = Form::of(&code);
    let Some(digits) = code.strip_prefix(&form.prefix()) else {
        return Err(ShareCodeError::of_version(code.trim_start_matches('s').chars().next()));
    };
    let is_digit = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    if let Some(found) = digits.chars().find(|&it| !is_digit(it)) {
        return Err(ShareCodeError::Character(found));
    }
    let bytes = Base64UrlUnpadded::decode_vec(digits).unwrap_or_default();
    let Some(head) = intact(form, &bytes).and_then(Head::read) else {
        return Err(damage(questionnaire, form, (&code, digits)));
    };
    let shared = head.check(questionnaire, form, &code)?;
    // Every result has exactly one code: unused bits and digits that change nothing are refused
    // too.
    if encode_shared(questionnaire, &shared) == code {
        Ok(shared)
    } else {
        Err(ShareCodeError::Impossible("padding"))
    }
}

/// The code header: which questionnaire the code needs, and what else can be read without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeHeader {
    pub revision: u16,
    pub fingerprint: u32,
    pub perimeter: Perimeter,
    pub path: Path,
    /// The day of the last answer.
    pub date: Date,
}

impl CodeHeader {
    /// Whether questionnaire, perimeter and path are the same, so that the results can be compared.
    pub fn is_like(self, other: Self) -> bool {
        self.fingerprint == other.fingerprint
            && self.perimeter == other.perimeter
            && self.path == other.path
    }
}

/// Reads the header of a code without its questionnaire; `None` if the code is not intact or has
/// unknown flags.
pub fn stamp(pasted: &str) -> Option<CodeHeader> {
    let code = pasted::clean(pasted).ok()?;
    let form = Form::of(&code);
    let bytes = Base64UrlUnpadded::decode_vec(code.strip_prefix(&form.prefix())?).ok()?;
    let Head { flags, revision, fingerprint, date, .. } = Head::read(intact(form, &bytes)?)?;
    let (perimeter, path) = packing::read_flags(flags)?;
    Some(CodeHeader { revision, fingerprint, perimeter, path, date })
}

struct Head<'a> {
    flags: u8,
    revision: u16,
    fingerprint: u32,
    date: Date,
    body: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (&[flags], bytes) = bytes.split_first_chunk()?;
        let (&revision, bytes) = bytes.split_first_chunk()?;
        let (&fingerprint, bytes) = bytes.split_first_chunk()?;
        let (&date, body) = bytes.split_first_chunk()?;
        Some(Self {
            flags,
            revision: u16::from_le_bytes(revision),
            fingerprint: u32::from_le_bytes(fingerprint),
            date: Date(u16::from_le_bytes(date)),
            body,
        })
    }

    fn check(
        self,
        questionnaire: &Questionnaire,
        form: Form,
        code: &str,
    ) -> Result<SharedResult, ShareCodeError> {
        let expected = questionnaire.revision();
        if self.revision != expected {
            return Err(ShareCodeError::Revision { expected, found: self.revision });
        }
        if self.fingerprint != questionnaire.fingerprint() {
            return Err(ShareCodeError::Questionnaire);
        }
        let flags = packing::read_flags(self.flags);
        let (perimeter, path) = flags.ok_or(ShareCodeError::Impossible("flags"))?;
        let expected = form.length(questionnaire, path);
        if code.len() != expected {
            return Err(ShareCodeError::Length { expected, found: code.len() });
        }
        let date = self.date;
        if form == Form::Scores {
            let tallies = packing::unpack_scores(questionnaire, path, self.body);
            let tallies = tallies.ok_or(ShareCodeError::Impossible("score"))?;
            return Ok(SharedResult::Scores(Scores { date, perimeter, path, tallies }));
        }
        let id_first = self.body.split_first_chunk();
        let (&id, packed) = id_first.ok_or(ShareCodeError::Impossible("id"))?;
        let answers = packing::unpack_answers(questionnaire, path, packed);
        let answers = answers.ok_or(ShareCodeError::Impossible("answer"))?;
        Ok(SharedResult::Answers(Response { id: ResponseId(id), date, perimeter, path, answers }))
    }
}

/// The bytes covered by the checksum, if it matches.
fn intact(form: Form, bytes: &[u8]) -> Option<&[u8]> {
    let (covered, found) = bytes.split_last_chunk::<CHECKSUM_BYTES>()?;
    (checksum(form, covered) == *found).then_some(covered)
}

/// CRC-32 of the prefix and the bytes, little-endian: only in this byte order does it detect every
/// burst of up to 32 bits, hence any change to two neighbouring characters.
fn checksum(form: Form, bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    digest.update(form.prefix().as_bytes());
    digest.update(bytes);
    digest.finalize().to_le_bytes()
}

/// Distinguishes a truncated code from an altered one, as far as its flags allow.
fn damage(
    questionnaire: &Questionnaire,
    form: Form,
    (code, digits): (&str, &str),
) -> ShareCodeError {
    let first = digits.get(..4).and_then(|it| Base64UrlUnpadded::decode_vec(it).ok());
    let flags = first.and_then(|it| packing::read_flags(*it.first()?));
    let paths = flags.map_or(Path::ALL, |(_, path)| [path; 2]);
    let [expected, or] = paths.map(|it| form.length(questionnaire, it));
    match code.len() {
        found if found == expected || found == or => ShareCodeError::Damaged,
        found => ShareCodeError::Length { expected, found },
    }
}
