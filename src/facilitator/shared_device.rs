//! The shared device: passed round, so that each participant answers in private. Between two people it shows
//! nothing of either.

use super::context::PageContext;
use super::message::{ImportMessage, Message as AppMessage, Tab};
use crate::View;
use engine::answers::{Answer, Answers, Level, Response, ResponseId};
use engine::group::{Group, GroupConfig};
use web::clock::today;
use web::elements::{block, button, heading_in, keyed_block, phrase, phrase_in, radio};
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

/// The step at which the person who holds the device is.
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
            Step::Between { has_thanked: false } => between(ctx, w.pass_title),
            Step::Between { has_thanked: true } => between(ctx, w.pass_thanks),
            Step::Item { index } => self.item(ctx, index),
            Step::End => self.end(ctx),
        };
        html! { <main class="passing" ref={&self.root} data-private="">{ screen }</main> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.root);
        }
    }
}

impl SharedDevice {
    fn item(&self, ctx: &Context<Self>, index: usize) -> Html {
        let SharedDeviceProps { page, config, .. } = ctx.props();
        let (w, items) = (page.words, items(ctx));
        let Some(&position) = items.get(index) else { return Html::default() };
        let Some(item) = page.questionnaire.items().get(position) else { return Html::default() };
        let chosen = self.answers.get(position).map(Answer::word);
        let language = page.language();
        let option = |answer: Answer, text: Html| {
            let on_choose = ctx.link().callback(move |_| Message::Answer(position, answer));
            let radio = radio("answer", answer.word(), chosen, on_choose);
            block("label", "option", vec![radio, text])
        };
        let level = |it| phrase_in(language, "span", "option__words", item.level(it));
        let levels = Level::ALL.map(|it| option(Answer::Level(it), level(it)));
        let exit = |answer, text| option(answer, phrase("span", "option__words", text));
        let exits = vec![
            exit(Answer::NotApplicable, w.result.not_applicable),
            exit(Answer::DoNotKnow, w.result.do_not_know),
        ];
        let back = if index == 0 {
            button("button", w.give_up, ctx.link().callback(|_| Message::Abandon))
        } else {
            button("button", w.back, ctx.link().callback(|_| Message::Back))
        };
        let buttons = vec![
            back,
            button("button button--main", w.next, ctx.link().callback(|_| Message::Next)),
        ];
        let stem = heading_in(language, "h1", "question__stem", item.stem(config.perimeter));
        let question = vec![
            block("legend", "question__legend", vec![stem]),
            block("div", "levels", levels.into()),
            block("div", "exits", exits),
        ];
        keyed_block(
            "section",
            "item-card",
            &item.id,
            vec![
                phrase("p", "passing__place", (w.question_number)(index + 1, items.len())),
                block("fieldset", "question", question),
                block("nav", "ways", buttons),
            ],
        )
    }

    fn end(&self, ctx: &Context<Self>) -> Html {
        let w = ctx.props().page.words;
        let items = items(ctx);
        let blank = items.iter().filter(|&&it| self.answers.get(it).is_none()).count();
        let buttons = vec![
            button("button", w.back, ctx.link().callback(|_| Message::Back)),
            button("button button--main", w.pass_done, ctx.link().callback(|_| Message::Submit)),
        ];
        html! {
            <>
                <h1 class="heading" tabindex="-1" data-focus=" ">{ w.pass_end }</h1>
                <p>{ (w.pass_blank)(blank) }</p>
                <p>{ w.pass_end_hint }</p>
                { block("div", "actions", buttons) }
            </>
        }
    }
}

fn between(ctx: &Context<SharedDevice>, title: &'static str) -> Html {
    let SharedDeviceProps { page, on_leave, .. } = ctx.props();
    let w = page.words;
    let on_leave = on_leave.reform(|_| ());
    let buttons = vec![
        button("button button--main", w.pass_begin, ctx.link().callback(|_| Message::Begin)),
        button("button button--quiet", w.pass_leave, on_leave),
    ];
    html! {
        <>
            <h1 class="heading" tabindex="-1" data-focus=" ">{ title }</h1>
            <p>{ w.pass_hint }</p>
            { block("div", "actions", buttons) }
        </>
    }
}

fn blank_answers(ctx: &Context<SharedDevice>) -> Answers {
    Answers::blank(ctx.props().page.questionnaire.items().len())
}

fn items(ctx: &Context<SharedDevice>) -> Vec<usize> {
    let SharedDeviceProps { page, config, .. } = ctx.props();
    page.questionnaire.path(config.path).collect()
}
