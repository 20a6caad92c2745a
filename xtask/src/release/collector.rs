//! The page that gathers results by the thousand, in each language. Nobody else fetches its files.

use super::bundle::{Constants, Entry};
use super::element::{by_language, file, up, word, words};
use super::pages::{address, escaped, fill};
use super::{Language, glue, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::Result;
use serde_json::{Value, json};

const TEMPLATE: &str = include_str!("collect.html");

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
    older: &Value,
    glue: &str,
) -> Result<()> {
    for language in languages {
        let html = fill("collect.html", TEMPLATE, |name| value(language, languages, name))?;
        artifacts.add(&language.collect, Role::Collector, html)?;
    }
    let pages = by_language(languages, |it| {
        let other = other(it, languages).map(|it| named(it)).transpose()?;
        Ok(json!({ "page": up(&it.page), "pack": file(artifacts, &it.pack_path)?, "other": other }))
    })?;
    let texts = by_language(languages, |it| words(it, &["collect_failed", "failed_retry"]))?;
    let constants = Constants::from([
        ("COLLECTOR_WASM", file(artifacts, artifacts::COLLECTOR_WASM)?),
        ("COLLECTOR_PAGES", json!(pages)),
        ("COLLECTOR_TEXTS", json!(texts)),
        ("OLDER_PACKS", older.clone()),
        ("OFFLINE_FILES", json!(kept(artifacts))),
    ]);
    let glue = glue::module(root, glue, &["acts.js", "acts/files.js"])?;
    let entry = Entry { path: "collector/page.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::COLLECTOR, Role::Collector, script::shipped(root, &entry)?)
}

fn value(language: &Language<'_>, languages: &[Language<'_>], name: &str) -> Result<String> {
    let other = other(language, languages).unwrap_or(language);
    Ok(match name {
        "lang" => language.pack.lang.clone(),
        "other_lang" => other.pack.lang.clone(),
        "other_page" => address(&other.collect),
        name => escaped(word(language, name)?.as_str().unwrap_or_default()),
    })
}

fn named(language: &Language<'_>) -> Result<Value> {
    let name = word(language, "language_name")?;
    let url = format!("../{}", language.collect);
    Ok(json!({ "lang": language.pack.lang, "name": name, "url": url }))
}

fn other<'a>(language: &Language<'_>, all: &'a [Language<'a>]) -> Option<&'a Language<'a>> {
    all.iter().find(|it| it.pack.lang != language.pack.lang)
}

/// What the page needs offline. Packs of earlier revisions are kept once results have needed them.
fn kept(artifacts: &Artifacts) -> Vec<String> {
    let all = artifacts.kept_later(Role::Collector).into_iter().chain([artifacts::COLLECTOR]);
    all.map(|it| format!("../{it}")).collect()
}
