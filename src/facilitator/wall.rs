//! The wall that the group sees: in words and dots, to be read from ten metres. It never shows a name
//! of a participant, nor a mean alone.

mod closing;
mod dots;
mod item;
mod join;
mod lists;
mod profile;

use super::words::Words;
use crate::View;
use engine::group::{Band, Consensus, Group, Turnout, View as WallView};
use web::elements::phrase;
use yew::{Html, html};

/// The current view of the wall. It hides the answers until they are revealed.
pub(super) fn wall(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let (class, content) = match group.view() {
        WallView::Join => ("wall wall--join", join::join(view, group)),
        WallView::Item(at) => ("wall wall--item", item::item(page, group, at)),
        WallView::Profile => ("wall wall--profile", profile::profile(page, group)),
        WallView::Discuss => ("wall wall--discuss", lists::discuss(page, group)),
        WallView::Commitments(_) => ("wall wall--commitments", closing::commitments(page, group)),
        WallView::Earlier(_) => ("wall wall--commitments", closing::earlier(page, group)),
        WallView::Rating => ("wall wall--rating", closing::rating(page, group)),
        WallView::Closing(_) => ("wall wall--commitments", closing::closing(page, group)),
    };
    html! { <div {class}>{ content }</div> }
}

/// Who has answered in a round, with the round's number if there are several.
fn turnout_of(w: &Words, group: &Group, round: u8, turnout: Turnout) -> String {
    let count = (w.wall.answers)(turnout);
    if group.round() > 1 { w.result.pair(&(w.group.round)(round), &count) } else { count }
}

/// In a window that shows only the wall, the focus goes here.
fn heading(class: &'static str, text: &str) -> Html {
    html! { <h2 {class} tabindex="-1" data-focus=" ">{ text.to_owned() }</h2> }
}

fn band_class(consensus: Consensus) -> &'static str {
    match consensus.band() {
        Band::Close => "band band--close",
        Band::Partly => "band band--partly",
        Band::Contrasted => "band band--contrasted",
    }
}

/// In words, with a sign that works without colours.
fn consensus(w: &Words, consensus: Option<Consensus>) -> Html {
    match consensus {
        Some(it) => phrase("span", band_class(it), w.group.band(it.band())),
        None => Html::default(),
    }
}
