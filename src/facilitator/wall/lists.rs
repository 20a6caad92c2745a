//! What to talk about first, and what the room decided.

use super::dots::dots;
use super::item::besides;
use super::{consensus, heading};
use crate::commitments::said;
use crate::context::Given;
use documents::kit;
use engine::group::{Commitment, DISCUSSED, Group};
use web::elements::{phrase, phrase_in};
use yew::{Html, html};

pub(super) fn discuss(given: &Given, group: &Group) -> Html {
    let (w, questionnaire) = (given.words, &given.questionnaire);
    let title = heading("wall__title", w.view_discuss);
    let about = |words| phrase("p", "wall__about", words);
    // As many parts in each case, so that the title stays itself, and keeps the focus.
    if !group.wall().is_revealed {
        return html! { <>{ title }{ about(w.discuss_lead) }{ Html::default() }</> };
    }
    let first: Vec<_> = group.discussion(questionnaire).into_iter().take(DISCUSSED).collect();
    if first.is_empty() {
        return html! { <>{ title }{ about(w.discuss_none) }{ Html::default() }</> };
    }
    let one = |&position: &usize| {
        let item = questionnaire.items().get(position)?;
        let figures = group.item(position, group.round_of(position));
        let most = figures.levels.iter().max().copied().unwrap_or(0);
        let levels = figures.levels.iter().map(|it| {
            html! { <span class="spread__one">{ dots(*it, most) }<b>{ it.to_string() }</b></span> }
        });
        let counts = figures.levels.map(|it| it.to_string()).join(" · ");
        let spread = figures.consensus().map(|it| w.group.band(it.band())).unwrap_or_default();
        let spread = (w.said.pair)(spread, &counts);
        let questions = kit::questions(
            questionnaire,
            position,
            group.setting().perimeter,
            Some(figures.levels),
        );
        // One is enough to begin: the others are on the desk.
        let question = questions.and_then(|it| it.into_iter().next());
        Some(html! {
            <li class="talk">
                { phrase_in(given.language(), "p", "talk__stem", item.stem(group.setting().perimeter)) }
                <div class="talk__figures">
                    <p class="talk__spread" role="img" aria-label={spread}>{ for levels }</p>
                    <p class="talk__views">{ consensus(w, figures.consensus()) }</p>
                    <p class="talk__views">{ besides(w, &figures).join(" · ") }</p>
                </div>
                <p class="talk__question">{ question }</p>
            </li>
        })
    };
    html! { <>{ title }{ about(w.discuss_lead) }<ol class="talks">{ for first.iter().filter_map(one) }</ol></> }
}

pub(super) fn commitments(given: &Given, group: &Group) -> Html {
    let w = given.words;
    let line = |it: &Commitment| {
        html! { <li class="decided" dir="auto">{ said("decided__about", it) }</li> }
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
