//! One item on the wall.

use super::consensus;
use super::dots::dots;
use crate::context::PageContext;
use crate::words::Words;
use engine::answers::{Answer, Level};
use engine::group::{Group, ItemFigures};
use engine::questionnaire::Item;
use std::cmp::Ordering;
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
    let before = group.before(position).filter(|_| is_shown);
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
        let most = figures.levels.iter().max().copied().unwrap_or(0);
        let count = count(figures, level);
        let change = before.map(|it| change(w, level, it, figures));
        html! {
            <>
                <span class="levels-wall__dots">{ dots(count, most) }</span>
                <span class="levels-wall__number">{ count.to_string() }</span>
                <span class="levels-wall__moved">{ change.unwrap_or_default() }</span>
            </>
        }
    });
    html! {
        <li class="levels-wall__one">
            { text }
            { spread }
        </li>
    }
}

fn count(figures: &ItemFigures, level: Level) -> u32 {
    figures.levels.get(usize::from(level.value())).copied().unwrap_or(0)
}

/// How the share of a level among all voices has changed since the round before.
fn change(w: &Words, level: Level, before: &ItemFigures, now: &ItemFigures) -> Html {
    let [count_before, count_now] = [before, now].map(|it| count(it, level));
    // Shares are compared without fractions: each count times the other round's voices.
    let product = |count: u32, voices: u32| u64::from(count) * u64::from(voices);
    let text = match product(count_now, before.voices()).cmp(&product(count_before, now.voices())) {
        Ordering::Greater => (w.wall.more)(count_before),
        Ordering::Less => (w.wall.fewer)(count_before),
        Ordering::Equal => return Html::default(),
    };
    text.into()
}

fn foot(w: &Words, item: &Item, group: &Group, position: usize, figures: &ItemFigures) -> Html {
    let is_shown = group.wall().is_revealed;
    let all = figures.voices() + u32::try_from(figures.withheld).unwrap_or(u32::MAX);
    let mut parts = vec![(w.wall.answers)(all)];
    if group.round_of(position) > 1 {
        parts.push((w.group.round)(group.round_of(position)));
    }
    if is_shown {
        parts.extend(other_counts(w, figures));
    }
    let common = group.common(position).filter(|_| is_shown).map(|it| {
        let text = match it {
            Answer::Level(level) => item.level(level),
            Answer::NotApplicable => w.result.not_applicable,
            Answer::DoNotKnow => w.result.do_not_know,
        };
        html! { <p class="wall__common"><b>{ w.wall.common_answer }</b>{ " " }{ text.to_owned() }</p> }
    });
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

/// The counts outside the four levels.
pub(super) fn other_counts(w: &Words, figures: &ItemFigures) -> Vec<String> {
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
