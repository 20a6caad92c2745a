//! The questionnaire: read from a pack, validated once, then trusted.
//!
//! A pack is one language of a questionnaire as one JSON file (`docs/formats.md`). Every pack is
//! untrusted input, ours included: [`Questionnaire::from_json`] is the only way in.

mod check;
mod choices;
mod direction;
mod pack;
mod read;

use crate::level::Level;
pub use check::PackError;
pub use choices::{Path, Perimeter};
use direction::direction;
pub use pack::{Pack, PackAxis, PackDimension};
use serde::Serialize;
use std::ops::Range;

/// A questionnaire in one language.
///
/// Every axis has a dimension, every dimension has one to nine items, ids are unique, and every
/// reference to a resource or gloss resolves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    id: String,
    revision: u16,
    lang: String,
    pub texts: Texts,
    pub scoring: Scoring,
    perimeters: Perimeters,
    stages: [StageTexts; 4],
    axes: Vec<Axis>,
    dimensions: Vec<Dimension>,
    items: Vec<Item>,
    resources: Vec<Resource>,
    glosses: Vec<Gloss>,
    fingerprint: u32,
}

/// The questionnaire's own texts on the first screen and in the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Texts {
    pub title: String,
    pub question: String,
    pub summary: String,
    pub definition: String,
    pub not_this: Vec<String>,
    pub credits: String,
    pub no_overall: String,
    #[serde(rename = "vigilance")]
    pub watch_points: String,
    pub even: String,
    pub lean_on: String,
    pub express: String,
    pub quartiles: String,
}

/// The questionnaire's own thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scoring {
    /// With fewer scored dimensions than this, there is no overall figure.
    pub overall_dimensions_min: usize,
    /// The maximum number of strengths, and of priorities.
    pub ranked_max: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Perimeters {
    pub me: PerimeterTexts,
    pub team: PerimeterTexts,
    pub network: PerimeterTexts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PerimeterTexts {
    pub name: String,
    pub hint: String,
}

/// The texts of one of the four stages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageTexts {
    pub name: String,
    /// What a dimension at this stage means, in one sentence.
    pub reading: String,
    /// The first sentence of a result whose overall score is at this stage.
    pub overall: String,
}

/// A group of dimensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    pub id: String,
    pub name: String,
    /// Positions of its dimensions in the questionnaire.
    pub dimensions: Range<usize>,
}

/// A theme, scored from its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    pub id: String,
    pub name: String,
    pub short: String,
    pub about: String,
    pub first_step: String,
    /// Positions of its items in the questionnaire; the first is the express item.
    pub items: Range<usize>,
    resources: Vec<usize>,
}

/// A question with four worded levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    pub id: String,
    pub topic: String,
    stem: Stem,
    levels: [String; 4],
    /// An act that answers this question; `None`: the dimension's serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_step: Option<String>,
    /// Where help can be found, shown beside an answer at level 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    glosses: Vec<usize>,
}

/// The question of an item, which may differ by perimeter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stem {
    pub team: String,
    /// `None`: the team's text applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub me: Option<String>,
    /// `None`: the team's text applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}

/// A link for further reading, an example or a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    pub id: String,
    pub label: String,
    /// Always `https:`.
    pub url: String,
    pub kind: ResourceKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ResourceKind {
    Read,
    Example,
    Tool,
}

/// The explanation of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gloss {
    pub term: String,
    pub meaning: String,
}

impl Item {
    pub fn stem(&self, perimeter: Perimeter) -> &str {
        let own = match perimeter {
            Perimeter::Me => self.stem.me.as_deref(),
            Perimeter::Network => self.stem.network.as_deref(),
            Perimeter::Team => None,
        };
        own.unwrap_or(&self.stem.team)
    }

    pub fn level(&self, level: Level) -> &str {
        let [zero, one, two, three] = &self.levels;
        match level.value() {
            0 => zero,
            1 => one,
            2 => two,
            _ => three,
        }
    }
}

impl Questionnaire {
    /// Reads a pack and validates everything that the rest of the engine relies on.
    pub fn from_json(json: &str) -> Result<Self, PackError> {
        check::read(json)
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn revision(&self) -> u16 {
        self.revision
    }

    /// The language of the texts, as a BCP 47 tag.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The writing direction of the texts, as a value of `dir`, derived from the language's script.
    pub fn direction(&self) -> &'static str {
        direction(&self.lang)
    }

    /// Identifies the questionnaire in any language: CRC-32 of the id, the revision and the ids of
    /// dimensions and items in order (`docs/formats.md`).
    pub fn fingerprint(&self) -> u32 {
        self.fingerprint
    }

    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    pub fn items(&self) -> &[Item] {
        &self.items
    }

    pub fn perimeter(&self, perimeter: Perimeter) -> &PerimeterTexts {
        match perimeter {
            Perimeter::Me => &self.perimeters.me,
            Perimeter::Team => &self.perimeters.team,
            Perimeter::Network => &self.perimeters.network,
        }
    }

    /// The texts of a stage, 1 to 4; an out-of-range stage gives the nearest.
    pub fn stage(&self, stage: u8) -> &StageTexts {
        let [start, emerge, develop, renew] = &self.stages;
        match stage {
            0 | 1 => start,
            2 => emerge,
            3 => develop,
            _ => renew,
        }
    }

    pub fn resources<'a>(&'a self, of: &'a Dimension) -> impl Iterator<Item = &'a Resource> {
        of.resources.iter().filter_map(|&at| self.resources.get(at))
    }

    pub fn glosses<'a>(&'a self, of: &'a Item) -> impl Iterator<Item = &'a Gloss> {
        of.glosses.iter().filter_map(|&at| self.glosses.get(at))
    }

    pub fn item_position(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    pub fn dimension_position(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|it| it.id == id)
    }

    /// The position of the dimension that contains an item.
    pub fn dimension_of(&self, item: usize) -> Option<usize> {
        let after = self.dimensions.partition_point(|it| it.items.start <= item);
        (item < self.items.len()).then(|| after.checked_sub(1)).flatten()
    }

    /// Whether this path asks this item.
    pub fn is_asked(&self, item: usize, path: Path) -> bool {
        let dimension = self.dimension_of(item).and_then(|at| self.dimensions.get(at));
        dimension.is_some_and(|it| path == Path::Complete || it.items.start == item)
    }

    /// The items of a dimension that this path asks.
    pub fn items_asked(dimension: &Dimension, path: Path) -> Range<usize> {
        match path {
            Path::Express => dimension.items.start..dimension.items.start + 1,
            Path::Complete => dimension.items.clone(),
        }
    }

    /// Positions of all items that this path asks, in order.
    pub fn path(&self, path: Path) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.dimensions.iter().flat_map(move |it| Self::items_asked(it, path))
    }
}
