//! The `WordPress` plugin: the PHP and the scripts from `wordpress/`, and the files of the release.

use super::Package;
use super::archive::Archive;
use crate::workspace::{self, Root, has_extension};
use anyhow::{Context as _, Result};
use polib::{mo_file, po_file};
use std::path::Path;

const SOURCES: &str = "xtask/src/package/wordpress";
const PREFIX: &str = "faire-ensemble/";

/// Many `WordPress` servers accept only `index.php` as the index of a folder, and shared links name the
/// folder.
const INDEX: &str = "<?php readfile( __DIR__ . '/index.html' );\n";

pub(super) fn package(root: &Root) -> Result<Package> {
    let mut archive = Archive::default();
    let sources = root.join(SOURCES);
    super::add_sources(&mut archive, PREFIX, &sources)?;
    for file in workspace::files_below(&sources)? {
        if has_extension(&file, "po") {
            let path = [PREFIX, &workspace::relative(&sources, &file)].concat();
            let path = [path.trim_end_matches("po"), "mo"].concat();
            archive.add(&path, compiled(root, &file)?)?;
        }
    }
    super::add_element(root, &mut archive, "faire-ensemble/dist/")?;
    archive.add("faire-ensemble/dist/index.php", INDEX)?;
    super::add_licences(root, &mut archive, PREFIX)?;
    Package::upload("wordpress", &archive)
}

/// The translations in the format that `WordPress` reads.
fn compiled(root: &Root, po: &Path) -> Result<Vec<u8>> {
    let catalog = po_file::parse(po).with_context(|| format!("can't read {}", po.display()))?;
    // The library only writes to a file.
    let file = root.join("target/translations.mo");
    mo_file::write(&catalog, &file)?;
    let mut bytes = workspace::read(&file)?;
    let number = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    // WordPress requires the offset of the (empty) hash table, which follows the table of translations.
    let hashes = number(8).zip(number(16)).map(|(count, translations)| translations + 8 * count);
    let hashes = hashes.context("the library wrote no translations")?;
    bytes.splice(24..28, hashes.to_le_bytes());
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The texts that a source marks as translatable.
    fn marked(code: &str) -> BTreeSet<String> {
        let opening = ["__( '", "_e( '", "_n( '"];
        let parts = opening.into_iter().flat_map(|it| code.split(it).skip(1));
        parts.filter_map(|it| Some(it.split_once('\'')?.0.to_owned())).collect()
    }

    #[test]
    fn every_text_of_the_plugin_is_translated_and_no_other() {
        let sources = Root::find().unwrap().join(SOURCES);
        let files = workspace::files_below(&sources).unwrap();
        let (mut texts, mut translated) = (BTreeSet::new(), BTreeSet::new());
        for file in files {
            if has_extension(&file, "php") {
                texts.extend(marked(&workspace::read_text(&file).unwrap()));
            }
            if has_extension(&file, "po") {
                let catalog = po_file::parse(&file).unwrap();
                let done = catalog.messages().filter(|it| it.is_translated());
                translated.extend(done.map(|it| it.msgid().to_owned()));
            }
        }
        assert!(texts.len() > 20, "{texts:?}");
        assert_eq!(texts, translated);
    }
}
