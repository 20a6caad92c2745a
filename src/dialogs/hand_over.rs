//! Hands the respondent's own result over to the partner whose page is around, once the respondent has
//! read what that contains and agreed. Only the page can tell whether it has taken it.

use super::context::DialogContext;
use super::feedback::{copy_field, status};
use super::title::title;
use engine::share_code;
use web::capabilities::{Outcome, Refusal};
use web::elements::{button, phrase};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct HandOverProps {
    pub context: PtrEq<DialogContext>,
}

#[derive(Debug)]
pub(super) enum Message {
    Agreed,
    Answered(Outcome),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asked,
    Waiting,
    Answered(Outcome),
}

#[derive(Debug)]
pub(super) struct HandOver {
    code: String,
    /// What the result is about.
    about: String,
    state: State,
    place: NodeRef,
    is_focus_due: bool,
}

impl Component for HandOver {
    type Message = Message;
    type Properties = HandOverProps;

    fn create(ctx: &Context<Self>) -> Self {
        let context = &ctx.props().context;
        let of = &context.questionnaire;
        let (code, about) = context.own.as_ref().map_or_else(Default::default, |own| {
            let response = &own.response;
            let about = (response.perimeter, response.path, response.date);
            (share_code::encode(of, response), documents::context(of, about))
        });
        let place = NodeRef::default();
        Self { code, about, state: State::Asked, place, is_focus_due: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Agreed => {
                self.state = State::Waiting;
                // The button that was pressed is gone.
                self.is_focus_due = true;
                let DialogContext { widget, partner, .. } = &*ctx.props().context;
                let link = ctx.link().clone();
                let report = move |it| link.send_message(Message::Answered(it));
                widget.hand_over(&self.code, partner, report);
            }
            Message::Answered(outcome) => self.state = State::Answered(outcome),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let (words, partner) = (&context.words.hand_over, &context.partner);
        let question = (self.state == State::Asked).then(|| {
            let on_press = ctx.link().callback(|_| Message::Agreed);
            let question = phrase("p", "", (words.question)(partner, &self.about));
            let agree = button("button", words.yes, on_press);
            html! { <>{ question }<div class="actions">{ agree }</div></> }
        });
        let (said, is_refused) = match self.state {
            State::Asked => ("", false),
            State::Waiting => (words.waiting, false),
            State::Answered(Outcome::Done) => (words.done, false),
            State::Answered(Outcome::Refused(Refusal::Threw)) => (words.not_taken, true),
            State::Answered(_) => (words.nobody_answered, true),
        };
        let link = is_refused.then(|| copy_field(words.link, "3", &context.link(&self.code)));
        html! {
            <section ref={&self.place}>
                { title(&(words.title)(partner)) }
                { question.unwrap_or_default() }
                { status(said) }
                { link.unwrap_or_default() }
            </section>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.place);
        }
    }
}
