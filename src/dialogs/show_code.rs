//! The respondent's own result as a QR code on the screen, for a facilitator to scan.

use super::context::DialogContext;
use super::feedback::{copy_field, status};
use super::own_result::OwnResult;
use super::title::title;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::elements::{button, phrase};
use web::ptr_eq::PtrEq;
use web::qr::qr;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ShowCodeProps {
    pub context: PtrEq<DialogContext>,
}

#[derive(Debug)]
pub(super) enum Message {
    Copy,
    Copied(Outcome),
    Share,
    Shared(Outcome),
}

#[derive(Debug)]
pub(super) struct ShowCode {
    link: String,
    /// The scope of the result, and its coverage.
    about: [String; 2],
    status: &'static str,
}

impl Component for ShowCode {
    type Message = Message;
    type Properties = ShowCodeProps;

    fn create(ctx: &Context<Self>) -> Self {
        let context = &ctx.props().context;
        let own = context.own.as_ref();
        let code = own.map(|it| share_code::encode(&context.questionnaire, &it.response));
        let link = context.link(&code.unwrap_or_default());
        Self { link, about: own.map(|it| about(context, it)).unwrap_or_default(), status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let context = &ctx.props().context;
        match message {
            Message::Copy => {
                let link = ctx.link().clone();
                capabilities::copy(&self.link, move |it| link.send_message(Message::Copied(it)));
            }
            Message::Copied(Outcome::Done) => {
                context.widget.report_share("link");
                self.status = context.words.link.copied;
            }
            Message::Copied(_) => self.status = context.words.link.by_hand,
            Message::Share => {
                let (link, title) = (ctx.link().clone(), &context.questionnaire.texts.title);
                capabilities::share([title, "", &self.link], move |it| {
                    link.send_message(Message::Shared(it));
                });
            }
            Message::Shared(outcome) => {
                if outcome == Outcome::Done {
                    context.widget.report_share("sheet");
                }
                let is_refused = outcome.is_refused();
                self.status = if is_refused { context.words.show_code.not_shared } else { "" };
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.show_code;
        let code = qr(&self.link, words.qr_name);
        // A link too long for a QR code is shown instead.
        let is_open = code.is_none();
        let too_long = || phrase("p", "", context.words.link.qr_too_long);
        html! {
            <section class="show">
                { title(words.title) }
                { phrase("p", "show__hint", words.hint) }
                { code.unwrap_or_else(too_long) }
                { for self.about.iter().map(|it| phrase("p", "show__about", it)) }
                <details class="preview" open={is_open}>
                    <summary class="compare__summary">{ words.otherwise }</summary>
                    { self.otherwise(ctx) }
                </details>
            </section>
        }
    }
}

impl ShowCode {
    /// The link itself, for when no camera is at hand.
    fn otherwise(&self, ctx: &Context<Self>) -> Html {
        let words = ctx.props().context.words;
        let copy = button("button", words.link.copy, ctx.link().callback(|_| Message::Copy));
        let share = has_share_sheet().then(|| {
            button("button", words.show_code.share, ctx.link().callback(|_| Message::Share))
        });
        html! {
            <>
                { copy_field(words.show_code.otherwise_hint, "3", &self.link) }
                <div class="actions">{ copy }{ share.unwrap_or_default() }</div>
                { status(self.status) }
            </>
        }
    }
}

fn about(context: &DialogContext, own: &OwnResult) -> [String; 2] {
    let (of, response) = (&context.questionnaire, &own.response);
    let asked = of.path(response.path).count();
    let answered = of.path(response.path).filter(|&it| response.answers.get(it).is_some()).count();
    let summary = documents::context(of, (response.perimeter, response.path, response.date));
    [summary, (context.words.import.answered)(answered, asked)]
}

/// Whether this browser offers the share sheet of the system.
fn has_share_sheet() -> bool {
    let navigator = web_sys::window().map(|it| it.navigator());
    let share = navigator.and_then(|it| js_sys::Reflect::get(&it, &"share".into()).ok());
    share.is_some_and(|it| it.is_function())
}
