//! A result on paper with all answers and notes, after its two pages.

use super::context::{DialogContext, Side};
use super::sheet;
use web::capabilities::{Outcome, reporter};
use web::elements::{block, fragment, keyed_block, language_of, phrase, phrase_in};
use web::ptr_eq::PtrEq;
use wording::presenter::Audience;
use yew::{Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AnswersProps {
    context: PtrEq<DialogContext>,
    side: PtrEq<Side>,
}

#[derive(Debug)]
pub(super) struct Answers;

impl Answers {
    pub(super) fn print(
        context: &PtrEq<DialogContext>,
        side: &Side,
        report: impl Fn(Outcome) + 'static,
    ) {
        let props = AnswersProps { context: context.clone(), side: PtrEq::new(side.clone()) };
        context.widget.print(&sheet::place::<Self>(props), &reporter(report));
    }
}

impl Component for Answers {
    type Message = ();
    type Properties = AnswersProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AnswersProps { context, side } = ctx.props();
        fragment(vec![sheet::pages(context, side, Audience::Owner), answers(context, side)])
    }
}

fn answers(context: &DialogContext, side: &Side) -> Html {
    let Some(source) = side.source("") else { return Html::default() };
    let language = language_of(&side.questionnaire, context.result_words.lang);
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
    let title = phrase("h2", "", context.words.export.answers);
    block("section", "on-paper__answers", std::iter::once(title).chain(dimensions).collect())
}
