//! Properties of every page: its language, its links, and that untrusted text stays text.

use super::{ROOT, between, both, file, files, pack, text};
use crate::fixture;
use documents::kit;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_link_leads_to_a_file_of_the_kit_or_to_the_group_page_of_its_language() {
    let files: BTreeMap<_, _> = files().into_iter().collect();
    for (name, page) in &files {
        let group = if name.contains("-en.") { "../group-en.html" } else { "../group.html" };
        let addresses: Vec<_> = between(page, "<a href=\"", "\"");
        assert!(!addresses.is_empty(), "{name}");
        for address in addresses {
            assert!(files.contains_key(address) || address == group, "{name}: {address}");
        }
    }
    assert!(file("index.html").contains("href=\"../group.html\""));
    assert!(file("index-en.html").contains("href=\"../group-en.html\""));
}

#[test]
fn every_sheet_is_reached_from_the_first_page_of_its_language() {
    for (index, ending) in [("index.html", ".html"), ("index-en.html", "-en.html")] {
        let page = file(index);
        let reached: BTreeSet<_> = between(&page, "<a href=\"", "\"").into_iter().collect();
        for (name, _) in files() {
            let is_own = name.ends_with("-en.html") == (ending == "-en.html");
            assert!(!is_own || name == index || reached.contains(name.as_str()), "{name}");
        }
    }
}

#[test]
fn a_page_names_its_language_and_leads_to_the_same_page_in_the_other() {
    let files = files();
    assert_eq!(files.len(), 30);
    for (name, page) in files {
        let (lang, other) = match name.strip_suffix("-en.html") {
            Some(stem) => ("en", format!("href=\"{stem}.html\" lang=\"fr\"")),
            None => ("fr", name.replace(".html", "-en.html\" lang=\"en\"")),
        };
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{name}");
        assert!(page.contains(&other), "{name}: {other}");
    }
}

#[test]
fn a_questionnaire_in_one_language_has_a_kit_without_a_switch() {
    let [_, english] = both();
    let files = kit::files(&[english], "../../");
    assert_eq!(files.len(), 15);
    for (name, page) in files {
        assert!(!page.contains("hreflang"), "{name}");
        assert!(page.contains("href=\"../../kit.css\""), "{name}");
    }
}

#[test]
fn pages_hold_no_script_no_style_of_their_own_and_ask_for_no_name() {
    for (name, page) in files() {
        for refused in ["<script", "<style", " style=", " onclick=", "<form", "<input", "http"] {
            assert!(!page.contains(refused), "{name}: {refused}");
        }
    }
}

#[test]
fn texts_of_a_stranger_stay_texts() {
    const HOSTILE: &str = "</h2><script>alert(1)</script><img src=x onerror='alert(2)'>\" ";
    let mut hostile = pack("en");
    hostile["texts"]["title"] = HOSTILE.into();
    hostile["texts"]["not_this"] = [HOSTILE].as_slice().into();
    hostile["perimeters"]["team"]["name"] = HOSTILE.into();
    hostile["perimeters"]["team"]["hint"] = HOSTILE.into();
    let dimension = &mut hostile["axes"][0]["dimensions"][0];
    for key in ["name", "about", "first_step"] {
        dimension[key] = HOSTILE.into();
    }
    let item = &mut dimension["items"][0];
    for key in ["topic", "help"] {
        item[key] = HOSTILE.into();
    }
    item["stem"]["team"] = HOSTILE.into();
    item["levels"][3] = HOSTILE.into();
    let elements = |page: &str| -> BTreeSet<String> {
        let names = page.split('<').skip(1).map(|it| it.split([' ', '>', '\n']).next().unwrap());
        names.map(str::to_owned).collect()
    };
    let plain: BTreeMap<_, _> =
        kit::files(&[fixture::read(&pack("en"))], ROOT).into_iter().collect();
    for (name, page) in kit::files(&[fixture::read(&hostile)], ROOT) {
        // Only the guide has a section for help texts; the plain questionnaire has none.
        let more =
            elements(&page).difference(&elements(&plain[&name])).cloned().collect::<Vec<_>>();
        assert_eq!(more, [""; 0], "{name}");
        assert!(text(&page).contains("&lt;script&gt;"), "{name}");
    }
}

#[test]
fn french_signs_keep_to_their_words_and_english_ones_have_no_space() {
    for (name, page) in files() {
        let is_english = name.contains("-en.");
        let refused: &[&str] = if is_english {
            &["\u{a0}:", "\u{a0}?", "«", "»", " :", " ?", " !"]
        } else {
            &[" :", " ;", " ?", " !", " »", "« ", "“", "”"]
        };
        for sign in refused {
            assert!(!page.contains(sign), "{name}: {sign}");
        }
        assert!(!page.contains('\'') && !page.contains("&#39;"), "{name}");
    }
}
