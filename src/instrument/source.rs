//! Source files, and places within them.

use std::ops::Range;

/// A file written by an author, or published by a release.
#[derive(Debug, Clone, Default)]
pub struct SourceFile {
    /// The path under which findings name the file; its last part is the file name.
    pub path: String,
    pub text: String,
}

/// A line of a file, counted from 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a SourceFile,
    pub(crate) line: usize,
}

impl SourceFile {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// `fr.toml` of `questions/tiny/fr.toml`.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or_default()
    }

    /// `fr` of `questions/tiny/fr.toml`.
    pub(crate) fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    pub(crate) fn at(&self, line: usize) -> Place<'_> {
        Place { file: self, line }
    }

    pub(crate) fn line(&self, span: &Range<usize>) -> usize {
        self.text.bytes().take(span.start).filter(|&it| it == b'\n').count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_counts_from_one() {
        let source = SourceFile::new("a", "one\ntwo\nthree");
        assert_eq!([1, 2, 3], [0..1, 4..5, 8..9].map(|it| source.line(&it)));
    }
}
