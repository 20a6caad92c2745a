//! `<lang>.toml`: every text of one language under its path, with the line where it stands.

use super::source::{Report, Source};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// The texts of one language, flat: `item.A1a.levels[2]` leads to a text.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) lang: String,
    pub(super) source: Source,
    texts: BTreeMap<String, Text>,
    /// The line of each table and list, by path.
    nodes: BTreeMap<String, usize>,
}

#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) line: usize,
}

impl Book {
    pub(super) fn read(lang: &str, source: &Source, report: &mut Report) -> Option<Self> {
        let (root, errors) = DeTable::parse_recoverable(&source.text);
        for error in &errors {
            let line = error.span().map_or(1, |it| source.line(&it));
            let what = error.message().trim().replace('\n', " ");
            report.refuse(source, line, format!("{what}; correct it"));
        }
        let (texts, nodes) = (BTreeMap::new(), BTreeMap::new());
        let mut book = Self { lang: lang.to_owned(), source: source.clone(), texts, nodes };
        for (key, value) in root.get_ref() {
            book.take(key.get_ref().to_string(), key.span(), value.get_ref(), report);
        }
        errors.is_empty().then_some(book)
    }

    fn take(&mut self, path: String, key: Range<usize>, value: &DeValue<'_>, report: &mut Report) {
        let line = self.source.line(&key);
        match value {
            DeValue::String(text) => {
                // One stem for all perimeters is short for the team's, which the others fall back on.
                let path = if is_stem(&path) { format!("{path}.team") } else { path };
                self.texts.insert(path, Text { value: text.to_string(), line });
            }
            DeValue::Array(list) => {
                self.nodes.insert(path.clone(), line);
                for (at, each) in list.iter().enumerate() {
                    self.take(format!("{path}[{at}]"), each.span(), each.get_ref(), report);
                }
            }
            DeValue::Table(table) => {
                self.nodes.insert(path.clone(), line);
                for (key, each) in table {
                    let path = format!("{path}.{}", key.get_ref());
                    self.take(path, key.span(), each.get_ref(), report);
                }
            }
            _ => {
                let what = format!("{path} is not a text; put it between quotation marks");
                report.refuse(&self.source, line, what);
            }
        }
    }

    pub(super) fn text(&self, path: &str) -> Option<&Text> {
        self.texts.get(path)
    }

    /// The words at this path; none where they are missing, which is refused elsewhere.
    pub(super) fn words(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", |it| &it.value)
    }

    /// Every text of a list, in order.
    pub(super) fn list(&self, path: &str) -> Vec<&Text> {
        (0..).map_while(|at| self.texts.get(&format!("{path}[{at}]"))).collect()
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text))
    }

    /// The line of a table or list that is there.
    pub(super) fn node(&self, path: &str) -> Option<usize> {
        self.nodes.get(path).copied()
    }

    /// What stands right under a path: tables, lists and texts, by name, with their line.
    pub(super) fn children(&self, parent: &str) -> BTreeMap<&str, usize> {
        let texts = self.texts.iter().map(|(path, text)| (path, text.line));
        let nodes = self.nodes.iter().map(|(path, &line)| (path, line));
        let mut children = BTreeMap::new();
        for (path, line) in texts.chain(nodes) {
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

/// The last word of a path: `levels[2]` of `item.A1a.levels[2]`.
pub(super) fn key_of(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}
