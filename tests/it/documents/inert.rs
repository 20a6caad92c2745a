//! Untrusted text in questionnaires, notes and addresses stays text.

use super::{LINK, complete, hostile_pack, notes};
use crate::fixture;
use crate::whole_results::PUBLISHED;
use documents::{Source, markdown, page};
use engine::questionnaire::Path;

const HOSTILE: &str = "<img src=x onerror=alert(1)>'\"</script><script>alert(2)</script>]]>--><!-- &lt; [x](javascript:alert(3)) ";

fn hostile_page(link: &str) -> String {
    let mut pack = hostile_pack(HOSTILE);
    pack["resources"][0]["url"] = format!("https://example.org/{HOSTILE}").into();
    let questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
    let notes = (0..39).map(|it| (it, HOSTILE.to_owned())).collect();
    page::write(&Source::new(&questionnaire, &response, link).with_notes(&notes))
}

/// The distinct names of the elements of a page.
pub(crate) fn elements(page: &str) -> Vec<&str> {
    let starts = page.split('<').skip(1).filter(|it| !it.starts_with('/'));
    let mut names: Vec<_> =
        starts.map(|it| it.split([' ', '>', '\n', '/']).next().unwrap()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Rows: #i19.
#[test]
fn a_page_has_no_element_but_its_own() {
    let (questionnaire, response) = complete(PUBLISHED);
    let notes = notes(&[(0, "A note.")]);
    let plain = page::write(&Source::new(&questionnaire, &response, LINK).with_notes(&notes));
    let page = hostile_page(LINK);
    assert_eq!(elements(&page), elements(&plain));
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    let plain_text = "&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&lt;/script&gt;";
    assert!(page.matches(plain_text).count() > 39);
}

/// Rows: #i19.
#[test]
fn a_page_has_no_attribute_but_its_own() {
    let page = hostile_page(LINK);
    for tag in page.split('<').skip(1).map(|it| it.split_once('>').unwrap().0) {
        let values: Vec<_> = tag.split('"').collect();
        assert_eq!(values.len() % 2, 1, "{tag}");
        for name in values.iter().filter_map(|it| it.strip_suffix('=')) {
            let name = name.rsplit(' ').next().unwrap();
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{tag}");
        }
    }
}

/// Rows: #i19.
#[test]
fn a_page_links_to_secure_addresses_alone() {
    let hrefs = |page: &str| -> Vec<String> {
        let starts = page.split("href=\"").skip(1);
        starts.map(|it| it.split_once('"').unwrap().0.to_owned()).collect()
    };
    let links = hrefs(&hostile_page(LINK));
    assert!(links.len() > 1 && links.iter().all(|it| it.starts_with("https://")), "{links:?}");
    for link in ["javascript:alert(1)", "http://example.org/", "data:text/html,x", "", "HTTPS:x"] {
        let page = hostile_page(link);
        assert_eq!(hrefs(&page).len(), links.len() - 1);
        assert!(page.contains("Reopen this result"));
    }
}

#[test]
fn a_page_forbids_scripts_and_the_network() {
    let (questionnaire, response) = complete(PUBLISHED);
    let page = page::write(&Source::new(&questionnaire, &response, LINK));
    let start = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;";
    assert!(page.starts_with(start), "{}", &page[..300]);
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn a_note_is_in_a_document_only_where_it_was_put_there() {
    let (questionnaire, response) = complete(PUBLISHED);
    let notes = notes(&[(3, "secret")]);
    let bare = Source::new(&questionnaire, &response, LINK);
    assert!(!page::write(&bare).contains("It holds your notes"));
    let with = bare.clone().with_notes(&notes);
    assert!(!markdown::write(&with).contains("secret"));
    let page = page::write(&with);
    assert!(page.contains("<blockquote class=\"note\" dir=\"auto\">secret</blockquote>"));
    assert!(page.contains("It holds your notes"));
    // Below the answer that it is about, and before the next question.
    let (before, after) = page.split_once("secret</blockquote>").unwrap();
    let answer = before.rsplit("class=\"answer\"").next().unwrap();
    assert!(before.rsplit("<h5>").next().unwrap().starts_with("A2a"), "{before}");
    assert!(!answer.contains("<h5>") && after.contains("<h5>"));
}

/// The text as Markdown, taken from the list of limits.
fn inert(text: &str) -> String {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["texts"]["not_this"] = vec![text].into();
    let questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
    let text = markdown::write(&Source::new(&questionnaire, &response, LINK));
    let (_, after) = text.split_once("## What this result is not\n\n- ").unwrap();
    after.lines().next().unwrap().to_owned()
}

/// Rows: #i19.
#[test]
fn markdown_has_no_markup_but_its_own() {
    for (text, expected) in [
        ("Plain, with 1. and - and + and C’est «\u{a0}ça\u{a0}».", None),
        ("# Heading", Some("\\# Heading")),
        ("- item", Some("\\- item")),
        ("+ item", Some("\\+ item")),
        ("12. item", Some("12\\. item")),
        ("12) item", Some("12\\) item")),
        ("=== ", Some("\\===")),
        ("> quote", Some("\\> quote")),
        ("one\n\n# two\r\n    three", Some("one \\# two three")),
        ("<img src=x onerror=alert(1)>", Some("\\<img src=x onerror=alert(1)\\>")),
        ("[x](javascript:alert(1))", Some("\\[x\\](javascript:alert(1))")),
        ("![x](https://x)", Some("!\\[x\\](https\\://x)")),
        (
            "*a* _b_ `c` ~~d~~ $e$ | &lt;",
            Some("\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$ \\| \\&lt;"),
        ),
        ("a\\", Some("a\\\\")),
        ("nul\0", Some("nul")),
    ] {
        assert_eq!(inert(text), expected.unwrap_or(text));
    }
}

#[test]
fn an_address_in_markdown_ends_where_it_should() {
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["resources"][0]["url"] = "https://example.org/a b)<c>\n\"d\u{202e}é".into();
    let questionnaire = fixture::read(&pack);
    let response = fixture::response(&questionnaire, Path::Complete, PUBLISHED);
    let text = markdown::write(&Source::new(&questionnaire, &response, "javascript:x\n# y"));
    let link = "- [A guide](https://example.org/a%20b%29%3Cc%3E%0A%22d\u{202e}é)";
    assert!(text.lines().any(|it| it == link), "{text}");
    assert!(text.ends_with("Reopen this result: javascript:x \\# y\n"), "{text}");
}
