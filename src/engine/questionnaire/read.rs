//! Reads a pack from JSON, filling each part in place. A value of the wrong type is refused with
//! its path in the document.

use super::check::TEXT_MAX;
use super::pack::{Pack, PackAxis, PackDimension};
use super::{Gloss, Item, PackError, PerimeterTexts, Resource, ResourceKind, StageTexts, Texts};
use crate::json::Json;

/// A position in the JSON: the value there, and the path to it.
#[derive(Clone, Copy)]
struct At<'a> {
    value: Option<&'a Json>,
    from: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Position(usize),
}

impl Pack {
    /// Reads the parts of a pack without validating how they relate.
    pub fn read(json: &Json) -> Result<Self, PackError> {
        let at = At { value: Some(json), from: None, step: Step::Key("pack") };
        let mut pack = Self { format: at.key("format").number()?, ..Self::default() };
        if pack.format != Self::FORMAT {
            return Err(PackError::Format { expected: Self::FORMAT, found: pack.format });
        }
        at.texts(&mut [("id", &mut pack.id), ("lang", &mut pack.lang)])?;
        pack.revision = at.key("revision").number()?;
        read_texts(&at.key("texts"), &mut pack.texts)?;
        let scoring = at.key("scoring");
        pack.scoring.overall_dimensions_min = scoring.key("overall_dimensions_min").number()?;
        pack.scoring.ranked_max = scoring.key("ranked_max").number()?;
        let perimeters = at.key("perimeters");
        read_perimeter(&perimeters.key("me"), &mut pack.perimeters.me)?;
        read_perimeter(&perimeters.key("team"), &mut pack.perimeters.team)?;
        read_perimeter(&perimeters.key("network"), &mut pack.perimeters.network)?;
        at.key("stages").four(&mut pack.stages, read_stage)?;
        at.key("axes").list(&mut pack.axes, read_axis)?;
        at.key("resources").list(&mut pack.resources, read_resource)?;
        at.key("glosses").list(&mut pack.glosses, read_gloss)?;
        Ok(pack)
    }
}

/// Reads one part into its place.
type Read<T> = fn(&At<'_>, &mut T) -> Result<(), PackError>;

impl<'a> At<'a> {
    fn key(&'a self, key: &'a str) -> At<'a> {
        let value = self.value.and_then(|it| it.get(key));
        At { value, from: Some(self), step: Step::Key(key) }
    }

    /// Reads several texts of one object.
    fn texts(&self, places: &mut [(&str, &mut String)]) -> Result<(), PackError> {
        for (key, place) in places {
            read_text(&self.key(key), place)?;
        }
        Ok(())
    }

    fn text_if_any(&self, place: &mut Option<String>) -> Result<(), PackError> {
        if !self.is_absent() {
            read_text(self, place.get_or_insert_default())?;
        }
        Ok(())
    }

    fn number<T: TryFrom<u64>>(&self) -> Result<T, PackError> {
        let number = self.value.and_then(Json::as_number);
        number.ok_or_else(|| self.refuse("a small whole number"))
    }

    fn list<T: Default>(&self, places: &mut Vec<T>, read: Read<T>) -> Result<(), PackError> {
        let Some(values) = self.value.and_then(Json::as_list) else {
            return Err(self.refuse("a list"));
        };
        places.resize_with(values.len(), T::default);
        self.each(values, places, read)
    }

    fn four<T>(&self, places: &mut [T; 4], read: Read<T>) -> Result<(), PackError> {
        match self.value.and_then(Json::as_list) {
            Some(values) if values.len() == 4 => self.each(values, places, read),
            _ => Err(self.refuse("a list of four")),
        }
    }

    fn each<T>(&self, values: &[Json], places: &mut [T], read: Read<T>) -> Result<(), PackError> {
        for (position, (value, place)) in values.iter().zip(places).enumerate() {
            let step = Step::Position(position);
            read(&At { value: Some(value), from: Some(self), step }, place)?;
        }
        Ok(())
    }

    fn is_absent(&self) -> bool {
        matches!(self.value, None | Some(Json::Null))
    }

    fn refuse(&self, expected: &'static str) -> PackError {
        PackError::Shape { place: self.way(), expected }
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
fn read_text(at: &At<'_>, place: &mut String) -> Result<(), PackError> {
    let Some(text) = at.value.and_then(Json::as_str) else {
        return Err(at.refuse("a text"));
    };
    if text.trim().is_empty() || text.len() > TEXT_MAX {
        return Err(PackError::Text { place: at.way() });
    }
    place.push_str(text);
    Ok(())
}

fn read_number(at: &At<'_>, place: &mut usize) -> Result<(), PackError> {
    *place = at.number()?;
    Ok(())
}

fn read_texts(at: &At<'_>, texts: &mut Texts) -> Result<(), PackError> {
    at.key("not_this").list(&mut texts.not_this, read_text)?;
    at.texts(&mut [
        ("title", &mut texts.title),
        ("question", &mut texts.question),
        ("summary", &mut texts.summary),
        ("definition", &mut texts.definition),
        ("credits", &mut texts.credits),
        ("no_overall", &mut texts.no_overall),
        ("vigilance", &mut texts.watch_points),
        ("even", &mut texts.even),
        ("lean_on", &mut texts.lean_on),
        ("express", &mut texts.express),
        ("quartiles", &mut texts.quartiles),
    ])
}

fn read_perimeter(at: &At<'_>, perimeter: &mut PerimeterTexts) -> Result<(), PackError> {
    at.texts(&mut [("name", &mut perimeter.name), ("hint", &mut perimeter.hint)])
}

fn read_stage(at: &At<'_>, stage: &mut StageTexts) -> Result<(), PackError> {
    at.texts(&mut [
        ("name", &mut stage.name),
        ("reading", &mut stage.reading),
        ("overall", &mut stage.overall),
    ])
}

fn read_axis(at: &At<'_>, axis: &mut PackAxis) -> Result<(), PackError> {
    at.texts(&mut [("id", &mut axis.id), ("name", &mut axis.name)])?;
    at.key("dimensions").list(&mut axis.dimensions, read_dimension)
}

fn read_dimension(at: &At<'_>, dimension: &mut PackDimension) -> Result<(), PackError> {
    at.texts(&mut [
        ("id", &mut dimension.id),
        ("name", &mut dimension.name),
        ("short", &mut dimension.short),
        ("about", &mut dimension.about),
        ("first_step", &mut dimension.first_step),
    ])?;
    at.key("items").list(&mut dimension.items, read_item)?;
    at.key("resources").list(&mut dimension.resources, read_number)
}

fn read_item(at: &At<'_>, item: &mut Item) -> Result<(), PackError> {
    at.texts(&mut [("id", &mut item.id), ("topic", &mut item.topic)])?;
    let stem = at.key("stem");
    stem.texts(&mut [("team", &mut item.stem.team)])?;
    stem.key("me").text_if_any(&mut item.stem.me)?;
    stem.key("network").text_if_any(&mut item.stem.network)?;
    at.key("levels").four(&mut item.levels, read_text)?;
    at.key("first_step").text_if_any(&mut item.first_step)?;
    at.key("help").text_if_any(&mut item.help)?;
    let glosses = at.key("glosses");
    if glosses.is_absent() { Ok(()) } else { glosses.list(&mut item.glosses, read_number) }
}

fn read_resource(at: &At<'_>, resource: &mut Resource) -> Result<(), PackError> {
    at.texts(&mut [
        ("id", &mut resource.id),
        ("label", &mut resource.label),
        ("url", &mut resource.url),
    ])?;
    let kind = at.key("kind");
    resource.kind = match kind.value.and_then(Json::as_str) {
        Some("read") => ResourceKind::Read,
        Some("example") => ResourceKind::Example,
        Some("tool") => ResourceKind::Tool,
        _ => return Err(kind.refuse("read, example or tool")),
    };
    Ok(())
}

fn read_gloss(at: &At<'_>, gloss: &mut Gloss) -> Result<(), PackError> {
    at.texts(&mut [("term", &mut gloss.term), ("meaning", &mut gloss.meaning)])
}
