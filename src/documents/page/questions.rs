//! Every question that was asked, with its answer, its note, and the answers to choose from.

use crate::documents::Source;
use crate::documents::html::Html;
use crate::engine::answers::Level;
use crate::engine::questionnaire::{Dimension, Item};

pub(super) fn questions(source: &Source<'_>) -> Html {
    let dimensions = source.questionnaire.dimensions().iter();
    Html::section(source.words.questions, dimensions.map(|it| of_dimension(source, it)))
}

fn of_dimension(source: &Source<'_>, dimension: &Dimension) -> Html {
    let items = source.items_of(dimension).map(|(at, item)| question(source, at, item));
    let name = Html::words("h3", "", &dimension.name);
    Html::element("div", &[], std::iter::once(name).chain(items))
}

/// A note may run in either direction, whatever the language of the page.
fn question(source: &Source<'_>, position: usize, item: &Item) -> Html {
    let mut parts = vec![
        Html::words("h4", "", item.stem(source.response.perimeter)),
        Html::words("p", "answer", source.answer(position, item)),
    ];
    if let Some(note) = source.note(position) {
        let attributes = [("class", "note"), ("dir", "auto")];
        parts.push(Html::element("blockquote", &attributes, [Html::text(note)]));
    }
    let levels = Level::ALL.map(|it| Html::words("li", "", item.level(it)));
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
