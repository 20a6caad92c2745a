//! The wall that the group sees: in words and dots, to be read from ten metres. It never shows a name
//! of a participant, nor a mean alone.

mod dots;
mod item;
mod lists;
mod profile;

use super::context::PageContext;
use super::words::Words;
use engine::group::{Band, Consensus, Group, View as WallView};
use web::elements::phrase;
use yew::{Html, html};

/// The current view of the wall. It hides the answers until they are revealed.
pub(super) fn wall(page: &PageContext, group: &Group) -> Html {
    let (class, content) = match group.wall().view {
        WallView::Join => ("wall wall--join", join(page, group)),
        WallView::Item(at) => ("wall wall--item", item::item(page, group, at)),
        WallView::Profile => ("wall wall--profile", profile::profile(page, group)),
        WallView::Discuss => ("wall wall--discuss", lists::discuss(page, group)),
        WallView::Commitments => ("wall wall--commitments", lists::commitments(page, group)),
    };
    html! { <div {class}>{ content }</div> }
}

fn join(page: &PageContext, group: &Group) -> Html {
    let w = page.words.wall;
    let config = group.setting();
    let link = page.join_url(config);
    let questionnaire = &page.questionnaire;
    let qr = web::qr::qr(&link, w.qr);
    let short = link.trim_start_matches("https://").trim_start_matches("http://");
    html! {
        <>
            <div class="wall__words">
                { heading("wall__title", &questionnaire.texts.question) }
                <p class="wall__about">{ questionnaire.perimeter(config.perimeter).name.clone() }</p>
                <ol class="wall__steps">{ for w.join_steps.iter().map(|it| phrase("li", "", it)) }</ol>
                <p class="wall__address">{ short.to_owned() }</p>
                <p class="wall__number">{ (w.received)(group.participants(group.round())) }</p>
            </div>
            { qr.unwrap_or_default() }
        </>
    }
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
