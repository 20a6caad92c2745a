//! The facilitation kit: pages to read, to print and to read aloud.

mod guide;
mod pages;
mod questions;
mod sheets;

use crate::fixture::{self, USUAL};
use documents::kit;
use engine::questionnaire::Questionnaire;
use serde_json::Value;
use std::sync::LazyLock;

const ROOT: &str = "../";

/// The usual questionnaire, with different stems for each perimeter.
fn pack(lang: &str) -> Value {
    let mut pack = fixture::pack(&USUAL);
    pack["lang"] = lang.into();
    for axis in pack["axes"].as_array_mut().unwrap() {
        for dimension in axis["dimensions"].as_array_mut().unwrap() {
            for item in dimension["items"].as_array_mut().unwrap() {
                let id = item["id"].as_str().unwrap().to_owned();
                item["stem"]["me"] = format!("{id}, I?").into();
                item["stem"]["network"] = format!("{id}, between us?").into();
            }
        }
    }
    pack
}

fn both() -> [Questionnaire; 2] {
    ["fr", "en"].map(|it| fixture::read(&pack(it)))
}

fn files() -> Vec<(String, String)> {
    static ONCE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| kit::files(&both(), ROOT));
    ONCE.clone()
}

#[track_caller]
fn file(name: &str) -> String {
    let mut found = files().into_iter().filter(|it| it.0 == name);
    found.next().unwrap_or_else(|| panic!("there is no {name}")).1
}

/// All texts between two marks.
fn between<'a>(page: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    page.split(start).skip(1).map(|it| it.split(end).next().unwrap()).collect()
}

/// The text of a page, without its markup.
fn text(page: &str) -> String {
    let parts = page.split('<').map(|it| it.split_once('>').map_or(it, |it| it.1));
    let text = parts.collect::<Vec<_>>().join(" ");
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
