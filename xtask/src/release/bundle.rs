//! Bundles the modules of an entry point into one script: its imports first, in one scope.
//!
//! Names are never changed: two modules of a bundle that declare the same name fail the build, and so
//! does an import cycle. An existing bundler (rolldown) would add some 270 crates and a second version
//! of the parser; this one uses the parser that the minifier needs anyway.

mod linker;
mod module;

use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use linker::bundled;
pub(super) use module::parsed;
use module::{Edit, Module};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Build-time values that scripts import from `build:constants`, by name.
pub(super) type Constants = BTreeMap<&'static str, Value>;

const FOLDER: &str = "src/element";
const CONSTANTS: &str = "build:constants";
/// The glue of wasm-bindgen: see `glue.rs`.
const INSTANCE: &str = "build:instance";

/// The modules that a page in one file contains as functions.
const MODULES: &str = "build:modules";
/// The module that loads other files, and the one that takes its place in a page that is one file.
const FETCH: [&str; 2] = ["fetch.js", "single-file/fetch.js"];

/// The path at which each entry point ships. A bundle leaves imports of other entry points to the
/// browser.
const ENTRIES: [(&str, &str); 24] = [
    ("collector/page.js", "v1/collector.js"),
    ("contrast.js", "v1/contrast.js"),
    ("dialogs.js", "v1/dialogs.js"),
    ("doctor/doctor.js", "v1/doctor.js"),
    ("facilitator/camera.js", "v1/camera.js"),
    ("facilitator/page.js", "v1/facilitator.js"),
    ("facilitator/scanner.js", "v1/scanner.js"),
    ("iframe-host.js", "v1/iframe-host.js"),
    ("integrate/doctor-box.js", "v1/integrate-doctor.js"),
    ("integrate/integrate.js", "v1/integrate.js"),
    ("integrate/preview.js", "v1/integrate-preview.js"),
    ("integrate/snippets.js", "v1/integrate-lines.js"),
    ("interaction.js", "v1/interaction.js"),
    ("load-failure.js", "v1/load-failure.js"),
    ("loader.js", "v1/faire-ensemble.js"),
    ("mount.js", "v1/widget.js"),
    ("page/address.js", "v1/address.js"),
    ("page/iframe-guest.js", "v1/iframe-guest.js"),
    ("page/page.js", "v1/page.js"),
    ("page/shell.js", "v1/shell.js"),
    ("page/slow-notice.js", "v1/slow-notice.js"),
    ("page/statement.js", "v1/statement.js"),
    ("start.js", "v1/start.js"),
    ("worker/registration.js", "v1/registration.js"),
];

/// A script to bundle: an entry point below `src/element`, and the values that the build provides.
#[derive(Debug, Default)]
pub(super) struct Entry<'a> {
    pub(super) path: &'a str,
    pub(super) constants: Constants,
    /// The module that starts an instance of a wasm.
    pub(super) instance: Option<&'a str>,
}

/// Bundles an entry point with all its imports, without minifying it.
pub(super) fn bundle(root: &Root, entry: &Entry<'_>) -> Result<String> {
    bundled(entry, |path| content(root, entry, path), &ENTRIES)
}

/// The code of a module, possibly one that the build writes.
fn content(root: &Root, entry: &Entry<'_>, path: &str) -> Result<String> {
    match (path, entry.instance) {
        (CONSTANTS, _) => Ok(declarations(&entry.constants)),
        (INSTANCE, Some(code)) => Ok(code.to_owned()),
        (INSTANCE, None) => bail!("this script starts no wasm"),
        _ => workspace::read_text(&root.join(&format!("{FOLDER}/{path}"))),
    }
}

/// Bundles the script of a page that is one file. Other entry points are part of it: those it imports,
/// and `modules`, an object of functions.
pub(super) fn single_file(root: &Root, entry: &Entry<'_>, modules: &str) -> Result<String> {
    let read = |path: &str| {
        if path == MODULES {
            return Ok(["export const modules = ", modules, ";\n"].concat());
        }
        content(root, entry, if path == FETCH[0] { FETCH[1] } else { path })
    };
    bundled(entry, read, &[])
}

/// A bundle as an expression: a function that runs it and returns its exports.
pub(super) fn function(root: &Root, entry: &Entry<'_>) -> Result<String> {
    let module = Module::parse(bundle(root, entry)?).with_context(|| entry.path.to_owned())?;
    let code = module.edited(|edit| match edit {
        Edit::Export { .. } | Edit::ExportList { .. } => Ok(String::new()),
        _ => bail!("{} imports another script, and a single file has none", entry.path),
    })?;
    let names: Vec<_> = module.exports.iter().map(String::as_str).collect();
    // A classic script has no address of its own.
    let code = code.replace("import.meta.url", "document.baseURI");
    Ok(["() => {\n", &code, "\nreturn { ", &names.join(", "), " };\n}"].concat())
}

/// The names that a module below `src/element` exports.
pub(super) fn exports(root: &Root, path: &str) -> Result<BTreeSet<String>> {
    let code = workspace::read_text(&root.join(&format!("{FOLDER}/{path}")))?;
    Ok(Module::parse(code).with_context(|| path.to_owned())?.exports)
}

/// The names that this code neither declares nor imports.
pub(super) fn globals(code: &str) -> Result<BTreeSet<String>> {
    Ok(Module::parse(code.to_owned())?.globals)
}

/// Files come before texts, because similar lines compress better next to each other.
fn declarations(constants: &Constants) -> String {
    let (files, others): (Vec<_>, Vec<_>) =
        constants.iter().partition(|(_, value)| value.get("url").is_some());
    let line = |(name, value): (&&str, &Value)| {
        ["export const ", name, " = ", &value.to_string(), ";\n"].concat()
    };
    files.into_iter().chain(others).map(line).collect()
}
