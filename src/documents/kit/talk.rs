//! Discussion questions for each item on which views differ.

use super::{Kit, list, questions};
use crate::html::Html;
use engine::questionnaire::{Dimension, Perimeter};

pub(super) fn page(kit: &Kit<'_>, about: Perimeter) -> Vec<Html> {
    let head = [
        kit.series(),
        Html::words("h1", "", kit.words.talk),
        Html::words("p", "subject", kit.about(about)),
        list("", kit.words.talk_how),
    ];
    let dimensions = kit.questionnaire.dimensions().iter();
    let parts = dimensions.map(|it| of_dimension(kit, about, it));
    std::iter::once(Html::element("header", &[], head)).chain(parts).collect()
}

fn of_dimension(kit: &Kit<'_>, about: Perimeter, dimension: &Dimension) -> Html {
    let items = dimension.items.clone().filter_map(|it| of_item(kit, about, it));
    let about = Html::words("p", "quiet", &dimension.about);
    Html::section(&dimension.name, std::iter::once(about).chain(items))
}

fn of_item(kit: &Kit<'_>, about: Perimeter, position: usize) -> Option<Html> {
    let item = kit.questionnaire.items().get(position)?;
    let asked = questions(kit.questionnaire, position, about, None)?;
    let parts = [
        Html::words("p", "topic", &item.topic),
        Html::words("h3", "", item.stem(about)),
        Html::element("ol", &[("class", "ask")], asked.map(|it| Html::words("li", "", &it))),
    ];
    Some(Html::element("article", &[], parts))
}
