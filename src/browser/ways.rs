//! The other ways out of a result: files, a picture, a QR code, a reminder, all made on the device;
//! and the way in for the files.
//!
//! A wasm of its own, brought when somebody asks for it: most visitors never pay for it.

mod app;
mod card;
mod download;
mod qr;
mod words;

use crate::documents::{self, Notes};
use crate::engine::questionnaire::Questionnaire;
use crate::engine::share_code;
use app::{Ways, WaysProps};
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;
use words::Words;

/// Draws the ways out in `place`: of the result in `code`, with the notes beside it.
///
/// `notes` has an array `[item id, text]` for each note; `link` reopens the result.
#[wasm_bindgen]
pub fn mount(
    place: Element,
    pack: &str,
    code: &str,
    notes: &JsValue,
    link: String,
) -> Result<(), JsError> {
    let questionnaire = Questionnaire::from_json(pack)?;
    let response = share_code::decode(&questionnaire, code)?;
    let notes = read_notes(&questionnaire, notes);
    let props = WaysProps { given: Rc::new(app::Given { questionnaire, response, notes, link }) };
    yew::Renderer::<Ways>::with_root_and_props(place, props).render();
    Ok(())
}

/// The share code of the result that a file holds; else, in words, why it was refused.
///
/// `file` is a stranger's: a result file or a result page, of any size.
#[wasm_bindgen]
pub fn read(pack: &str, file: &[u8]) -> Result<String, JsValue> {
    let questionnaire = Questionnaire::from_json(pack).map_err(JsError::from)?;
    let words = Words::of(questionnaire.lang());
    match documents::read(&questionnaire, file) {
        Ok(record) => Ok(share_code::encode(&questionnaire, &record.response)),
        Err(error) => Err((words.refusal)(&error).into()),
    }
}

fn read_notes(questionnaire: &Questionnaire, notes: &JsValue) -> Notes {
    let note = |it: JsValue| {
        let pair = Array::from(&it);
        let item = questionnaire.item_position(&pair.get(0).as_string()?)?;
        Some((item, pair.get(1).as_string()?))
    };
    Array::from(notes).iter().filter_map(note).collect()
}
