//! The welcome: how to join with a phone, and how many have.

use super::heading;
use crate::View;
use engine::group::{Group, wifi_code};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn join(view: &View<'_>, group: &Group) -> Html {
    let page = view.page;
    let w = page.words;
    let config = group.setting();
    let link = page.join_url(config);
    let questionnaire = &page.questionnaire;
    let short = link.trim_start_matches("https://").trim_start_matches("http://");
    let turnout = group.turnout(group.round());
    let received = (w.wall.received)(turnout);
    let round = (group.round() > 1).then(|| (w.group.round)(group.round()));
    let received = round.map_or_else(|| received.clone(), |it| (w.result.pair)(&it, &received));
    let missing = turnout.missing().map(w.wall.missing);
    html! {
        <>
            <div class="wall__words">
                { heading("wall__title", &questionnaire.texts.question) }
                <p class="wall__about">{ questionnaire.perimeter(config.perimeter).name.clone() }</p>
                <ol class="wall__steps">{ for w.wall.join_steps.iter().map(|it| phrase("li", "", it)) }</ol>
                <p class="wall__address">{ short.to_owned() }</p>
                <p class="wall__number">{ received }</p>
                <p class="wall__number">{ missing }</p>
            </div>
            <div class="wall__codes">{ codes(view, &link) }</div>
        </>
    }
}

/// The code of the questionnaire; where the facilitator has typed a Wi-Fi network, its code comes first,
/// and each says what it is for.
fn codes(view: &View<'_>, link: &str) -> Html {
    let w = view.words.wall;
    let join = web::qr::qr(link, w.qr).unwrap_or_default();
    let Some([name, password]) = view.wifi.filter(|it| !it[0].is_empty()) else {
        return join;
    };
    let wifi = web::qr::qr(&wifi_code(name, password), w.wifi_qr).unwrap_or_default();
    let named = |code, name: String| {
        html! { <div class="wall__code">{ code }<p class="wall__code-name" dir="auto">{ name }</p></div> }
    };
    html! { <>{ named(wifi, (w.wifi)(name)) }{ named(join, w.qr_short.to_owned()) }</> }
}
