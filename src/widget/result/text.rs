//! Complements the presenter's texts on the screen: the link, the date, the language of a text.

use super::ResultView;
use crate::i18n::Texts;
use engine::answers::Date;
use engine::diagnosis::{DimensionResult, DimensionState};
use engine::share_code;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web::elements::phrase;
use yew::Html;

/// The link that reopens this result. The code is in the fragment, which browsers never send.
pub(super) fn link(result: ResultView<'_>) -> String {
    let code = share_code::encode_shared(result.view.questionnaire, result.shared);
    share_code::link(&result.view.settings.share_url, &code)
}

/// Scope, path and date, in the presenter's words.
pub(super) fn context(result: ResultView<'_>) -> String {
    result.presenter.context(&date_words(result.view.texts, result.shared.date()))
}

pub(crate) fn date_words(texts: &Texts, date: Date) -> String {
    let days_to_2000 = 10_957.0;
    let milliseconds = (f64::from(date.0) + days_to_2000) * 86_400_000.0;
    let style = Array::of2(&"dateStyle".into(), &"long".into());
    let zone = Array::of2(&"timeZone".into(), &"UTC".into());
    let options = Object::from_entries(&Array::of2(&style, &zone)).unwrap_or_default();
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    date.to_locale_date_string(texts.locale, &options).into()
}

/// The stage of a dimension, in the questionnaire's language; or the reason why it has none, in
/// that of the interface.
pub(super) fn state(result: ResultView<'_>, of: &DimensionResult, class: &'static str) -> Html {
    let words = result.presenter.stage(of);
    match &of.state {
        DimensionState::Scored(_) => result.view.own("span", class, words),
        _ => phrase("span", class, words),
    }
}
