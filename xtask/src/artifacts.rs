//! All that ships: the one place for names, bytes, hashes and the worker's list.

use crate::{digest, policy, workspace};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) const LOADER: &str = "v1/faire-ensemble.js";
pub(crate) const WIDGET: &str = "v1/widget.js";
pub(crate) const FRAME: &str = "v1/frame.js";
/// Why something did not load, in words: brought when it didn't.
pub(crate) const LOAD_FAILURE: &str = "v1/load-failure.js";
/// What is needed once somebody is at work, brought behind the first question.
pub(crate) const INTERACTION: &str = "v1/interaction.js";
/// What holds a partner's colours to a contrast, brought when there are any.
pub(crate) const COLOURS: &str = "v1/colours.js";
/// What stands beside the widget, brought when it is asked for.
pub(crate) const WAYS: &str = "v1/ways.js";
pub(crate) const WAYS_WASM: &str = "v1/ways.wasm";
pub(crate) const WAYS_STYLE: &str = "v1/ways.css";
/// Who leads a group asks for these, nobody else.
pub(crate) const GROUP: &str = "v1/group.js";
pub(crate) const GROUP_WASM: &str = "v1/group.wasm";
pub(crate) const GROUP_STYLE: &str = "v1/group.css";
/// What reads codes for a group: with the camera, and where the browser can't by itself.
pub(crate) const CAMERA: &str = "v1/camera.js";
pub(crate) const SCAN: &str = "v1/scan.js";
pub(crate) const SCAN_WASM: &str = "v1/scan.wasm";
pub(crate) const PAGE: &str = "v1/page.js";
pub(crate) const FRAMED: &str = "v1/framed.js";
pub(crate) const KEEP: &str = "v1/keep.js";
pub(crate) const SLOW: &str = "v1/slow.js";
/// What puts a code back in its place where programs on the way have rewritten its link.
pub(crate) const ADDRESS: &str = "v1/address.js";
pub(crate) const WASM: &str = "v1/faire-ensemble.wasm";
pub(crate) const STYLE: &str = "v1/style.css";
/// Of our own page around the widget; from `public/`.
pub(crate) const PAGE_STYLE: &str = "page.css";
/// Of the facilitation kit; from `public/`.
pub(crate) const KIT_STYLE: &str = "kit.css";
/// What a host sends where it has nothing else, and its script.
pub(crate) const NOT_FOUND: &str = "404.html";
pub(crate) const NOT_FOUND_SCRIPT: &str = "not-found.js";
pub(crate) const WORKER: &str = "sw.js";
/// What a host puts in the place of the worker to be rid of it.
pub(crate) const REMOVER: &str = "sw-remove.js";
/// What all this is made of, for who asks, and what its licences ask to be told.
pub(crate) const SBOM: &str = "sbom.cdx.json";
pub(crate) const NOTICES: &str = "third-party.txt";

/// What travels up to the first item on a partner's page, beside the pack.
pub(crate) const INLINE: [&str; 4] = [LOADER, WIDGET, WASM, STYLE];

/// What our own page adds to it, beside its HTML.
pub(crate) const OWN: [&str; 2] = [PAGE, PAGE_STYLE];

/// What the element can ask for: it ships under the number of the version too.
pub(crate) const ELEMENT: [&str; 11] = [
    LOADER,
    WIDGET,
    INTERACTION,
    FRAME,
    LOAD_FAILURE,
    WASM,
    STYLE,
    COLOURS,
    WAYS,
    WAYS_WASM,
    WAYS_STYLE,
];

/// `v1.2.3`: never other bytes.
pub(crate) fn pinned_folder() -> String {
    ["v", engine::VERSION].concat()
}

/// Who asks for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The page, also when the network is off: the worker keeps it.
    Page,
    /// Who leads a group: the worker keeps it once it was asked for, and never before.
    Room,
    /// The page, now and then: old packs, pictures for shops, the worker itself.
    Shelf,
    /// Whoever puts the files on a host.
    Host,
}

#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    role: Role,
}

/// The files of `dist/` by path; no path stands for two.
#[derive(Debug, Clone, Default)]
pub(crate) struct Artifacts {
    files: BTreeMap<String, File>,
}

impl Artifacts {
    pub(crate) fn add(&mut self, path: &str, role: Role, bytes: impl Into<Vec<u8>>) -> Result<()> {
        let file = File { bytes: bytes.into(), role };
        if self.files.insert(path.to_owned(), file).is_some() {
            bail!("two files would ship as dist/{path}; rename one of them");
        }
        Ok(())
    }

    pub(crate) fn file(&self, path: &str) -> Result<&File> {
        self.files.get(path).with_context(|| format!("dist/{path} is not built (yet)"))
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    pub(crate) fn integrity(&self, path: &str) -> Result<String> {
        Ok(digest::integrity(&self.file(path)?.bytes))
    }

    /// Every file that browsers ask for, with its integrity.
    pub(crate) fn integrities(&self) -> BTreeMap<&str, String> {
        let shipped = self.files().filter(|(_, file)| file.role != Role::Host);
        shipped.map(|(path, file)| (path, digest::integrity(&file.bytes))).collect()
    }

    /// What the worker keeps, as addresses below its scope: the first page is the folder itself.
    pub(crate) fn kept_offline(&self) -> BTreeMap<&str, String> {
        let kept = self.files().filter(|(_, file)| matches!(file.role, Role::Page | Role::Room));
        let address = |path| if path == "index.html" { "./" } else { path };
        kept.map(|(path, file)| (address(path), digest::integrity(&file.bytes))).collect()
    }

    /// Those of `kept_offline` that a first visit does not bring.
    pub(crate) fn kept_later(&self) -> Vec<&str> {
        let later = self.files().filter(|(_, file)| file.role == Role::Room);
        later.map(|(path, _)| path).collect()
    }

    /// Files at the top, and folders, as patterns of `_headers`.
    pub(crate) fn patterns(&self) -> Vec<(String, &str)> {
        let shipped = self.files().filter(|(_, file)| file.role != Role::Host);
        let pattern = |(path, _): (&'_ str, _)| match path.split_once('/') {
            Some((folder, _)) => format!("/{folder}/*"),
            None => format!("/{path}"),
        };
        let mut patterns = vec![("/".to_owned(), policy::cache(""))];
        patterns.extend(shipped.map(|it| (pattern(it), policy::cache(it.0))));
        patterns.sort();
        patterns.dedup();
        patterns
    }

    /// Writes it all. What did not change is not touched nor compressed again.
    pub(crate) fn write(&self, dist: &Path) -> Result<()> {
        for (path, file) in self.files() {
            let target = dist.join(path);
            let compressed = dist.join(format!("{path}.br"));
            let is_same = target.is_file() && workspace::read(&target)? == file.bytes;
            if !is_same {
                workspace::write(&target, &file.bytes)?;
            }
            let wants_brotli = file.role != Role::Host && policy::is_compressible(path);
            if wants_brotli && !(is_same && compressed.is_file()) {
                workspace::write(&compressed, &crate::sizes::brotli(&file.bytes)?)?;
            }
        }
        Ok(())
    }

    /// Makes a folder that is all ours exactly this.
    pub(crate) fn remove_others(&self, dist: &Path) -> Result<()> {
        for path in workspace::files_below(dist)? {
            let relative = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().into_owned();
            let original = relative.strip_suffix(".br").unwrap_or(&relative);
            if !self.files.contains_key(original) {
                std::fs::remove_file(&path)
                    .with_context(|| format!("can't remove {}", path.display()))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_the_page_and_not_the_shelf() {
        let mut artifacts = Artifacts::default();
        artifacts.add("index.html", Role::Page, "page").unwrap();
        artifacts.add("v1/scan.js", Role::Room, "scan").unwrap();
        artifacts.add("questions/old.json", Role::Shelf, "old").unwrap();
        artifacts.add("_headers", Role::Host, "headers").unwrap();
        assert_eq!(["./", "v1/scan.js"], *artifacts.kept_offline().into_keys().collect::<Vec<_>>());
        assert_eq!(["v1/scan.js"], *artifacts.kept_later());
        let patterns = artifacts.patterns();
        let patterns: Vec<_> = patterns.iter().map(|(it, _)| it.as_str()).collect();
        assert_eq!(["/", "/index.html", "/questions/*", "/v1/*"], *patterns);
    }

    #[test]
    fn a_path_ships_once() {
        let mut artifacts = Artifacts::default();
        artifacts.add("a", Role::Page, "1").unwrap();
        let error = artifacts.add("a", Role::Page, "2").unwrap_err().to_string();
        assert_eq!("two files would ship as dist/a; rename one of them", error);
    }
}
