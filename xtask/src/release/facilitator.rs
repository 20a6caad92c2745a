//! The facilitator's page in each language. Nobody else fetches its files.

use super::bundle::{Constants, Entry};
use super::element::{by_language, file, up, word, words};
use super::pages::{address, escaped, fill};
use super::{Language, glue, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::Result;
use serde_json::{Value, json};

const TEMPLATE: &str = include_str!("group.html");

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
    glue: &str,
) -> Result<()> {
    for language in languages {
        let html = fill("group.html", TEMPLATE, |name| value(language, languages, name))?;
        artifacts.add(&language.group, Role::Facilitator, html)?;
    }
    let pages = by_language(languages, |it| {
        let other = other(it, languages);
        Ok(json!({
            "page": up(&it.page),
            "pack": file(artifacts, &it.pack_path)?,
            "kit": format!("../{}", kit(it)),
            "other": other.map(named).transpose()?,
        }))
    })?;
    let constants = Constants::from([
        ("FACILITATOR_WASM", file(artifacts, artifacts::FACILITATOR_WASM)?),
        ("FACILITATOR_PAGES", json!(pages)),
        (
            "FACILITATOR_TEXTS",
            json!(by_language(languages, |it| words(
                it,
                &["group_failed", "failed_retry", "kit_open"]
            ))?),
        ),
        ("OFFLINE_FILES", json!(kept(artifacts))),
    ]);
    let glue = glue::module(root, glue, &["acts.js", "acts/files.js", "acts/screen.js"])?;
    let entry = Entry { path: "facilitator/page.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::FACILITATOR, Role::Facilitator, script::shipped(root, &entry)?)
}

fn value(language: &Language<'_>, languages: &[Language<'_>], name: &str) -> Result<String> {
    let other = other(language, languages).unwrap_or(language);
    Ok(match name {
        "lang" => language.pack.lang.clone(),
        "other_lang" => other.pack.lang.clone(),
        "other_group" => address(&other.group),
        "kit" => kit(language),
        name => escaped(word(language, name)?.as_str().unwrap_or_default()),
    })
}

fn named(language: &Language<'_>) -> Result<Value> {
    let name = word(language, "language_name")?;
    Ok(json!({ "lang": language.pack.lang, "name": name, "url": format!("../{}", language.group) }))
}

fn other<'a>(language: &Language<'_>, all: &'a [Language<'a>]) -> Option<&'a Language<'a>> {
    all.iter().find(|it| it.pack.lang != language.pack.lang)
}

/// The first page of the kit, whose name has no suffix in the first language.
fn kit(language: &Language<'_>) -> String {
    match language.page.as_str() {
        "index.html" => "kit/index.html".to_owned(),
        _ => format!("kit/index-{}.html", language.pack.lang),
    }
}

/// The files that a session may need offline: all that a first visit does not fetch.
fn kept(artifacts: &Artifacts) -> Vec<String> {
    let all = artifacts.kept_later(Role::Facilitator).into_iter().chain([artifacts::FACILITATOR]);
    all.map(|it| format!("../{it}")).collect()
}
