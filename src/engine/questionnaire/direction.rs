//! The writing direction of a language.

/// Languages written from right to left unless their tag names another script.
const RIGHT_TO_LEFT: [&str; 15] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["adlm", "arab", "aran", "hebr", "nkoo", "syrc", "thaa"];

/// `rtl` or `ltr` for a BCP 47 tag.
pub(super) fn direction(lang: &str) -> &'static str {
    let lang = lang.to_ascii_lowercase();
    let mut subtags = lang.split(['-', '_']);
    let language = subtags.next().unwrap_or_default();
    // Region and variant subtags have other lengths, or contain digits.
    let is_script = |it: &&str| it.len() == 4 && it.bytes().all(|it| it.is_ascii_alphabetic());
    let is_right_to_left = match subtags.find(is_script) {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&language),
    };
    if is_right_to_left { "rtl" } else { "ltr" }
}
