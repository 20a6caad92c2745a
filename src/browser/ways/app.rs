//! The list of the other ways out, and what became of the last press.

use super::card::{alternative, card};
use super::download::{save, save_text};
use super::qr::qr;
use super::words::Words;
use crate::browser::clock::{now, today};
use crate::documents::ics::{self, Delay, Reminder};
use crate::documents::{Notes, Source, csv, json, markdown, page};
use crate::engine::answers::Response;
use crate::engine::questionnaire::Questionnaire;
use std::rc::Rc;
use yew::{Component, Context, Html, Properties, html};

/// What the documents are made from.
#[derive(Debug)]
pub(super) struct Given {
    pub questionnaire: Questionnaire,
    pub response: Response,
    pub notes: Notes,
    pub link: String,
}

impl Given {
    pub(super) fn source(&self) -> Source<'_> {
        Source::new(&self.questionnaire, &self.response, &self.link).with_notes(&self.notes)
    }
}

#[derive(Debug, Clone, Properties)]
pub(super) struct WaysProps {
    pub given: Rc<Given>,
}

impl PartialEq for WaysProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.given, &other.given)
    }
}

/// A file that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Page,
    Items,
    Dimensions,
    Markdown,
    Data,
    Reminder(Delay),
}

impl File {
    /// The end of its name, and its media type.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Page => (".html", "text/html;charset=utf-8"),
            Self::Items => ("-questions.csv", "text/csv;charset=utf-8"),
            Self::Dimensions => ("-themes.csv", "text/csv;charset=utf-8"),
            Self::Markdown => (".md", "text/markdown;charset=utf-8"),
            Self::Data => (".json", "application/json"),
            Self::Reminder(_) => (".ics", "text/calendar;charset=utf-8"),
        }
    }

    fn text(self, source: &Source<'_>) -> String {
        match self {
            Self::Page => page::write(source),
            Self::Items => csv::items(source),
            Self::Dimensions => csv::dimensions(source),
            Self::Markdown => markdown::write(source),
            Self::Data => json::write(source),
            Self::Reminder(delay) => {
                ics::write(source, Reminder { delay, from: today(), now: now() })
            }
        }
    }
}

#[derive(Debug)]
pub(super) enum Message {
    Save(File),
    Picture,
    ShowQr,
    Said(&'static str),
}

#[derive(Debug)]
pub(super) struct Ways {
    words: &'static Words,
    status: &'static str,
    /// What the picture says, once it was asked for.
    alternative: Option<String>,
    is_qr_shown: bool,
}

impl Component for Ways {
    type Message = Message;
    type Properties = WaysProps;

    fn create(ctx: &Context<Self>) -> Self {
        let words = Words::of(ctx.props().given.questionnaire.lang());
        Self { words, status: "", alternative: None, is_qr_shown: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let given = &ctx.props().given;
        let words = self.words;
        match message {
            Message::Save(file) => {
                let source = given.source();
                let (end, kind) = file.kind();
                let name = [&source.file_stem(), end].concat();
                let saved = save_text(&name, kind, &file.text(&source));
                self.status = if saved.is_ok() { words.saved } else { words.not_saved };
            }
            Message::Picture => {
                let link = ctx.link().clone();
                let name = [&given.source().file_stem(), ".png"].concat();
                let on_done = move |blob: Option<web_sys::Blob>| {
                    let saved = blob.is_some_and(|it| save(&name, &it).is_ok());
                    let said = if saved { words.saved } else { words.not_saved };
                    link.send_message(Message::Said(said));
                };
                if card(given, on_done).is_err() {
                    self.status = words.not_saved;
                }
                self.alternative = Some(alternative(given, words));
            }
            Message::ShowQr => self.is_qr_shown = !self.is_qr_shown,
            Message::Said(words) => self.status = words,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = self.words;
        html! {
            <section aria-label={words.title}>
                <h2 class="heading" part="heading">{ words.title }</h2>
                { self.files(ctx) }
                { self.pictures(ctx) }
                { group(words.reminder, words.reminder_hint, self.reminders(ctx)) }
                <p class="share__status" role="status">{ self.status }</p>
                <form class="actions" method="dialog">
                    <button class="button button--main" part="button button--main">
                        { words.close }
                    </button>
                </form>
            </section>
        }
    }
}

impl Ways {
    fn files(&self, ctx: &Context<Self>) -> Html {
        let words = self.words;
        let with_notes = [(File::Page, words.page), (File::Data, words.data)];
        let tables = [
            (File::Items, words.items),
            (File::Dimensions, words.dimensions),
            (File::Markdown, words.markdown),
        ];
        let buttons = |files: &[(File, &'static str)]| {
            files.iter().map(|(file, label)| save_button(ctx, *file, label)).collect::<Html>()
        };
        html! {
            <>
                { group(words.keep, words.keep_hint, buttons(&with_notes)) }
                { group(words.reuse, words.reuse_hint, buttons(&tables)) }
            </>
        }
    }

    fn pictures(&self, ctx: &Context<Self>) -> Html {
        let words = self.words;
        let on_picture = ctx.link().callback(|_| Message::Picture);
        let on_qr = ctx.link().callback(|_| Message::ShowQr);
        let is_shown = if self.is_qr_shown { "true" } else { "false" };
        let code = self.is_qr_shown.then(|| {
            let code = qr(&ctx.props().given.link, words.qr_name);
            code.unwrap_or_else(|| html! { <p>{ words.qr_too_long }</p> })
        });
        let buttons = html! {
            <>
                <button type="button" class="button" onclick={on_picture}>{ words.picture }</button>
                <button type="button" class="button" aria-expanded={is_shown} onclick={on_qr}>
                    { words.qr }
                </button>
            </>
        };
        html! {
            <>
                { group(words.show, words.show_hint, buttons) }
                { code.unwrap_or_default() }
                if let Some(text) = &self.alternative {
                    <label class="note">
                        <span class="note__title">{ words.alternative }</span>
                        <textarea class="share__text" readonly=true rows="4" value={text.clone()} />
                    </label>
                }
            </>
        }
    }

    fn reminders(&self, ctx: &Context<Self>) -> Html {
        let button = |it: Delay| {
            let on_press = ctx.link().callback(move |_| Message::Save(File::Reminder(it)));
            let label = (self.words.in_months)(it.months());
            html! { <button type="button" class="button" onclick={on_press}>{ label }</button> }
        };
        Delay::ALL.into_iter().map(button).collect()
    }
}

fn save_button(ctx: &Context<Ways>, file: File, label: &'static str) -> Html {
    let on_press = ctx.link().callback(move |_| Message::Save(file));
    html! { <button type="button" class="button" onclick={on_press}>{ label }</button> }
}

/// A few ways with what they are for.
fn group(title: &'static str, hint: &'static str, buttons: Html) -> Html {
    html! {
        <div role="group" aria-label={title}>
            <p class="ways-out__title">{ title }</p>
            <p class="share__hint">{ hint }</p>
            <div class="actions">{ buttons }</div>
        </div>
    }
}
