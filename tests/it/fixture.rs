//! Questionnaires made for the tests, and a short notation for answers.

use engine::answers::{Answer, Answers, Date, Level, Response, ResponseId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The folder of the repository: the tests belong to a crate in `src`.
pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The shape of the questionnaire that ships: 13 dimensions of 3 items, on 3 axes.
pub(crate) const USUAL: [(&str, &[usize]); 3] = [("A", &[3; 7]), ("B", &[3; 4]), ("C", &[3; 2])];

pub(crate) fn usual() -> Questionnaire {
    static ONCE: LazyLock<Questionnaire> = LazyLock::new(|| of(&USUAL));
    ONCE.clone()
}

/// A questionnaire with these axes, each with the number of items in each of its dimensions.
pub(crate) fn of(axes: &[(&str, &[usize])]) -> Questionnaire {
    read(&pack(axes))
}

#[track_caller]
pub(crate) fn read(pack: &Value) -> Questionnaire {
    Questionnaire::from_json(&pack.to_string()).expect("the pack is accepted")
}

pub(crate) fn pack(axes: &[(&str, &[usize])]) -> Value {
    let place = |name: &str| json!({ "name": name, "hint": format!("Think of {name}.") });
    let stage = |name: &str| json!({ "name": name, "reading": "So.", "overall": "All in all." });
    json!({
        "format": 1,
        "id": "test",
        "revision": 1,
        "lang": "en",
        "texts": {
            "title": "Title", "question": "Question?", "summary": "Summary.",
            "definition": "Definition.", "not_this": ["Not a measure."], "credits": "Credits.",
            "no_overall": "Too little.", "vigilance": "Mind:", "even": "Even.",
            "lean_on": "Lean on:", "express": "Express.", "quartiles": "A convention.",
        },
        "scoring": { "overall_dimensions_min": 7, "ranked_max": 3 },
        "perimeters": { "me": place("me"), "team": place("team"), "network": place("network") },
        "stages": [stage("Start"), stage("Emerge"), stage("Develop"), stage("Renew")],
        "axes": axes.iter().map(|(id, dimensions)| axis(id, dimensions)).collect::<Vec<_>>(),
        "resources": [
            { "id": "guide", "label": "A guide", "url": "https://example.org/", "kind": "read" },
        ],
        "glosses": [{ "term": "term", "meaning": "What it means." }],
    })
}

fn axis(id: &str, dimensions: &[usize]) -> Value {
    let dimension = |(at, &items): (usize, &usize)| {
        let id = format!("{id}{}", at + 1);
        json!({
            "id": id, "name": format!("Name of {id}"), "short": id, "about": "About it.",
            "first_step": "A first step.", "resources": [0],
            "items": ('a'..).take(items).map(|it| item(&format!("{id}{it}"))).collect::<Vec<_>>(),
        })
    };
    let dimensions: Vec<_> = dimensions.iter().enumerate().map(dimension).collect();
    json!({ "id": id, "name": format!("Axis {id}"), "dimensions": dimensions })
}

fn item(id: &str) -> Value {
    let levels = [0, 1, 2, 3].map(|it| format!("{id} at level {it}"));
    json!({
        "id": id, "topic": format!("Topic of {id}"), "stem": { "team": format!("{id}, we?") },
        "levels": levels, "glosses": [0],
    })
}

/// Each character is an answer: a level `0` to `3`, `N` not applicable, `D` do not know,
/// `_` blank. Spaces are ignored, and missing answers are blank.
pub(crate) fn answers(questionnaire: &Questionnaire, notation: &str) -> Answers {
    let mut answers = Answers::blank(questionnaire.items().len());
    for (item, sign) in notation.chars().filter(|it| *it != ' ').enumerate() {
        answers.set(item, answer(sign));
    }
    answers
}

pub(crate) fn answer(sign: char) -> Option<Answer> {
    match sign {
        '_' => None,
        'N' => Some(Answer::NotApplicable),
        'D' => Some(Answer::DoNotKnow),
        _ => Some(level(sign.to_digit(10).expect("a digit").try_into().expect("0 to 3"))),
    }
}

pub(crate) fn level(value: u8) -> Answer {
    Answer::Level(Level::new(value).expect("0 to 3"))
}

/// All sets of answers to three items with these signs.
pub(crate) fn triples(signs: &str) -> impl Iterator<Item = [char; 3]> + '_ {
    let each = move || signs.chars();
    each().flat_map(move |a| each().flat_map(move |b| each().map(move |c| [a, b, c])))
}

pub(crate) const GIVEN: &str = "0123ND";
pub(crate) const GIVEN_OR_BLANK: &str = "0123ND_";

pub(crate) fn response(questionnaire: &Questionnaire, path: Path, notation: &str) -> Response {
    Response {
        id: ResponseId([1, 2, 3, 4, 5, 6, 7, 8]),
        date: Date(9_823),
        perimeter: Perimeter::Team,
        path,
        answers: answers(questionnaire, notation),
    }
}

/// The ids of dimensions, by their positions.
pub(crate) fn ids(questionnaire: &Questionnaire, dimensions: &[usize]) -> String {
    let id = |&at: &usize| questionnaire.dimensions()[at].id.as_str();
    dimensions.iter().map(id).collect::<Vec<_>>().join(" ")
}
