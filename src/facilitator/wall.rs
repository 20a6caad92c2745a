//! What the room sees: from ten metres, in words and dots, never a name nor a mean alone.

mod dots;
mod item;
mod lists;
mod profile;

use super::context::Given;
use super::words::Words;
use engine::group::{Band, Consensus, Group, View as WallView};
use web::elements::phrase;
use yew::{Html, html};

/// The wall as it is now. The answers are hidden until they are revealed.
pub(super) fn wall(given: &Given, group: &Group) -> Html {
    let (view, screen) = match group.wall().view {
        WallView::Join => ("wall wall--join", join(given, group)),
        WallView::Item(at) => ("wall wall--item", item::item(given, group, at)),
        WallView::Profile => ("wall wall--profile", profile::profile(given, group)),
        WallView::Discuss => ("wall wall--discuss", lists::discuss(given, group)),
        WallView::Commitments => ("wall wall--commitments", lists::commitments(given, group)),
    };
    html! { <div class={view}>{ screen }</div> }
}

fn join(given: &Given, group: &Group) -> Html {
    let w = given.words;
    let setting = group.setting();
    let link = given.join(setting);
    let questionnaire = &given.questionnaire;
    let qr = web::qr::qr(&link, w.qr);
    let short = link.trim_start_matches("https://").trim_start_matches("http://");
    html! {
        <>
            <div class="wall__words">
                { heading("wall__title", &questionnaire.texts.question) }
                <p class="wall__about">{ questionnaire.perimeter(setting.perimeter).name.clone() }</p>
                <ol class="wall__steps">{ for w.join_steps.iter().map(|it| phrase("li", "", it)) }</ol>
                <p class="wall__address">{ short.to_owned() }</p>
                <p class="wall__number">{ (w.received)(group.participants(group.round())) }</p>
            </div>
            { qr.unwrap_or_default() }
        </>
    }
}

/// On the wall alone in a window, the focus lands here.
fn heading(class: &'static str, words: &str) -> Html {
    html! { <h2 {class} tabindex="-1" data-focus=" ">{ words.to_owned() }</h2> }
}

fn band_class(consensus: Consensus) -> &'static str {
    match consensus.band() {
        Band::Close => "band band--close",
        Band::Partly => "band band--partly",
        Band::Contrasted => "band band--contrasted",
    }
}

/// In words, with a sign that does not need colours.
fn consensus(w: &Words, consensus: Option<Consensus>) -> Html {
    match consensus {
        Some(it) => phrase("span", band_class(it), w.group.band(it.band())),
        None => Html::default(),
    }
}
