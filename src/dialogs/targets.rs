//! The target stage of each theme.

use super::context::DialogContext;
use super::feedback::status;
use super::title::title;
use documents::Source;
use web::elements::{block, keyed_block, language_of, phrase, phrase_in};
use web::ptr_eq::PtrEq;
use web_sys::HtmlSelectElement;
use yew::{Component, Context, Event, Html, Properties, TargetCast, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TargetsProps {
    pub context: PtrEq<DialogContext>,
}

/// The screen; `engine::targets::Targets` is its data.
#[derive(Debug)]
pub(super) struct TargetsScreen {
    status: &'static str,
}

/// The position of a dimension, and the target chosen for it.
#[derive(Debug)]
pub(super) struct TargetChosen(usize, String);

impl Component for TargetsScreen {
    type Message = TargetChosen;
    type Properties = TargetsProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, TargetChosen(at, stage): TargetChosen) -> bool {
        let context = &ctx.props().context;
        if let Some(dimension) = context.questionnaire.dimensions().get(at) {
            context.widget.set_target(&dimension.id, &stage);
            self.status = context.words.targets.kept;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.targets;
        let Some(own) = &context.own else { return Html::default() };
        let source = Source::new(&context.questionnaire, &own.response, "");
        let language = language_of(&context.questionnaire, context.result_words.lang);
        let rows = source.diagnosis().dimensions.iter().filter_map(|of| {
            let dimension = context.questionnaire.dimensions().get(of.dimension)?;
            let chosen = own.targets.get(of.dimension);
            let parts = vec![
                phrase_in(language, "span", "target__name", &dimension.name),
                phrase("span", "target__state", (words.now)(source.presenter().stage(of))),
                choice(ctx, of.dimension, chosen),
            ];
            let label = block("label", "target", parts);
            Some(keyed_block("li", "", &dimension.id, vec![label]))
        });
        block(
            "section",
            "",
            vec![
                title(words.title),
                phrase("p", "share__hint", words.hint),
                block("ul", "targets", rows.collect()),
                status(self.status),
            ],
        )
    }
}

fn choice(ctx: &Context<TargetsScreen>, at: usize, chosen: Option<u8>) -> Html {
    let context = &ctx.props().context;
    let on_choose = ctx.link().callback(move |event: Event| {
        let select: Option<HtmlSelectElement> = event.target_dyn_into();
        TargetChosen(at, select.map(|it| it.value()).unwrap_or_default())
    });
    html! {
        <select class="select" onchange={on_choose}>
            <option value="" selected={chosen.is_none()}>{ context.words.targets.none }</option>
            for stage in 1..=4_u8 {
                <option value={stage.to_string()} selected={chosen == Some(stage)}>
                    { context.questionnaire.stage(stage).name.clone() }
                </option>
            }
        </select>
    }
}
