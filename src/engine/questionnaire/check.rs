//! Validates a pack before the rest of the engine relies on it.

use super::{Axis, Dimension, Item, Pack, PackAxis, PackDimension, Questionnaire};
use crate::json::{Fault, Json};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use std::collections::BinaryHeap;
use std::fmt;

/// The longest text of a questionnaire, in bytes.
pub(super) const TEXT_MAX: usize = 4_000;
/// With more items in a dimension, scores would no longer be exact (`diagnosis`).
const DIMENSION_ITEMS_MAX: usize = 9;

/// Why a pack was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// Larger than [`Pack::SIZE_MAX`], in bytes.
    Size(usize),
    /// Not valid JSON from this line and column on.
    Json { line: usize, column: usize },
    /// A value of the wrong type where a pack has a text, a list or a number.
    Shape { place: String, expected: &'static str },
    /// A pack format that this release does not read.
    Format { expected: u16, found: u16 },
    /// An id or a language that is empty, too long, or has characters that storage keys don't
    /// allow.
    Id(String),
    /// Two things with the same id.
    Duplicate(String),
    /// No axis, an empty axis or dimension, or a dimension with too many items.
    Count { of: String, found: usize },
    /// An empty or overlong text, and its place.
    Text { place: String },
    /// A reference to a resource or gloss that does not exist.
    Missing { of: String, position: usize },
    /// A URL that is not `https:`.
    Address(String),
}

/// Concatenated by hand: `write!` would add 3 kB of formatting code to the wasm for this alone.
impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |it: usize| it.to_string();
        f.write_str(&match self {
            Self::Size(found) => {
                [&number(*found), " bytes, at most ", &number(Pack::SIZE_MAX)].concat()
            }
            Self::Json { line, column } => {
                ["not JSON from line ", &number(*line), ", column ", &number(*column)].concat()
            }
            Self::Shape { place, expected } => [place, ": expected ", expected].concat(),
            Self::Format { expected, found } => {
                let [expected, found] = [*expected, *found].map(|it| number(it.into()));
                ["pack format ", &found, ", this release reads ", &expected].concat()
            }
            Self::Id(id) => {
                ["id \"", &shown(id), "\": 1 to 64 letters, digits, dots, - or _"].concat()
            }
            Self::Duplicate(id) => ["id \"", id, "\" stands twice"].concat(),
            Self::Count { of, found } => [of, ": ", &number(*found), " parts"].concat(),
            Self::Text { place } => {
                [place, ": empty, or over ", &number(TEXT_MAX), " bytes"].concat()
            }
            Self::Missing { of, position } => {
                [of, ": nothing at position ", &number(*position)].concat()
            }
            Self::Address(url) => ["address \"", &shown(url), "\" is not https"].concat(),
        })
    }
}

impl std::error::Error for PackError {}

/// Untrusted text without the characters that could reorder or hide the words around it.
fn shown(text: &str) -> String {
    let is_plain = |it: char| it.is_ascii_graphic() || it == ' ';
    text.chars().map(|it| if is_plain(it) { it } else { '\u{fffd}' }).collect()
}

pub(super) fn read(json: &str) -> Result<Questionnaire, PackError> {
    if json.len() > Pack::SIZE_MAX {
        return Err(PackError::Size(json.len()));
    }
    let fault = |Fault { line, column }| PackError::Json { line, column };
    let json = Json::read(json).map_err(fault)?;
    let questionnaire = flatten(Pack::read(&json)?);
    check_ids(&questionnaire)?;
    check_links(&questionnaire)?;
    check_counts(&questionnaire)?;
    Ok(questionnaire)
}

fn check_ids(of: &Questionnaire) -> Result<(), PackError> {
    let mut ids = vec![&of.id];
    ids.extend(of.axes.iter().map(|it| &it.id));
    ids.extend(of.dimensions.iter().map(|it| &it.id));
    ids.extend(of.items.iter().map(|it| &it.id));
    ids.extend(of.resources.iter().map(|it| &it.id));
    ids.iter().try_for_each(|it| check_id(it))?;
    check_id(&of.lang)?;
    // A heap returns equal ids one after the other. A tree or a sort would work too, but weigh
    // more.
    let mut ids = BinaryHeap::from(ids);
    while let Some(id) = ids.pop() {
        if ids.peek() == Some(&id) {
            return Err(PackError::Duplicate(id.clone()));
        }
    }
    Ok(())
}

fn check_id(id: &str) -> Result<(), PackError> {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    if (1..=64).contains(&id.len()) && id.chars().all(is_plain) {
        Ok(())
    } else {
        Err(PackError::Id(id.chars().take(64).collect()))
    }
}

fn check_links(of: &Questionnaire) -> Result<(), PackError> {
    for dimension in &of.dimensions {
        check_positions(&dimension.id, &dimension.resources, of.resources.len())?;
    }
    for item in &of.items {
        check_positions(&item.id, &item.glosses, of.glosses.len())?;
    }
    match of.resources.iter().find(|it| !it.url.starts_with("https://")) {
        Some(it) => Err(PackError::Address(it.url.clone())),
        None => Ok(()),
    }
}

fn check_positions(of: &str, positions: &[usize], count: usize) -> Result<(), PackError> {
    match positions.iter().find(|&&it| it >= count) {
        Some(&position) => Err(PackError::Missing { of: of.to_owned(), position }),
        None => Ok(()),
    }
}

fn check_counts(of: &Questionnaire) -> Result<(), PackError> {
    check_count("questionnaire", of.axes.len(), usize::MAX)?;
    for axis in &of.axes {
        check_count(&axis.id, axis.dimensions.len(), usize::MAX)?;
    }
    for dimension in &of.dimensions {
        check_count(&dimension.id, dimension.items.len(), DIMENSION_ITEMS_MAX)?;
    }
    Ok(())
}

fn check_count(of: &str, found: usize, max: usize) -> Result<(), PackError> {
    if (1..=max).contains(&found) {
        Ok(())
    } else {
        Err(PackError::Count { of: of.to_owned(), found })
    }
}

/// The parts of a pack in flat lists, unchecked.
fn flatten(pack: Pack) -> Questionnaire {
    let (mut axes, mut dimensions, mut items) = (Vec::new(), Vec::new(), Vec::new());
    for PackAxis { id, name, dimensions: own } in pack.axes {
        let start = dimensions.len();
        dimensions.extend(own.into_iter().map(|it| flatten_dimension(it, &mut items)));
        axes.push(Axis { id, name, dimensions: start..dimensions.len() });
    }
    let fingerprint = fingerprint(&pack.id, pack.revision, &dimensions, &items);
    Questionnaire {
        id: pack.id,
        revision: pack.revision,
        lang: pack.lang,
        texts: pack.texts,
        scoring: pack.scoring,
        perimeters: pack.perimeters,
        stages: pack.stages,
        axes,
        dimensions,
        items,
        resources: pack.resources,
        glosses: pack.glosses,
        fingerprint,
    }
}

fn flatten_dimension(dimension: PackDimension, items: &mut Vec<Item>) -> Dimension {
    let start = items.len();
    items.extend(dimension.items);
    Dimension {
        id: dimension.id,
        name: dimension.name,
        short: dimension.short,
        about: dimension.about,
        first_step: dimension.first_step,
        items: start..items.len(),
        resources: dimension.resources,
    }
}

/// The text has one line each for the id, the revision, and every dimension with its items.
fn fingerprint(id: &str, revision: u16, dimensions: &[Dimension], items: &[Item]) -> u32 {
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    digest.update(id.as_bytes());
    digest.update(b"\n");
    digest.update(revision.to_string().as_bytes());
    for dimension in dimensions {
        digest.update(b"\n");
        digest.update(dimension.id.as_bytes());
        for item in items.get(dimension.items.clone()).unwrap_or_default() {
            digest.update(b" ");
            digest.update(item.id.as_bytes());
        }
    }
    digest.finalize()
}
