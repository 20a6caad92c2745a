//! The parts of a pack as they are in its JSON, before validation.

use super::{Gloss, Item, Perimeters, Resource, Scoring, StageTexts, Texts};
use serde::Serialize;

/// One language of a questionnaire, as its JSON file has it.
#[derive(Debug, Clone, Serialize)]
pub struct Pack {
    /// The version of the pack format; this release reads [`Pack::FORMAT`].
    pub format: u16,
    pub id: String,
    pub revision: u16,
    pub lang: String,
    pub texts: Texts,
    pub scoring: Scoring,
    pub perimeters: Perimeters,
    pub stages: [StageTexts; 4],
    pub axes: Vec<PackAxis>,
    pub resources: Vec<Resource>,
    pub glosses: Vec<Gloss>,
}

#[derive(Debug, Clone, Serialize)]
pub struct PackAxis {
    pub id: String,
    pub name: String,
    pub dimensions: Vec<PackDimension>,
}

#[derive(Debug, Clone, Serialize)]
pub struct PackDimension {
    pub id: String,
    pub name: String,
    pub short: String,
    pub about: String,
    pub first_step: String,
    pub items: Vec<Item>,
    /// Positions in [`Pack::resources`].
    pub resources: Vec<usize>,
}

impl Pack {
    /// The only pack format that this release reads.
    pub const FORMAT: u16 = 1;
    /// Larger files are refused before they are read, in bytes; `mount.js` has the same limit.
    pub const SIZE_MAX: usize = 1_000_000;
}
