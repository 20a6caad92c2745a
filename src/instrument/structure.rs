//! `questionnaire.toml`: dimensions, items, their order, scoring, resources and revision maps.

mod lint;

use crate::finding::Findings;
use crate::source::{Place, SourceFile};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::value::Datetime;

/// The structure shared by all languages, with the place of each value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Structure {
    #[serde(skip)]
    pub(crate) file: SourceFile,
    pub(crate) id: Spanned<String>,
    pub(crate) revision: Spanned<u16>,
    /// The original language comes first.
    pub(crate) languages: Vec<Spanned<String>>,
    pub(crate) scoring: Scoring,
    #[serde(default, rename = "axis")]
    pub(crate) axes: Vec<Axis>,
    #[serde(default, rename = "dimension")]
    pub(crate) dimensions: Vec<Dimension>,
    #[serde(default, rename = "resource")]
    pub(crate) resources: Vec<Resource>,
    #[serde(default, rename = "earlier")]
    pub(crate) revision_maps: Vec<RevisionMapSource>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scoring {
    pub(crate) overall_dimensions_min: usize,
    pub(crate) ranked_max: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Axis {
    pub(crate) id: Spanned<String>,
    pub(crate) dimensions: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dimension {
    pub(crate) id: Spanned<String>,
    pub(crate) items: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) resources: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resource {
    pub(crate) id: Spanned<String>,
    pub(crate) url: Spanned<String>,
    pub(crate) kind: Spanned<String>,
    source: Spanned<String>,
    checked_on: Option<Spanned<Datetime>>,
    checked_as: Spanned<String>,
}

/// `[[earlier]]`: which items of an earlier revision are the same. An id in both revisions refers
/// to the same item unless it is in `changed`, so that only exceptions are listed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RevisionMapSource {
    pub(crate) revision: Spanned<u16>,
    /// The same id, but another meaning.
    #[serde(default)]
    pub(crate) changed: Vec<Spanned<String>>,
    /// The same id and meaning, in other words.
    #[serde(default)]
    pub(crate) reworded: Vec<Spanned<String>>,
    /// From the earlier id to the current id.
    #[serde(default)]
    pub(crate) renamed: BTreeMap<Spanned<String>, Spanned<String>>,
}

impl Structure {
    /// `None` if the file can't be read at all, which is reported as a finding.
    pub(crate) fn read(file: &SourceFile, findings: &mut Findings) -> Option<Self> {
        match toml::from_str::<Self>(&file.text) {
            Ok(mut structure) => {
                structure.file = file.clone();
                lint::check(&structure, findings);
                Some(structure)
            }
            Err(error) => {
                findings.toml_error(file, &error);
                None
            }
        }
    }

    pub(crate) fn at<T>(&self, value: &Spanned<T>) -> Place<'_> {
        self.file.at(self.file.line(&value.span()))
    }

    /// The dimensions of an axis, in its order.
    pub(crate) fn dimensions_of<'a>(
        &'a self,
        axis: &'a Axis,
    ) -> impl Iterator<Item = &'a Dimension> {
        let find = |id: &str| self.dimensions.iter().find(move |it| it.id.get_ref() == id);
        axis.dimensions.iter().filter_map(move |it| find(it.get_ref()))
    }
}
