//! A question that was asked, with its answer, its note and the possible answers.

use crate::Source;
use crate::html::Html;
use engine::answers::{Answer, Level};
use engine::questionnaire::Item;

/// Levels are worded by the questionnaire, exits by us.
fn answer(source: &Source<'_>, position: usize, item: &Item) -> Html {
    let words = source.words.result.answer(item, source.response.answers.get(position));
    match source.response.answers.get(position) {
        Some(Answer::Level(_)) => source.own("p", "answer", words),
        _ => Html::words("p", "answer", words),
    }
}

/// A note may run in either direction, whatever the language of the page.
pub(super) fn question(source: &Source<'_>, position: usize, item: &Item) -> Html {
    let mut parts = vec![
        source.own("h5", "", item.stem(source.response.perimeter)),
        answer(source, position, item),
    ];
    if let Some(note) = source.note(position) {
        let attributes = [("class", "note"), ("dir", "auto")];
        parts.push(Html::element("blockquote", &attributes, [Html::text(note)]));
    }
    let levels = Level::ALL.map(|it| source.own("li", "", item.level(it)));
    parts.push(Html::element(
        "details",
        &[],
        [
            Html::words("summary", "", source.words.levels),
            Html::element("ol", &[("start", "0")], levels),
        ],
    ));
    Html::element("div", &[("class", "question")], parts)
}
