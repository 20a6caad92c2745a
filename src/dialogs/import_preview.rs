//! Import of a received result: describes it before anything changes, then opens, imports, saves or
//! compares it.

use super::compare::Compared;
use super::context::{DialogContext, Side};
use super::feedback::status;
use super::own_result::OwnResult;
use super::title::title;
use super::view::View;
use engine::share_code;
use web::capabilities::Outcome;
use web::elements::{block, button, phrase};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use web::storage::Saved;
use web::storage::results::SavedResult;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ImportProps {
    pub context: PtrEq<DialogContext>,
    pub side: PtrEq<Side>,
    pub on_navigate: Callback<View>,
}

#[derive(Debug)]
pub(super) enum Message {
    Look,
    Adopt,
    Prepared(Option<OwnResult>),
    Imported(Outcome),
    Keep,
    Undo,
    Compare,
}

#[derive(Debug)]
pub(super) struct Import {
    state: ImportState,
    /// The saved results before the import, to undo it.
    before: Vec<SavedResult>,
    place: NodeRef,
    is_focus_due: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ImportState {
    Nothing,
    Adopted,
    NotAdopted,
    Kept,
    NotKept,
    Undone,
}

impl Component for Import {
    type Message = Message;
    type Properties = ImportProps;

    fn create(_ctx: &Context<Self>) -> Self {
        let (place, before) = (NodeRef::default(), Vec::new());
        Self { state: ImportState::Nothing, before, place, is_focus_due: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let ImportProps { context, side, on_navigate } = ctx.props();
        // The pressed button has the focus and may disappear.
        self.is_focus_due = true;
        match message {
            Message::Look => {
                context
                    .widget
                    .open_shared(&share_code::encode_shared(&side.questionnaire, &side.shared));
                context.widget.close();
            }
            Message::Adopt => {
                let (context, side) = (context.clone(), side.clone());
                ctx.link().send_future(async move {
                    Message::Prepared(context.prepare_import(&side).await)
                });
            }
            Message::Prepared(own) => {
                if let Some(own) = own {
                    self.before = context.results();
                    let link = ctx.link().clone();
                    let report = move |it| link.send_message(Message::Imported(it));
                    context.widget.import(&context.questionnaire, &own, report);
                }
            }
            Message::Imported(outcome) => {
                self.state = match outcome {
                    Outcome::Done => ImportState::Adopted,
                    _ => ImportState::NotAdopted,
                };
            }
            Message::Keep => {
                self.before = context.results();
                let kept = context.keep(side);
                self.state =
                    if kept == Saved::Yes { ImportState::Kept } else { ImportState::NotKept };
            }
            Message::Undo => {
                if self.state == ImportState::Adopted {
                    context.widget.undo_import();
                }
                context.restore(&self.before);
                self.state = ImportState::Undone;
            }
            Message::Compare => {
                let (context, side, on_navigate) =
                    (context.clone(), side.clone(), on_navigate.clone());
                ctx.link().send_future_batch(async move {
                    on_navigate.emit(View::Compare(PtrEq::new(
                        Compared::with_mine(&context, &side).await,
                    )));
                    Vec::new()
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ImportProps { context, side, .. } = ctx.props();
        let words = &context.words.import;
        let said = match self.state {
            ImportState::Nothing => "",
            ImportState::Adopted => words.adopted,
            ImportState::NotAdopted => words.not_adopted,
            ImportState::Kept => words.kept,
            ImportState::NotKept => words.not_kept,
            ImportState::Undone => words.undone,
        };
        let on_undo = ctx.link().callback(|_| Message::Undo);
        let can_undo = matches!(self.state, ImportState::Adopted | ImportState::Kept);
        html! {
            <section ref={&self.place}>
                { title(side.name.as_deref().unwrap_or(words.title)) }
                { block("ul", "facts", facts(context, side)) }
                if !can_undo {
                    { Self::buttons(ctx) }
                }
                { status(said) }
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

impl Import {
    fn buttons(ctx: &Context<Self>) -> Html {
        let ImportProps { context, side, .. } = ctx.props();
        let words = &context.words.import;
        let press = |label, message: fn() -> Message| {
            button("button", label, ctx.link().callback(move |_| message()))
        };
        let mut buttons = vec![press(words.look, || Message::Look)];
        let is_ours = side.questionnaire.fingerprint() == context.questionnaire.fingerprint();
        let can_write = side.shared.response().is_some() && !context.store.is_read_only();
        if can_write && is_ours {
            buttons.push(press(words.adopt, || Message::Adopt));
        }
        if can_write && !context.store.is_memory() && context.same_result(side).is_none() {
            buttons.push(press(words.keep, || Message::Keep));
        }
        buttons.push(press(words.compare, || Message::Compare));
        let mut parts = vec![block("div", "actions", buttons)];
        if can_write && is_ours && context.is_begun(side.shared.perimeter()) {
            let is_kept = !context.store.is_memory();
            let hint = if is_kept { words.replaced_kept } else { words.replaced };
            parts.push(phrase("p", "share__hint", hint));
        }
        block("div", "", parts)
    }
}

/// The scope of the result: perimeter, path, date, coverage, notes and targets.
fn facts(context: &DialogContext, side: &Side) -> Vec<Html> {
    let words = &context.words.import;
    let of = &side.questionnaire;
    let shared = &side.shared;
    let about = (shared.perimeter(), shared.path(), shared.date());
    let mut facts = vec![documents::context(of, about), of.texts.title.clone()];
    if of.fingerprint() != context.questionnaire.fingerprint() {
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
    let targets = side.targets.dimensions().count();
    facts.extend((targets > 0).then(|| (words.targets)(targets)));
    facts.extend(side.is_by_link.then(|| words.by_link.to_owned()));
    facts.iter().map(|it| phrase("li", "", it)).collect()
}
