//! One item on the wall.

use super::dots::{WIDE, dots};
use super::{consensus, turnout_of};
use crate::context::PageContext;
use crate::words::Words;
use engine::answers::{Answer, Level};
use engine::group::{Change, Direction, Group, ItemFigures, Turnout};
use engine::questionnaire::Item;
use web::elements::{heading_in, phrase, phrase_in};
use yew::{Html, html};

pub(super) fn item(page: &PageContext, group: &Group, position: usize) -> Html {
    let (w, questionnaire) = (page.words, &page.questionnaire);
    let dimension = questionnaire.dimension_of(position);
    let dimension = dimension.and_then(|it| questionnaire.dimensions().get(it));
    let (Some(item), Some(dimension)) = (questionnaire.items().get(position), dimension) else {
        return Html::default();
    };
    let round = group.round_of(position);
    let figures = group.item(position, round);
    let is_shown = group.wall().is_revealed;
    let shown = Some(&figures).filter(|it| is_shown && it.answered() > 0);
    let before = group.before(position).filter(|_| is_shown).map(|it| it.1);
    let language = page.language();
    let text = |level| phrase_in(language, "span", "levels-wall__words", item.level(level));
    let rows = Level::ALL.map(|level| row(text(level), level, shown, before.as_ref(), w));
    html! {
        <>
            { phrase_in(language, "p", "wall__theme", &dimension.name) }
            { heading_in(language, "h2", "wall__stem", item.stem(group.setting().perimeter)) }
            <ol class="levels-wall">{ for rows }</ol>
            { foot(w, item, group, position, &figures) }
        </>
    }
}

fn row(
    text: Html,
    level: Level,
    shown: Option<&ItemFigures>,
    before: Option<&ItemFigures>,
    w: &Words,
) -> Html {
    let spread = shown.map(|figures| {
        let count = figures.count(Answer::Level(level));
        let change = before.and_then(|it| Change::of(Answer::Level(level), it, figures));
        let change = change.map(|it| phrase("span", "levels-wall__moved", change_words(w, it)));
        html! {
            <span class="levels-wall__figures">
                <span class="spread">{ dots(count, WIDE) }<b class="levels-wall__number">{ count.to_string() }</b></span>
                { change.unwrap_or_default() }
            </span>
        }
    });
    html! {
        <li class="levels-wall__one">
            { text }
            { spread }
        </li>
    }
}

/// Both shares, and an arrow where it is honest.
fn change_words(w: &Words, Change { before, now, direction }: Change) -> String {
    let arrow = match direction {
        Some(Direction::Up) => "↑ ",
        Some(Direction::Down) => "↓ ",
        None => "",
    };
    let [then, now] = [before, now].map(|it| (w.group.share)(it.count, it.of));
    [arrow, &then, " → ", &now].concat()
}

fn foot(w: &Words, item: &Item, group: &Group, position: usize, figures: &ItemFigures) -> Html {
    let is_shown = group.wall().is_revealed;
    let turnout = group.item_turnout(position, group.round());
    let mut parts = vec![turnout_of(w, group, group.round(), turnout)];
    parts.extend(turnout.missing().filter(|_| !is_shown).map(w.wall.missing));
    let shown = group.round_of(position);
    if shown != group.round() && group.is_answered(position, shown) {
        let turnout = Turnout { headcount: 0, ..group.item_turnout(position, shown) };
        let words = turnout_of(w, group, shown, turnout);
        parts.push(if is_shown { (w.wall.dots_of)(&words) } else { words });
    }
    if is_shown {
        parts.extend(group.before(position).map(|it| (w.wall.since)(it.0, shown)));
        parts.extend(other_counts(w, figures));
    }
    let common = group.common(position).filter(|_| is_shown).map(|it| common(w, item, it));
    html! {
        <div class="wall__foot">
            <p class="wall__figures">
                { for parts.iter().map(|it| phrase("span", "wall__figure", it)) }
                if is_shown { { consensus(w, figures.consensus()) } }
            </p>
            { common }
        </div>
    }
}

fn common(w: &Words, item: &Item, answer: Answer) -> Html {
    let text = match answer {
        Answer::Level(level) => item.level(level),
        Answer::NotApplicable => w.result.not_applicable,
        Answer::DoNotKnow => w.result.do_not_know,
    };
    html! { <p class="wall__common"><b>{ w.wall.common_answer }</b>{ " " }{ text.to_owned() }</p> }
}

/// The counts outside the four levels.
fn other_counts(w: &Words, figures: &ItemFigures) -> Vec<String> {
    let mut parts = Vec::new();
    if figures.do_not_know > 0 {
        parts.push((w.wall.do_not_know_count)(figures.do_not_know));
    }
    if figures.not_applicable > 0 {
        parts.push((w.wall.not_applicable_count)(figures.not_applicable));
    }
    if figures.withheld > 0 {
        parts.push((w.wall.withheld)(figures.withheld));
    }
    parts
}
