//! Downloads the page to keep as soon as the screen opens, so that keeping a result takes one press.
//! The other forms are one press further.

use super::context::{DialogContext, Side};
use super::feedback::status;
use super::file_formats::File;
use super::title::title;
use super::view::View;
use engine::share_code;
use web::capabilities::Outcome;
use web::download::{self, Download};
use web::elements::{block, button, phrase};
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct KeepProps {
    pub context: PtrEq<DialogContext>,
    pub on_navigate: Callback<View>,
}

#[derive(Debug)]
pub(super) enum Message {
    Copy,
    Copied(Outcome),
}

#[derive(Debug)]
pub(super) struct Keep {
    /// `None` without a result.
    download: Option<Download>,
}

impl Component for Keep {
    type Message = Message;
    type Properties = KeepProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { download: download(&ctx.props().context) }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Some(download) = &mut self.download else { return false };
        match message {
            Message::Copy => {
                let link = ctx.link().clone();
                download.copy(move |it| link.send_message(Message::Copied(it)));
            }
            Message::Copied(outcome) => download.set_copied(outcome),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let KeepProps { context, on_navigate } = ctx.props();
        let words = &context.words.keep;
        let of_download = download::Words::of(context.questionnaire.lang());
        let on_copy = ctx.link().callback(|_| Message::Copy);
        let said = self.download.as_ref().map_or("", |it| it.said(of_download));
        let instead = self.download.as_ref().map(|it| it.instead(of_download, on_copy));
        let others = button("button", words.others, on_navigate.reform(|_| View::Export));
        html! {
            <section>
                { title(words.title) }
                { status(said) }
                { phrase("p", "share__hint", words.hint) }
                { instead.unwrap_or_default() }
                { block("div", "actions", vec![others]) }
            </section>
        }
    }
}

fn download(context: &DialogContext) -> Option<Download> {
    let own = context.own.as_ref()?;
    let link = context.link(&share_code::encode(&context.questionnaire, &own.response));
    let file = File::Page.make(&Side::own(context, own).source(&link)?);
    Some(Download::of(file).with_link([&link, "&then=take"].concat()))
}
