//! The questionnaire and the facilitator's page, each as one HTML file, which opens without a host: for a
//! USB key, or a room without a network. A classic script and data blocks take the place of modules and
//! requests, which browsers refuse on `file:`.

mod group;

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

const TEMPLATE: &str = include_str!("single_file/page.html");
const STYLE: &str = include_str!("single_file/page.css");
const QUESTIONNAIRE_BODY: &str = include_str!("single_file/questionnaire.html");
const QUESTIONNAIRE_STYLE: &str = include_str!("single_file/questionnaire.css");

/// Here, there is no page for groups to link to.
const HIDDEN: &str = ".footer__group{display:none}";

/// The sources of the constants of modules.
pub(super) struct Source<'a> {
    pub(super) root: &'a Root,
    pub(super) packs: &'a [Compiled],
    pub(super) languages: &'a [Language<'a>],
    pub(super) glues: &'a Glues,
    pub(super) older: &'a Value,
    pub(super) release: &'a str,
}

pub(super) fn add(source: &Source<'_>, artifacts: &mut Artifacts) -> Result<()> {
    let mut constants = element::loader_constants(source.root, artifacts, source.languages)?;
    constants.insert("WIDGET", element::file(artifacts, artifacts::WIDGET)?);
    let html = html(
        source,
        &Page {
            body: QUESTIONNAIRE_BODY,
            style: QUESTIONNAIRE_STYLE,
            entry: Entry { path: "single-file/page.js", constants, instance: None },
            modules: modules(source, artifacts)?,
            files: files(source, artifacts)?,
        },
    )?;
    artifacts.add(artifacts::SINGLE_FILE, Role::Host, html)?;
    let glue = group::glue(source)?;
    let html = self::html(source, &group::page(source, artifacts, &glue)?)?;
    artifacts.add(artifacts::GROUP_FILE, Role::Host, html)
}

/// The contents of a page in one file.
struct Page<'a> {
    body: &'static str,
    /// What it adds to the style of all such pages.
    style: &'static str,
    entry: Entry<'a>,
    /// The functions of its modules, by address.
    modules: Vec<(&'static str, String)>,
    /// The data blocks: the contents of files, by address.
    files: Vec<(String, Vec<u8>)>,
}

fn html(source: &Source<'_>, page: &Page<'_>) -> Result<String> {
    let code = bundle::single_file(source.root, &page.entry, &object(&page.modules))?;
    let code = script::minified(&["(() => {\n", &code, "})();"].concat())?;
    if code.contains("</script") {
        bail!("the script of a single file contains </script, which would end it; rephrase it");
    }
    let style = super::style::minified(&[STYLE, page.style].concat())?;
    let lang = source.languages.first().context("there is no language")?;
    pages::fill("page.html", TEMPLATE, |name| {
        let hash = |text: &str| format!("'{}'", digest::integrity_256(text.as_bytes()));
        Ok(match name {
            "lang" => lang.pack.lang.clone(),
            "script" => code.clone(),
            "style" => style.clone(),
            "body" => page.body.to_owned(),
            "script_hash" => hash(&code),
            "style_hash" => hash(&style),
            "files" => page.files.iter().map(block).collect(),
            "version" => engine::VERSION.to_owned(),
            "release" => source.release.to_owned(),
            name => bail!("nothing is known as {name}"),
        })
    })
}

fn block((url, bytes): &(String, Vec<u8>)) -> String {
    let content = Base64::encode_string(bytes);
    let start = "<script type=\"application/octet-stream\" data-file=\"";
    [start, url, "\">", &content, "</script>\n"].concat()
}

/// The functions of the modules that the loader or the widget loads, by address.
fn modules(source: &Source<'_>, artifacts: &Artifacts) -> Result<Vec<(&'static str, String)>> {
    let Source { root, languages, glues, .. } = *source;
    let widget_glue = glue::module(root, &glues.widget, &["acts.js"])?;
    let dialogs_glue = glue::module(root, &glues.dialogs, &["acts.js", "acts/files.js"])?;
    let entries = [
        (artifacts::CONTRAST, "contrast.js", Constants::new(), None),
        (artifacts::LOAD_FAILURE, "load-failure.js", failure_constants(source, artifacts)?, None),
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

fn failure_constants(source: &Source<'_>, artifacts: &Artifacts) -> Result<Constants> {
    let causes = by_language(source.languages, |it| {
        let mut causes = element::causes(it)?;
        let addresses = causes.as_object_mut().context("the causes are no object")?;
        // The only address that certainly exists.
        addresses.extend(["paper", "page"].map(|name| (name.to_owned(), json!(""))));
        Ok(causes)
    })?;
    element::failure_constants(artifacts, json!(causes))
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

/// What modules would fetch.
fn files(source: &Source<'_>, artifacts: &Artifacts) -> Result<Vec<(String, Vec<u8>)>> {
    let packs = own_packs(source).map(super::pack_path);
    let words = source.languages.iter().map(|it| it.words_path.clone());
    let mut paths: BTreeSet<_> = packs.chain(words).chain(older(source.older)).collect();
    paths.extend(
        [
            artifacts::WASM,
            artifacts::RESULT_WASM,
            artifacts::STYLE,
            artifacts::RESULT_STYLE,
            artifacts::DIALOGS_WASM,
            artifacts::DIALOGS_STYLE,
        ]
        .map(str::to_owned),
    );
    let mut files = contents(artifacts, paths)?;
    for (url, bytes) in &mut files {
        if artifacts::STYLE.ends_with(url.trim_start_matches("./")) {
            bytes.extend(HIDDEN.as_bytes());
        }
    }
    Ok(files)
}

/// The contents of files that ship, by address.
fn contents(
    artifacts: &Artifacts,
    paths: impl IntoIterator<Item = String>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let content = |path: String| {
        let url = file(artifacts, &path)?;
        let url = url.get("url").and_then(Value::as_str).context("a file without address")?;
        Ok((url.to_owned(), artifacts.file(&path)?.bytes.clone()))
    };
    paths.into_iter().map(content).collect()
}

/// The paths of the packs of earlier revisions.
fn older(index: &Value) -> Vec<String> {
    let files = index.as_object().into_iter().flat_map(Map::values);
    let files = files.filter_map(Value::as_array).flatten();
    let urls = files.filter_map(|it| it.pointer("/1/url").and_then(Value::as_str));
    urls.map(|it| it.trim_start_matches("../").to_owned()).collect()
}
