//! What to discuss first, on the wall.

use super::dots::{WIDE, dots};
use super::heading;
use crate::context::PageContext;
use documents::kit;
use engine::answers::{Answer, Level};
use engine::group::{DISCUSSED, Group, ItemFigures};
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
    html! { <>{ title }{ Html::default() }<ol class="talks">{ for items }</ol></> }
}

/// An item that is worth discussing: its counts beside their dots, and one question to read aloud.
fn suggestion(page: &PageContext, group: &Group, position: usize) -> Option<Html> {
    let w = page.words;
    let questionnaire = &page.questionnaire;
    let item = questionnaire.items().get(position)?;
    let perimeter = group.setting().perimeter;
    let round = group.round_of(position);
    let figures = group.item(position, round);
    let question = kit::short_question(questionnaire, position, perimeter, figures.levels);
    let round = (group.round() > 1).then(|| phrase("span", "talk__round", (w.group.round)(round)));
    let band = figures.consensus().map(|it| w.group.band(it.band()));
    Some(html! {
        <li class="talk">
            { phrase_in(page.language(), "p", "talk__stem", item.stem(perimeter)) }
            <div class="talk__spread" role="group" aria-label={band}>{ levels(page, &figures) }{ round.unwrap_or_default() }</div>
            { phrase_in(page.language(), "p", "talk__question", question.unwrap_or_default()) }
        </li>
    })
}

/// The short name of each level that somebody chose, its dots and its number.
fn levels(page: &PageContext, figures: &ItemFigures) -> Html {
    let level = |level: Level| {
        let count = figures.count(Answer::Level(level));
        let name = &page.questionnaire.stage(level.value() + 1).name;
        html! { <span class="spread"><span>{ name.clone() }</span>{ dots(count, WIDE) }<b>{ count.to_string() }</b></span> }
    };
    let chosen = |it: &Level| figures.count(Answer::Level(*it)) > 0;
    Level::ALL.into_iter().filter(chosen).map(level).collect()
}
