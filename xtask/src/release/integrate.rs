//! The page for partners, in each language, and its scripts.

use super::bundle::{Constants, Entry};
use super::element::{by_language, overlay_texts};
use super::pages::escaped;
use super::{Language, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::package;
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

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

/// The libraries whose recipes the browser tests run, in the versions that these tests install.
const LIBRARIES: [(&str, &str); 2] = [("react", "React"), ("vue", "Vue")];
const INSTALLED: &str = include_str!("../../../tests/browser/package.json");
/// The version on which `cargo xtask test wordpress` runs.
const WORDPRESS: &str = "WordPress 6.1.9";

/// The packages to download, and their places in the templates.
const PACKAGES: [(&str, &str); 3] = [
    ("wordpress", "wordpress_package"),
    ("scorm", "scorm_package"),
    ("yeswiki", "yeswiki_package"),
];

/// Adds the pages after the element, whose hash they show.
pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
) -> Result<()> {
    let integrity = artifacts.integrity(artifacts::LOADER)?;
    for (page, lang, template) in PAGES {
        let pinned = artifacts::pinned_folder();
        let language = languages.iter().find(|it| it.pack.lang == lang).context(lang)?;
        let mut values = vec![("pinned", pinned), ("integrity", integrity.clone())];
        values.push(("themes", themes(language)?));
        values.push(("wordpress", tried(lang, WORDPRESS)));
        for (package, name) in LIBRARIES {
            values.push((package, tried(lang, &installed(package, name)?)));
        }
        values.extend(PACKAGES.map(|(name, place)| (place, package::file_name(name, "zip"))));
        let html = filled(template, &values).context(page)?;
        artifacts.add(page, Role::OnDemand, html)?;
    }
    let overlay_texts = ("OVERLAY_TEXTS", json!(by_language(languages, overlay_texts)?));
    for (source, name) in SCRIPTS {
        let path = format!("integrate/{source}.js");
        let is_main = source == "integrate";
        let constants: Constants = is_main.then(|| overlay_texts.clone()).into_iter().collect();
        let entry = Entry { path: &path, constants, instance: None };
        artifacts.add(&format!("v1/{name}.js"), Role::OnDemand, script::shipped(root, &entry)?)?;
    }
    Ok(())
}

/// The themes of the questionnaire, as options of a list.
fn themes(language: &Language<'_>) -> Result<String> {
    let pack: Value = serde_json::from_str(&language.pack.json)?;
    let text = |of: &Value, name: &str| escaped(of.get(name).and_then(Value::as_str).unwrap_or(""));
    let list = |of: &Value, name: &str| of.get(name).and_then(Value::as_array).cloned();
    let axes = list(&pack, "axes").context("the pack has no axes")?;
    let dimensions = axes.iter().filter_map(|it| list(it, "dimensions")).flatten();
    let option =
        |it: Value| format!("<option value=\"{}\">{}</option>", text(&it, "id"), text(&it, "name"));
    Ok(dimensions.map(option).collect())
}

fn tried(lang: &str, version: &str) -> String {
    let before = if lang == "fr" { "Essayé ici sur" } else { "Tested on" };
    format!("{before} {version}.")
}

/// A library with the version that the browser tests install.
fn installed(package: &str, name: &str) -> Result<String> {
    let manifest: Value = serde_json::from_str(INSTALLED)?;
    let version = manifest.pointer(&format!("/devDependencies/{package}"));
    let version = version.and_then(Value::as_str).context("the browser tests install none")?;
    Ok(format!("{name} {version}"))
}

/// Fills a template; fails if a value has no placeholder, or if a placeholder is left over.
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
