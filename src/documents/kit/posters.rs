//! One A3 poster per dimension, with space for dots under each level and the two exits apart.

use super::sheets::exits;
use super::{Kit, Sheet};
use crate::html::Html;
use engine::answers::Level;
use engine::questionnaire::{Dimension, Perimeter};

pub(super) fn page(kit: &Kit<'_>, about: Perimeter) -> Vec<Html> {
    let title = kit.title(Sheet::Posters(about));
    let head = [Html::words("h1", "", &title), Html::words("p", "", kit.words.posters_how)];
    let dimensions = kit.questionnaire.dimensions().iter().enumerate();
    let posters = dimensions.map(|(at, it)| poster(kit, about, at, it));
    let head = Html::element("header", &[("class", "on-screen")], head);
    std::iter::once(head).chain(posters).collect()
}

fn poster(kit: &Kit<'_>, about: Perimeter, at: usize, dimension: &Dimension) -> Html {
    let position = (kit.words.poster)(at + 1, kit.questionnaire.dimensions().len());
    let series = [kit.questionnaire.texts.title.as_str(), kit.about(about), &position];
    let is_lone = dimension.items.len() == 1;
    let express = (!is_lone).then_some(kit.words.poster_express);
    let how = std::iter::once(kit.words.poster_how).chain(express);
    let head = [
        Html::words("p", "series", &series.join(" · ")),
        Html::words("h2", "", &dimension.name),
        Html::words("p", "lead", &dimension.about),
        Html::words("p", "how", &how.collect::<Vec<_>>().join(" ")),
    ];
    let star = |it| (it == dimension.items.start && !is_lone).then_some("\u{a0}★");
    let rows = dimension.items.clone().filter_map(|it| row(kit, about, it, star(it)));
    let parts =
        [Html::element("header", &[], head), Html::element("div", &[("class", "rows")], rows)];
    Html::element("section", &[("class", "poster")], parts)
}

/// A star marks the item that the express path asks.
fn row(kit: &Kit<'_>, about: Perimeter, position: usize, star: Option<&str>) -> Option<Html> {
    let item = kit.questionnaire.items().get(position)?;
    let levels = Level::ALL.map(|it| Html::words("li", "", item.level(it)));
    let star = star.map(|it| Html::words("span", "star", it));
    let stem = std::iter::once(Html::text(item.stem(about))).chain(star);
    let places = [Html::element("ol", &[("class", "places")], levels), exits(kit)];
    let parts =
        [Html::element("h3", &[], stem), Html::element("div", &[("class", "scale")], places)];
    Some(Html::element("article", &[], parts))
}
