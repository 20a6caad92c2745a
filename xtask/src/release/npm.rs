//! `dist/npm/`: a package ready to publish, with the element and all files that it fetches or links
//! to. The element finds these relative to its own address, so the package keeps the folders of a
//! host.

use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root};
use anyhow::Result;

/// The files that are written by hand.
const SOURCES: [(&str, &str); 8] = [
    ("package.json", include_str!("npm/package.json")),
    ("README.md", include_str!("npm/README.md")),
    ("custom-elements.json", include_str!("npm/custom-elements.json")),
    ("faire-ensemble.d.ts", include_str!("npm/faire-ensemble.d.ts")),
    ("reader.mjs", include_str!("npm/reader.mjs")),
    ("reader.d.ts", include_str!("npm/reader.d.ts")),
    ("react.d.ts", include_str!("npm/react.d.ts")),
    ("vue.d.ts", include_str!("npm/vue.d.ts")),
];

/// Adds the package after all other files except the configuration of hosts.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    for (path, bytes) in shipped(artifacts)? {
        artifacts.add(&format!("npm/dist/{path}"), Role::Host, bytes)?;
    }
    for (path, text) in SOURCES {
        let text = text.replace("{{version}}", engine::VERSION);
        artifacts.add(&format!("npm/{path}"), Role::Host, text)?;
    }
    for (source, path) in artifacts::LICENCES {
        artifacts.add(&format!("npm/{path}"), Role::Host, workspace::read(&root.join(source))?)?;
    }
    Ok(())
}

/// The files that browsers fetch, except the pinned folder, since the package has a version itself,
/// the page for partners, which writes snippets for a host, and the folder for analysts.
fn shipped(artifacts: &Artifacts) -> Result<Vec<(String, Vec<u8>)>> {
    let pinned = artifacts::pinned_folder() + "/";
    let is_for_others =
        |it: &str| ["integr", "v1/integrate", "analyse/"].iter().any(|start| it.starts_with(start));
    let paths = artifacts.integrities().into_keys();
    let paths = paths.filter(|it| !it.starts_with(&pinned) && !is_for_others(it));
    paths.map(|it| Ok((it.to_owned(), artifacts.file(it)?.bytes.clone()))).collect()
}

#[cfg(test)]
mod tests;
