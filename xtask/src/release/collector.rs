//! The page that gathers results by the thousand, in each language. Nobody else fetches its files.

use super::bundle::Entry;
use super::program_page::{ProgramPage, text};
use super::{Language, glue, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::Result;
use serde_json::Value;

const PAGE: ProgramPage = ProgramPage {
    id: "collect",
    program: "collector",
    role: Role::Collector,
    path: |it| &it.collect,
};

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
    older: &Value,
    glue: &str,
) -> Result<()> {
    PAGE.add(artifacts, languages, |name, it| match name {
        "stalled" => text(it, "collect_stalled"),
        _ => text(it, "collect_no_script"),
    })?;
    let files = (artifacts::COLLECTOR_WASM, artifacts::COLLECTOR);
    let mut constants = PAGE.constants(artifacts, languages, files, |_| Ok(Value::Null))?;
    // These packs are cached once a result needs them.
    constants.insert("OLDER_PACKS", older.clone());
    let glue = glue::module(root, glue, &["acts.js", "acts/files.js"])?;
    let entry = Entry { path: "collector/page.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::COLLECTOR, Role::Collector, script::shipped(root, &entry)?)
}
