//! A result on two pages to print: the summary, then what to do with it.

mod advice;
mod summary;

use super::context::{DialogContext, Side};
use advice::advice;
use documents::Source;
use engine::share_code;
use summary::summary;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web::elements::{block, fragment, phrase_in};
use web::ptr_eq::PtrEq;
use wording::presenter::Audience;
use yew::{Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    context: PtrEq<DialogContext>,
    side: PtrEq<Side>,
    audience: Audience,
}

#[derive(Debug)]
pub(super) struct Sheet;

/// Prints the result on the screen: the received one, or else the respondent's own. Without answers, the
/// page prints what is on the screen.
pub(super) fn print(context: &PtrEq<DialogContext>) {
    match (&context.received_code, &context.own) {
        (Some(code), _) => {
            let (context, code) = (context.clone(), code.clone());
            spawn_local(async move {
                let side = received(&context, &code).await;
                print_side(&context, side, Audience::Recipient);
            });
        }
        (None, own) => {
            let side = own.as_ref().map(|it| Side::own(context, it));
            print_side(context, side, Audience::Owner);
        }
    }
}

/// `None` for a link with scores alone, and where its questionnaire can't be fetched.
async fn received(context: &DialogContext, code: &str) -> Option<Side> {
    let pack = context.pack_of(code).await?;
    let shared = share_code::read(&pack.questionnaire, code).ok()?;
    shared.response()?;
    Some(Side::alone(pack, shared))
}

fn print_side(context: &PtrEq<DialogContext>, side: Option<Side>, audience: Audience) {
    let place = side.map_or(JsValue::UNDEFINED, |side| {
        let (context, side) = (context.clone(), PtrEq::new(side));
        place::<Sheet>(SheetProps { context, side, audience })
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
        let SheetProps { context, side, audience } = ctx.props();
        pages(context, side, *audience)
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

pub(super) fn pages(context: &DialogContext, side: &Side, audience: Audience) -> Html {
    let code = share_code::encode_shared(&side.questionnaire, &side.shared);
    let link = context.link(&code);
    let Some(source) = side.source(&link) else { return Html::default() };
    let source = match audience {
        Audience::Owner => source,
        Audience::Recipient => source.for_recipient(),
    };
    let words = documents::Words::of(side.questionnaire.lang());
    let language = web::elements::language_of(&side.questionnaire, words.lang);
    let paper = Paper { source: &source, side, words, language, link: &link, context };
    fragment(vec![
        block("section", "sheet", summary(paper)),
        block("section", "sheet sheet--next", advice(paper)),
    ])
}
