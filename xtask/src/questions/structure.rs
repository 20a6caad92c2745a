//! `questionnaire.toml`: what there is to be asked, in which order, and where one can read on.

use super::earlier::Earlier;
use super::source::{Report, Source};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;
use toml::value::Datetime;

/// The engine refuses more (`PackError::Count`).
const DIMENSION_ITEMS_MAX: usize = 9;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Structure {
    pub(super) id: Spanned<String>,
    pub(super) revision: Spanned<u16>,
    /// The first is the one that it was written in.
    pub(super) languages: Vec<Spanned<String>>,
    pub(super) scoring: Scoring,
    #[serde(default, rename = "axis")]
    pub(super) axes: Vec<Axis>,
    #[serde(default, rename = "dimension")]
    pub(super) dimensions: Vec<Dimension>,
    #[serde(default, rename = "resource")]
    pub(super) resources: Vec<Resource>,
    /// What is the same in revisions that were published.
    #[serde(default)]
    pub(super) earlier: Vec<Earlier>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scoring {
    pub(super) overall_dimensions_min: usize,
    pub(super) ranked_max: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Axis {
    pub(super) id: Spanned<String>,
    pub(super) dimensions: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dimension {
    pub(super) id: Spanned<String>,
    pub(super) items: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) resources: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Resource {
    pub(super) id: Spanned<String>,
    pub(super) url: Spanned<String>,
    pub(super) kind: Spanned<String>,
    source: Spanned<String>,
    checked_on: Option<Spanned<Datetime>>,
    checked_as: Spanned<String>,
}

impl Structure {
    /// `None` when it can't be read at all; what is wrong is in the report either way.
    pub(super) fn read(source: &Source, report: &mut Report) -> Option<Self> {
        match toml::from_str::<Self>(&source.text) {
            Ok(structure) => {
                structure.check(source, report);
                Some(structure)
            }
            Err(error) => {
                let line = error.span().map_or(1, |it| source.line(&it));
                let what = error.message().trim().replace('\n', " ");
                report.refuse(source, line, format!("{what}; correct it"));
                None
            }
        }
    }

    /// The dimensions of an axis, in its order.
    pub(super) fn dimensions_of<'a>(
        &'a self,
        axis: &'a Axis,
    ) -> impl Iterator<Item = &'a Dimension> {
        let find = |id: &str| self.dimensions.iter().find(move |it| it.id.get_ref() == id);
        axis.dimensions.iter().filter_map(move |it| find(it.get_ref()))
    }

    fn check(&self, source: &Source, report: &mut Report) {
        let mut refuse = |at: &Spanned<String>, what: String| {
            report.refuse(source, source.line(&at.span()), what);
        };
        self.check_ids(&mut refuse);
        self.check_axes(&mut refuse);
        let known: BTreeSet<&str> =
            self.resources.iter().map(|it| it.id.as_ref().as_str()).collect();
        for named in self.dimensions.iter().flat_map(|it| &it.resources) {
            let id = named.get_ref();
            if !known.contains(id.as_str()) {
                refuse(
                    named,
                    format!("no [[resource]] has the id {id:?}; add it, or correct the id"),
                );
            }
        }
        for dimension in &self.dimensions {
            let (id, count) = (dimension.id.get_ref(), dimension.items.len());
            if !(1..=DIMENSION_ITEMS_MAX).contains(&count) {
                let what =
                    format!("dimension {id} has {count} items; give it 1 to {DIMENSION_ITEMS_MAX}");
                refuse(&dimension.id, what);
            }
        }
        for resource in &self.resources {
            check_resource(resource, &mut refuse);
        }
        self.warn(source, report);
    }

    fn check_ids(&self, refuse: &mut impl FnMut(&Spanned<String>, String)) {
        let ids = [&self.id].into_iter();
        let ids = ids.chain(self.axes.iter().map(|it| &it.id));
        let ids = ids.chain(self.dimensions.iter().map(|it| &it.id));
        let ids = ids.chain(self.dimensions.iter().flat_map(|it| &it.items));
        let ids = ids.chain(self.resources.iter().map(|it| &it.id));
        let mut seen = BTreeSet::new();
        for spanned in ids {
            let id = spanned.get_ref();
            let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
            if id.is_empty() || id.len() > 64 || !id.chars().all(is_plain) {
                refuse(
                    spanned,
                    format!("id {id:?} can't be kept; use 1 to 64 letters, digits, - or _"),
                );
            }
            if !seen.insert(id) {
                refuse(spanned, format!("id {id:?} stands twice; give one of them another"));
            }
        }
    }

    /// Each dimension belongs to exactly one axis.
    fn check_axes(&self, refuse: &mut impl FnMut(&Spanned<String>, String)) {
        let mut axis_of = BTreeMap::new();
        for axis in &self.axes {
            let name = axis.id.get_ref();
            if axis.dimensions.is_empty() {
                refuse(
                    &axis.id,
                    format!("axis {name} has no dimension; name one, or remove the axis"),
                );
            }
            for named in &axis.dimensions {
                let id = named.get_ref().as_str();
                if !self.dimensions.iter().any(|it| it.id.get_ref() == id) {
                    refuse(
                        named,
                        format!("no [[dimension]] has the id {id:?}; add it, or correct the id"),
                    );
                } else if let Some(other) = axis_of.insert(id, name) {
                    refuse(
                        named,
                        format!("dimension {id} is in axis {other} already; name it once"),
                    );
                }
            }
        }
        for dimension in &self.dimensions {
            let id = dimension.id.get_ref();
            if !axis_of.contains_key(id.as_str()) {
                refuse(&dimension.id, format!("dimension {id} is in no axis; name it in one"));
            }
        }
    }

    fn warn(&self, source: &Source, report: &mut Report) {
        for resource in &self.resources {
            let id = resource.id.get_ref();
            if resource.checked_as.get_ref() != "live" {
                let how = resource.checked_as.get_ref();
                let what =
                    format!("resource {id} was checked as {how:?}; open it and make it \"live\"");
                report.warn(source, source.line(&resource.checked_as.span()), what);
            }
            let mut named = self.dimensions.iter().flat_map(|it| &it.resources);
            if !named.any(|it| it.get_ref() == id) {
                let what = format!("resource {id} is named by no dimension; name it, or remove it");
                report.warn(source, source.line(&resource.id.span()), what);
            }
        }
    }
}

fn check_resource(resource: &Resource, refuse: &mut impl FnMut(&Spanned<String>, String)) {
    let id = resource.id.get_ref();
    if !resource.url.get_ref().starts_with("https://") {
        let what =
            format!("resource {id} has no https address; give one that begins with https://");
        refuse(&resource.url, what);
    }
    if resource.checked_on.as_ref().is_none_or(|it| it.get_ref().date.is_none()) {
        let what = format!(
            "resource {id} has no checked_on date; open it, then write `checked_on = 2026-01-31`"
        );
        refuse(&resource.id, what);
    }
    let words: [(&Spanned<String>, &str, &[&str]); 3] = [
        (&resource.kind, "kind", &["read", "example", "tool"]),
        (&resource.source, "source", &["fiche", "elsewhere"]),
        (&resource.checked_as, "checked_as", &["live", "archive", "fiche"]),
    ];
    for (word, key, known) in words {
        if !known.contains(&word.get_ref().as_str()) {
            let (found, known) = (word.get_ref(), known.join(", "));
            refuse(word, format!("resource {id} has {key} {found:?}; write one of {known}"));
        }
    }
}
