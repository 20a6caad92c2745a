//! The page: all state, and what each message does to it.

mod figures;
mod intake;
mod received;
mod takeout;

use super::context::{Chosen, PageContext};
use super::reading::{self, Next, Read, Reading};
use documents::collection::{Gathering, WithNotes};
use engine::collection::{Grouping, Set};
use engine::questionnaire::Questionnaire;
use std::collections::BTreeSet;
use takeout::{Format, Takeout};
use web::capabilities::Outcome;
use web::elements::{fragment, phrase};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CollectorProps {
    pub page: PtrEq<PageContext>,
}

#[derive(Debug)]
pub(super) enum Message {
    Chosen(Vec<Chosen>),
    Pasted(String),
    /// The first number of these messages names a collection: another one may have begun since.
    Step(u32),
    Files(u32, Vec<Read>),
    Pack(u32, u32, Option<Box<Questionnaire>>),
    Erase,
    SetSet(Set),
    SetGrouping(Grouping),
    Toggle(usize),
    SetNotes(WithNotes),
    Save(Format),
    TableStep(u32),
    Copy,
    Copied(Outcome),
}

#[derive(Debug)]
pub(super) struct Collector {
    pub gathering: Gathering,
    pub reading: Reading,
    /// Whether a step is due or waits for a pack. There is never more than one, or the page would
    /// stutter.
    is_stepping: bool,
    /// The number of erasures so far.
    number: u32,
    pub is_erased: bool,
    texts: u32,
    set: Option<Set>,
    pub grouping: Grouping,
    /// The dimensions whose items are shown.
    pub open: BTreeSet<usize>,
    pub takeout: Takeout,
}

impl Component for Collector {
    type Message = Message;
    type Properties = CollectorProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::empty(&ctx.props().page, 0)
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Chosen(files) => self.add(ctx, |it| it.reading.add_files(files)),
            Message::Pasted(text) => self.add(ctx, |it| {
                it.texts += 1;
                let name = (ctx.props().page.words.pasted)(it.texts);
                it.reading.add_text(name, text);
            }),
            Message::Step(of) if of == self.number => self.step(ctx),
            Message::Files(of, files) if of == self.number => {
                self.reading.add_read(files);
                if !self.is_stepping {
                    self.step(ctx);
                }
            }
            Message::Pack(of, fingerprint, pack) if of == self.number => {
                match pack {
                    Some(pack) => self.gathering.add_pack(*pack),
                    None => self.gathering.add_missing(fingerprint),
                }
                self.step(ctx);
            }
            Message::TableStep(of) if of == self.number => return self.table_step(ctx),
            Message::Step(_) | Message::Files(..) | Message::Pack(..) | Message::TableStep(_) => {
                return false;
            }
            Message::Erase => {
                *self = Self { is_erased: true, ..Self::empty(&ctx.props().page, self.number + 1) };
            }
            Message::SetSet(set) => self.set = Some(set),
            Message::SetGrouping(grouping) => self.grouping = grouping,
            Message::Toggle(dimension) => {
                if !self.open.remove(&dimension) {
                    self.open.insert(dimension);
                }
            }
            Message::SetNotes(notes) => self.takeout.set_notes(notes),
            Message::Save(Format::Answers) => self.begin_table(ctx),
            Message::Save(format) => {
                let page = &ctx.props().page;
                self.takeout.save(page, &self.gathering, self.grouping, format);
            }
            Message::Copy => {
                let link = ctx.link().clone();
                self.takeout.copy(move |it| link.send_message(Message::Copied(it)));
            }
            Message::Copied(outcome) => self.takeout.set_copied(outcome),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let page = &ctx.props().page;
        let w = page.words;
        let is_same = page.language() == [""; 2];
        let [lang, dir] = [w.result.lang, "ltr"].map(|it| (!is_same).then_some(it));
        let link = ctx.link();
        let has_results = !self.gathering.collection.is_empty() && self.reading.is_over();
        html! {
            <div class="collector" {lang} {dir}>
                { intake::header(page) }
                <main class="collector__main">
                    <h1 class="heading">{ w.title }</h1>
                    <p class="collector__lead">{ w.lead }</p>
                    { phrase("p", "collector__hint", w.not_kept) }
                    // program-page.js shows one of the two, once it knows which.
                    <div class="collector__hint collector__offline">
                        { phrase("p", "collector__offline--yes", w.offline) }
                        { phrase("p", "collector__offline--no", w.online) }
                    </div>
                    { intake::intake(page, link) }
                    { received::received(page, self, link) }
                    if has_results {
                        { fragment(vec![figures::figures(page, self, link), takeout::table(page, self, link)]) }
                    }
                </main>
            </div>
        }
    }
}

impl Collector {
    fn empty(page: &PageContext, number: u32) -> Self {
        Self {
            gathering: Gathering::new(page.questionnaire.clone(), page.earlier.clone()),
            reading: Reading::default(),
            is_stepping: false,
            number,
            is_erased: false,
            texts: 0,
            set: None,
            grouping: Grouping::None,
            open: BTreeSet::new(),
            takeout: Takeout::default(),
        }
    }

    /// The set whose figures are shown: the chosen one, or else the largest.
    pub(super) fn set(&self) -> Option<Set> {
        let sets = self.gathering.collection.sets();
        let chosen = self.set.filter(|chosen| sets.iter().any(|it| it.0 == *chosen));
        chosen.or_else(|| sets.into_iter().max_by_key(|it| it.1).map(|it| it.0))
    }

    fn add(&mut self, ctx: &Context<Self>, add: impl FnOnce(&mut Self)) {
        add(self);
        self.is_erased = false;
        self.takeout = Takeout::default();
        if !self.is_stepping {
            // First, the page shows that it has begun.
            self.is_stepping = true;
            Self::after_pause(ctx, Message::Step(self.number));
        }
    }

    fn step(&mut self, ctx: &Context<Self>) {
        let (number, link) = (self.number, ctx.link().clone());
        let next = self.reading.step(&mut self.gathering);
        self.is_stepping = !matches!(next, Next::Wait | Next::End);
        match next {
            Next::Pause => Self::after_pause(ctx, Message::Step(number)),
            Next::Files(files) => {
                link.send_future(async move { Message::Files(number, reading::read(files).await) });
                // Meanwhile, the files that have arrived are read.
                link.send_message(Message::Step(number));
            }
            Next::Pack(fingerprint) => {
                let pack = ctx.props().page.pack(fingerprint);
                link.send_future(async move {
                    Message::Pack(number, fingerprint, pack.await.map(Box::new))
                });
            }
            Next::Wait | Next::End => {}
        }
    }

    fn begin_table(&mut self, ctx: &Context<Self>) {
        self.takeout.begin_table();
        ctx.link().send_message(Message::TableStep(self.number));
    }

    /// Returns whether the page changes: the figures are not drawn again at every step.
    fn table_step(&mut self, ctx: &Context<Self>) -> bool {
        let has_more = self.takeout.table_step(&self.gathering);
        if has_more {
            Self::after_pause(ctx, Message::TableStep(self.number));
        }
        !has_more
    }

    /// Sends a message once the browser has had a moment.
    fn after_pause(ctx: &Context<Self>, message: Message) {
        let pause = ctx.props().page.pause();
        ctx.link().send_future(async move {
            pause.await;
            message
        });
    }
}
