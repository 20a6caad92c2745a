//! Zip files that have the same bytes for the same content: sorted, without times or owners.

use crate::workspace;
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

/// The files of a zip, by path.
#[derive(Debug, Default)]
pub(super) struct Archive(BTreeMap<String, Vec<u8>>);

impl Archive {
    pub(super) fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<()> {
        if self.0.insert(path.to_owned(), bytes.into()).is_some() {
            bail!("two files of a package are called {path}");
        }
        Ok(())
    }

    /// Adds the files below a folder whose relative paths are wanted, below `prefix`.
    pub(super) fn add_folder(
        &mut self,
        prefix: &str,
        folder: &Path,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<()> {
        for file in workspace::files_below(folder)? {
            let path = workspace::relative(folder, &file);
            if is_wanted(&path) {
                self.add(&[prefix, &path].concat(), workspace::read(&file)?)?;
            }
        }
        Ok(())
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(super) fn bytes(&self) -> Result<Vec<u8>> {
        // The default time of the format: 1 January 1980.
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in &self.0 {
            zip.start_file(path.as_str(), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

/// Unpacks a zip into a folder.
pub(super) fn unpack(bytes: &[u8], into: &Path) -> Result<()> {
    ZipArchive::new(Cursor::new(bytes))?.extract(into)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Archive;

    #[test]
    fn the_order_and_the_time_of_packing_leave_no_trace() {
        let packed = |files: [&str; 2]| {
            let mut archive = Archive::default();
            for it in files {
                archive.add(it, it).unwrap();
            }
            archive.bytes().unwrap()
        };
        let first = packed(["b/c", "a"]);
        assert_eq!(first, packed(["a", "b/c"]));
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(first)).unwrap();
        let file = zip.by_name("a").unwrap();
        assert_eq!(Some(1980), file.last_modified().map(|it| it.year()));
    }

    #[test]
    fn a_path_is_packed_once() {
        let mut archive = Archive::default();
        archive.add("a", "1").unwrap();
        let error = archive.add("a", "2").unwrap_err().to_string();
        assert_eq!("two files of a package are called a", error);
    }
}
