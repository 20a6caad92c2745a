//! Access to files and folders, with errors that name them.

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository, with the source and the destination of a release.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    path: PathBuf,
    questions: PathBuf,
    dist: PathBuf,
    widget: Widget,
}

/// The variant of the widget to build.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Widget {
    #[default]
    Sound,
    /// Crashes on purpose where its page requests it.
    Breaking,
}

impl Root {
    pub(crate) fn find() -> Result<Self> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = xtask.parent().context("xtask/ stands in no repository")?.to_owned();
        let (questions, dist) = (path.join("questions"), path.join("dist"));
        Ok(Self { path, questions, dist, widget: Widget::default() })
    }

    /// Uses the questionnaires of another folder, or writes to another folder.
    pub(crate) fn with(self, questions: Option<PathBuf>, dist: Option<PathBuf>) -> Result<Self> {
        let absolute = |it: Option<PathBuf>, or: PathBuf| {
            it.map_or(Ok(or), std::path::absolute).context("a folder without a name")
        };
        let (questions, dist) =
            (absolute(questions, self.questions.clone())?, absolute(dist, self.dist.clone())?);
        Ok(Self { questions, dist, ..self })
    }

    /// Builds the widget that crashes on purpose, into a separate folder.
    pub(crate) fn breaking(self) -> Self {
        let dist = self.join("target/panics/dist");
        Self { dist, widget: Widget::Breaking, ..self }
    }

    pub(crate) fn widget(&self) -> Widget {
        self.widget
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn questions(&self) -> &Path {
        &self.questions
    }

    /// Whether this is a trial and no release: with other questionnaires or another widget.
    pub(crate) fn is_trying(&self) -> bool {
        self.questions != self.path.join("questions") || self.widget == Widget::Breaking
    }

    /// Whether `dist` only contains a release; a folder that the caller named may contain other files.
    pub(crate) fn owns_dist(&self) -> bool {
        self.dist == self.path.join("dist")
    }

    pub(crate) fn dist(&self) -> &Path {
        &self.dist
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// The path relative to the repository, as somebody would type it there.
    pub(crate) fn shown(&self, path: &Path) -> String {
        relative(&self.path, path)
    }
}

/// The path of a file below a folder, relative to it.
pub(crate) fn relative(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned()
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

/// Writes a file, and creates missing folders.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("can't write {}", path.display()))
}

/// Creates an empty folder, or empties an existing one.
pub(crate) fn empty_folder(path: &Path) -> Result<()> {
    remove_folder(path)?;
    make_folder(path)
}

pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_dir_all(path).with_context(|| format!("can't empty {}", path.display()))?;
    }
    Ok(())
}

/// Creates a folder; an existing one keeps its content.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("can't make {}", path.display()))
}

/// The files of a folder, sorted by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|it| it.is_file()).collect())
}

/// The folders of a folder, sorted by name.
pub(crate) fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|it| it.is_dir()).collect())
}

/// All files below a folder, sorted by path.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = files(folder)?;
    for each in folders(folder)? {
        all.extend(files_below(&each)?);
    }
    all.sort();
    Ok(all)
}

/// Skips hidden files, which belong to an editor or the system.
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
