//! Text that people paste into the field: a code, a link, a message with a link.

use crate::fixture;
use crate::whole_results::PUBLISHED;
use engine::questionnaire::Path;
use engine::scores::Scores;
use engine::share_code::{encode, encode_scores, from_text, is_rewritten, read};

fn codes() -> [String; 2] {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
    let scores = Scores::of(&questionnaire, &response);
    [encode(&questionnaire, &response), encode_scores(&questionnaire, &scores)]
}

/// Rows: #i11.
#[test]
fn a_code_is_found_however_it_comes() {
    for code in codes() {
        let wrapped = format!("https%3A%2F%2Fexample.org%2F%23r%3D{code}");
        for text in [
            code.clone(),
            format!("  {code}\n"),
            format!("https://example.org/#r={code}"),
            format!("https://example.org/en.html#r={code}&then=take"),
            format!("https://example.org/#r={code}&fbclid=abc"),
            format!("https://proxy.example/?url={wrapped}&data=1"),
            format!("https://proxy.example/?url={wrapped}"),
            format!("Voici le mien : https://example.org/#r={code} Bonne lecture."),
            format!("<https://example.org/#r={code}>"),
            format!("https://example.org/#r={}\r\n{}", &code[..20], &code[20..]),
        ] {
            let found = from_text(&text);
            assert!(read(&fixture::usual(), &found).is_ok(), "{text}: {found}");
        }
    }
}

#[test]
fn what_holds_no_code_is_refused() {
    let long = "a".repeat(10_000_000);
    for (text, expected) in [
        ("", "not a share code"),
        ("https://example.org/", "not a share code"),
        ("WIFI:S:network;T:WPA;P:secret;;", "not a share code"),
        ("BEGIN:VCARD", "not a share code"),
        ("javascript:alert(1)#r=1", "1 characters, expected 36"),
        (long.as_str(), "over 400 characters"),
    ] {
        let found = read(&fixture::usual(), &from_text(text)).map_err(|it| it.to_string());
        let name: String = text.chars().take(40).collect();
        assert!(found.as_ref().is_err_and(|it| it == expected), "{name}: {found:?}");
    }
}

/// Rows: #i11.
#[test]
fn a_link_that_holds_no_code_is_known_by_who_wrote_it() {
    for text in [
        "https://protect-eu.mimecast.com/s/AbC1?domain=example.org",
        "Voici : https://bit.ly/3xYz merci",
        "https://url.us.m.mimecastprotect.com/s/x",
        "https://eur02.safelinks.protection.outlook.com/GetUrlReputation",
        "http://t.co/a",
    ] {
        assert!(is_rewritten(text), "{text}");
    }
    for text in
        ["https://example.org/", "https://bot.co/", "https://habit.ly/", "mimecast", "", "://"]
    {
        assert!(!is_rewritten(text), "{text}");
    }
}
