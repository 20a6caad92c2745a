//! Answer sheets for those who prefer paper, without a signature and without a field for a name.

use super::{Kit, list};
use crate::html::Html;
use engine::answers::Level;
use engine::questionnaire::{Dimension, Path, Perimeter, Questionnaire};

pub(super) fn page(kit: &Kit<'_>, about: Perimeter, path: Path) -> Vec<Html> {
    let words = kit.words;
    let name =
        if path == Path::Express { kit.said.result.express } else { kit.said.result.complete };
    let subject = kit.questionnaire.perimeter(about);
    let subject =
        [Html::words("strong", "", &subject.name), Html::words("span", "block", &subject.hint)];
    let head = [
        kit.series(),
        Html::words("h1", "", &[words.answers, name].join("\u{a0}· ")),
        Html::words("p", "blank", words.date),
        Html::element("p", &[("class", "subject")], subject),
        list("how", words.answers_how),
    ];
    let mut number = 0;
    let themes = kit.questionnaire.dimensions().iter().map(|it| {
        let theme = theme(kit, (about, path), it, number);
        number += Questionnaire::items_asked(it, path).len();
        theme
    });
    let foot = [
        Html::words("p", "remark", words.remark),
        Html::words("p", "unsigned", words.nothing_to_sign),
    ];
    // The footer is part of the columns, because the space left in the last one is enough for it.
    let foot = Html::element("footer", &[], foot);
    let columns = themes.collect::<Vec<_>>().into_iter().chain([foot]);
    let columns = Html::element("div", &[("class", "themes")], columns);
    vec![Html::element("header", &[], head), columns]
}

/// `before` is the number of items already on the sheet.
fn theme(
    kit: &Kit<'_>,
    (about, path): (Perimeter, Path),
    dimension: &Dimension,
    before: usize,
) -> Html {
    let asked = Questionnaire::items_asked(dimension, path).enumerate();
    let items = asked.filter_map(|(at, it)| question(kit, about, it, before + at + 1));
    let name = Html::words("h2", "", &dimension.name);
    Html::element("section", &[], std::iter::once(name).chain(items))
}

fn question(kit: &Kit<'_>, about: Perimeter, position: usize, number: usize) -> Option<Html> {
    let item = kit.questionnaire.items().get(position)?;
    let number = [&number.to_string(), ".\u{a0}"].concat();
    let stem = [Html::words("span", "number", &number), Html::text(item.stem(about))];
    let levels = Level::ALL.map(|it| Html::words("li", "", item.level(it)));
    let parts = [
        Html::element("h3", &[], stem),
        Html::element("ul", &[("class", "boxes")], levels),
        exits(kit),
    ];
    // A printed sheet can't tell who needs help, so everybody gets the text, whatever they tick.
    let help = item.help.as_deref().map(|it| Html::words("p", "help", it));
    Some(Html::element("article", &[], parts.into_iter().chain(help)))
}

pub(super) fn exits(kit: &Kit<'_>) -> Html {
    let exits = [kit.said.result.not_applicable, kit.said.result.do_not_know];
    let exits = exits.map(|it| Html::words("li", "", it));
    Html::element("ul", &[("class", "boxes exits"), ("aria-label", kit.words.exits)], exits)
}
