//! The list of results that this device keeps, and the way in for others.

mod actions;
mod forms;

use super::app::Shown;
use super::compare::Compared;
use super::context::{Given, Side};
use super::link::Link;
use super::open::{self, Source};
use super::title::title;
use actions::{about, export, forget, is_current};
use engine::share_code;
use forms::{confirm, naming, way_in};
use std::collections::BTreeSet;
use web::capabilities::Outcome;
use web::download::{self, Download};
use web::elements::{block, button, keyed_block, phrase};
use web::ptr_eq::PtrEq;
use web::storage::results::SavedResult;
use web_sys::{DragEvent, HtmlInputElement};
use yew::{Callback, Component, Context, Event, Html, Properties, TargetCast, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ResultsProps {
    pub given: PtrEq<Given>,
    pub go: Callback<Shown>,
}

/// What is asked about a result, by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Name(String),
    Forget(String),
    ForgetAll,
}

#[derive(Debug)]
pub(super) enum Message {
    Ask(Asked),
    Open(SavedResult),
    Name(SavedResult, String),
    Export(SavedResult),
    Forget(Vec<SavedResult>),
    Choose(String, bool),
    Compare,
    Bring(Source),
    Brought(Result<PtrEq<Side>, &'static str>),
    Exported(Option<Side>),
    CopyFile,
    FileCopied(Outcome),
    Compared(Vec<Side>),
}

#[derive(Debug)]
pub(super) struct Results {
    list: Vec<SavedResult>,
    /// Keys of those to compare.
    chosen: BTreeSet<String>,
    asked: Asked,
    status: &'static str,
    /// The file of the last press.
    download: Option<Download>,
    is_dragging: bool,
}

impl Component for Results {
    type Message = Message;
    type Properties = ResultsProps;

    fn create(ctx: &Context<Self>) -> Self {
        let list = ctx.props().given.results();
        // The two latest that speak of the same thing: what most people come for.
        let stamp = |it: &SavedResult| share_code::stamp(&it.code);
        let first = list.first().and_then(stamp);
        let is_like =
            |it: &&SavedResult| stamp(it).zip(first).is_some_and(|(it, first)| it.is_like(first));
        let like: Vec<_> = list.iter().filter(is_like).take(2).collect();
        let chosen = if like.len() == 2 { like } else { Vec::new() };
        let chosen = chosen.iter().map(|it| it.key().to_owned()).collect();
        Self { list, chosen, asked: Asked::Nothing, status: "", download: None, is_dragging: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let ResultsProps { given, go } = ctx.props();
        let words = &given.words.results;
        let of_files = download::Words::of(given.questionnaire.lang());
        self.status = "";
        if !matches!(message, Message::CopyFile | Message::FileCopied(_)) {
            self.download = None;
        }
        match message {
            Message::Ask(asked) => self.asked = asked,
            Message::Name(kept, name) => {
                given.store.rename(&kept, documents::name(&name).unwrap_or_default());
                self.asked = Asked::Nothing;
                self.list = given.results();
            }
            Message::Forget(results) => {
                forget(given, &results);
                self.asked = Asked::Nothing;
                self.status = words.forgotten;
                self.list = given.results();
                self.chosen.retain(|key| self.list.iter().any(|it| it.key() == key));
            }
            Message::Choose(key, true) => {
                self.chosen.insert(key);
            }
            Message::Choose(key, false) => {
                self.chosen.remove(&key);
            }
            Message::Open(kept) => {
                let given = given.clone();
                ctx.link().send_future(async move {
                    let side = given.side_of(&kept).await.map(PtrEq::new);
                    Message::Brought(side.ok_or(given.words.missing))
                });
            }
            Message::Export(kept) => {
                let given = given.clone();
                ctx.link()
                    .send_future(async move { Message::Exported(given.side_of(&kept).await) });
            }
            Message::Exported(side) => {
                self.download = side.and_then(|it| export(given, &it));
                let said = self.download.as_ref().map(|it| it.said(of_files));
                self.status = said.unwrap_or(given.words.missing);
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
                go.emit(Shown::Compare(PtrEq::new(Compared::over_time(sides))));
            }
            Message::Bring(source) => {
                self.is_dragging = false;
                let given = given.clone();
                ctx.link().send_future(async move {
                    Message::Brought(open::read(&given, source).await.map(PtrEq::new))
                });
            }
            Message::Brought(Ok(side)) => go.emit(Shown::Take(side)),
            Message::Brought(Err(words)) => self.status = words,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.results;
        let of_files = download::Words::of(given.questionnaire.lang());
        let on_copy = ctx.link().callback(|_| Message::CopyFile);
        let on_drop = ctx.link().batch_callback(|event: DragEvent| {
            let files = event.data_transfer().and_then(|it| it.files());
            files.and_then(|it| it.get(0)).map(|it| Message::Bring(Source::File(it)))
        });
        html! {
            <section ondrop={on_drop}>
                { title(words.title) }
                { self.list(ctx) }
                { way_in(ctx) }
                <p class="share__status" role="status">{ self.status }</p>
                { self.download.as_ref().map(|it| it.instead(of_files, on_copy)).unwrap_or_default() }
                if let Some(own) = &given.own {
                    <details class="elsewhere">
                        <summary class="compare__summary">{ words.elsewhere }</summary>
                        <Link given={given.clone()} own={own.clone()} />
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
        let given = ctx.props().given.clone();
        let is_chosen = |it: &&SavedResult| self.chosen.contains(it.key());
        let chosen: Vec<_> = self.list.iter().filter(is_chosen).cloned().collect();
        ctx.link().send_future(async move {
            let mut sides = Vec::new();
            for kept in &chosen {
                let Some(side) = given.side_of(kept).await else {
                    return Message::Brought(Err(given.words.missing));
                };
                sides.push(side);
            }
            Message::Compared(sides)
        });
    }

    fn list(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.results;
        if self.list.is_empty() {
            let is_kept = !given.store.is_memory();
            return phrase("p", "", if is_kept { words.empty } else { words.not_kept_here });
        }
        let rows = self.list.iter().map(|it| self.row(ctx, it)).collect();
        let mut parts = vec![phrase("p", "share__hint", words.hint), block("ul", "results", rows)];
        let mut ways = Vec::new();
        if self.list.len() > 1 {
            let on_compare = ctx.link().callback(|_| Message::Compare);
            let is_off = self.chosen.len() < 2;
            ways.push(html! {
                <button type="button" class="button" disabled={is_off} onclick={on_compare}>
                    { words.compare }
                </button>
            });
            let on_forget = ctx.link().callback(|_| Message::Ask(Asked::ForgetAll));
            ways.push(button("button button--quiet", words.forget_all, on_forget));
        }
        parts.push(block("div", "actions", ways));
        if self.asked == Asked::ForgetAll {
            parts.push(confirm(ctx, words.forget_all_question, self.list.clone()));
        }
        block("div", "", parts)
    }

    fn row(&self, ctx: &Context<Self>, kept: &SavedResult) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.results;
        let says = |make: fn(SavedResult) -> Message| {
            let kept = kept.clone();
            ctx.link().callback(move |_| make(kept.clone()))
        };
        let about = about(given, kept);
        let title = kept.name.clone().unwrap_or_else(|| about.clone());
        let mut parts = vec![self.choice(ctx, kept, &title)];
        parts.extend(kept.name.as_ref().map(|_| phrase("p", "result__about", about)));
        let ways = vec![
            button("button", words.open, says(Message::Open)),
            button(
                "button",
                words.rename,
                says(|it| Message::Ask(Asked::Name(it.key().to_owned()))),
            ),
            button("button", words.export, says(Message::Export)),
            button(
                "button",
                words.forget,
                says(|it| Message::Ask(Asked::Forget(it.key().to_owned()))),
            ),
        ];
        parts.push(block("div", "actions", ways));
        match &self.asked {
            Asked::Name(key) if key == kept.key() => parts.push(naming(ctx, kept)),
            Asked::Forget(key) if key == kept.key() => {
                let is_current = is_current(given, kept);
                let question =
                    if is_current { words.forget_current_question } else { words.forget_question };
                parts.push(confirm(ctx, question, vec![kept.clone()]));
            }
            _ => {}
        }
        keyed_block("li", "result", kept.key(), parts)
    }

    fn choice(&self, ctx: &Context<Self>, kept: &SavedResult, title: &str) -> Html {
        let key = kept.key().to_owned();
        let is_chosen = self.chosen.contains(&key);
        let on_choose = ctx.link().callback(move |event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            Message::Choose(key.clone(), input.is_some_and(|it| it.checked()))
        });
        let title = title.to_owned();
        if self.list.len() < 2 {
            return phrase("p", "result__name", title);
        }
        html! {
            <label class="result__name">
                <input type="checkbox" checked={is_chosen} onchange={on_choose} />
                <bdi>{ title }</bdi>
            </label>
        }
    }
}
