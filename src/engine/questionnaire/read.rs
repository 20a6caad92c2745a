//! Reads a pack from JSON. A value of the wrong type is refused with its path in the document.
//!
//! What is refused reads as empty, so that one check at the end suffices: an exit at each value would
//! double the weight of this file in the wasm.

use super::check::TEXT_MAX;
use super::pack::{Pack, PackAxis, PackDimension};
use super::{
    Gloss, Item, PackError, PerimeterTexts, Perimeters, Resource, ResourceKind, Scoring,
    StageTexts, Stem, Texts,
};
use crate::json::Json;
use std::cell::OnceCell;

/// A position in the JSON: the value there, and the path to it.
#[derive(Clone, Copy)]
struct At<'a> {
    value: Option<&'a Json>,
    from: Option<&'a At<'a>>,
    step: Step<'a>,
    /// The first refusal in the document.
    refused: &'a OnceCell<PackError>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Position(usize),
}

impl Pack {
    /// Reads the parts of a pack without validating how they relate.
    pub fn read(json: &Json) -> Result<Self, PackError> {
        let refused = OnceCell::new();
        let at = At { value: Some(json), from: None, step: Step::Key("pack"), refused: &refused };
        let pack = read_pack(&at);
        refused.into_inner().map_or(Ok(pack), Err)
    }
}

/// Reads one part.
type Read<T> = fn(&At<'_>) -> T;

impl<'a> At<'a> {
    fn key(&'a self, key: &'a str) -> At<'a> {
        let value = self.value.and_then(|it| it.get(key));
        At { value, from: Some(self), step: Step::Key(key), refused: self.refused }
    }

    fn position(&'a self, position: usize, value: Option<&'a Json>) -> At<'a> {
        At { value, from: Some(self), step: Step::Position(position), refused: self.refused }
    }

    fn text(&self, key: &str) -> String {
        read_text(&self.key(key))
    }

    fn text_if_any(&self, key: &str) -> Option<String> {
        let at = self.key(key);
        (!at.is_absent()).then(|| read_text(&at))
    }

    fn number<T: TryFrom<u64> + Default>(&self, key: &str) -> T {
        read_number(&self.key(key))
    }

    fn list<T>(&self, key: &str, read: Read<T>) -> Vec<T> {
        let at = self.key(key);
        let values = at.value.and_then(Json::as_list).unwrap_or_else(|| {
            at.refuse("a list");
            &[]
        });
        values.iter().enumerate().map(|(place, it)| read(&at.position(place, Some(it)))).collect()
    }

    fn four<T>(&self, key: &str, read: Read<T>) -> [T; 4] {
        let at = self.key(key);
        let values = at.value.and_then(Json::as_list).unwrap_or_default();
        if values.len() != 4 {
            at.refuse("a list of four");
        }
        [0, 1, 2, 3].map(|place| read(&at.position(place, values.get(place))))
    }

    fn is_absent(&self) -> bool {
        matches!(self.value, None | Some(Json::Null))
    }

    fn refuse(&self, expected: &'static str) {
        self.refused.get_or_init(|| PackError::Shape { place: self.way(), expected });
    }

    fn way(&self) -> String {
        let before = self.from.map(At::way).unwrap_or_default();
        match self.step {
            Step::Key(key) if before.is_empty() => key.to_owned(),
            Step::Key(key) => [&before, ".", key].concat(),
            Step::Position(position) => [&before, "[", &position.to_string(), "]"].concat(),
        }
    }
}

/// Reads a text, which must be neither empty nor over [`TEXT_MAX`].
fn read_text(at: &At<'_>) -> String {
    let Some(text) = at.value.and_then(Json::as_str) else {
        at.refuse("a text");
        return String::new();
    };
    if text.trim().is_empty() || text.len() > TEXT_MAX {
        at.refused.get_or_init(|| PackError::Text { place: at.way() });
    }
    text.to_owned()
}

fn read_number<T: TryFrom<u64> + Default>(at: &At<'_>) -> T {
    at.value.and_then(Json::as_number).unwrap_or_else(|| {
        at.refuse("a small whole number");
        T::default()
    })
}

fn read_pack(at: &At<'_>) -> Pack {
    let format = at.number("format");
    if format != Pack::FORMAT {
        at.refused.get_or_init(|| PackError::Format { expected: Pack::FORMAT, found: format });
    }
    Pack {
        format,
        id: at.text("id"),
        lang: at.text("lang"),
        revision: at.number("revision"),
        texts: read_texts(&at.key("texts")),
        scoring: read_scoring(&at.key("scoring")),
        perimeters: read_perimeters(&at.key("perimeters")),
        stages: at.four("stages", read_stage),
        axes: at.list("axes", read_axis),
        resources: at.list("resources", read_resource),
        glosses: at.list("glosses", read_gloss),
    }
}

fn read_texts(at: &At<'_>) -> Texts {
    Texts {
        not_this: at.list("not_this", read_text),
        title: at.text("title"),
        question: at.text("question"),
        summary: at.text("summary"),
        definition: at.text("definition"),
        credits: at.text("credits"),
        no_overall: at.text("no_overall"),
        watch_points: at.text("vigilance"),
        even: at.text("even"),
        lean_on: at.text("lean_on"),
        express: at.text("express"),
        quartiles: at.text("quartiles"),
    }
}

fn read_scoring(at: &At<'_>) -> Scoring {
    Scoring {
        overall_dimensions_min: at.number("overall_dimensions_min"),
        ranked_max: at.number("ranked_max"),
    }
}

fn read_perimeters(at: &At<'_>) -> Perimeters {
    let [me, team, network] = ["me", "team", "network"].map(|key| {
        let at = at.key(key);
        PerimeterTexts { name: at.text("name"), hint: at.text("hint") }
    });
    Perimeters { me, team, network }
}

fn read_stage(at: &At<'_>) -> StageTexts {
    StageTexts { name: at.text("name"), reading: at.text("reading"), overall: at.text("overall") }
}

fn read_axis(at: &At<'_>) -> PackAxis {
    PackAxis {
        id: at.text("id"),
        name: at.text("name"),
        dimensions: at.list("dimensions", read_dimension),
    }
}

fn read_dimension(at: &At<'_>) -> PackDimension {
    PackDimension {
        id: at.text("id"),
        name: at.text("name"),
        short: at.text("short"),
        about: at.text("about"),
        first_step: at.text("first_step"),
        items: at.list("items", read_item),
        resources: at.list("resources", read_number),
    }
}

fn read_item(at: &At<'_>) -> Item {
    Item {
        id: at.text("id"),
        topic: at.text("topic"),
        stem: read_stem(&at.key("stem")),
        levels: at.four("levels", read_text),
        first_step: at.text_if_any("first_step"),
        help: at.text_if_any("help"),
        glosses: if at.key("glosses").is_absent() {
            Vec::new()
        } else {
            at.list("glosses", read_number)
        },
    }
}

fn read_stem(at: &At<'_>) -> Stem {
    Stem { team: at.text("team"), me: at.text_if_any("me"), network: at.text_if_any("network") }
}

fn read_resource(at: &At<'_>) -> Resource {
    Resource {
        id: at.text("id"),
        label: at.text("label"),
        url: at.text("url"),
        kind: read_kind(&at.key("kind")),
    }
}

fn read_kind(at: &At<'_>) -> ResourceKind {
    match at.value.and_then(Json::as_str) {
        Some("read") => ResourceKind::Read,
        Some("example") => ResourceKind::Example,
        Some("tool") => ResourceKind::Tool,
        _ => {
            at.refuse("read, example or tool");
            ResourceKind::Read
        }
    }
}

fn read_gloss(at: &At<'_>) -> Gloss {
    Gloss { term: at.text("term"), meaning: at.text("meaning") }
}
