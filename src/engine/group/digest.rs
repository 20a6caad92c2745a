//! The digest of a batch of results.

/// 64-bit FNV-1a of the share codes, which distinguishes batches with the same number.
pub(super) fn digest<'a>(codes: impl Iterator<Item = &'a str>) -> [u8; 8] {
    let bytes = codes.flat_map(|it| it.bytes().chain([b' ']));
    let step = |all: u64, byte| (all ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.fold(0xcbf2_9ce4_8422_2325, step).to_be_bytes()
}
