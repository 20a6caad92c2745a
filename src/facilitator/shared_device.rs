//! The shared device: passed round, so that each participant answers in private. Between two people
//! it shows nothing of either.

mod screens;

use super::context::PageContext;
use super::message::{ImportMessage, Message as AppMessage};
use super::window::Tab;
use crate::View;
use engine::answers::{Answer, Answers, Response, ResponseId};
use engine::group::{Group, GroupConfig};
use web::clock::today;
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use web::random::random_id;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

pub(super) fn shared_device(view: &View<'_>, group: &Group) -> Html {
    let on_leave = view.send(|()| AppMessage::OpenTab(Tab::Discussion));
    let on_answer = view.send(|it| AppMessage::Import(ImportMessage::Response(it)));
    let page = view.page.clone();
    html! { <SharedDevice {page} config={*group.setting()} {on_answer} {on_leave} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SharedDeviceProps {
    page: PtrEq<PageContext>,
    config: GroupConfig,
    on_answer: Callback<Response>,
    on_leave: Callback<()>,
}

/// Where the person who holds the device is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Between two people.
    Between {
        has_thanked: bool,
    },
    Item {
        index: usize,
    },
    /// After the last item: one may still go back.
    End,
}

pub(super) struct SharedDevice {
    step: Step,
    answers: Answers,
    id: ResponseId,
    root: NodeRef,
    is_focus_due: bool,
}

#[derive(Debug)]
pub(super) enum Message {
    Begin,
    Answer(usize, Answer),
    Next,
    Back,
    Submit,
    Abandon,
}

impl Component for SharedDevice {
    type Message = Message;
    type Properties = SharedDeviceProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            step: Step::Between { has_thanked: false },
            answers: blank_answers(ctx),
            id: random_id(),
            root: NodeRef::default(),
            is_focus_due: true,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let count = items(ctx).len();
        let before = self.step.clone();
        self.step = match (message, before.clone()) {
            (Message::Begin, _) => {
                (self.answers, self.id) = (blank_answers(ctx), random_id());
                Step::Item { index: 0 }
            }
            (Message::Answer(item, answer), step) => {
                self.answers.set(item, Some(answer));
                step
            }
            (Message::Next, Step::Item { index }) if index + 1 < count => {
                Step::Item { index: index + 1 }
            }
            (Message::Next, _) => Step::End,
            (Message::Back, Step::Item { index }) => Step::Item { index: index.saturating_sub(1) },
            (Message::Back, _) => Step::Item { index: count.saturating_sub(1) },
            (Message::Submit, _) => {
                let SharedDeviceProps { config, on_answer, .. } = ctx.props();
                let answers = std::mem::take(&mut self.answers);
                let (perimeter, path) = (config.perimeter, config.path);
                on_answer.emit(Response { id: self.id, date: today(), perimeter, path, answers });
                Step::Between { has_thanked: true }
            }
            (Message::Abandon, _) => {
                self.answers = Answers::default();
                Step::Between { has_thanked: false }
            }
        };
        self.is_focus_due = self.step != before;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let w = ctx.props().page.words;
        let screen = match self.step {
            Step::Between { has_thanked: false } => screens::between(ctx, w.shared_device.title),
            Step::Between { has_thanked: true } => screens::between(ctx, w.shared_device.thanks),
            Step::Item { index } => screens::item(ctx, &self.answers, index),
            Step::End => screens::end(ctx, &self.answers),
        };
        html! { <main class="shared-device" ref={&self.root} data-private="">{ screen }</main> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.root);
        }
    }
}

fn blank_answers(ctx: &Context<SharedDevice>) -> Answers {
    Answers::blank(ctx.props().page.questionnaire.items().len())
}

fn items(ctx: &Context<SharedDevice>) -> Vec<usize> {
    let SharedDeviceProps { page, config, .. } = ctx.props();
    page.questionnaire.path(config.path).collect()
}
