//! Converts values between wasm and JavaScript: notes, targets and stored entries are arrays of
//! pairs `[key, text]`.

use engine::questionnaire::Questionnaire;
use engine::targets::Targets;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

pub fn pair(key: &str, text: &str) -> JsValue {
    Array::of2(&key.into(), &text.into()).into()
}

/// Reads an array of pairs of strings. Elements of another shape are skipped; a value that is no
/// array counts as an empty one.
pub fn string_pairs(array: &JsValue) -> Vec<(String, String)> {
    let pair = |it: JsValue| {
        let it = it.dyn_into::<Array>().ok()?;
        Some((it.get(0).as_string()?, it.get(1).as_string()?))
    };
    let array = array.dyn_ref::<Array>();
    array.map(|it| it.iter().filter_map(pair).collect()).unwrap_or_default()
}

/// Reads pairs `[id, text]` as positions and texts. Pairs with an unknown id are skipped.
pub fn by_position(
    pairs: &JsValue,
    position: impl Fn(&str) -> Option<usize>,
) -> Vec<(usize, String)> {
    let pair = |(id, text): (String, String)| Some((position(&id)?, text));
    string_pairs(pairs).into_iter().filter_map(pair).collect()
}

/// Reads the parts of goals, as pairs of a path and a text.
pub fn targets_of(questionnaire: &Questionnaire, pairs: &JsValue) -> Targets {
    let mut targets = Targets::none(questionnaire.dimensions().len());
    for (path, text) in string_pairs(pairs) {
        targets.set_at(questionnaire, &path, &text);
    }
    targets
}

/// The reverse of `targets_of`.
pub fn target_pairs(questionnaire: &Questionnaire, targets: &Targets) -> Array {
    let parts = targets.at_paths(questionnaire);
    parts.iter().map(|(path, text)| pair(path, text)).collect()
}
