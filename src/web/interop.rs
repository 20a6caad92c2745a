//! Notes and targets on their way between the two wasms: pairs `[id, text]`.

use engine::questionnaire::Questionnaire;
use engine::targets::Targets;
use js_sys::Array;
use wasm_bindgen::JsValue;

pub fn pair(id: &str, text: &str) -> JsValue {
    Array::of2(&id.into(), &text.into()).into()
}

pub fn targets_of(questionnaire: &Questionnaire, pairs: &JsValue) -> Targets {
    let mut targets = Targets::none(questionnaire.dimensions().len());
    for (dimension, stage) in placed(pairs, |it| questionnaire.dimension_position(it)) {
        targets.set(dimension, stage.parse().ok());
    }
    targets
}

/// Pairs `[id, text]`, by what the id names; what names nothing is left out.
pub fn placed(pairs: &JsValue, position: impl Fn(&str) -> Option<usize>) -> Vec<(usize, String)> {
    let pair = |it: JsValue| {
        let pair = Array::from(&it);
        Some((position(&pair.get(0).as_string()?)?, pair.get(1).as_string()?))
    };
    Array::from(pairs).iter().filter_map(pair).collect()
}
