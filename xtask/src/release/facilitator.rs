//! The facilitator's page in each language. Nobody else fetches its files.

use super::bundle::Entry;
use super::element::word;
use super::program_page::{ProgramPage, text};
use super::{Language, glue, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::Result;
use serde_json::json;

const PAGE: ProgramPage = ProgramPage {
    id: "group",
    program: "facilitator",
    role: Role::Facilitator,
    path: |it| &it.group,
};

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
    glue: &str,
) -> Result<()> {
    PAGE.add(artifacts, languages, |name, it| match name {
        "stalled" => {
            let link = kit_link(it, "kit_open")?;
            Ok(format!("{} <span hidden>{link}</span>", text(it, "group_stalled")?))
        }
        _ => Ok(format!("{} {}", text(it, "no_script")?, kit_link(it, "kit_label")?)),
    })?;
    let files = (artifacts::FACILITATOR_WASM, artifacts::FACILITATOR);
    let paper = |it: &Language<'_>| Ok(json!([format!("../{}", kit(it)), word(it, "kit_open")?]));
    let constants = PAGE.constants(artifacts, languages, files, paper)?;
    let glue = glue::module(root, glue, &["acts.js", "acts/files.js", "acts/screen.js"])?;
    let entry = Entry { path: "facilitator/page.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::FACILITATOR, Role::Facilitator, script::shipped(root, &entry)?)
}

/// The first page of the kit, whose name has no suffix in the first language.
fn kit(language: &Language<'_>) -> String {
    match language.page.as_str() {
        "index.html" => "kit/index.html".to_owned(),
        _ => format!("kit/index-{}.html", language.pack.lang),
    }
}

fn kit_link(language: &Language<'_>, label: &str) -> Result<String> {
    Ok(format!("<a href=\"{}\">{}</a>", kit(language), text(language, label)?))
}
