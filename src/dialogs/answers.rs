//! All answers and notes on paper: rendered after the result for printing, then removed.

use super::context::{DialogContext, Side};
use wasm_bindgen::JsValue;
use web::capabilities::{Outcome, reporter};
use web::elements::{block, keyed_block, language_of, phrase, phrase_in};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AnswersProps {
    title: &'static str,
    lang: &'static str,
    side: PtrEq<Side>,
}

#[derive(Debug)]
pub(super) struct Answers;

impl Answers {
    /// Prints the page, followed by the answers.
    pub(super) fn print(context: &DialogContext, side: &Side, report: impl Fn(Outcome) + 'static) {
        let document = web_sys::window().and_then(|it| it.document());
        let Some(place) = document.and_then(|it| it.create_element("div").ok()) else { return };
        place.set_class_name("on-paper");
        let (title, lang) = (context.words.export.answers, context.result_words.lang);
        let props = AnswersProps { title, lang, side: PtrEq::new(side.clone()) };
        yew::Renderer::<Self>::with_root_and_props(place.clone(), props).render();
        context.widget.print(&JsValue::from(place), &reporter(report));
    }
}

impl Component for Answers {
    type Message = ();
    type Properties = AnswersProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AnswersProps { title, lang, side } = ctx.props();
        let Some(source) = side.source("") else { return Html::default() };
        let language = language_of(&side.questionnaire, lang);
        let dimensions = side.questionnaire.dimensions().iter().map(|dimension| {
            let items = source.answered(dimension).map(|it| {
                let stem = phrase_in(language, "p", "on-paper__question", it.stem);
                let mut parts = vec![stem, phrase_in(language, "p", "", it.answer)];
                parts.extend(it.note.map(|it| phrase("p", "on-paper__note", it)));
                keyed_block("li", "on-paper__item", it.id, parts)
            });
            let name = phrase_in(language, "h3", "axis__name", &dimension.name);
            let items = block("ul", "on-paper__items", items.collect());
            keyed_block("div", "", &dimension.id, vec![name, items])
        });
        let title = phrase("h2", "heading", *title);
        block("section", "", std::iter::once(title).chain(dimensions).collect())
    }
}
