//! Files and folders, with errors that name them.

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository.
#[derive(Debug, Clone)]
pub(crate) struct Root(PathBuf);

impl Root {
    pub(crate) fn find() -> Result<Self> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = xtask.parent().context("xtask/ stands in no repository")?;
        Ok(Self(root.to_owned()))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// As a person would type it from the repository.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.0).unwrap_or(path).display().to_string()
    }
}

pub(crate) fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it == extension)
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can't read {}", path.display()))
}

pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {} as text", path.display()))
}

/// Writes a file, and the folders that it needs.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("can't write {}", path.display()))
}

/// Leaves a folder that is there and has nothing in it.
pub(crate) fn empty_folder(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_dir_all(path).with_context(|| format!("can't empty {}", path.display()))?;
    }
    fs::create_dir_all(path).with_context(|| format!("can't make {}", path.display()))
}

/// The files of a folder, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|it| it.is_file()).collect())
}

/// The folders of a folder, by name.
pub(crate) fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|it| it.is_dir()).collect())
}

/// Every file below a folder, by name.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = files(folder)?;
    for each in folders(folder)? {
        all.extend(files_below(&each)?);
    }
    all.sort();
    Ok(all)
}

/// Hidden files are an editor's or a system's, not ours.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = || -> std::io::Result<Vec<PathBuf>> {
        let paths = fs::read_dir(folder)?.map(|it| it.map(|it| it.path()));
        let mut paths = paths.collect::<std::io::Result<Vec<_>>>()?;
        let is_hidden =
            |it: &Path| it.file_name().is_some_and(|it| it.to_string_lossy().starts_with('.'));
        paths.retain(|it| !is_hidden(it));
        paths.sort();
        Ok(paths)
    };
    list().with_context(|| format!("can't list {}", folder.display()))
}
