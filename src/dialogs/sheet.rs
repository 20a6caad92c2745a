//! A result on two pages to print: the summary, then what to do with it.

mod advice;
mod summary;

use super::context::{DialogContext, Side};
use advice::advice;
use documents::Source;
use engine::share_code;
use summary::summary;
use wasm_bindgen::JsValue;
use web::elements::{block, fragment, phrase_in};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    context: PtrEq<DialogContext>,
    side: PtrEq<Side>,
}

#[derive(Debug)]
pub(super) struct Sheet;

/// Prints the respondent's own result. Without one, the page prints what is on the screen.
pub(super) fn print(context: &PtrEq<DialogContext>) {
    let place = context.own.as_ref().map_or(JsValue::UNDEFINED, |own| {
        let side = PtrEq::new(Side::own(context, own));
        place::<Sheet>(SheetProps { context: context.clone(), side })
    });
    context.widget.print(&place, &JsValue::UNDEFINED);
}

/// An element with this component, which only print shows; undefined where none can be made.
pub(super) fn place<C: yew::BaseComponent>(props: C::Properties) -> JsValue {
    let document = web_sys::window().and_then(|it| it.document());
    let Some(place) = document.and_then(|it| it.create_element("div").ok()) else {
        return JsValue::UNDEFINED;
    };
    place.set_class_name("on-paper");
    yew::Renderer::<C>::with_root_and_props(place.clone(), props).render();
    place.into()
}

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SheetProps { context, side } = ctx.props();
        pages(context, side)
    }
}

/// What the pages draw from.
#[derive(Clone, Copy)]
struct Paper<'a> {
    source: &'a Source<'a>,
    side: &'a Side,
    words: &'static documents::Words,
    language: [&'a str; 2],
    link: &'a str,
    context: &'a DialogContext,
}

impl Paper<'_> {
    /// A text of the questionnaire, marked with its language.
    fn own(&self, tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
        phrase_in(self.language, tag, class, text)
    }
}

pub(super) fn pages(context: &DialogContext, side: &Side) -> Html {
    let code = share_code::encode_shared(&side.questionnaire, &side.shared);
    let link = context.link(&code);
    let Some(source) = side.source(&link) else { return Html::default() };
    let words = documents::Words::of(side.questionnaire.lang());
    let language = web::elements::language_of(&side.questionnaire, words.lang);
    let paper = Paper { source: &source, side, words, language, link: &link, context };
    fragment(vec![
        block("section", "sheet", summary(paper)),
        block("section", "sheet sheet--next", advice(paper)),
    ])
}
