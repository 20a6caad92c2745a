//! The welcome: how to join with a phone, and how many have.

use super::heading;
use crate::View;
use crate::words::SingleFileWords;
use engine::group::{Group, wifi_code};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn join(view: &View<'_>, group: &Group) -> Html {
    if view.page.is_single_file {
        return without_code(view, group);
    }
    let page = view.page;
    let w = page.words;
    let config = group.setting();
    let link = page.join_url(config);
    let questionnaire = &page.questionnaire;
    let short = link.trim_start_matches("https://").trim_start_matches("http://");
    let (received, missing) = numbers(view, group);
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

/// No phone can open a page that is a file on this computer.
fn without_code(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.page.questionnaire;
    let steps = SingleFileWords::of(view.page).join_steps;
    let (received, missing) = numbers(view, group);
    html! {
        <div class="wall__words">
            { heading("wall__title", &questionnaire.texts.question) }
            <p class="wall__about">{ questionnaire.perimeter(group.setting().perimeter).name.clone() }</p>
            <ol class="wall__steps">{ for steps.iter().map(|it| phrase("li", "", it)) }</ol>
            <p class="wall__number">{ received }</p>
            <p class="wall__number">{ missing }</p>
        </div>
    }
}

/// How many results have come, and how many are missing.
fn numbers(view: &View<'_>, group: &Group) -> (String, Option<String>) {
    let w = view.words;
    let turnout = group.turnout(group.round());
    let received = (w.wall.received)(turnout);
    let round = (group.round() > 1).then(|| (w.group.round)(group.round()));
    let received = round.map_or_else(|| received.clone(), |it| w.result.pair(&it, &received));
    (received, turnout.missing().map(w.wall.missing))
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
