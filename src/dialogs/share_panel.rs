//! What the system's share sheet would do, where there is none: a link, its code, a mail and a text.

use super::context::DialogContext;
use super::feedback::{copy_field, status};
use super::title::title;
use documents::Source;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::element;
use web::elements::{block, button, phrase, words as text_node};
use web::ptr_eq::PtrEq;
use web::qr::qr;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SharePanelProps {
    pub context: PtrEq<DialogContext>,
}

/// What can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    Link,
    Text,
}

#[derive(Debug)]
pub(super) enum Message {
    Copy(Content),
    Copied(Content, Outcome),
}

#[derive(Debug)]
pub(super) struct SharePanel {
    link: String,
    /// The message to send, with the link on its last line.
    text: String,
    status: &'static str,
    /// The text to copy by hand, where the clipboard refuses.
    by_hand: bool,
}

impl Component for SharePanel {
    type Message = Message;
    type Properties = SharePanelProps;

    fn create(ctx: &Context<Self>) -> Self {
        let context = &ctx.props().context;
        let (mut link, mut text) = (String::new(), String::new());
        if let Some(own) = &context.own {
            link = context.link(&share_code::encode(&context.questionnaire, &own.response));
            let source = Source::new(&context.questionnaire, &own.response, &link);
            text = [&source.presenter().sharing_text(), "\n", &link].concat();
        }
        Self { link, text, status: "", by_hand: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let words = ctx.props().context.words;
        match message {
            Message::Copy(content) => {
                let link = ctx.link().clone();
                capabilities::copy(self.content(content), move |it| {
                    link.send_message(Message::Copied(content, it));
                });
            }
            Message::Copied(content, outcome) => {
                let is_done = outcome == Outcome::Done;
                self.by_hand = !is_done && content == Content::Text;
                self.status = match (content, is_done) {
                    (Content::Link, true) => words.link.copied,
                    (Content::Link, false) => words.link.by_hand,
                    (Content::Text, true) => words.export.text_copied,
                    (Content::Text, false) => words.export.text_by_hand,
                };
                if is_done {
                    let channel = if content == Content::Link { "link" } else { "text" };
                    ctx.props().context.widget.report_share(channel);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = ctx.props().context.words;
        let panel = &words.share;
        let copies = |content| ctx.link().callback(move |_| Message::Copy(content));
        let actions = vec![
            button("button button--main", words.link.copy, copies(Content::Link)),
            self.mail(&ctx.props().context),
            button("button", panel.copy_text, copies(Content::Text)),
        ];
        let by_hand = self.by_hand.then(|| copy_field(words.export.text_by_hand, "6", &self.text));
        html! {
            <section>
                { title(panel.title) }
                { phrase("p", "share__line", panel.goes) }
                { phrase("p", "share__line", panel.never) }
                { block("div", "actions", actions) }
                { status(self.status) }
                { by_hand.unwrap_or_default() }
                { copy_field(words.link.address, "3", &self.link) }
                { qr(&self.link, words.link.qr_name).unwrap_or_default() }
            </section>
        }
    }
}

impl SharePanel {
    fn content(&self, content: Content) -> &str {
        match content {
            Content::Link => &self.link,
            Content::Text => &self.text,
        }
    }

    /// A link that opens the person's mail program with the message.
    fn mail(&self, context: &DialogContext) -> Html {
        let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
        let subject = encoded(&context.questionnaire.texts.title);
        let address = ["mailto:?subject=", &subject, "&body=", &encoded(&self.text)].concat();
        element!(
            "a",
            ["class" = "button", "href" = &address, "target" = "_blank", "rel" = "noopener"],
            vec![text_node(context.words.share.mail)]
        )
    }
}
