//! Complements the presenter's texts on the screen: the link, the date, the language of a text.

use super::ResultView;
use crate::i18n::Texts;
use engine::answers::Date;
use engine::diagnosis::{DimensionResult, DimensionState};
use engine::share_code;
use web::elements::phrase;
use wording::dates::Day;
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
    Day::of(date).words(&texts.summary.result)
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
