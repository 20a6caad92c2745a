//! Comparison of results: two with the changes between them, three or more as lines over time. What
//! changed comes first.

mod compared;
mod row;
mod rows;
mod steps_then;

use super::context::{DialogContext, Side};
use super::title::title;
pub(super) use compared::Compared;
use compared::Kind;
use engine::comparison::{Basis, Change};
use row::draw;
use rows::{Row, Rows};
use steps_then::Outcomes;
use web::elements::{block, phrase, words};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CompareProps {
    pub context: PtrEq<DialogContext>,
    pub compared: PtrEq<Compared>,
}

#[derive(Debug)]
pub(super) struct Compare {
    outcomes: Outcomes,
}

/// What became of a first step: the positions of its side and its theme, and the stored word.
#[derive(Debug)]
pub(super) struct Became(usize, usize, String);

impl Component for Compare {
    type Message = Became;
    type Properties = CompareProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { outcomes: Outcomes::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, Became(side, dimension, word): Became) -> bool {
        let CompareProps { context, compared } = ctx.props();
        self.outcomes.set(context, compared, (side, dimension), word);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CompareProps { context, compared } = ctx.props();
        let words = &context.words.compare;
        let mut parts = vec![title(words.title)];
        if compared.sides.len() < 2 {
            parts.push(phrase("p", "", words.nothing));
            return block("section", "", parts);
        }
        let sides = compared.sides.iter().enumerate();
        let labels = sides.map(|(at, it)| label(context, compared.kind, at, it));
        parts.push(block("ol", "sides", labels.collect()));
        match rows::rows(compared) {
            Ok(Rows { basis, rows }) => {
                let hint = if compared.sides.len() == 2 { words.rule } else { words.lines };
                parts.push(phrase("p", "share__hint", hint));
                if let Basis::Items { shared, asked } = basis {
                    parts.push(phrase("p", "share__hint", (words.shared)(shared, asked)));
                }
                parts.push(changes(context, compared, &rows));
                parts.push(self.outcomes.view(ctx));
                parts.push(rest(context, compared, &rows));
            }
            Err(refusal) => {
                parts.push(phrase("p", "share__hint", refusal.words(words)));
                parts.push(list(context, compared, rows::whole_rows(compared).iter()));
            }
        }
        block("section", "", parts)
    }
}

/// The clear changes, then those that may be chance.
fn changes(context: &DialogContext, compared: &Compared, rows: &[Row<'_>]) -> Html {
    let words = &context.words.compare;
    let [clear, unclear] = match compared.kind {
        Kind::OverTime => [words.changed, words.to_confirm],
        Kind::Received => [words.clear_differences, words.small_differences],
    };
    let mut parts = vec![phrase("h3", "export__title", clear)];
    if rows.iter().any(|it| is(it, Change::is_clear)) {
        parts.push(list(context, compared, rows.iter().filter(|it| is(it, Change::is_clear))));
    } else {
        parts.push(phrase("p", "", words.nothing_changed));
    }
    if rows.iter().any(|it| is(it, Change::is_unclear)) {
        parts.push(phrase("h3", "export__title", unclear));
        parts.push(list(context, compared, rows.iter().filter(|it| is(it, Change::is_unclear))));
    }
    block("div", "", parts)
}

/// The themes in which nothing moved, or nobody can tell, folded.
fn rest(context: &DialogContext, compared: &Compared, rows: &[Row<'_>]) -> Html {
    let is_rest = |it: &&Row<'_>| !is(it, Change::is_clear) && !is(it, Change::is_unclear);
    let rest: Vec<_> = rows.iter().filter(is_rest).collect();
    if rest.is_empty() {
        return Html::default();
    }
    html! {
        <details class="elsewhere">
            <summary class="compare__summary">{ (context.words.compare.rest)(rest.len()) }</summary>
            { list(context, compared, rest.into_iter()) }
        </details>
    }
}

fn is(row: &Row<'_>, kind: fn(Change) -> bool) -> bool {
    row.change.is_some_and(kind)
}

fn list<'a>(
    context: &DialogContext,
    compared: &Compared,
    rows: impl Iterator<Item = &'a Row<'a>>,
) -> Html {
    block("ul", "compare__rows", rows.map(|it| draw(context, compared, it)).collect())
}

/// "Le mien : Mon groupe · Parcours complet · 23 novembre 2026".
fn label(context: &DialogContext, kind: Kind, at: usize, side: &Side) -> Html {
    let labels = &context.words.compare;
    let shared = &side.shared;
    let about = (shared.perimeter(), shared.path(), shared.date());
    let summary = documents::context(&side.questionnaire, about);
    let name = match (&side.name, kind, at) {
        (Some(name), ..) => name.as_str(),
        (None, Kind::Received, 0) => labels.mine,
        (None, Kind::Received, _) => labels.theirs,
        (None, Kind::OverTime, _) => return phrase("li", "", summary),
    };
    // `bdi` isolates the writing direction of the name.
    block("li", "", vec![phrase("bdi", "", name), words(&context.result_words.pair("", &summary))])
}
