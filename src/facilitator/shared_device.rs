//! One device that is passed round: each answers in private, then a screen that says nothing.

use super::context::Given;
use super::message::{Desk, In, Message};
use crate::View;
use engine::answers::{Answer, Answers, Level, Response, ResponseId};
use engine::group::{Group, GroupConfig};
use web::clock::today;
use web::elements::{block, button, heading_in, keyed_block, phrase, phrase_in, radio};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use web::random::random_id;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

pub(super) fn screen(view: &View<'_>, group: &Group) -> Html {
    let on_leave = view.send(|()| Message::Show(Desk::Talk));
    let on_answer = view.send(|it| Message::In(In::Answered(it)));
    let given = view.given.clone();
    html! { <Passing {given} setting={*group.setting()} {on_answer} {on_leave} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PassingProps {
    given: PtrEq<Given>,
    setting: GroupConfig,
    on_answer: Callback<Response>,
    on_leave: Callback<()>,
}

/// Who holds the device, and what that person sees.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// Between two people: nothing of either.
    Between {
        has_thanked: bool,
    },
    Item {
        at: usize,
    },
    /// All seen: one may still go back.
    End,
}

pub(super) struct Passing {
    step: Step,
    answers: Answers,
    id: ResponseId,
    place: NodeRef,
    is_focus_due: bool,
}

#[derive(Debug)]
pub(super) enum Word {
    Begin,
    Answer(usize, Answer),
    Next,
    Back,
    Done,
    GiveUp,
}

impl Component for Passing {
    type Message = Word;
    type Properties = PassingProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            step: Step::Between { has_thanked: false },
            answers: blank(ctx),
            id: random_id(),
            place: NodeRef::default(),
            is_focus_due: true,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, word: Word) -> bool {
        let count = items(ctx).len();
        let before = self.step.clone();
        self.step = match (word, before.clone()) {
            (Word::Begin, _) => {
                (self.answers, self.id) = (blank(ctx), random_id());
                Step::Item { at: 0 }
            }
            (Word::Answer(item, answer), step) => {
                self.answers.set(item, Some(answer));
                step
            }
            (Word::Next, Step::Item { at }) if at + 1 < count => Step::Item { at: at + 1 },
            (Word::Next, _) => Step::End,
            (Word::Back, Step::Item { at }) => Step::Item { at: at.saturating_sub(1) },
            (Word::Back, _) => Step::Item { at: count.saturating_sub(1) },
            (Word::Done, _) => {
                let PassingProps { setting, on_answer, .. } = ctx.props();
                let answers = std::mem::take(&mut self.answers);
                let (perimeter, path) = (setting.perimeter, setting.path);
                on_answer.emit(Response { id: self.id, date: today(), perimeter, path, answers });
                Step::Between { has_thanked: true }
            }
            (Word::GiveUp, _) => {
                self.answers = Answers::default();
                Step::Between { has_thanked: false }
            }
        };
        self.is_focus_due = self.step != before;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let w = ctx.props().given.words;
        let screen = match self.step {
            Step::Between { has_thanked: false } => between(ctx, w.pass_title),
            Step::Between { has_thanked: true } => between(ctx, w.pass_thanks),
            Step::Item { at } => self.item(ctx, at),
            Step::End => self.end(ctx),
        };
        html! { <main class="passing" ref={&self.place} data-private="">{ screen }</main> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.place);
        }
    }
}

impl Passing {
    fn item(&self, ctx: &Context<Self>, at: usize) -> Html {
        let PassingProps { given, setting, .. } = ctx.props();
        let (w, items) = (given.words, items(ctx));
        let Some(&position) = items.get(at) else { return Html::default() };
        let Some(item) = given.questionnaire.items().get(position) else { return Html::default() };
        let chosen = self.answers.get(position).map(Answer::word);
        let language = given.language();
        let option = |answer: Answer, words: Html| {
            let choose = ctx.link().callback(move |_| Word::Answer(position, answer));
            let radio = radio("answer", answer.word(), chosen, choose);
            block("label", "option", vec![radio, words])
        };
        let level = |it| phrase_in(language, "span", "option__words", item.level(it));
        let levels = Level::ALL.map(|it| option(Answer::Level(it), level(it)));
        let exit = |answer, words| option(answer, phrase("span", "option__words", words));
        let exits = vec![
            exit(Answer::NotApplicable, w.said.not_applicable),
            exit(Answer::DoNotKnow, w.said.do_not_know),
        ];
        let back = if at == 0 {
            button("button", w.give_up, ctx.link().callback(|_| Word::GiveUp))
        } else {
            button("button", w.back, ctx.link().callback(|_| Word::Back))
        };
        let ways =
            vec![back, button("button button--main", w.next, ctx.link().callback(|_| Word::Next))];
        let stem = heading_in(language, "h1", "question__stem", item.stem(setting.perimeter));
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
                phrase("p", "passing__place", (w.question_number)(at + 1, items.len())),
                block("fieldset", "question", question),
                block("nav", "ways", ways),
            ],
        )
    }

    fn end(&self, ctx: &Context<Self>) -> Html {
        let w = ctx.props().given.words;
        let items = items(ctx);
        let blank = items.iter().filter(|&&it| self.answers.get(it).is_none()).count();
        let ways = vec![
            button("button", w.back, ctx.link().callback(|_| Word::Back)),
            button("button button--main", w.pass_done, ctx.link().callback(|_| Word::Done)),
        ];
        html! {
            <>
                <h1 class="heading" tabindex="-1" data-focus=" ">{ w.pass_end }</h1>
                <p>{ (w.pass_blank)(blank) }</p>
                <p>{ w.pass_end_hint }</p>
                { block("div", "actions", ways) }
            </>
        }
    }
}

fn between(ctx: &Context<Passing>, title: &'static str) -> Html {
    let PassingProps { given, on_leave, .. } = ctx.props();
    let w = given.words;
    let on_leave = on_leave.reform(|_| ());
    let ways = vec![
        button("button button--main", w.pass_begin, ctx.link().callback(|_| Word::Begin)),
        button("button button--quiet", w.pass_leave, on_leave),
    ];
    html! {
        <>
            <h1 class="heading" tabindex="-1" data-focus=" ">{ title }</h1>
            <p>{ w.pass_hint }</p>
            { block("div", "actions", ways) }
        </>
    }
}

fn blank(ctx: &Context<Passing>) -> Answers {
    Answers::blank(ctx.props().given.questionnaire.items().len())
}

fn items(ctx: &Context<Passing>) -> Vec<usize> {
    let PassingProps { given, setting, .. } = ctx.props();
    given.questionnaire.path(setting.path).collect()
}
