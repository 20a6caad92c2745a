//! The results saved on this device, and the form that imports others.

mod actions;
mod forms;
mod list;

use super::compare::Compared;
use super::context::{DialogContext, Side};
use super::feedback::status;
use super::link::Link;
use super::read_source::{self, Source};
use super::title::title;
use super::view::View;
use actions::{export, forget};
use engine::share_code;
use forms::import_form;
use std::collections::BTreeSet;
use web::capabilities::Outcome;
use web::download::{self, Download};
use web::ptr_eq::PtrEq;
use web::storage::results::SavedResult;
use web_sys::DragEvent;
use yew::{Callback, Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ResultsProps {
    pub context: PtrEq<DialogContext>,
    pub on_navigate: Callback<View>,
}

/// The question that is open about a result, by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Prompt {
    Nothing,
    Name(String),
    Forget(String),
    ForgetAll,
}

#[derive(Debug)]
pub(super) enum Message {
    Prompt(Prompt),
    Open(SavedResult),
    Name(SavedResult, String),
    Export(SavedResult),
    Forget(Vec<SavedResult>),
    Choose(String, bool),
    Compare,
    Import(Source),
    Loaded(Result<PtrEq<Side>, &'static str>),
    Exported(Option<Side>),
    CopyFile,
    FileCopied(Outcome),
    Compared(Vec<Side>),
}

#[derive(Debug)]
pub(super) struct Results {
    list: Vec<SavedResult>,
    /// The keys of the results to compare.
    chosen: BTreeSet<String>,
    prompt: Prompt,
    status: &'static str,
    /// The file of the last press.
    download: Option<Download>,
    is_dragging: bool,
}

impl Component for Results {
    type Message = Message;
    type Properties = ResultsProps;

    fn create(ctx: &Context<Self>) -> Self {
        let list = ctx.props().context.results();
        // Preselect the two latest comparable results: most people come to compare them.
        let stamp = |it: &SavedResult| share_code::stamp(&it.code);
        let first = list.first().and_then(stamp);
        let is_like =
            |it: &&SavedResult| stamp(it).zip(first).is_some_and(|(it, first)| it.is_like(first));
        let like: Vec<_> = list.iter().filter(is_like).take(2).collect();
        let chosen = if like.len() == 2 { like } else { Vec::new() };
        let chosen = chosen.iter().map(|it| it.key().to_owned()).collect();
        Self {
            list,
            chosen,
            prompt: Prompt::Nothing,
            status: "",
            download: None,
            is_dragging: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let ResultsProps { context, on_navigate } = ctx.props();
        let words = &context.words.results;
        let of_files = download::Words::of(context.questionnaire.lang());
        self.status = "";
        if !matches!(message, Message::CopyFile | Message::FileCopied(_)) {
            self.download = None;
        }
        match message {
            Message::Prompt(prompt) => self.prompt = prompt,
            Message::Name(kept, name) => {
                context.store.rename(&kept, documents::name(&name).unwrap_or_default());
                self.prompt = Prompt::Nothing;
                self.list = context.results();
            }
            Message::Forget(results) => {
                forget(context, &results);
                self.prompt = Prompt::Nothing;
                self.status = words.forgotten;
                self.list = context.results();
                self.chosen.retain(|key| self.list.iter().any(|it| it.key() == key));
            }
            Message::Choose(key, true) => {
                self.chosen.insert(key);
            }
            Message::Choose(key, false) => {
                self.chosen.remove(&key);
            }
            Message::Open(kept) => {
                let context = context.clone();
                ctx.link().send_future(async move {
                    let side = context.side_of(&kept).await.map(PtrEq::new);
                    Message::Loaded(side.ok_or(context.words.missing))
                });
            }
            Message::Export(kept) => {
                let context = context.clone();
                ctx.link()
                    .send_future(async move { Message::Exported(context.side_of(&kept).await) });
            }
            Message::Exported(side) => {
                self.download = side.and_then(|it| export(context, &it));
                let said = self.download.as_ref().map(|it| it.said(of_files));
                self.status = said.unwrap_or(context.words.missing);
            }
            Message::CopyFile => self.copy_file(ctx),
            Message::FileCopied(outcome) => {
                if let Some(download) = &mut self.download {
                    download.set_copied(outcome);
                    self.status = download.said(of_files);
                }
            }
            Message::Compare => self.compare(ctx),
            Message::Compared(sides) => {
                on_navigate.emit(View::Compare(PtrEq::new(Compared::over_time(sides))));
            }
            Message::Import(source) => {
                self.is_dragging = false;
                let context = context.clone();
                ctx.link().send_future(async move {
                    Message::Loaded(read_source::read(&context, source).await.map(PtrEq::new))
                });
            }
            Message::Loaded(Ok(side)) => on_navigate.emit(View::Import(side)),
            Message::Loaded(Err(words)) => self.status = words,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.results;
        let of_files = download::Words::of(context.questionnaire.lang());
        let on_copy = ctx.link().callback(|_| Message::CopyFile);
        let on_drop = ctx.link().batch_callback(|event: DragEvent| {
            let files = event.data_transfer().and_then(|it| it.files());
            files.and_then(|it| it.get(0)).map(|it| Message::Import(Source::File(it)))
        });
        html! {
            <section ondrop={on_drop}>
                { title(words.title) }
                { self.list(ctx) }
                { import_form(ctx) }
                { status(self.status) }
                { self.download.as_ref().map(|it| it.instead(of_files, on_copy)).unwrap_or_default() }
                if let Some(own) = &context.own {
                    <details class="elsewhere">
                        <summary class="compare__summary">{ words.elsewhere }</summary>
                        <Link context={context.clone()} own={own.clone()} />
                    </details>
                }
            </section>
        }
    }
}

impl Results {
    fn copy_file(&self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        if let Some(download) = &self.download {
            download.copy(move |it| link.send_message(Message::FileCopied(it)));
        }
    }

    fn compare(&self, ctx: &Context<Self>) {
        let context = ctx.props().context.clone();
        let is_chosen = |it: &&SavedResult| self.chosen.contains(it.key());
        let chosen: Vec<_> = self.list.iter().filter(is_chosen).cloned().collect();
        ctx.link().send_future(async move {
            let mut sides = Vec::new();
            for kept in &chosen {
                let Some(side) = context.side_of(kept).await else {
                    return Message::Loaded(Err(context.words.missing));
                };
                sides.push(side);
            }
            Message::Compared(sides)
        });
    }
}
