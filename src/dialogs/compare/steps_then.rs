//! The first steps chosen at the time of the earlier results, and what became of them.

use super::compared::{Compared, Kind};
use super::{Became, Compare};
use crate::context::{DialogContext, Side};
use documents::{Plan, Words};
use engine::targets::GoalPart;
use std::collections::BTreeMap;
use web::elements::{block, keyed_block, phrase};
use web_sys::HtmlSelectElement;
use yew::{Context, Event, Html, TargetCast, html};

/// What was chosen since the screen opened, by the positions of side and theme.
#[derive(Debug, Default)]
pub(super) struct Outcomes(BTreeMap<(usize, usize), String>);

impl Outcomes {
    pub(super) fn set(
        &mut self,
        context: &DialogContext,
        compared: &Compared,
        (side, at): (usize, usize),
        word: String,
    ) {
        let Some(of) = compared.sides.get(side) else { return };
        let dimension = of.questionnaire.dimensions().get(at);
        if let (Some(key), Some(dimension)) = (&of.key, dimension) {
            context.store.set_goal(key, &GoalPart::Outcome.path(&dimension.id), &word);
            self.0.insert((side, at), word);
        }
    }

    pub(super) fn view(&self, ctx: &Context<Compare>) -> Html {
        let super::CompareProps { context, compared } = ctx.props();
        let earlier = compared.sides.len().saturating_sub(1);
        let sides = compared.sides.iter().take(earlier).enumerate();
        let steps: Vec<_> = sides.flat_map(|(at, side)| self.of_side(ctx, at, side)).collect();
        if compared.kind != Kind::OverTime || steps.is_empty() {
            return Html::default();
        }
        let title = phrase("h3", "export__title", context.words.compare.steps);
        block("div", "", vec![title, block("ul", "targets", steps)])
    }

    fn of_side(&self, ctx: &Context<Compare>, at: usize, side: &Side) -> Vec<Html> {
        let Some(source) = side.source("") else { return Vec::new() };
        let plans = source.goals();
        plans.iter().map(|it| self.step(ctx, (at, side), it)).collect()
    }

    fn step(&self, ctx: &Context<Compare>, (at, side): (usize, &Side), plan: &Plan<'_>) -> Html {
        let own = |class, text: &str| html! { <p {class} dir="auto">{ text.to_owned() }</p> };
        let mut parts = vec![phrase("p", "target__name", &plan.dimension.name)];
        parts.extend(plan.step.map(|it| own("", it)));
        let details = [plan.aim.as_deref().unwrap_or_default(), &plan.details];
        let details: Vec<_> = details.into_iter().filter(|it| !it.is_empty()).collect();
        parts.push(own("target__state", &details.join(" · ")));
        if side.key.is_some() && !ctx.props().context.store.is_read_only() {
            parts.push(self.choice(ctx, (at, side), plan));
        }
        let key = [&plan.dimension.id, "/", &at.to_string()].concat();
        keyed_block("li", "goal", &key, parts)
    }

    fn choice(&self, ctx: &Context<Compare>, (at, side): (usize, &Side), plan: &Plan<'_>) -> Html {
        let words = &ctx.props().context.words.compare;
        let position = side.questionnaire.dimension_position(&plan.dimension.id);
        let dimension = position.unwrap_or(usize::MAX);
        let stored = side.targets.part(dimension, GoalPart::Outcome).unwrap_or_default();
        let chosen = self.0.get(&(at, dimension)).map_or(stored, String::as_str);
        let on_choose = ctx.link().callback(move |event: Event| {
            let select: Option<HtmlSelectElement> = event.target_dyn_into();
            Became(at, dimension, select.map(|it| it.value()).unwrap_or_default())
        });
        let outcomes = Words::of(ctx.props().context.questionnaire.lang());
        html! {
            <label class="goal__outcome">
                <span>{ words.outcome }</span>
                <select class="select" onchange={on_choose}>
                    for (value, text) in outcomes.outcomes(words.no_outcome) {
                        <option selected={value == chosen} {value}>{ text }</option>
                    }
                </select>
            </label>
        }
    }
}
