//! The respondent's name for a result.

use super::{LINK, complete};
use documents::{NAME_MAX, Source, json, markdown, name, page, read};
use serde_json::Value;

#[test]
fn a_name_is_cut_at_a_character() {
    assert_eq!(NAME_MAX, 60);
    assert_eq!(name(" Avant l’été\n"), Some("Avant l’été"));
    assert_eq!(name(&"é".repeat(60)), Some(&*"é".repeat(60)));
    assert_eq!(name(&"💬".repeat(61)), Some(&*"💬".repeat(60)));
    // A name that is cut does not end with white space either.
    assert_eq!(name(&("é".repeat(59) + " é")), Some(&*"é".repeat(59)));
    for none in ["", " ", "\u{a0}\n\t"] {
        assert_eq!(name(none), None);
    }
}

/// Rows: #i20.
#[test]
fn a_page_shows_the_name_under_the_title() {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    let page = page::write(&source.clone().with_name("Avant <l’été> & \"bis\""));
    let under =
        "</h1>\n<p class=\"named\" dir=\"auto\">Avant &lt;l’été&gt; &amp; &quot;bis&quot;</p>";
    assert!(page.contains(under), "{page}");
    assert!(!markdown::write(&source.clone().with_name("Avant l’été")).contains("Avant"));
    for bare in [page::write(&source), page::write(&source.clone().with_name(" "))] {
        assert!(!bare.contains("class=\"named\""));
    }
}

#[test]
fn a_longer_name_of_a_file_is_cut_as_well() {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    let named = |text: &str| {
        let mut file: Value = serde_json::from_str(&json::write(&source)).unwrap();
        assert!(file.get("name").is_none());
        file["name"] = text.into();
        read(&questionnaire, file.to_string().as_bytes()).unwrap().name
    };
    assert_eq!(named(&"é".repeat(10_000)), Some("é".repeat(60)));
    assert_eq!(named("  "), None);
    let written = json::write(&source.clone().with_name(&"é".repeat(61)));
    assert!(written.contains(&format!("\"{}\"", "é".repeat(60))));
}
