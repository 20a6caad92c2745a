//! The extension for `YesWiki`: the folder `tools/faireensemble`.

use super::Package;
use super::archive::Archive;
use crate::workspace::Root;
use anyhow::Result;

const SOURCES: &str = "xtask/src/package/yeswiki";
const PREFIX: &str = "faireensemble/";

pub(super) fn package(root: &Root) -> Result<Package> {
    let mut archive = Archive::default();
    super::add_sources(&mut archive, PREFIX, &root.join(SOURCES))?;
    super::add_element(root, &mut archive, "faireensemble/dist/")?;
    super::add_licences(root, &mut archive, PREFIX)?;
    Package::upload("yeswiki", &archive)
}
