//! A result that comes in: what it is, before anything changes, and what can be done with it.

use super::app::Shown;
use super::compare::Compared;
use super::context::{Given, Own, Side};
use super::title::title;
use engine::share_code;
use web::elements::{block, button, phrase};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use web::storage::Saved;
use web::storage::results::SavedResult;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct TakeProps {
    pub given: PtrEq<Given>,
    pub side: PtrEq<Side>,
    pub go: Callback<Shown>,
}

#[derive(Debug)]
pub(super) enum Message {
    Look,
    Adopt,
    Taken(Option<Own>),
    Keep,
    Undo,
    Compare,
}

#[derive(Debug)]
pub(super) struct Take {
    done: Done,
    /// The list before that was done.
    before: Vec<SavedResult>,
    place: NodeRef,
    is_focus_due: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Nothing,
    Adopted,
    Kept,
    NotKept,
    Undone,
}

impl Component for Take {
    type Message = Message;
    type Properties = TakeProps;

    fn create(_ctx: &Context<Self>) -> Self {
        let (place, before) = (NodeRef::default(), Vec::new());
        Self { done: Done::Nothing, before, place, is_focus_due: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let TakeProps { given, side, go } = ctx.props();
        // The button that was pressed may go, and had the focus.
        self.is_focus_due = true;
        match message {
            Message::Look => {
                given.act.visit(&share_code::encode_shared(&side.questionnaire, &side.shared));
                given.act.close();
            }
            Message::Adopt => {
                let (given, side) = (given.clone(), side.clone());
                ctx.link().send_future(async move { Message::Taken(given.taken(&side).await) });
            }
            Message::Taken(own) => {
                if let Some(own) = own {
                    self.before = given.results();
                    given.act.adopt(&given.questionnaire, &own);
                    self.done = Done::Adopted;
                }
            }
            Message::Keep => {
                self.before = given.results();
                let kept = given.keep(side);
                self.done = if kept == Saved::Yes { Done::Kept } else { Done::NotKept };
            }
            Message::Undo => {
                if self.done == Done::Adopted {
                    given.act.give_back();
                }
                given.restore(&self.before);
                self.done = Done::Undone;
            }
            Message::Compare => {
                let (given, side, go) = (given.clone(), side.clone(), go.clone());
                ctx.link().send_future_batch(async move {
                    go.emit(Shown::Compare(PtrEq::new(Compared::with_mine(&given, &side).await)));
                    Vec::new()
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let TakeProps { given, side, .. } = ctx.props();
        let words = &given.words.take;
        let said = match self.done {
            Done::Nothing => "",
            Done::Adopted => words.adopted,
            Done::Kept => words.kept,
            Done::NotKept => words.not_kept,
            Done::Undone => words.undone,
        };
        let on_undo = ctx.link().callback(|_| Message::Undo);
        let can_undo = matches!(self.done, Done::Adopted | Done::Kept);
        html! {
            <section ref={&self.place}>
                { title(side.name.as_deref().unwrap_or(words.title)) }
                { block("ul", "facts", facts(given, side)) }
                if matches!(self.done, Done::Nothing | Done::Undone | Done::NotKept) {
                    { Self::ways(ctx) }
                }
                <p class="share__status" role="status">{ said }</p>
                if can_undo {
                    <div class="actions">{ button("button", words.undo, on_undo) }</div>
                }
            </section>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.place);
        }
    }
}

impl Take {
    fn ways(ctx: &Context<Self>) -> Html {
        let TakeProps { given, side, .. } = ctx.props();
        let words = &given.words.take;
        let press = |label, message: fn() -> Message| {
            button("button", label, ctx.link().callback(move |_| message()))
        };
        let mut ways = vec![press(words.look, || Message::Look)];
        let is_ours = side.questionnaire.fingerprint() == given.questionnaire.fingerprint();
        let has_answers = side.shared.response().is_some();
        if has_answers && is_ours {
            ways.push(press(words.adopt, || Message::Adopt));
        }
        if has_answers && !given.store.is_memory() && given.held(side).is_none() {
            ways.push(press(words.keep, || Message::Keep));
        }
        ways.push(press(words.compare, || Message::Compare));
        let mut parts = vec![block("div", "actions", ways)];
        if has_answers && is_ours && given.is_begun(side.shared.perimeter()) {
            let is_kept = !given.store.is_memory();
            let hint = if is_kept { words.replaced_kept } else { words.replaced };
            parts.push(phrase("p", "share__hint", hint));
        }
        block("div", "", parts)
    }
}

/// What it is: about whom, on which questions, how much of it.
fn facts(given: &Given, side: &Side) -> Vec<Html> {
    let words = &given.words.take;
    let of = &side.questionnaire;
    let shared = &side.shared;
    let about = (shared.perimeter(), shared.path(), shared.date());
    let mut facts = vec![documents::context(of, about), of.texts.title.clone()];
    if of.fingerprint() != given.questionnaire.fingerprint() {
        facts.push((words.revision)(of.revision()));
    }
    facts.push(match shared.answers() {
        Some(answers) => {
            let asked = of.path(shared.path()).count();
            let answered = of.path(shared.path()).filter(|&it| answers.get(it).is_some()).count();
            (words.answered)(answered, asked)
        }
        None => words.scores_alone.to_owned(),
    });
    let notes = side.notes.len();
    facts.extend((notes > 0).then(|| (words.notes)(notes)));
    let targets = side.targets.iter().count();
    facts.extend((targets > 0).then(|| (words.targets)(targets)));
    facts.extend(side.is_by_link.then(|| words.by_link.to_owned()));
    facts.iter().map(|it| phrase("li", "", it)).collect()
}
