//! The goals: for each theme a stage, or *enough for us*; with a first step, a name and a date.

mod form;

use super::context::DialogContext;
use super::feedback::status;
use super::title::title;
use documents::Source;
use engine::diagnosis::DimensionResult;
use engine::targets::{GoalPart, Targets};
use web::elements::{block, phrase};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TargetsProps {
    pub context: PtrEq<DialogContext>,
}

/// The screen; `engine::targets::Targets` is its data.
#[derive(Debug)]
pub(super) struct TargetsScreen {
    targets: Targets,
    status: &'static str,
}

/// A part of the goal of the dimension at this position, as typed or chosen.
#[derive(Debug)]
pub(super) struct Changed(usize, GoalPart, String);

impl Component for TargetsScreen {
    type Message = Changed;
    type Properties = TargetsProps;

    fn create(ctx: &Context<Self>) -> Self {
        let own = ctx.props().context.own.as_ref();
        Self { targets: own.map(|it| it.targets.clone()).unwrap_or_default(), status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, Changed(at, part, text): Changed) -> bool {
        let context = &ctx.props().context;
        self.set(context, at, part, &text);
        let has_stage = self.targets.get(at).is_some();
        if part == GoalPart::Aim && has_stage && self.targets.part(at, GoalPart::Step).is_none() {
            self.set(context, at, GoalPart::Step, &suggested_step(context, at));
        }
        self.status = context.words.targets.kept;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.targets;
        let Some(own) = &context.own else { return Html::default() };
        let source = Source::new(&context.questionnaire, &own.response, "");
        let diagnosis = source.diagnosis();
        let first = diagnosis.ranking.priorities.iter();
        let first: Vec<_> = first.filter_map(|it| diagnosis.dimensions.get(it.dimension)).collect();
        let is_other = |it: &&DimensionResult| !first.iter().any(|of| of.dimension == it.dimension);
        let others = diagnosis.dimensions.iter().filter(is_other).collect();
        // Goals elsewhere are visible at once, and so is everything where nothing is ranked.
        let has_goal =
            |it: &&DimensionResult| own.targets.part(it.dimension, GoalPart::Aim).is_some();
        let is_open = first.is_empty()
            || diagnosis.dimensions.iter().filter(is_other).any(|it| has_goal(&it));
        let list = |of: Vec<&DimensionResult>| {
            let forms = of.into_iter().map(|it| self.form(ctx, &source, it));
            block("ul", "targets", forms.collect())
        };
        html! {
            <section>
                { title(words.title) }
                { phrase("p", "share__hint", words.hint) }
                { list(first) }
                <details class="elsewhere" open={is_open}>
                    <summary class="compare__summary">{ words.others }</summary>
                    { list(others) }
                </details>
                { status(self.status) }
            </section>
        }
    }
}

impl TargetsScreen {
    fn set(&mut self, context: &DialogContext, at: usize, part: GoalPart, text: &str) {
        let Some(dimension) = context.questionnaire.dimensions().get(at) else { return };
        if self.targets.set(at, part, text).is_some() {
            context.widget.set_goal(part, &dimension.id, text);
        }
    }
}

/// The first step that the result shows for a priority, or the one of the theme.
fn suggested_step(context: &DialogContext, at: usize) -> String {
    let of_theme = context.questionnaire.dimensions().get(at).map(|it| it.first_step.clone());
    let shown = context.own.as_ref().and_then(|own| {
        let source = Source::new(&context.questionnaire, &own.response, "");
        let mut priorities = source.diagnosis().ranking.priorities.iter();
        let priority = priorities.find(|it| it.dimension == at)?;
        source.presenter().first_step(priority).map(|it| it.act.to_owned())
    });
    shown.or(of_theme).unwrap_or_default()
}
