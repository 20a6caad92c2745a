//! The script that finds out what is wrong with a partner's page, and its texts.
//!
//! It contains no hash of a release, so that the loader of an earlier release can still load it and
//! report that the host has another.

use super::bundle::{Constants, Entry};
use super::{Language, element, script, style};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// The texts by language.
const TEXTS: [(&str, &str); 2] =
    [("fr", include_str!("doctor/fr.toml")), ("en", include_str!("doctor/en.toml"))];

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
) -> Result<()> {
    let sheet =
        style::minified(&workspace::read_text(&root.join("src/element/doctor/panel.css"))?)?;
    let embeds = element::by_language(languages, |it| Ok(element::up(&it.embed)))?;
    let texts = element::by_language(languages, |it| texts(&it.pack.lang))?;
    let constants = Constants::from([
        ("DOCTOR_STYLE", json!(sheet)),
        ("DOCTOR_TEXTS", json!(texts)),
        ("EMBED_PAGES", json!(embeds)),
        ("LANGUAGES", json!(element::tags(languages))),
    ]);
    let entry = Entry { path: "doctor/doctor.js", constants, instance: None };
    artifacts.add(artifacts::DOCTOR, Role::OnDemand, script::shipped(root, &entry)?)
}

fn texts(lang: &str) -> Result<Value> {
    let (_, text) = TEXTS
        .iter()
        .find(|it| it.0 == lang)
        .with_context(|| format!("xtask/src/release/doctor/{lang}.toml is missing"))?;
    toml::from_str(text).with_context(|| format!("xtask/src/release/doctor/{lang}.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The path of each text, with the names of its placeholders.
    fn places(value: &Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(parts) => {
                for (name, part) in parts {
                    places(part, &[path, "/", name].concat(), found);
                }
            }
            text => {
                let text = text.as_str().unwrap_or_default();
                let names = text.split('{').skip(1).filter_map(|it| it.split('}').next());
                let names: BTreeSet<_> = names.collect();
                found.insert(format!("{path} {names:?}"));
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [fr, en] = ["fr", "en"].map(|lang| {
            let mut found = BTreeSet::new();
            places(&texts(lang).unwrap(), "", &mut found);
            found
        });
        assert_eq!(fr, en);
    }

    #[test]
    fn every_finding_is_a_sentence_and_continues_one() {
        for (lang, _) in TEXTS {
            let texts = texts(lang).unwrap();
            for (id, finding) in texts["findings"].as_object().unwrap() {
                let [what, notice] = ["what", "notice"].map(|it| finding[it].as_str().unwrap());
                assert!(what.starts_with(char::is_uppercase), "{lang} {id}: {what}");
                assert!(!notice.starts_with(char::is_uppercase), "{lang} {id}: {notice}");
                for text in [what, notice] {
                    assert!(text.ends_with('.'), "{lang} {id}: {text}");
                }
            }
        }
    }

    #[test]
    fn french_signs_keep_to_their_words() {
        let (_, fr) = TEXTS[0];
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            let lines: Vec<_> = fr.lines().filter(|it| it.contains(sign)).collect();
            assert!(lines.is_empty(), "{sign}: {lines:?}");
        }
    }
}
