//! The figures of a theme and of its items.

use super::{View, band, in_order, part_name};
use engine::answers::Level;
use engine::collection::{Breakdown, Part, StageCounts};
use engine::group::ItemFigures;
use engine::questionnaire::{Dimension, Item, Questionnaire};
use web::elements::{phrase, phrase_in};
use yew::{Html, html};

pub(super) fn items(view: &View<'_>, at: usize, dimension: &Dimension) -> Html {
    let questionnaire = &view.page.questionnaire;
    let items = Questionnaire::items_asked(dimension, view.set.path);
    let items = items.filter_map(|at| Some(item(view, at, questionnaire.items().get(at)?)));
    html! { <div class="how-computed">{ stages(view, at) }{ for items }</div> }
}

fn stages(view: &View<'_>, at: usize) -> Html {
    let (collection, grouping) = (&view.state.gathering.collection, view.state.grouping);
    let Some(Breakdown { whole, parts }) = collection.stages(view.set, grouping, at) else {
        return Html::default();
    };
    let name = |stage: u8| view.page.questionnaire.stage(stage).name.clone();
    let heads = (1..=4).map(|it| html! { <th scope="col" class="table__number">{ name(it) }</th> });
    let row = |name: String, counts: StageCounts| {
        html! {
            <tr><th scope="row">{ name }</th>{ for counts.map(number) }</tr>
        }
    };
    let parts = in_order(view, parts);
    let rows = parts.iter().map(|it| row(part_name(view, &it.groups), it.figures));
    let w = view.page.words;
    html! {
        <div class="table-frame" tabindex="0" role="group" aria-label={w.group.all.column_stage}>
            <table class="table">
                <thead><tr><th scope="col">{ w.group.all.column_stage }</th>{ for heads }</tr></thead>
                <tbody>{ row(w.columns.everybody.to_owned(), whole) }{ for rows }</tbody>
            </table>
        </div>
    }
}

fn item(view: &View<'_>, at: usize, item: &Item) -> Html {
    let w = view.page.words;
    let collection = &view.state.gathering.collection;
    let language = view.page.language();
    let body = match collection.item(view.set, view.state.grouping, at) {
        None => phrase("p", "collector__hint", w.too_few),
        Some(Breakdown { whole, parts }) => html! {
            <>
                { levels(view, item, &whole) }
                { others(view, &whole) }
                if !parts.is_empty() { { table(view, item, in_order(view, parts)) } }
            </>
        },
    };
    html! {
        <section class="collector__item">
            { phrase_in(language, "h4", "collector__stem", item.stem(view.set.perimeter)) }
            { body }
        </section>
    }
}

/// The four levels in their own words, each with a bar and its number.
fn levels(view: &View<'_>, item: &Item, figures: &ItemFigures) -> Html {
    let answered = figures.answered().max(1);
    let row = |(level, count): (Level, u32)| {
        let percent = (200 * count + answered) / (2 * answered);
        html! {
            <li class="spread__one">
                { phrase_in(view.page.language(), "span", "spread__words", item.level(level)) }
                <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="bar__ground" width="100" height="6" />
                    <rect class="bar__length" width={percent.to_string()} height="6" />
                </svg>
                <span class="spread__number">{ count.to_string() }{ " · " }{ percent.to_string() }{ view.page.words.percent }</span>
            </li>
        }
    };
    html! { <ol class="spread">{ for Level::ALL.into_iter().zip(figures.levels).map(row) }</ol> }
}

/// How many answered at all, the exits, and the consensus.
fn others(view: &View<'_>, figures: &ItemFigures) -> Html {
    let w = view.page.words;
    let counts = [
        (w.result.not_applicable_theme, figures.not_applicable),
        (w.result.do_not_know, figures.do_not_know),
        (w.result.blank, figures.blank),
    ];
    let counts = counts.into_iter().filter(|it| it.1 > 0);
    let texts = counts.map(|(name, count)| w.result.pair(name, &count.to_string()));
    let texts: Vec<_> = std::iter::once((w.answered)(figures.answered())).chain(texts).collect();
    html! {
        <p class="collector__others">{ band(view, figures.consensus()) }{ " " }{ texts.join(" · ") }</p>
    }
}

fn table(view: &View<'_>, item: &Item, parts: Vec<Part<ItemFigures>>) -> Html {
    let w = view.page.words;
    let mut heads: Vec<String> = [0, 1, 2, 3].map(w.group.column_level).into();
    let result = w.result;
    let others = [result.not_applicable_theme, result.do_not_know, result.blank];
    heads.extend(others.map(str::to_owned));
    let heads = heads.into_iter();
    let heads = heads.map(|it| html! { <th scope="col" class="table__number">{ it }</th> });
    let rows = parts.iter().map(|it| row(view, it));
    html! {
        <div class="table-frame" tabindex="0" role="group" aria-label={item.topic.clone()}>
            <table class="table">
                <thead><tr><th scope="col">{ w.columns.group }</th>{ for heads }<th scope="col">{ w.column_consensus }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(view: &View<'_>, part: &Part<ItemFigures>) -> Html {
    let of = &part.figures;
    let counts = of.levels.into_iter();
    let counts = counts.chain([of.not_applicable, of.do_not_know, of.blank]);
    html! {
        <tr>
            <th scope="row">{ part_name(view, &part.groups) }</th>
            { for counts.map(number) }
            <td>{ band(view, of.consensus()) }</td>
        </tr>
    }
}

fn number(count: u32) -> Html {
    html! { <td class="table__number">{ count.to_string() }</td> }
}
