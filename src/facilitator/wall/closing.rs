//! Commitments on the wall, from the last session to the next look; and the time invested.

use super::dots::{WIDE, dots};
use super::heading;
use crate::commitments::commitment_text;
use crate::context::PageContext;
use engine::answers::ResponseId;
use engine::group::{Commitment, Group};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn commitments(page: &PageContext, group: &Group) -> Html {
    let w = page.words.wall;
    html! { <>{ head(group, w.view_commitments) }{ list(group, w.commitments_none) }</> }
}

/// The title, and which page of how many where a list takes several.
fn head(group: &Group, title: &str) -> Html {
    let view = group.view();
    let count = group.pages(view).len();
    let page = [&(view.page() + 1).to_string(), " / ", &count.to_string()].concat();
    let page = (count > 1).then(|| phrase("p", "wall__round", page));
    html! { <div class="wall__head">{ heading("wall__title", title) }{ page.unwrap_or_default() }</div> }
}

/// The ids on the current page, and the number of the first one.
fn shown(group: &Group) -> (usize, Vec<ResponseId>) {
    let view = group.view();
    let mut pages = group.pages(view).into_iter();
    let before: usize = pages.by_ref().take(view.page()).map(|it| it.len()).sum();
    (before + 1, pages.next().unwrap_or_default())
}

fn list(group: &Group, when_none: &'static str) -> Html {
    let (first, ids) = shown(group);
    let lines = group.commitments().filter(|it| ids.contains(&it.0)).map(|(_, it)| line(it, None));
    html! {
        <>
            if ids.is_empty() { { phrase("p", "wall__about", when_none) } }
            <ol class="decided-list" start={first.to_string()}>{ for lines }</ol>
        </>
    }
}

fn line(commitment: &Commitment, outcome: Option<&'static str>) -> Html {
    let outcome = outcome.map(|it| phrase("span", "decided__outcome", it));
    html! {
        <li class="decided" dir="auto">{ commitment_text("decided__about", commitment) }{ outcome.unwrap_or_default() }</li>
    }
}

pub(super) fn earlier(page: &PageContext, group: &Group) -> Html {
    let w = page.words.group;
    let (first, ids) = shown(group);
    let lines = group
        .earlier()
        .filter(|it| ids.contains(&it.0))
        .map(|(_, it)| line(&it.commitment, it.outcome.map(|it| w.outcome(Some(it)))));
    html! { <>{ head(group, w.earlier) }<ol class="decided-list" start={first.to_string()}>{ for lines }</ol></> }
}

/// Thanks, what was decided, and when the group looks again at it.
pub(super) fn closing(page: &PageContext, group: &Group) -> Html {
    let w = page.words;
    let next_look = (!group.next_look().trim().is_empty()).then(|| {
        html! { <p class="wall__next" dir="auto"><b>{ w.group.next_look }</b>{ " " }<bdi>{ group.next_look().to_owned() }</bdi></p> }
    });
    html! {
        <>
            { head(group, w.wall.view_closing) }
            { list(group, "") }
            { next_look.unwrap_or_default() }
        </>
    }
}

pub(super) fn rating(page: &PageContext, group: &Group) -> Html {
    let w = page.words.group;
    let row = |(label, count): (&&'static str, u32)| {
        let spread = (count > 0).then(|| {
            html! { <>{ dots(count, WIDE) }<b class="ratings__number">{ count.to_string() }</b></> }
        });
        html! { <li class="ratings__one"><span>{ *label }</span><span class="spread">{ spread.unwrap_or_default() }</span></li> }
    };
    let rows = w.ratings.iter().zip(group.ratings()).map(row);
    html! { <>{ heading("wall__title", w.rating) }<ol class="ratings">{ for rows }</ol></> }
}
