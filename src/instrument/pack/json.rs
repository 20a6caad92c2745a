//! The JSON fields of a pack, from the structure and the texts of a language.

use crate::catalog::Catalog;
use crate::glossary::{self, Gloss};
use crate::structure::{Axis, Dimension, Resource, Structure};
use engine::questionnaire::Pack;
use serde_json::{Map, Value, json};

pub(super) fn of(structure: &Structure, catalog: &Catalog) -> Value {
    let glosses = glossary::read(catalog);
    let perimeter = |it| (it, fields(catalog, &format!("perimeter.{it}"), &["name", "hint"]));
    let stage = |it| fields(catalog, &format!("stage.{it}"), &["name", "reading", "overall"]);
    let stages = [1, 2, 3, 4].map(stage);
    let axes = structure.axes.iter().map(|it| axis(structure, it, catalog, &glosses));
    json!({
        "format": Pack::FORMAT,
        "id": structure.id.get_ref(),
        "revision": structure.revision.get_ref(),
        "lang": catalog.lang(),
        "texts": texts(catalog),
        "scoring": {
            "overall_dimensions_min": structure.scoring.overall_dimensions_min,
            "ranked_max": structure.scoring.ranked_max,
        },
        "perimeters": object(["me", "team", "network"].map(perimeter)),
        "stages": stages,
        "axes": axes.collect::<Value>(),
        "resources": structure.resources.iter().map(|it| resource(it, catalog)).collect::<Value>(),
        "glosses": glosses.iter().map(gloss).collect::<Value>(),
    })
}

fn texts(catalog: &Catalog) -> Value {
    let mut texts = Map::new();
    for key in ["title", "question", "summary", "definition", "credits"] {
        texts.insert(key.to_owned(), catalog.text_or_empty(&format!("questionnaire.{key}")).into());
    }
    for key in ["no_overall", "vigilance", "even", "lean_on", "express", "quartiles"] {
        texts.insert(key.to_owned(), catalog.text_or_empty(&format!("result.{key}")).into());
    }
    texts.insert("not_this".to_owned(), list(catalog, "questionnaire.not_this"));
    texts.into()
}

fn axis(structure: &Structure, axis: &Axis, catalog: &Catalog, glosses: &[Gloss<'_>]) -> Value {
    let dimensions = structure.dimensions_of(axis);
    let dimensions = dimensions.map(|it| dimension(structure, it, catalog, glosses));
    let id = axis.id.get_ref();
    let name = catalog.text_or_empty(&format!("axis.{id}.name"));
    json!({"id": id, "name": name, "dimensions": dimensions.collect::<Value>()})
}

fn dimension(
    structure: &Structure,
    dimension: &Dimension,
    catalog: &Catalog,
    glosses: &[Gloss<'_>],
) -> Value {
    let id = dimension.id.get_ref();
    let table = format!("dimension.{id}");
    let mut value = fields(catalog, &table, &["name", "short", "about", "first_step"]);
    let of_dimension = |item| glossary::positions(glosses, catalog, item, id);
    let items =
        dimension.items.iter().map(|it| item(it.get_ref(), catalog, of_dimension(it.get_ref())));
    let position = |id: &str| structure.resources.iter().position(|it| it.id.get_ref() == id);
    let resources = dimension.resources.iter().filter_map(|it| position(it.get_ref()));
    if let Some(value) = value.as_object_mut() {
        value.insert("id".to_owned(), id.as_str().into());
        value.insert("items".to_owned(), items.collect());
        value.insert("resources".to_owned(), resources.collect());
    }
    value
}

fn item(id: &str, catalog: &Catalog, glosses: Vec<usize>) -> Value {
    let table = format!("item.{id}");
    let stem = ["team", "me", "network"]
        .map(|it| (it, catalog.text(&format!("{table}.stem.{it}"))))
        .into_iter()
        .filter_map(|(key, text)| text.map(|it| (key, Value::from(it.value.as_str()))));
    let mut value = json!({
        "id": id,
        "topic": catalog.text_or_empty(&format!("{table}.topic")),
        "stem": object(stem),
        "levels": list(catalog, &format!("{table}.levels")),
        "first_step": catalog.text_or_empty(&format!("{table}.first_step")),
        "glosses": glosses,
    });
    let help = catalog.text(&format!("{table}.help"));
    if let (Some(help), Some(value)) = (help, value.as_object_mut()) {
        value.insert("help".to_owned(), help.value.as_str().into());
    }
    value
}

fn resource(resource: &Resource, catalog: &Catalog) -> Value {
    json!({
        "id": resource.id.get_ref(),
        "label": catalog.text_or_empty(&format!("resource.{}.label", resource.id.get_ref())),
        "url": resource.url.get_ref(),
        "kind": resource.kind.get_ref(),
    })
}

fn gloss(gloss: &Gloss<'_>) -> Value {
    json!({"term": gloss.forms.first(), "meaning": gloss.meaning})
}

fn list(catalog: &Catalog, path: &str) -> Value {
    catalog.list(path).into_iter().map(|it| it.value.as_str()).collect()
}

fn fields(catalog: &Catalog, table: &str, keys: &[&'static str]) -> Value {
    object(keys.iter().map(|&key| (key, catalog.text_or_empty(&format!("{table}.{key}")).into())))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}
