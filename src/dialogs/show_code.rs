//! For a room: one's own result as a code on the screen, to be scanned there.

use super::context::{Given, Own};
use super::title::title;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::elements::{button, phrase};
use web::ptr_eq::PtrEq;
use web::qr::qr;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ShowProps {
    pub given: PtrEq<Given>,
}

#[derive(Debug)]
pub(super) enum Message {
    Copy,
    Copied(Outcome),
    Share,
    Shared(Outcome),
}

#[derive(Debug)]
pub(super) struct Show {
    link: String,
    /// What the code is about, and how much of it is answered.
    about: [String; 2],
    status: &'static str,
}

impl Component for Show {
    type Message = Message;
    type Properties = ShowProps;

    fn create(ctx: &Context<Self>) -> Self {
        let given = &ctx.props().given;
        let own = given.own.as_ref();
        let code = own.map(|it| share_code::encode(&given.questionnaire, &it.response));
        let link = given.link(&code.unwrap_or_default());
        Self { link, about: own.map(|it| about(given, it)).unwrap_or_default(), status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let given = &ctx.props().given;
        match message {
            Message::Copy => {
                let link = ctx.link().clone();
                capabilities::copy(&self.link, move |it| link.send_message(Message::Copied(it)));
            }
            Message::Copied(Outcome::Done) => {
                given.act.share("link");
                self.status = given.words.link.copied;
            }
            Message::Copied(_) => self.status = given.words.link.by_hand,
            Message::Share => {
                let (link, title) = (ctx.link().clone(), &given.questionnaire.texts.title);
                capabilities::share(title, &self.link, move |it| {
                    link.send_message(Message::Shared(it));
                });
            }
            Message::Shared(outcome) => {
                if outcome == Outcome::Done {
                    given.act.share("sheet");
                }
                let is_refused = outcome.is_refused();
                self.status = if is_refused { given.words.show.not_shared } else { "" };
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.show;
        let code = qr(&self.link, words.qr_name);
        // Without a code to scan, the link is the way.
        let is_open = code.is_none();
        let too_long = || phrase("p", "", given.words.link.qr_too_long);
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

impl Show {
    /// The link itself, where nobody can scan.
    fn otherwise(&self, ctx: &Context<Self>) -> Html {
        let words = ctx.props().given.words;
        let copy = button("button", words.link.copy, ctx.link().callback(|_| Message::Copy));
        let share = has_share_sheet()
            .then(|| button("button", words.show.share, ctx.link().callback(|_| Message::Share)));
        html! {
            <>
                <label class="note">
                    <span class="note__title">{ words.show.otherwise_hint }</span>
                    <textarea class="share__text" readonly=true rows="3" value={self.link.clone()} />
                </label>
                <div class="actions">{ copy }{ share.unwrap_or_default() }</div>
                <p class="share__status" role="status">{ self.status }</p>
            </>
        }
    }
}

fn about(given: &Given, own: &Own) -> [String; 2] {
    let (of, response) = (&given.questionnaire, &own.response);
    let asked = of.path(response.path).count();
    let answered = of.path(response.path).filter(|&it| response.answers.get(it).is_some()).count();
    let context = documents::context(of, (response.perimeter, response.path, response.date));
    [context, (given.words.take.answered)(answered, asked)]
}

/// Whether this browser has the system's own sheet.
fn has_share_sheet() -> bool {
    let navigator = web_sys::window().map(|it| it.navigator());
    let share = navigator.and_then(|it| js_sys::Reflect::get(&it, &"share".into()).ok());
    share.is_some_and(|it| it.is_function())
}
