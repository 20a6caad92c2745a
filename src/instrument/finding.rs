//! Findings: what is wrong in a source, where, and how to fix it.

use crate::source::{Place, SourceFile};
use std::fmt;

/// One problem at one place, shown as `file:line: problem; fix`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The path of the file, as passed in by the caller.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// What the author can do about it.
    pub fix: String,
    pub severity: Severity,
}

/// Whether a finding stops the compilation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Prevents all packs from being returned.
    Error,
    /// The packs are usable, but the author should have a look.
    Warning,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.file, self.line, self.problem, self.fix)
    }
}

/// A problem and its fix, without a place or a severity yet.
pub(crate) struct Flaw {
    pub(crate) problem: String,
    pub(crate) fix: String,
}

impl Flaw {
    pub(crate) fn new(problem: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { problem: problem.into(), fix: fix.into() }
    }
}

/// Collects findings while the sources are checked.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn error(
        &mut self,
        place: Place<'_>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.add(Severity::Error, place, problem, fix);
    }

    pub(crate) fn warn(
        &mut self,
        place: Place<'_>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.add(Severity::Warning, place, problem, fix);
    }

    pub(crate) fn add(
        &mut self,
        severity: Severity,
        place: Place<'_>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.0.push(Finding {
            file: place.file.path.clone(),
            line: place.line,
            problem: problem.into(),
            fix: fix.into(),
            severity,
        });
    }

    /// Reports a file that isn't TOML or doesn't have the expected shape.
    pub(crate) fn toml_error(&mut self, file: &SourceFile, error: &toml::de::Error) {
        let line = error.span().map_or(1, |it| file.line(&it));
        self.error(file.at(line), error.message().trim().replace('\n', " "), "correct it");
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.iter().any(|it| it.severity == Severity::Error)
    }

    pub(crate) fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}
