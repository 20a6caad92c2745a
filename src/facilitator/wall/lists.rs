//! Two lists on the wall: what to discuss first, and the commitments.

use super::dots::dots;
use super::item::other_counts;
use super::{consensus, heading};
use crate::commitments::commitment_text;
use crate::context::PageContext;
use documents::kit;
use engine::group::{Commitment, DISCUSSED, Group, ItemFigures};
use web::elements::{phrase, phrase_in};
use yew::{Html, html};

pub(super) fn discuss(page: &PageContext, group: &Group) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let title = heading("wall__title", w.wall.view_discuss);
    let about = |text| phrase("p", "wall__about", text);
    // Always three nodes, so that yew keeps the title's element, and with it the focus.
    if !group.wall().is_revealed {
        return html! { <>{ title }{ about(w.wall.discuss_lead) }{ Html::default() }</> };
    }
    let first: Vec<_> = group.discussion(questionnaire).into_iter().take(DISCUSSED).collect();
    if first.is_empty() {
        return html! { <>{ title }{ about(w.wall.discuss_none) }{ Html::default() }</> };
    }
    let items = first.iter().filter_map(|it| suggestion(page, group, *it));
    html! { <>{ title }{ about(w.wall.discuss_lead) }<ol class="talks">{ for items }</ol></> }
}

/// An item that is worth discussing: its counts, and one question to ask.
fn suggestion(page: &PageContext, group: &Group, position: usize) -> Option<Html> {
    let w = page.words;
    let item = page.questionnaire.items().get(position)?;
    let perimeter = group.setting().perimeter;
    let figures = group.item(position, group.round_of(position));
    let counts = figures.levels.map(|it| it.to_string()).join(" · ");
    let spread = figures.consensus().map(|it| w.group.band(it.band())).unwrap_or_default();
    let questions = kit::questions(&page.questionnaire, position, perimeter, Some(figures.levels));
    // One question is enough to begin: the presenter has the others.
    let question = questions.and_then(|it| it.into_iter().next());
    Some(html! {
        <li class="talk">
            { phrase_in(page.language(), "p", "talk__stem", item.stem(perimeter)) }
            <div class="talk__figures">
                <p class="talk__spread" role="img" aria-label={(w.result.pair)(spread, &counts)}>{ levels(&figures) }</p>
                <p class="talk__views">{ consensus(w, figures.consensus()) }</p>
                <p class="talk__views">{ other_counts(w, &figures).join(" · ") }</p>
            </div>
            <p class="talk__question">{ question }</p>
        </li>
    })
}

fn levels(figures: &ItemFigures) -> Html {
    let most = figures.levels.iter().max().copied().unwrap_or(0);
    let level = |count: &u32| {
        html! { <span class="spread__one">{ dots(*count, most) }<b>{ count.to_string() }</b></span> }
    };
    figures.levels.iter().map(level).collect()
}

pub(super) fn commitments(page: &PageContext, group: &Group) -> Html {
    let w = page.words.wall;
    let line = |it: &Commitment| {
        html! { <li class="decided" dir="auto">{ commitment_text("decided__about", it) }</li> }
    };
    let lines: Vec<_> = group.commitments().map(|(_, it)| line(it)).collect();
    html! {
        <>
            { heading("wall__title", w.view_commitments) }
            if lines.is_empty() { { phrase("p", "wall__about", w.commitments_none) } }
            <ol class="decided-list">{ for lines }</ol>
        </>
    }
}
