//! The screen of a reminder that has come due: answer the questionnaire again, or compare.

use super::compare::Compared;
use super::context::{DialogContext, Side};
use super::title::title;
use super::view::View;
use web::elements::{block, button, phrase};
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RetakeProps {
    pub context: PtrEq<DialogContext>,
    pub side: PtrEq<Side>,
    pub on_navigate: Callback<View>,
}

#[derive(Debug)]
pub(super) enum Message {
    Begin,
    Compare,
}

#[derive(Debug)]
pub(super) struct Retake;

impl Component for Retake {
    type Message = Message;
    type Properties = RetakeProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let RetakeProps { context, side, on_navigate } = ctx.props();
        match message {
            Message::Begin => {
                // The later comparison needs this result on the device.
                context.keep(side);
                // It may have been there before, under another id.
                let id = context.same_result(side).and_then(|it| it.id()).unwrap_or_default();
                context.widget.retake(&context.questionnaire, &side.shared, id);
                context.widget.close();
            }
            Message::Compare => {
                let (context, side, on_navigate) =
                    (context.clone(), side.clone(), on_navigate.clone());
                ctx.link().send_future_batch(async move {
                    on_navigate.emit(View::Compare(PtrEq::new(
                        Compared::with_mine(&context, &side).await,
                    )));
                    Vec::new()
                });
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let RetakeProps { context, side, .. } = ctx.props();
        let words = &context.words.retake;
        let shared = &side.shared;
        let about = (shared.perimeter(), shared.path(), shared.date());
        let press = |label, message: fn() -> Message| {
            button("button", label, ctx.link().callback(move |_| message()))
        };
        let mut parts = vec![
            title(words.title),
            phrase("p", "", documents::context(&side.questionnaire, about)),
            phrase("p", "share__hint", words.hint),
        ];
        if context.is_begun(shared.perimeter()) {
            let is_kept = !context.store.is_memory();
            let hint = if is_kept { words.replaced_kept } else { words.replaced };
            parts.push(phrase("p", "share__hint", hint));
        }
        let buttons =
            [press(words.begin, || Message::Begin), press(words.compare, || Message::Compare)];
        parts.push(block("div", "actions", buttons.into()));
        block("section", "", parts)
    }
}
