//! Files as they were written, and what is found wrong in them, each with its place.

use std::fmt;
use std::ops::Range;

/// A file of texts, which can tell on which line a byte stands.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// As it is shown to the author.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub(crate) fn line(&self, span: &Range<usize>) -> usize {
        self.text.bytes().take(span.start).filter(|&it| it == b'\n').count() + 1
    }
}

/// All that is wrong, so that an author mends it in one go.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// No pack is written while there is one.
    pub(crate) refusals: Vec<Finding>,
    pub(crate) warnings: Vec<Finding>,
    /// Figures that an author may want to see, in the order in which they were found.
    pub(crate) notes: Vec<String>,
}

/// `file:line: what is wrong; what to do`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Report {
    pub(crate) fn refuse(&mut self, source: &Source, line: usize, what: impl Into<String>) {
        self.refusals.push(Finding { path: source.path.clone(), line, what: what.into() });
    }

    pub(crate) fn warn(&mut self, source: &Source, line: usize, what: impl Into<String>) {
        self.warnings.push(Finding { path: source.path.clone(), line, what: what.into() });
    }

    pub(crate) fn note(&mut self, what: String) {
        self.notes.push(what);
    }

    /// In the order in which an author meets them.
    pub(crate) fn sort(&mut self) {
        self.refusals.sort();
        self.refusals.dedup();
        self.warnings.sort();
        self.warnings.dedup();
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_counts_from_one() {
        let source = Source::new("a", "one\ntwo\nthree");
        assert_eq!([1, 2, 3], [0..1, 4..5, 8..9].map(|it| source.line(&it)));
    }
}
