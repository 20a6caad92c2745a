//! What to discuss first, on the wall.

use super::dots::{WIDE, dots};
use super::heading;
use crate::context::PageContext;
use documents::kit;
use engine::answers::{Answer, Level};
use engine::group::{DISCUSSED, Group, ItemFigures};
use std::collections::BTreeSet;
use web::elements::{phrase, phrase_in};
use yew::{Html, html};

pub(super) fn discuss(page: &PageContext, group: &Group) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let about = |text| phrase("p", "wall__about", text);
    let is_shown = group.wall().is_revealed;
    let first: Vec<_> = group.discussion(questionnaire).into_iter().take(DISCUSSED).collect();
    // As on the wall of themes, the round of all is said once; else each says its own.
    let rounds: BTreeSet<_> = first.iter().map(|it| group.round_of(*it)).collect();
    let named = |round: u8| (group.round() > 1).then(|| (w.group.round)(round));
    let common = rounds.first().filter(|_| is_shown && rounds.len() == 1);
    let beside = common.and_then(|it| named(*it)).map(|it| phrase("p", "wall__round", it));
    let body = match (is_shown, first.is_empty()) {
        (false, _) => about(w.wall.discuss_lead),
        (true, true) => about(w.wall.discuss_none),
        (true, false) => {
            let own = |it| named(group.round_of(it)).filter(|_| common.is_none());
            let items = first.iter().filter_map(|it| suggestion(page, group, *it, own(*it)));
            html! { <ol class="talks">{ for items }</ol> }
        }
    };
    html! {
        <>
            <div class="wall__head">{ heading("wall__title", w.wall.view_discuss) }{ beside.unwrap_or_default() }</div>
            { body }
        </>
    }
}

/// An item that is worth discussing: its counts beside their dots, and one question to read aloud.
/// `round` is named where it is not that of all.
fn suggestion(
    page: &PageContext,
    group: &Group,
    position: usize,
    round: Option<String>,
) -> Option<Html> {
    let w = page.words;
    let questionnaire = &page.questionnaire;
    let item = questionnaire.items().get(position)?;
    let perimeter = group.setting().perimeter;
    let figures = group.item(position, group.round_of(position));
    let question = kit::short_question(questionnaire, position, perimeter, figures.levels);
    let round = round.map(|it| phrase("span", "talk__round", it));
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
