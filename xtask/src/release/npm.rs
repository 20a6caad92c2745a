//! `dist/npm/`: a package ready to publish, the element with what it fetches and leads to. It
//! finds these from its own address, so the package keeps the folders of a host.

use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root};
use anyhow::Result;

/// What is written by hand.
const SOURCES: [(&str, &str); 6] = [
    ("package.json", include_str!("npm/package.json")),
    ("README.md", include_str!("npm/README.md")),
    ("custom-elements.json", include_str!("npm/custom-elements.json")),
    ("faire-ensemble.d.ts", include_str!("npm/faire-ensemble.d.ts")),
    ("react.d.ts", include_str!("npm/react.d.ts")),
    ("vue.d.ts", include_str!("npm/vue.d.ts")),
];

/// What they are in the repository, and in the package.
const LICENCES: [(&str, &str); 3] = [
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("questions/LICENSE.md", "LICENSE-questions.md"),
];

/// Last but for what hosts are told.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    for (path, bytes) in shipped(artifacts)? {
        artifacts.add(&format!("npm/dist/{path}"), Role::Host, bytes)?;
    }
    for (path, text) in SOURCES {
        let text = text.replace("{{version}}", engine::VERSION);
        artifacts.add(&format!("npm/{path}"), Role::Host, text)?;
    }
    for (source, path) in LICENCES {
        artifacts.add(&format!("npm/{path}"), Role::Host, workspace::read(&root.join(source))?)?;
    }
    Ok(())
}

/// What browsers ask for. A package has a number of its own, and whoever installs it needs no
/// page that writes a line for a host.
fn shipped(artifacts: &Artifacts) -> Result<Vec<(String, Vec<u8>)>> {
    let pinned = artifacts::pinned_folder() + "/";
    let is_for_partners = |it: &str| it.starts_with("integr") || it.starts_with("v1/integrate");
    let paths = artifacts.integrities().into_keys();
    let paths = paths.filter(|it| !it.starts_with(&pinned) && !is_for_partners(it));
    paths.map(|it| Ok((it.to_owned(), artifacts.file(it)?.bytes.clone()))).collect()
}

#[cfg(test)]
mod tests;
