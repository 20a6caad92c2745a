//! The page for partners, in each language, and its scripts.

use super::bundle::Entry;
use super::script;
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};

/// The name, the language and the template of each page.
const PAGES: [(&str, &str, &str); 2] = [
    ("integrer.html", "fr", include_str!("integrate/fr.html")),
    ("integrate.html", "en", include_str!("integrate/en.html")),
];

/// The source and the name of each script.
const SCRIPTS: [(&str, &str); 4] = [
    ("doctor-box", "integrate-doctor"),
    ("integrate", "integrate"),
    ("snippets", "integrate-lines"),
    ("preview", "integrate-preview"),
];

/// The tools with the version on which the snippet was tried, by hand or by a test. An empty version
/// means that the page reports it as not tried.
const TRIED: [(&str, &str); 3] = [("react", "React 19.3.1"), ("vue", "Vue 3.5.45"), WORDPRESS];
/// The version on which `cargo xtask test wordpress` runs.
const WORDPRESS: (&str, &str) = ("wordpress", "WordPress 6.1.9");

/// Adds the pages after the element, whose hash they show.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    let integrity = artifacts.integrity(artifacts::LOADER)?;
    for (page, lang, template) in PAGES {
        let pinned = artifacts::pinned_folder();
        let mut values = vec![("pinned", pinned), ("integrity", integrity.clone())];
        values.extend(TRIED.map(|(tool, version)| (tool, tried(lang, version))));
        let html = filled(template, &values).context(page)?;
        artifacts.add(page, Role::OnDemand, html)?;
    }
    for (source, name) in SCRIPTS {
        let path = format!("integrate/{source}.js");
        let entry = Entry { path: &path, ..Entry::default() };
        artifacts.add(&format!("v1/{name}.js"), Role::OnDemand, script::shipped(root, &entry)?)?;
    }
    Ok(())
}

fn tried(lang: &str, version: &str) -> String {
    match (lang, version) {
        ("fr", "") => "Non essayé ici.".to_owned(),
        ("fr", version) => format!("Essayé ici sur {version}."),
        (_, "") => "Not tried here.".to_owned(),
        (_, version) => format!("Tried here on {version}."),
    }
}

/// Fills a template; fails if a value has no placeholder, or if a placeholder is left.
fn filled(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut html = template.to_owned();
    for (name, value) in values {
        let place = ["{{", name, "}}"].concat();
        if !html.contains(&place) {
            bail!("{place} is nowhere; the page must show it");
        }
        html = html.replace(&place, value);
    }
    if html.contains("{{") {
        bail!("a placeholder is left: nothing is known for it");
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The texts between `before` and the next quote, in page order.
    fn all<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
        let parts = html.split(before).skip(1);
        parts.map(|it| it.split('"').next().unwrap_or_default()).collect()
    }

    #[test]
    fn both_languages_have_the_same_parts_in_the_same_order() {
        let [(.., fr), (.., en)] = PAGES;
        for part in [" id=\"", " name=\"", " value=\"", " for=\"", " class=\"", " type=\""] {
            assert_eq!(all(fr, part), all(en, part), "{part}");
        }
        for part in ["data-text=\"", "data-when=\"", "data-copy=\"", "aria-describedby=\""] {
            assert_eq!(all(fr, part), all(en, part), "{part}");
        }
    }

    #[test]
    fn every_link_within_the_page_leads_somewhere_and_every_id_is_one() {
        for (page, _, html) in PAGES {
            let ids: BTreeSet<_> = all(html, " id=\"").into_iter().collect();
            assert_eq!(all(html, " id=\"").len(), ids.len(), "{page}");
            let named = [all(html, "href=\"#"), all(html, "data-copy=\""), all(html, "for=\"")];
            for id in named.concat() {
                assert!(ids.contains(id), "{page}: {id}");
            }
        }
    }

    #[test]
    fn french_signs_keep_to_their_words() {
        let [(.., fr), _] = PAGES;
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            // Lines of code need plain spaces.
            let lines = fr.lines().filter(|it| it.contains(sign) && !it.contains("fetch("));
            assert_eq!(Vec::<&str>::new(), lines.collect::<Vec<_>>(), "{sign}");
        }
    }

    #[test]
    fn the_pages_hold_no_script_and_no_style_of_their_own() {
        for (page, _, html) in PAGES {
            for refused in ["<style", " style=", " onclick=", "<script>"] {
                assert!(!html.contains(refused), "{page}: {refused}");
            }
        }
    }

    #[test]
    fn a_value_without_a_place_and_a_place_without_a_value_are_told() {
        let values = [("a", "1".to_owned())];
        let check = |template: &str, expected: &str| {
            let found = filled(template, &values).unwrap_or_else(|error| error.to_string());
            assert_eq!(expected, found);
        };
        check("x {{a}} {{a}}", "x 1 1");
        check("x", "{{a}} is nowhere; the page must show it");
        check("{{a}} {{b}}", "a placeholder is left: nothing is known for it");
    }
}
