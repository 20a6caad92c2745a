//! All dimensions on the wall: people per stage, and how close their views are.

use super::dots::dots;
use super::{consensus, heading};
use crate::context::PageContext;
use engine::group::{DimensionFigures, Group};
use yew::{Html, html};

pub(super) fn profile(page: &PageContext, group: &Group) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let title = heading("wall__title", w.wall.view_profile);
    if !group.wall().is_revealed {
        let count = (w.wall.received)(group.participants(group.round()));
        return html! { <>{ title }<p class="wall__number">{ count }</p></> };
    }
    let figures = group.profile(questionnaire);
    let most = figures.iter().flat_map(|it| it.stages).max().unwrap_or(0);
    let stages = (1..=4).map(|it| {
        html! { <th scope="col">{ questionnaire.stage(it).name.clone() }</th> }
    });
    html! {
        <>
            { title }
            <table class="profile-wall">
                <thead><tr><th scope="col"><span class="unseen">{ w.wall.theme }</span></th>{ for stages }<th scope="col">{ w.wall.views }</th></tr></thead>
                <tbody>{ for figures.iter().map(|it| row(page, it, most)) }</tbody>
            </table>
        </>
    }
}

fn row(page: &PageContext, figures: &DimensionFigures, most: u32) -> Html {
    let w = page.words;
    let name = page.questionnaire.dimensions().get(figures.dimension).map(|it| it.short.clone());
    let cell = |count: &u32| {
        html! {
            <td class="profile-wall__stage">
                if *count > 0 {
                    { dots(*count, most) }
                    <span class="profile-wall__number">{ count.to_string() }</span>
                }
            </td>
        }
    };
    let number = match (figures.scored, figures.withheld) {
        (0, 0) => None,
        (0, withheld) => Some((w.wall.withheld)(withheld)),
        (scored, _) => Some((w.wall.answers)(scored)),
    };
    let unknown = figures.do_not_know.count;
    let unknown = (unknown > 0).then(|| (w.wall.do_not_know_count)(unknown));
    let number: Vec<_> = number.into_iter().chain(unknown).collect();
    html! {
        <tr>
            <th scope="row">{ name }</th>
            { for figures.stages.iter().map(cell) }
            <td class="profile-wall__views">{ consensus(w, figures.consensus) }{ " " }<span>{ number.join(" · ") }</span></td>
        </tr>
    }
}
