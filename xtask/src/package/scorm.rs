//! The SCORM 1.2 package for learning platforms (Moodle, Chamilo, ILIAS).

use super::Package;
use super::archive::Archive;
use crate::workspace::{self, Root};
use anyhow::Result;

const SOURCES: &str = "xtask/src/package/scorm";
const MANIFEST: &str = "imsmanifest.xml";

pub(super) fn package(root: &Root) -> Result<Package> {
    let mut archive = Archive::default();
    super::add_element(root, &mut archive, "dist/")?;
    super::add_licences(root, &mut archive, "")?;
    let sources = root.join(SOURCES);
    let read = |file| -> Result<String> {
        Ok(workspace::read_text(file)?.replace("{{version}}", engine::VERSION))
    };
    let mut files = workspace::files(&sources)?;
    files.retain(|it| !it.ends_with(MANIFEST));
    for file in &files {
        archive.add(&workspace::relative(&sources, file), read(file)?)?;
    }
    // Platforms require every file of the resource; our paths need no escaping.
    let files = archive.paths().map(|it| format!("      <file href=\"{it}\" />\n"));
    let files: String = files.collect();
    let manifest = read(&sources.join(MANIFEST))?.replace("{{files}}", &files);
    archive.add(MANIFEST, manifest)?;
    Package::upload("scorm", &archive)
}
