//! `cargo xtask package`: writes `packages/`, which offer other ways to install a release than by
//! hand. The same `dist/` always gives the same bytes.

mod archive;
mod scorm;
mod wordpress;
mod yeswiki;

use crate::workspace::{self, Root, has_extension};
use crate::{artifacts, digest};
use anyhow::{Context as _, Result, bail};
use archive::Archive;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The texts for partners next to the packages; `{{name}}` stands for the row of a package.
const READMES: [(&str, &str); 2] = [
    ("README.md", include_str!("package/README.md")),
    ("LISEZMOI.md", include_str!("package/LISEZMOI.md")),
];

/// In bytes. PHP's default limit is 2 MiB for a file; the integration page adds a partner's choices to it.
const UPLOAD_MAX: usize = 2 * 1024 * 1024 - 32 * 1024;

/// A file of `packages/`.
struct Package {
    /// Its name in the templates.
    name: &'static str,
    file: String,
    bytes: Vec<u8>,
}

/// Packages the last build, unchanged.
pub(crate) fn run(root: &Root) -> Result<()> {
    let folder = folder(root);
    workspace::empty_folder(&folder)?;
    let packages = [
        hosts(root)?,
        wordpress::package(root)?,
        single_file(root, "file", artifacts::SINGLE_FILE, "")?,
        single_file(root, "group-file", artifacts::GROUP_FILE, "group")?,
        scorm::package(root)?,
        yeswiki::package(root)?,
    ];
    let mut checksums = String::new();
    for it in &packages {
        workspace::write(&folder.join(&it.file), &it.bytes)?;
        checksums.extend([&digest::sha256(&it.bytes), "  ", &it.file, "\n"]);
        println!("package: packages/{}, {}", it.file, it.size());
    }
    workspace::write(&folder.join("SHA256SUMS"), checksums.as_bytes())?;
    for (file, template) in READMES {
        let text = packages.iter().fold(template.to_owned(), |text, it| {
            text.replace(&["{{", it.name, "}}"].concat(), &it.row())
        });
        let text = text.replace("{{version}}", engine::VERSION);
        workspace::write(&folder.join(file), text.as_bytes())?;
    }
    Ok(())
}

/// Adds to `dist/` what partners download from the integration page.
pub(crate) fn add_downloads(root: &Root) -> Result<()> {
    let folder = root.dist().join(artifacts::PACKAGES);
    workspace::empty_folder(&folder)?;
    for it in [wordpress::package(root)?, scorm::package(root)?, yeswiki::package(root)?] {
        workspace::write(&folder.join(&it.file), &it.bytes)?;
    }
    Ok(())
}

/// Unpacks a package into a folder of `target/`, for tests.
pub(crate) fn unpack(root: &Root, name: &str, into: &str) -> Result<PathBuf> {
    let into = root.join("target").join(into);
    workspace::empty_folder(&into)?;
    let file = folder(root).join(file_name(name, "zip"));
    archive::unpack(&workspace::read(&file)?, &into)?;
    Ok(into)
}

fn folder(root: &Root) -> PathBuf {
    root.join("packages")
}

pub(crate) fn file_name(name: &str, extension: &str) -> String {
    let separator = if name.is_empty() { "" } else { "-" };
    format!("faire-ensemble{separator}{name}-{}.{extension}", engine::VERSION)
}

impl Package {
    fn zip(name: &'static str, archive: &Archive) -> Result<Self> {
        Ok(Self { name, file: file_name(name, "zip"), bytes: archive.bytes()? })
    }

    /// A zip that a partner uploads to their own site.
    fn upload(name: &'static str, archive: &Archive) -> Result<Self> {
        let package = Self::zip(name, archive)?;
        if package.bytes.len() > UPLOAD_MAX {
            bail!(
                "{} weighs {}: PHP refuses an upload of more than 2 MiB unless its settings were changed",
                package.file,
                package.size()
            );
        }
        Ok(package)
    }

    fn size(&self) -> String {
        format!("{} kB", self.bytes.len().div_ceil(1000))
    }

    fn row(&self) -> String {
        format!("`{}`, {}, SHA-256 `{}`", self.file, self.size(), digest::sha256(&self.bytes))
    }
}

/// Everything that a host serves, with its configuration: `dist/` without other packages.
fn hosts(root: &Root) -> Result<Package> {
    let dist = root.dist();
    let mut archive = Archive::default();
    let is_served = |it: &str| !it.starts_with("npm/") && !it.starts_with(artifacts::SINGLE_FILES);
    archive.add_folder("", dist, is_served)?;
    // Hidden files are skipped.
    archive.add(".htaccess", built(dist, ".htaccess")?)?;
    add_licences(root, &mut archive, "")?;
    Package::zip("host", &archive)
}

/// A page as one HTML file, which is called `short`.
fn single_file(root: &Root, name: &'static str, path: &str, short: &str) -> Result<Package> {
    let bytes = built(root.dist(), path)?;
    Ok(Package { name, file: file_name(short, "html"), bytes })
}

/// The files that the element fetches or links to. The element's own files are also in the folder of
/// this version, so that no cache mixes two versions.
fn add_element(root: &Root, archive: &mut Archive, prefix: &str) -> Result<()> {
    let dist = root.dist();
    archive.add_folder(prefix, &dist.join("npm/dist"), |_| true)?;
    let pinned = artifacts::pinned_folder();
    let is_wanted = |it: &str| !has_extension(Path::new(it), "br");
    archive.add_folder(&[prefix, &pinned, "/"].concat(), &dist.join(&pinned), is_wanted)?;
    let hashes = integrities(dist, |path| archive.has(&[prefix, path].concat()))?;
    archive.add(&[prefix, artifacts::INTEGRITIES].concat(), hashes)
}

/// The hashes of the release and of its packaged files, to which the doctor and the receipt of a result
/// refer.
fn integrities(dist: &Path, is_packed: impl Fn(&str) -> bool) -> Result<String> {
    let text = String::from_utf8(built(dist, artifacts::INTEGRITIES)?)?;
    let mut hashes: BTreeMap<String, String> = serde_json::from_str(&text)?;
    hashes.retain(|path, _| path == artifacts::RELEASE || is_packed(path));
    Ok(serde_json::to_string_pretty(&hashes)? + "\n")
}

/// Adds hand-written sources, with the version inserted.
fn add_sources(archive: &mut Archive, prefix: &str, folder: &Path) -> Result<()> {
    for file in workspace::files_below(folder)? {
        let path = [prefix, &workspace::relative(folder, &file)].concat();
        let text = workspace::read_text(&file)?.replace("{{version}}", engine::VERSION);
        archive.add(&path, text)?;
    }
    Ok(())
}

fn add_licences(root: &Root, archive: &mut Archive, prefix: &str) -> Result<()> {
    for (source, path) in artifacts::LICENCES {
        archive.add(&[prefix, path].concat(), workspace::read(&root.join(source))?)?;
    }
    Ok(())
}

fn built(dist: &Path, path: &str) -> Result<Vec<u8>> {
    workspace::read(&dist.join(path)).context("dist/ is not built; run `cargo xtask build`")
}
