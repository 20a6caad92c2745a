//! From texts to a pack: the JSON that the widget reads.

use super::book::Book;
use super::earlier::Said;
use super::gloss::{Gloss, glosses, glosses_of};
use super::structure::{Dimension, Structure};
use anyhow::{Context as _, Result};
use engine::json::Json;
use engine::questionnaire::{Pack, Questionnaire};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// One language of a questionnaire, as it ships.
#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub(crate) id: String,
    pub(crate) lang: String,
    pub(crate) json: String,
}

impl Compiled {
    /// `<id>.<lang>.<hash>.json`, the hash being that of the content.
    pub(crate) fn name(&self) -> String {
        let hash = crate::digest::short_hash(self.json.as_bytes());
        format!("{}.{}.{hash}.json", self.id, self.lang)
    }
}

/// A pack with what the widget reads apart from it.
#[derive(Serialize)]
struct Shipped<'a> {
    #[serde(flatten)]
    pack: &'a Pack,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    earlier: &'a [Said],
}

/// Only for texts without a refusal; the engine has the last word.
pub(super) fn compile(structure: &Structure, book: &Book, earlier: &[Said]) -> Result<Compiled> {
    let glosses = glosses(book);
    let stages = [1, 2, 3, 4]
        .map(|it| fields(book, &format!("stage.{it}"), &["name", "reading", "overall"]));
    let pack = json!({
        "format": Pack::FORMAT,
        "id": structure.id.get_ref(),
        "revision": structure.revision.get_ref(),
        "lang": book.lang,
        "texts": texts(book),
        "scoring": {
            "overall_dimensions_min": structure.scoring.overall_dimensions_min,
            "ranked_max": structure.scoring.ranked_max,
        },
        "perimeters": object(["me", "team", "network"].map(|it| {
            (it, fields(book, &format!("perimeter.{it}"), &["name", "hint"]))
        })),
        "stages": stages,
        "axes": axes(structure, book, &glosses),
        "resources": resources(structure, book),
        "glosses": glosses.iter().map(gloss).collect::<Value>(),
    });
    let of = || format!("compiling {} in {}", structure.id.get_ref(), book.lang);
    let json = Json::read(&pack.to_string());
    let json = json
        .map_err(|it| anyhow::anyhow!("line {}, column {}", it.line, it.column))
        .with_context(of)?;
    let pack = Pack::read(&json).with_context(of)?;
    let json = serde_json::to_string(&Shipped { pack: &pack, earlier }).with_context(of)?;
    let read = Questionnaire::from_json(&json);
    read.with_context(|| format!("the engine refuses the pack: {}", of()))?;
    Ok(Compiled { id: pack.id, lang: pack.lang, json })
}

fn texts(book: &Book) -> Value {
    let mut texts = Map::new();
    for key in ["title", "question", "summary", "definition", "credits"] {
        texts.insert(key.to_owned(), book.words(&format!("questionnaire.{key}")).into());
    }
    for key in ["no_overall", "vigilance", "even", "lean_on", "express", "quartiles"] {
        texts.insert(key.to_owned(), book.words(&format!("result.{key}")).into());
    }
    texts.insert("not_this".to_owned(), list(book, "questionnaire.not_this"));
    texts.into()
}

fn axes(structure: &Structure, book: &Book, glosses: &[Gloss<'_>]) -> Value {
    let axis = |axis| -> Value {
        let dimensions = structure.dimensions_of(axis);
        let dimensions = dimensions.map(|it| dimension(structure, it, book, glosses));
        let id = axis.id.get_ref();
        let name = book.words(&format!("axis.{id}.name"));
        json!({"id": id, "name": name, "dimensions": dimensions.collect::<Value>()})
    };
    structure.axes.iter().map(axis).collect()
}

fn dimension(
    structure: &Structure,
    dimension: &Dimension,
    book: &Book,
    glosses: &[Gloss<'_>],
) -> Value {
    let id = dimension.id.get_ref();
    let table = format!("dimension.{id}");
    let mut value = fields(book, &table, &["name", "short", "about", "first_step"]);
    let items = dimension.items.iter().map(|it| item([it.get_ref(), id], book, glosses));
    let position = |id: &str| structure.resources.iter().position(|it| it.id.get_ref() == id);
    let resources = dimension.resources.iter().filter_map(|it| position(it.get_ref()));
    if let Some(value) = value.as_object_mut() {
        value.insert("id".to_owned(), id.as_str().into());
        value.insert("items".to_owned(), items.collect());
        value.insert("resources".to_owned(), resources.collect());
    }
    value
}

fn item([id, dimension]: [&str; 2], book: &Book, glosses: &[Gloss<'_>]) -> Value {
    let table = format!("item.{id}");
    let stem = ["team", "me", "network"]
        .map(|it| (it, book.text(&format!("{table}.stem.{it}"))))
        .into_iter()
        .filter_map(|(key, text)| text.map(|it| (key, Value::from(it.value.as_str()))));
    let mut value = json!({
        "id": id,
        "topic": book.words(&format!("{table}.topic")),
        "stem": object(stem),
        "levels": list(book, &format!("{table}.levels")),
        "glosses": glosses_of(glosses, book, id, dimension),
    });
    if let (Some(help), Some(value)) = (book.text(&format!("{table}.help")), value.as_object_mut())
    {
        value.insert("help".to_owned(), help.value.as_str().into());
    }
    value
}

fn resources(structure: &Structure, book: &Book) -> Value {
    let resource = |it: &super::structure::Resource| {
        json!({
            "id": it.id.get_ref(),
            "label": book.words(&format!("resource.{}.label", it.id.get_ref())),
            "url": it.url.get_ref(),
            "kind": it.kind.get_ref(),
        })
    };
    structure.resources.iter().map(resource).collect()
}

fn gloss(gloss: &Gloss<'_>) -> Value {
    json!({"term": gloss.forms.first(), "meaning": gloss.meaning})
}

fn list(book: &Book, path: &str) -> Value {
    book.list(path).into_iter().map(|it| it.value.as_str()).collect()
}

fn fields(book: &Book, table: &str, keys: &[&'static str]) -> Value {
    object(keys.iter().map(|&key| (key, book.words(&format!("{table}.{key}")).into())))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}
