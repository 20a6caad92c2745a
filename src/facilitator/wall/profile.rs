//! All dimensions on the wall: people per stage, and how close their views are.

use super::dots::{NARROW, dots};
use super::{heading, turnout_of};
use crate::context::PageContext;
use engine::group::{DimensionFigures, Group};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn profile(page: &PageContext, group: &Group) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let title = heading("wall__title", w.wall.view_profile);
    if !group.wall().is_revealed {
        let count = turnout_of(w, group, group.round(), group.turnout(group.round()));
        return html! { <>{ head(title, Html::default()) }<p class="wall__number">{ count }</p></> };
    }
    let figures = group.profile(questionnaire);
    let rounds = || figures.iter().map(|it| it.0);
    // Most themes are of one round, named beside the title; the others say theirs.
    let most = (1..=group.round()).max_by_key(|it| rounds().filter(|of| of == it).count());
    let most = most.filter(|_| group.round() > 1);
    let beside = phrase("p", "wall__round", beside(page, most, &figures));
    let row = |(round, it): &(u8, DimensionFigures)| {
        let own = most.filter(|most| most != round).map(|_| (w.group.round)(*round).to_lowercase());
        row(page, it, own)
    };
    let stages = (1..=4).map(|it| {
        html! { <th scope="col">{ questionnaire.stage(it).name.clone() }</th> }
    });
    html! {
        <>
            { head(title, beside) }
            <table class="profile-wall" aria-label={w.wall.view_profile}>
                <thead><tr><th scope="col"><span class="unseen">{ w.wall.theme }</span></th>{ for stages }<th scope="col">{ w.wall.views }</th></tr></thead>
                <tbody>{ for figures.iter().map(row) }</tbody>
            </table>
        </>
    }
}

/// The round, and how many results wait: said once, since they are the same for all themes, or nearly.
fn beside(page: &PageContext, round: Option<u8>, figures: &[(u8, DimensionFigures)]) -> String {
    let w = page.words;
    let withheld = figures.iter().map(|it| it.1.withheld).max().filter(|it| *it > 0);
    let parts = [round.map(w.group.round), withheld.map(w.wall.withheld)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn head(title: Html, round: Html) -> Html {
    html! { <div class="wall__head">{ title }{ round }</div> }
}

/// `round` is named where it is not that of most themes.
fn row(page: &PageContext, figures: &DimensionFigures, round: Option<String>) -> Html {
    let w = page.words;
    let name = page.questionnaire.dimensions().get(figures.dimension).map(|it| it.short.clone());
    let cell = |count: &u32| {
        html! {
            <td class="profile-wall__stage">
                if *count > 0 {
                    <span class="spread">{ dots(*count, NARROW) }<b>{ count.to_string() }</b></span>
                }
            </td>
        }
    };
    let views = figures.consensus.map(|it| (w.wall.short_band)(it.band()));
    html! {
        <tr>
            <th scope="row">{ name }{ for round.iter().map(|it| phrase("span", "profile-wall__round", [" (", it, ")"].concat())) }</th>
            { for figures.stages.iter().map(cell) }
            <td class="profile-wall__views">{ views }</td>
        </tr>
    }
}
