//! `<lang>.toml`, the message catalog of one language: every text under its path, with its line.

pub(crate) mod schema;

use crate::finding::Findings;
use crate::source::{Place, SourceFile};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// The texts of one language, flattened: `item.A1a.levels[2]` is the path of a text.
#[derive(Debug)]
pub(crate) struct Catalog {
    file: SourceFile,
    texts: BTreeMap<String, Text>,
    /// The line of each table and list, by path.
    containers: BTreeMap<String, usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) line: usize,
}

impl Catalog {
    /// `None` if the file isn't TOML, which is reported as a finding.
    pub(crate) fn read(file: &SourceFile, findings: &mut Findings) -> Option<Self> {
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        for error in &errors {
            findings.toml_error(file, error);
        }
        let (texts, containers) = (BTreeMap::new(), BTreeMap::new());
        let mut catalog = Self { file: file.clone(), texts, containers };
        for (key, value) in root.get_ref() {
            catalog.insert(key.get_ref().to_string(), key.span(), value.get_ref(), findings);
        }
        errors.is_empty().then_some(catalog)
    }

    fn insert(
        &mut self,
        path: String,
        key: Range<usize>,
        value: &DeValue<'_>,
        findings: &mut Findings,
    ) {
        let line = self.file.line(&key);
        match value {
            DeValue::String(text) => {
                // A stem without perimeters is the team's, to which the other perimeters fall back.
                let path = if is_stem(&path) { format!("{path}.team") } else { path };
                self.texts.insert(path, Text { value: text.to_string(), line });
            }
            DeValue::Array(list) => {
                self.containers.insert(path.clone(), line);
                for (at, each) in list.iter().enumerate() {
                    self.insert(format!("{path}[{at}]"), each.span(), each.get_ref(), findings);
                }
            }
            DeValue::Table(table) => {
                self.containers.insert(path.clone(), line);
                for (key, each) in table {
                    let path = format!("{path}.{}", key.get_ref());
                    self.insert(path, key.span(), each.get_ref(), findings);
                }
            }
            _ => {
                let problem = format!("{path} is not a text");
                findings.error(self.file.at(line), problem, "put it between quotation marks");
            }
        }
    }

    /// The language, which is the file name without its extension: `fr`.
    pub(crate) fn lang(&self) -> &str {
        self.file.stem()
    }

    pub(crate) fn at(&self, line: usize) -> Place<'_> {
        self.file.at(line)
    }

    pub(crate) fn text(&self, path: &str) -> Option<&Text> {
        self.texts.get(path)
    }

    /// The text at this path, or an empty one: `schema` reports missing texts.
    pub(crate) fn text_or_empty(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", |it| &it.value)
    }

    /// Every text of a list, in order.
    pub(crate) fn list(&self, path: &str) -> Vec<&Text> {
        (0..).map_while(|at| self.texts.get(&format!("{path}[{at}]"))).collect()
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text))
    }

    /// The line of a table or list, if there is one.
    pub(crate) fn line_of(&self, path: &str) -> Option<usize> {
        self.containers.get(path).copied()
    }

    /// The tables, lists and texts directly under a path, by name, with their lines.
    pub(crate) fn children(&self, parent: &str) -> BTreeMap<&str, usize> {
        let texts = self.texts.iter().map(|(path, text)| (path, text.line));
        let containers = self.containers.iter().map(|(path, &line)| (path, line));
        let mut children = BTreeMap::new();
        for (path, line) in texts.chain(containers) {
            let rest = if parent.is_empty() {
                Some(path.as_str())
            } else {
                path.strip_prefix(parent).and_then(|it| it.strip_prefix('.'))
            };
            if let Some(name) = rest.and_then(|it| it.split(['.', '[']).next()) {
                let first = children.entry(name).or_insert(line);
                *first = line.min(*first);
            }
        }
        children
    }
}

fn is_stem(path: &str) -> bool {
    path.starts_with("item.") && key_of(path) == "stem"
}

/// The last part of a path: `levels[2]` of `item.A1a.levels[2]`.
pub(crate) fn key_of(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}
