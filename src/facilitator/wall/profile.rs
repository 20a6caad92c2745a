//! All dimensions on the wall: people per stage, and how close their views are.

use super::dots::{NARROW, dots};
use super::{heading, turnout_of};
use crate::context::PageContext;
use engine::group::{DimensionFigures, Group};
use yew::{Html, html};

pub(super) fn profile(page: &PageContext, group: &Group) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let title = heading("wall__title", w.wall.view_profile);
    if !group.wall().is_revealed {
        let count = turnout_of(w, group, group.round(), group.turnout(group.round()));
        return html! { <>{ title }<p class="wall__number">{ count }</p></> };
    }
    let figures = group.profile(questionnaire);
    let stages = (1..=4).map(|it| {
        html! { <th scope="col">{ questionnaire.stage(it).name.clone() }</th> }
    });
    html! {
        <>
            { title }
            <table class="profile-wall">
                <thead><tr><th scope="col"><span class="unseen">{ w.wall.theme }</span></th>{ for stages }<th scope="col">{ w.wall.views }</th></tr></thead>
                <tbody>{ for figures.iter().map(|it| row(page, it)) }</tbody>
            </table>
        </>
    }
}

fn row(page: &PageContext, figures: &DimensionFigures) -> Html {
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
    let views = match (figures.consensus, figures.scored, figures.withheld) {
        (Some(it), ..) => (w.wall.short_band)(it.band()).to_owned(),
        (None, 0, withheld) if withheld > 0 => (w.wall.withheld)(withheld),
        _ => String::new(),
    };
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for figures.stages.iter().map(cell) }
            <td class="profile-wall__views">{ views }</td>
        </tr>
    }
}
