//! What to say at each step: at hand on the desk, never on the wall.

use crate::View;
use documents::kit;
use engine::group::{Group, View as WallView};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn say(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.say;
    let wall = group.wall();
    let lines: Vec<String> = match wall.view {
        WallView::Join => kit::opening_words(&view.page.questionnaire),
        WallView::Item(_) if wall.is_revealed && group.round() > 1 => owned(w.item_again),
        WallView::Item(_) if wall.is_revealed => owned(w.item_revealed),
        WallView::Item(_) => owned(w.item),
        WallView::Earlier(_) => owned(w.earlier),
        WallView::Profile => owned(w.profile),
        WallView::Discuss => owned(w.discuss),
        WallView::Commitments(_) => owned(w.commitments),
        WallView::Rating => owned(w.rating),
        WallView::Closing(_) => owned(w.closing),
    };
    let lines = lines.iter().map(|it| phrase("p", "say__line", it));
    html! { <section class="say" aria-label={w.title}><h2 class="tool-panel__title">{ w.title }</h2>{ for lines }</section> }
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|it| (*it).to_owned()).collect()
}
