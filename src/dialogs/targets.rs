//! The stage that one wants for each theme.

use super::context::Given;
use super::title::title;
use documents::Source;
use web::elements::{block, keyed_block, language_of, phrase, phrase_in};
use web::ptr_eq::PtrEq;
use web_sys::HtmlSelectElement;
use yew::{Component, Context, Event, Html, Properties, TargetCast, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TargetsProps {
    pub given: PtrEq<Given>,
}

/// Named apart from the targets of the engine.
#[derive(Debug)]
pub(super) struct TargetsScreen {
    status: &'static str,
}

/// The position of a dimension, and what was chosen for it.
#[derive(Debug)]
pub(super) struct Chosen(usize, String);

impl Component for TargetsScreen {
    type Message = Chosen;
    type Properties = TargetsProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, Chosen(at, stage): Chosen) -> bool {
        let given = &ctx.props().given;
        if let Some(dimension) = given.questionnaire.dimensions().get(at) {
            given.act.aim(&dimension.id, &stage);
            self.status = given.words.targets.kept;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.targets;
        let Some(own) = &given.own else { return Html::default() };
        let source = Source::new(&given.questionnaire, &own.response, "");
        let language = language_of(&given.questionnaire, given.said.lang);
        let rows = source.diagnosis().dimensions.iter().filter_map(|of| {
            let dimension = given.questionnaire.dimensions().get(of.dimension)?;
            let chosen = own.targets.get(of.dimension);
            let parts = vec![
                phrase_in(language, "span", "aim__name", &dimension.name),
                phrase("span", "aim__state", (words.now)(source.presenter().stage(of))),
                choice(ctx, of.dimension, chosen),
            ];
            let label = block("label", "aim", parts);
            Some(keyed_block("li", "", &dimension.id, vec![label]))
        });
        block(
            "section",
            "",
            vec![
                title(words.title),
                phrase("p", "share__hint", words.hint),
                block("ul", "aims", rows.collect()),
                html! { <p class="share__status" role="status">{ self.status }</p> },
            ],
        )
    }
}

fn choice(ctx: &Context<TargetsScreen>, at: usize, chosen: Option<u8>) -> Html {
    let given = &ctx.props().given;
    let on_choose = ctx.link().callback(move |event: Event| {
        let select: Option<HtmlSelectElement> = event.target_dyn_into();
        Chosen(at, select.map(|it| it.value()).unwrap_or_default())
    });
    html! {
        <select class="select" onchange={on_choose}>
            <option value="" selected={chosen.is_none()}>{ given.words.targets.none }</option>
            for stage in 1..=4_u8 {
                <option value={stage.to_string()} selected={chosen == Some(stage)}>
                    { given.questionnaire.stage(stage).name.clone() }
                </option>
            }
        </select>
    }
}
