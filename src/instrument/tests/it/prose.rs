//! Texts can be read from afar, read aloud, and are typeset as their language asks.

use super::has_errors;

#[test]
fn a_text_can_be_read_from_afar() {
    let long = |count: usize| "a".repeat(count);
    has_errors(
        "fr.toml",
        "Moi\u{202f}?",
        &long(161),
        "fr.toml:50: item.A1a.stem.me has 161 characters; shorten it to 160, to be read from afar",
    );
    has_errors(
        "fr.toml",
        "Assez",
        &long(141),
        "fr.toml:51: item.A1a.levels[2] has 141 characters; shorten it to 140, to be read from afar",
    );
    has_errors(
        "fr.toml",
        "short = \"Thème\"",
        &format!("short = \"{}\"", long(29)),
        "fr.toml:45: dimension.A1.short has 29 characters; shorten it to 28, to be read from afar",
    );
    has_errors("fr.toml", "Assez", &long(140), "");
}

#[test]
fn words_are_inclusive_and_can_be_read_aloud() {
    for (word, expected) in [
        ("adhérent·es", "a median dot"),
        ("adhérent•es", "a median dot"),
        ("adhérent‧es", "a median dot"),
        ("adhérent.es", "\"adhérent.es\""),
        ("adhérent(e)s", "\"adhérent(e)s\""),
    ] {
        let what = "write both words in full, or one for everyone";
        let expected = format!("fr.toml:5: questionnaire.summary has {expected}; {what}");
        has_errors("fr.toml", "Résumé", word, &expected);
    }
}

#[test]
fn texts_are_set_as_their_language_asks() {
    let lacks =
        |side: &str| format!("lacks the no-break space {side}; write U+202F or U+00A0 there");
    for (text, expected) in [
        ("l'eau", "has a straight apostrophe; write ’".to_owned()),
        ("Quoi ?", lacks("before ?")),
        ("Quoi!", lacks("before !")),
        ("Voici: tout", lacks("before :")),
        ("Un ; deux", lacks("before ;")),
        ("« tout\u{a0}»", lacks("after «")),
        ("«\u{202f}tout »", lacks("before »")),
        ("“tout”", "has English quotation marks; write « and »".to_owned()),
        ("a  b", "has two spaces in a row; remove one".to_owned()),
        (" a", "begins or ends with a space; remove it".to_owned()),
        ("a...", "has three dots; write … in their place".to_owned()),
        ("a , b", "has a space before ,; remove it".to_owned()),
        ("a\\nb", "has a line break or a control character; write it on one line".to_owned()),
        ("a \\\"b\\\"", "has straight quotation marks; write those of the language".to_owned()),
    ] {
        let expected = format!("fr.toml:5: questionnaire.summary {expected}");
        has_errors("fr.toml", "Résumé", text, &expected);
    }
    let right = "À 10:30, sur https://x.org\u{a0}: «\u{202f}Quoi\u{202f}?!\u{a0}» (!)";
    has_errors("fr.toml", "Résumé", right, "");
    let expected = "en.toml:5: questionnaire.summary has a space before :; remove it";
    has_errors("en.toml", "Summary", "Here : all", expected);
}
