//! Ids as text: 16 lowercase hexadecimal digits, first byte first.

/// For example `001122aabbccddee`.
pub fn encode(id: [u8; 8]) -> String {
    let digit = |it: u8| char::from_digit(u32::from(it), 16).unwrap_or('0');
    id.iter().flat_map(|&byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes of exactly 16 hexadecimal digits, in either case; `None` for any other text.
pub fn decode(digits: &str) -> Option<[u8; 8]> {
    let is_hex = digits.len() == 16 && digits.bytes().all(|it| it.is_ascii_hexdigit());
    let number = is_hex.then(|| u64::from_str_radix(digits, 16).ok()).flatten()?;
    Some(number.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn what_is_encoded_is_decoded_and_nothing_else_is() {
        let id = [0x00, 0x11, 0x22, 0xaa, 0xbb, 0xcc, 0xdd, 0xee];
        assert_eq!("001122aabbccddee", encode(id));
        assert_eq!(Some(id), decode("001122AABBCCDDEE"));
        for refused in
            ["", "001122aabbccdde", "001122aabbccddeef", "+01122aabbccddee", "é01122aabbccdde"]
        {
            assert_eq!(None, decode(refused), "{refused}");
        }
    }
}
