//! A reminder brings a result back: time to answer again, and to compare.

use super::app::Shown;
use super::compare::Compared;
use super::context::{Given, Side};
use super::title::title;
use web::elements::{block, button, phrase};
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AgainProps {
    pub given: PtrEq<Given>,
    pub side: PtrEq<Side>,
    pub go: Callback<Shown>,
}

#[derive(Debug)]
pub(super) enum Message {
    Begin,
    Compare,
}

#[derive(Debug)]
pub(super) struct Again;

impl Component for Again {
    type Message = Message;
    type Properties = AgainProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let AgainProps { given, side, go } = ctx.props();
        match message {
            Message::Begin => {
                // The comparison needs it on this device, whichever it is.
                given.keep(side);
                given.act.again(&side.shared);
                given.act.close();
            }
            Message::Compare => {
                let (given, side, go) = (given.clone(), side.clone(), go.clone());
                ctx.link().send_future_batch(async move {
                    go.emit(Shown::Compare(PtrEq::new(Compared::with_mine(&given, &side).await)));
                    Vec::new()
                });
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AgainProps { given, side, .. } = ctx.props();
        let words = &given.words.again;
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
        if given.is_begun(shared.perimeter()) {
            let is_kept = !given.store.is_memory();
            let hint = if is_kept { words.replaced_kept } else { words.replaced };
            parts.push(phrase("p", "share__hint", hint));
        }
        let ways =
            [press(words.begin, || Message::Begin), press(words.compare, || Message::Compare)];
        parts.push(block("div", "actions", ways.into()));
        block("section", "", parts)
    }
}
