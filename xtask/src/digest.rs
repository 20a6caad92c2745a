//! Hashes, in the formats that file names and browsers require.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256, Sha384};
use std::fmt::Write as _;

/// SHA-256 in hexadecimal digits, as in the lock and the SBOM.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a string can't fail.
        write!(hash, "{byte:02x}").unwrap_or_default();
    }
    hash
}

/// The first 16 digits of the SHA-256, enough to name a file by its content.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    sha256(bytes).split_at(16).0.to_owned()
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", Base64::encode_string(&Sha384::digest(bytes)))
}

/// The same, a third shorter, where each byte counts.
pub(crate) fn integrity_256(bytes: &[u8]) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(bytes)))
}
