//! The questionnaire as one HTML file, which opens without a host: for a USB key, or a room without a
//! network. A classic script and data blocks take the place of modules and requests, which browsers refuse
//! on `file:`.

use super::bundle::{self, Constants, Entry};
use super::element::{self, by_language, file};
use super::{Glues, Language, QUESTIONNAIRE, glue, pages, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::digest;
use crate::questions::Compiled;
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use base64ct::{Base64, Encoding as _};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const TEMPLATE: &str = include_str!("single-file.html");
const PAGE_STYLE: &str = include_str!("single-file.css");

/// There is no page for groups to link to.
const HIDDEN: &str = ".footer__group{display:none}";

/// What the constants of modules are made from.
pub(super) struct Source<'a> {
    pub(super) root: &'a Root,
    pub(super) packs: &'a [Compiled],
    pub(super) languages: &'a [Language<'a>],
    pub(super) glues: &'a Glues,
    pub(super) older: &'a Value,
    pub(super) release: &'a str,
}

pub(super) fn add(source: &Source<'_>, artifacts: &mut Artifacts) -> Result<()> {
    let modules = modules(source, artifacts)?;
    let constants = element::loader_constants(source.root, artifacts, source.languages)?;
    let entry = Entry { path: "single-file/page.js", constants, instance: None };
    let code = bundle::single_file(source.root, &entry, &object(&modules))?;
    let code = script::minified(&["(() => {\n", &code, "})();"].concat())?;
    if code.contains("</script") {
        bail!("the script of the single file contains </script, which would end it; rephrase it");
    }
    let style = super::style::minified(PAGE_STYLE)?;
    let lang = source.languages.first().context("there is no language")?;
    let html = pages::fill("single-file.html", TEMPLATE, |name| {
        let hash = |text: &str| format!("'{}'", digest::integrity_256(text.as_bytes()));
        Ok(match name {
            "lang" => lang.pack.lang.clone(),
            "script" => code.clone(),
            "style" => style.clone(),
            "script_hash" => hash(&code),
            "style_hash" => hash(&style),
            "files" => files(source, artifacts)?,
            "version" => engine::VERSION.to_owned(),
            "release" => source.release.to_owned(),
            name => bail!("nothing is known as {name}"),
        })
    })?;
    artifacts.add(artifacts::SINGLE_FILE, Role::Host, html)
}

/// The functions of the modules that the loader or the widget loads, by address.
fn modules(source: &Source<'_>, artifacts: &Artifacts) -> Result<Vec<(&'static str, String)>> {
    let Source { root, languages, glues, .. } = *source;
    let causes = by_language(languages, |it| {
        let mut causes = element::causes(it)?;
        let addresses = causes.as_object_mut().context("the causes are no object")?;
        // The only address that is sure to exist.
        addresses.extend(["paper", "page"].map(|name| (name.to_owned(), json!(""))));
        Ok(causes)
    })?;
    let widget_glue = glue::module(root, &glues.widget, &["acts.js"])?;
    let dialogs_glue = glue::module(root, &glues.dialogs, &["acts.js", "acts/files.js"])?;
    let entries = [
        (artifacts::CONTRAST, "contrast.js", Constants::new(), None),
        (
            artifacts::LOAD_FAILURE,
            "load-failure.js",
            element::failure_constants(artifacts, json!(causes))?,
            None,
        ),
        (
            artifacts::INTERACTION,
            "interaction.js",
            element::interaction_constants(artifacts, languages)?,
            None,
        ),
        (artifacts::WIDGET, "mount.js", widget_constants(source, artifacts)?, Some(&widget_glue)),
        (artifacts::DIALOGS, "dialogs.js", dialogs_constants(source)?, Some(&dialogs_glue)),
    ];
    let function = |(ships, path, constants, glue): (_, _, _, Option<&String>)| {
        let entry = Entry { path, constants, instance: glue.map(String::as_str) };
        Ok((ships, bundle::function(root, &entry)?))
    };
    entries.into_iter().map(function).collect()
}

fn object(modules: &[(&str, String)]) -> String {
    let entry = |(path, code): &(&str, String)| {
        [&json!(path.replacen("v1", ".", 1)).to_string(), ": ", code].concat()
    };
    ["{\n", &modules.iter().map(entry).collect::<Vec<_>>().join(",\n"), "\n}"].concat()
}

/// Without the questionnaire on paper, and with whole packs only.
fn widget_constants(source: &Source<'_>, artifacts: &Artifacts) -> Result<Constants> {
    let mut constants = element::widget_constants(artifacts, source.packs, source.languages)?;
    let mut packs = Map::new();
    for pack in own_packs(source) {
        packs.insert(pack.lang.clone(), file(artifacts, &super::pack_path(pack))?);
    }
    constants.insert("PACKS", json!({ QUESTIONNAIRE: packs }));
    constants.insert("PAPER", json!({}));
    Ok(constants)
}

fn dialogs_constants(source: &Source<'_>) -> Result<Constants> {
    element::dialogs_constants(source.languages, source.older, source.release)
}

fn own_packs<'a>(source: &'a Source<'_>) -> impl Iterator<Item = &'a Compiled> {
    source.packs.iter().filter(|it| it.id == QUESTIONNAIRE)
}

/// The data blocks: what modules would fetch.
fn files(source: &Source<'_>, artifacts: &Artifacts) -> Result<String> {
    let packs = own_packs(source).map(super::pack_path);
    let mut paths: BTreeSet<_> = packs.chain(older(source.older)).collect();
    paths.extend(
        [
            artifacts::WASM,
            artifacts::STYLE,
            artifacts::RESULT_STYLE,
            artifacts::DIALOGS_WASM,
            artifacts::DIALOGS_STYLE,
        ]
        .map(str::to_owned),
    );
    let mut text = String::new();
    for path in paths {
        let url = file(artifacts, &path)?;
        let url = url.get("url").and_then(Value::as_str).context("a file without address")?;
        let mut bytes = artifacts.file(&path)?.bytes.clone();
        if path == artifacts::STYLE {
            bytes.extend(HIDDEN.as_bytes());
        }
        let content = Base64::encode_string(&bytes);
        text.extend([
            "<script type=\"application/octet-stream\" data-file=\"",
            url,
            "\">",
            &content,
            "</script>\n",
        ]);
    }
    Ok(text)
}

/// The paths of the packs of earlier revisions.
fn older(index: &Value) -> Vec<String> {
    let files = index.as_object().into_iter().flat_map(Map::values);
    let files = files.filter_map(Value::as_array).flatten();
    let urls = files.filter_map(|it| it.pointer("/1/url").and_then(Value::as_str));
    urls.map(|it| it.trim_start_matches("../").to_owned()).collect()
}
