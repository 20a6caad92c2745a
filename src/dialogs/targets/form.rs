//! The form of one goal.

use super::{Changed, TargetsScreen};
use documents::{Source, Words};
use engine::diagnosis::{DimensionResult, Score};
use engine::targets::{ENOUGH, GoalPart, STEP_MAX, WHO_MAX};
use web::elements::{block, keyed_block, language_of, limit_status, phrase, phrase_in};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Context, Event, Html, InputEvent, TargetCast, html};

impl TargetsScreen {
    pub(super) fn form(
        &self,
        ctx: &Context<Self>,
        source: &Source<'_>,
        of: &DimensionResult,
    ) -> Html {
        let context = &ctx.props().context;
        let Some(dimension) = context.questionnaire.dimensions().get(of.dimension) else {
            return Html::default();
        };
        let language = language_of(&context.questionnaire, context.result_words.lang);
        let now = (context.words.targets.now)(source.presenter().stage(of));
        let aim = vec![
            phrase_in(language, "span", "target__name", &dimension.name),
            phrase("span", "target__state", now),
            self.aim(ctx, of),
        ];
        let mut parts = vec![block("label", "target", aim)];
        if self.targets.get(of.dimension).is_some() {
            parts.push(self.plan(ctx, of.dimension, &dimension.id));
        }
        keyed_block("li", "goal", &dimension.id, parts)
    }

    /// The stages above the present one, and the chosen one wherever it is.
    fn aim(&self, ctx: &Context<Self>, of: &DimensionResult) -> Html {
        let context = &ctx.props().context;
        let chosen = self.targets.part(of.dimension, GoalPart::Aim);
        let now = of.score().map_or(0, Score::stage);
        let is_offered = |it: &u8| *it > now || self.targets.get(of.dimension) == Some(*it);
        let stages = (1..=4)
            .filter(is_offered)
            .map(|it: u8| (it.to_string(), context.questionnaire.stage(it).name.clone()));
        let none = (String::new(), context.words.targets.none.to_owned());
        let enough = (ENOUGH.to_owned(), context.result_words.enough.to_owned());
        let options = std::iter::once(none).chain(stages).chain([enough]).collect();
        select(ctx, (of.dimension, GoalPart::Aim), chosen, options)
    }

    /// The first step, who takes it, by when, and what became of it.
    fn plan(&self, ctx: &Context<Self>, at: usize, id: &str) -> Html {
        let words = &ctx.props().context.words.targets;
        let text = |part| self.targets.part(at, part).unwrap_or_default().to_owned();
        let outcome = self.targets.part(at, GoalPart::Outcome);
        let on_step = ctx.link().callback(move |event: InputEvent| {
            let field: Option<HtmlTextAreaElement> = event.target_dyn_into();
            Changed(at, GoalPart::Step, field.map(|it| it.value()).unwrap_or_default())
        });
        let on_input = |part| {
            ctx.link().callback(move |event: InputEvent| {
                let field: Option<HtmlInputElement> = event.target_dyn_into();
                Changed(at, part, field.map(|it| it.value()).unwrap_or_default())
            })
        };
        let [step_limit, who_limit] = ["step", "who"].map(|it| [it, "-limit-", id].concat());
        html! {
            <div class="goal__plan">
                <div>
                    <label>
                        <span>{ words.step }</span>
                        <textarea class="field" rows="3" dir="auto" value={text(GoalPart::Step)} oninput={on_step} data-limit={STEP_MAX.to_string()} aria-describedby={step_limit.clone()} />
                    </label>
                    { limit_status(&step_limit, words.step_full) }
                </div>
                <div>
                    <label>
                        <span>{ words.who }</span>
                        <input type="text" class="field" dir="auto" autocomplete="off" value={text(GoalPart::Who)} oninput={on_input(GoalPart::Who)} data-limit={WHO_MAX.to_string()} aria-describedby={who_limit.clone()} />
                    </label>
                    { limit_status(&who_limit, words.who_full) }
                </div>
                <label>
                    <span>{ words.when }</span>
                    <input type="date" class="field" value={text(GoalPart::When)} oninput={on_input(GoalPart::When)} />
                </label>
                <label>
                    <span>{ words.outcome }</span>
                    { select(ctx, (at, GoalPart::Outcome), outcome, outcomes(ctx, words.not_begun)) }
                </label>
            </div>
        }
    }
}

fn outcomes(ctx: &Context<TargetsScreen>, none: &str) -> Vec<(String, String)> {
    let words = Words::of(ctx.props().context.questionnaire.lang());
    words.outcomes(none).map(|(value, text)| (value.to_owned(), text.to_owned())).into()
}

fn select(
    ctx: &Context<TargetsScreen>,
    (at, part): (usize, GoalPart),
    chosen: Option<&str>,
    options: Vec<(String, String)>,
) -> Html {
    let on_choose = ctx.link().callback(move |event: Event| {
        let select: Option<HtmlSelectElement> = event.target_dyn_into();
        Changed(at, part, select.map(|it| it.value()).unwrap_or_default())
    });
    let chosen = chosen.unwrap_or_default();
    html! {
        <select class="select" onchange={on_choose}>
            for (value, text) in options {
                <option selected={value == chosen} value={value.clone()}>{ text }</option>
            }
        </select>
    }
}
