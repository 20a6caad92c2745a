//! The files that ship: the only place that defines their names, bytes, hashes and the list that the
//! service worker caches.

use crate::{digest, policy, workspace};
use anyhow::{Context as _, Result, bail};
use rayon::iter::{ParallelBridge as _, ParallelIterator as _};
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) const LOADER: &str = "v1/faire-ensemble.js";
/// Shows the first question on a partner's page, and fetches the widget.
pub(crate) const START: &str = "v1/start.js";
pub(crate) const WIDGET: &str = "v1/widget.js";
pub(crate) const IFRAME_HOST: &str = "v1/iframe-host.js";
/// Explains why something did not load; fetched only after a failure.
pub(crate) const LOAD_FAILURE: &str = "v1/load-failure.js";
/// Finds out what is wrong with a partner's page; fetched only where its address asks for it.
pub(crate) const DOCTOR: &str = "v1/doctor.js";
/// Needed once somebody answers; fetched after the first question is drawn.
pub(crate) const INTERACTION: &str = "v1/interaction.js";
/// Checks the contrast of a partner's colours; fetched only if there are any.
pub(crate) const CONTRAST: &str = "v1/contrast.js";
/// The dialogs over the widget; fetched when one is first opened.
pub(crate) const DIALOGS: &str = "v1/dialogs.js";
pub(crate) const DIALOGS_WASM: &str = "v1/dialogs.wasm";
pub(crate) const DIALOGS_STYLE: &str = "v1/dialogs.css";
/// The facilitator's page; nobody else fetches its files.
pub(crate) const FACILITATOR: &str = "v1/facilitator.js";
pub(crate) const FACILITATOR_WASM: &str = "v1/facilitator.wasm";
pub(crate) const FACILITATOR_STYLE: &str = "v1/facilitator.css";
/// The page that gathers results by the thousand; nobody else fetches its files.
pub(crate) const COLLECTOR: &str = "v1/collector.js";
pub(crate) const COLLECTOR_WASM: &str = "v1/collector.wasm";
pub(crate) const COLLECTOR_STYLE: &str = "v1/collector.css";
/// The camera, and the QR code reader for browsers that have none.
pub(crate) const CAMERA: &str = "v1/camera.js";
pub(crate) const SCANNER: &str = "v1/scanner.js";
pub(crate) const SCANNER_WASM: &str = "v1/scanner.wasm";
pub(crate) const PAGE: &str = "v1/page.js";
/// Inline in our own page; a file for hosts whose policy allows no inline script.
pub(crate) const SHELL: &str = "v1/shell.js";
pub(crate) const IFRAME_GUEST: &str = "v1/iframe-guest.js";
pub(crate) const REGISTRATION: &str = "v1/registration.js";
/// Copies the text that a partner takes from the accessibility statement.
pub(crate) const STATEMENT: &str = "v1/statement.js";
pub(crate) const SLOW_NOTICE: &str = "v1/slow-notice.js";
/// Restores links to a result that other programs have rewritten.
pub(crate) const ADDRESS: &str = "v1/address.js";
pub(crate) const WASM: &str = "v1/faire-ensemble.wasm";
/// The part of that wasm which draws results; fetched after the first question is drawn.
pub(crate) const RESULT_WASM: &str = "v1/result.wasm";
pub(crate) const STYLE: &str = "v1/style.css";
/// The style of results, dialogs and print; fetched after the first question is drawn.
pub(crate) const RESULT_STYLE: &str = "v1/result.css";
/// The style of our own page around the widget, from `public/`.
pub(crate) const PAGE_STYLE: &str = "page.css";
/// The style of the facilitation kit, from `public/`.
pub(crate) const KIT_STYLE: &str = "kit.css";
/// The error page for a missing file, and its script.
pub(crate) const NOT_FOUND: &str = "404.html";
pub(crate) const NOT_FOUND_SCRIPT: &str = "not-found.js";
pub(crate) const WORKER: &str = "sw.js";
/// A script that a host puts in place of the worker to unregister it.
pub(crate) const REMOVER: &str = "sw-remove.js";
/// The questionnaire and the facilitator's page, each as one file; `cargo xtask package` takes them from
/// there.
pub(crate) const SINGLE_FILES: &str = "file/";
pub(crate) const SINGLE_FILE: &str = "file/faire-ensemble.html";
pub(crate) const GROUP_FILE: &str = "file/faire-ensemble-group.html";
/// The folder of the packages that partners download from the integration page.
pub(crate) const PACKAGES: &str = "packages/";
/// The hashes of all files that browsers request, by path, and the one of the release, by its name.
pub(crate) const INTEGRITIES: &str = "integrity.json";
pub(crate) const RELEASE: &str = "release";
/// The software bill of materials, and the notices that licences require.
pub(crate) const SBOM: &str = "sbom.cdx.json";
pub(crate) const NOTICES: &str = "third-party.txt";

/// The licences, by their paths in the repository and in packages.
pub(crate) const LICENCES: [(&str, &str); 3] = [
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("questions/LICENSE.md", "LICENSE-questions.md"),
];

/// The files that a partner's page fetches up to the first item.
pub(crate) const INLINE_FIRST: [&str; 2] = [LOADER, START];

/// Those until the wasm has taken over there, in addition to the pack and the words of one language.
pub(crate) const INLINE: [&str; 4] = [LOADER, START, WIDGET, WASM];

/// What our own page adds to its HTML, in which styles and the first question are, until the wasm has taken
/// over.
pub(crate) const OWN: [&str; 4] = [PAGE, LOADER, WIDGET, WASM];

/// The files that the element may fetch, in addition to the words of each language; they also ship in the
/// pinned folder.
pub(crate) const ELEMENT: [&str; 15] = [
    LOADER,
    START,
    WIDGET,
    INTERACTION,
    IFRAME_HOST,
    LOAD_FAILURE,
    DOCTOR,
    WASM,
    RESULT_WASM,
    STYLE,
    RESULT_STYLE,
    CONTRAST,
    DIALOGS,
    DIALOGS_WASM,
    DIALOGS_STYLE,
];

/// The words of the interface in one language: those that come first, and all of them.
pub(crate) fn words(lang: &str) -> [String; 2] {
    ["first.", ""].map(|part| format!("v1/words.{lang}.{part}txt"))
}

/// The folder of this version, such as `v1.2.3`, whose content never changes.
pub(crate) fn pinned_folder() -> String {
    ["v", engine::VERSION].concat()
}

/// Who fetches a file, which decides how the service worker caches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The page, also offline: the worker caches it.
    Page,
    /// The facilitator's page: the worker caches it on the first request, and never before.
    Facilitator,
    /// The page that gathers results, cached in the same way.
    Collector,
    /// Rarely needed and not cached: old packs, screenshots for app stores, the worker itself.
    OnDemand,
    /// Only those who install the files on a host.
    Host,
}

#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    role: Role,
}

/// The files of `dist/`, by unique path.
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

    /// Every file that browsers fetch, with its integrity.
    pub(crate) fn integrities(&self) -> BTreeMap<&str, String> {
        let shipped = self.files().filter(|(_, file)| file.role != Role::Host);
        shipped.map(|(path, file)| (path, digest::integrity(&file.bytes))).collect()
    }

    /// The files that the worker caches, as addresses relative to its scope. The address of the first
    /// page is the folder itself.
    pub(crate) fn kept_offline(&self) -> BTreeMap<&str, String> {
        let is_kept = |role| matches!(role, Role::Page | Role::Facilitator | Role::Collector);
        let kept = self.files().filter(|(_, file)| is_kept(file.role));
        let address = |path| if path == "index.html" { "./" } else { path };
        kept.map(|(path, file)| (address(path), digest::integrity(&file.bytes))).collect()
    }

    /// Those of `kept_offline` that only visitors of the facilitator's or the collector's page fetch.
    pub(crate) fn kept_later(&self, role: Role) -> Vec<&str> {
        let later = self.files().filter(|(_, file)| file.role == role);
        later.map(|(path, _)| path).collect()
    }

    /// Top-level files and folders as patterns for `_headers`.
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

    /// Writes all files. Unchanged files are neither rewritten nor compressed again.
    pub(crate) fn write(&self, dist: &Path) -> Result<()> {
        self.files().par_bridge().try_for_each(|(path, file)| {
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
            Ok(())
        })
    }

    /// Removes every other file from `dist`, which must be a folder of our own.
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
        artifacts.add("v1/scanner.js", Role::Facilitator, "scan").unwrap();
        artifacts.add("questions/old.json", Role::OnDemand, "old").unwrap();
        artifacts.add("_headers", Role::Host, "headers").unwrap();
        assert_eq!(
            ["./", "v1/scanner.js"],
            *artifacts.kept_offline().into_keys().collect::<Vec<_>>()
        );
        assert_eq!(["v1/scanner.js"], *artifacts.kept_later(Role::Facilitator));
        assert!(artifacts.kept_later(Role::Collector).is_empty());
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
