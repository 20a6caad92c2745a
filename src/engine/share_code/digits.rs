//! Reads codes digit by digit.

use super::{CHECKSUM_BYTES, Form, HEAD_BYTES};
use crc::{CRC_32_ISO_HDLC, Crc, Digest, NoTable};

static CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The CRC-32 of any message followed by its own CRC-32.
const INTACT: u32 = 0x2144_df1c;

/// The value of a base64url or base64 digit.
pub(super) fn value(digit: char) -> Option<u32> {
    let place = |first, offset| u32::from(digit) - u32::from(first) + offset;
    match digit {
        'A'..='Z' => Some(place('A', 0)),
        'a'..='z' => Some(place('a', 26)),
        '0'..='9' => Some(place('0', 52)),
        '-' | '+' => Some(62),
        '_' | '/' => Some(63),
        _ => None,
    }
}

/// Collects bits until there are eight of them.
#[derive(Debug, Default)]
struct Bits {
    held: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, value: u32) -> Option<u8> {
        self.held = (self.held << 6) | value;
        self.count += 6;
        let byte = self.held.checked_shr(self.count.checked_sub(8)?)?;
        self.count -= 8;
        self.held &= (1 << self.count) - 1;
        u8::try_from(byte).ok()
    }
}

/// Decodes base64url or base64, ignoring all other characters.
pub(super) fn bytes(text: &str) -> Vec<u8> {
    let mut bits = Bits::default();
    text.chars().filter_map(value).filter_map(|it| bits.push(it)).collect()
}

/// A code that is read digit by digit, and detects when it is complete.
pub(super) struct Prefix {
    pub code: String,
    /// `None` until the version is known.
    digest: Option<Digest<'static, u32, NoTable>>,
    bits: Bits,
    byte_count: usize,
}

impl Prefix {
    pub(super) fn empty() -> Self {
        Self { code: String::new(), digest: None, bits: Bits::default(), byte_count: 0 }
    }

    /// Adds a digit. Returns whether the code is now complete, or `None` if no code starts like
    /// this.
    pub(super) fn push(&mut self, digit: char) -> Option<bool> {
        self.code.push(digit);
        let Some(digest) = &mut self.digest else {
            let prefix = Form::of(&self.code).prefix();
            if self.code == prefix {
                let mut digest = CRC.digest();
                digest.update(prefix.as_bytes());
                self.digest = Some(digest);
            }
            return prefix.starts_with(&self.code).then_some(false);
        };
        if let Some(byte) = self.bits.push(value(digit)?) {
            digest.update(&[byte]);
            self.byte_count += 1;
        }
        let is_code = self.byte_count >= HEAD_BYTES + CHECKSUM_BYTES && self.bits.held == 0;
        Some(is_code && digest.clone().finalize() == INTACT)
    }
}
