//! The facilitator's page as one HTML file: without a camera, an address for phones, or other pages.

use super::{Page, Source, contents, failure_constants, own_packs};
use crate::artifacts::{self, Artifacts};
use crate::release::bundle::{self, Constants, Entry};
use crate::release::element::{by_language, file, word, words};
use crate::release::glue;
use crate::release::program_page::other;
use anyhow::Result;
use serde_json::{Value, json};

const BODY: &str = include_str!("group.html");
const STYLE: &str = include_str!("group.css");

const WASM: &str = artifacts::FACILITATOR_WASM;
const STYLES: [&str; 3] = [artifacts::STYLE, artifacts::RESULT_STYLE, artifacts::FACILITATOR_STYLE];

pub(super) fn page<'a>(
    source: &Source<'_>,
    artifacts: &Artifacts,
    glue: &'a str,
) -> Result<Page<'a>> {
    let root = source.root;
    let failure = Entry {
        path: "load-failure.js",
        constants: failure_constants(source, artifacts)?,
        instance: None,
    };
    let packs = own_packs(source).map(crate::release::pack_path);
    let files =
        contents(artifacts, packs.chain([WASM].into_iter().chain(STYLES).map(str::to_owned)))?;
    Ok(Page {
        body: BODY,
        style: STYLE,
        entry: Entry {
            path: "single-file/group.js",
            constants: constants(source, artifacts)?,
            instance: Some(glue),
        },
        modules: vec![(artifacts::LOAD_FAILURE, bundle::function(root, &failure)?)],
        files,
    })
}

/// The module that starts the wasm.
pub(super) fn glue(source: &Source<'_>) -> Result<String> {
    let modules = ["acts.js", "acts/files.js", "acts/screen.js"];
    glue::module(source.root, &source.glues.facilitator, &modules)
}

fn constants(source: &Source<'_>, artifacts: &Artifacts) -> Result<Constants> {
    let pages = by_language(source.languages, |it| {
        let other = other(it, source.languages).map(|it| {
            Ok::<_, anyhow::Error>(json!({
                "lang": it.pack.lang,
                "name": word(it, "language_name")?,
            }))
        });
        Ok(json!({
            "title": word(it, "group_page_title")?,
            "pack": file(artifacts, &it.pack_path)?,
            "other": other.transpose()?,
            "texts": words(it, &["group_failed", "failed_retry"])?,
        }))
    })?;
    let styles: Result<Vec<Value>> = STYLES.iter().map(|it| file(artifacts, it)).collect();
    Ok(Constants::from([
        ("PROGRAM_WASM", file(artifacts, WASM)?),
        ("FACILITATOR_FILES", json!(pages)),
        ("FACILITATOR_STYLES", json!(styles?)),
        ("LOAD_FAILURE", file(artifacts, artifacts::LOAD_FAILURE)?),
    ]))
}
