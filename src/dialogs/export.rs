//! The ways out of one's own result, and what is said of the last press, where it was made.

use super::answers::Answers;
use super::context::{Given, Side};
use super::files::File;
use super::link::Link;
use super::share_image::Picture;
use super::title::title;
use documents::ics::Delay;
use documents::text;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::download::{self, Download};
use web::element;
use web::elements::{block, button, phrase};
use web::ptr_eq::PtrEq;
use web_sys::Blob;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct OutProps {
    pub given: PtrEq<Given>,
}

#[derive(Debug)]
pub(super) enum Message {
    Save(Group, File),
    CopyFile,
    FileCopied(Outcome),
    Picture,
    Drawn(Option<Blob>),
    Print,
    Printed(Outcome),
    CopyText,
    TextCopied(Outcome),
}

/// Ways that stand together, by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Keep,
    Reuse,
    Show,
    Paper,
    Reminder,
}

#[derive(Debug)]
pub(super) struct Out {
    /// What the documents are made from; `None` without a result.
    side: Option<Side>,
    /// The link that they hold.
    link: String,
    /// Where the last press was, and what is said of it.
    status: Option<(Group, &'static str)>,
    /// The file of the last press.
    download: Option<Download>,
    picture: Option<Picture>,
    /// The text to copy by hand, where the clipboard refuses.
    text: Option<String>,
}

impl Component for Out {
    type Message = Message;
    type Properties = OutProps;

    fn create(ctx: &Context<Self>) -> Self {
        let given = &ctx.props().given;
        let own = given.own.as_ref();
        let code = own.map(|it| share_code::encode(&given.questionnaire, &it.response));
        Self {
            side: own.map(|it| Side::own(given, it)),
            link: given.link(&code.unwrap_or_default()),
            status: None,
            download: None,
            picture: None,
            text: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let given = &ctx.props().given;
        let words = &given.words.out;
        match message {
            Message::Save(group, file) => self.save(ctx, group, file),
            Message::CopyFile => {
                let link = ctx.link().clone();
                if let Some(download) = &self.download {
                    download.copy(move |it| link.send_message(Message::FileCopied(it)));
                }
            }
            Message::FileCopied(outcome) => self.file_copied(given, outcome),
            Message::Picture => self.draw(ctx),
            Message::Drawn(blob) => self.drawn(given, blob),
            Message::Print => {
                let link = ctx.link().clone();
                if let Some(side) = &self.side {
                    Answers::print(given, side, move |it| link.send_message(Message::Printed(it)));
                }
            }
            Message::Printed(outcome) => {
                if outcome == Outcome::Done {
                    given.act.share("print");
                }
                self.download = None;
                self.status = outcome.is_refused().then_some((Group::Paper, words.not_printed));
            }
            Message::CopyText => {
                let link = ctx.link().clone();
                capabilities::copy(&self.text(), move |it| {
                    link.send_message(Message::TextCopied(it));
                });
            }
            Message::TextCopied(outcome) => {
                let is_done = outcome == Outcome::Done;
                if is_done {
                    given.act.share("text");
                }
                self.download = None;
                self.text = (!is_done).then(|| self.text());
                let said = if is_done { words.text_copied } else { words.text_by_hand };
                self.status = Some((Group::Reuse, said));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.out;
        let link = given.own.as_ref().map(|own| {
            html! { <Link given={given.clone()} own={own.clone()} /> }
        });
        let print = button("button", words.print, ctx.link().callback(|_| Message::Print));
        let paper = [words.paper, words.paper_hint];
        let reminder = [words.reminder, words.reminder_hint];
        html! {
            <section>
                { title(words.title) }
                { link.unwrap_or_default() }
                { self.files(ctx) }
                { self.picture(ctx) }
                { self.group(ctx, Group::Paper, paper, vec![print]) }
                { self.group(ctx, Group::Reminder, reminder, reminders(ctx)) }
            </section>
        }
    }
}

impl Out {
    /// The result as text, with its link.
    fn text(&self) -> String {
        let source = self.side.as_ref().and_then(|it| it.source(&self.link));
        source.map(|it| text::write(&it)).unwrap_or_default()
    }

    fn save(&mut self, ctx: &Context<Self>, group: Group, file: File) {
        let given = &ctx.props().given;
        let link = [&self.link, file.then()].concat();
        let Some(source) = self.side.as_ref().and_then(|it| it.source(&link)) else { return };
        let elsewhere = [&self.link, "&then=take"].concat();
        let download = Download::of(file.make(&source)).with_link(elsewhere);
        let words = download::Words::of(given.questionnaire.lang());
        self.status = Some((group, download.said(words)));
        self.download = Some(download);
        self.text = None;
    }

    fn file_copied(&mut self, given: &Given, outcome: Outcome) {
        let words = download::Words::of(given.questionnaire.lang());
        if let (Some(download), Some((group, _))) = (&mut self.download, self.status) {
            download.set_copied(outcome);
            self.status = Some((group, download.said(words)));
        }
    }

    fn draw(&mut self, ctx: &Context<Self>) {
        let given = &ctx.props().given;
        let Some(source) = self.side.as_ref().and_then(|it| it.source(&self.link)) else { return };
        let picture = Picture::of(&given.questionnaire, &source, given.said);
        let link = ctx.link().clone();
        picture.export(move |it| link.send_message(Message::Drawn(it)));
        self.picture = Some(picture);
    }

    /// As a file that any program shows; where this browser makes none that is true, as SVG.
    fn drawn(&mut self, given: &Given, blob: Option<Blob>) {
        let words = &given.words.out;
        let Some(picture) = &self.picture else { return };
        let name = |end: &str| [&picture.name, end].concat();
        let (outcome, asked) = if let Some(blob) = blob {
            (capabilities::download(&name(".png"), "image/png", &blob.into()), words.picture_asked)
        } else {
            let svg = picture.svg().into();
            (capabilities::download(&name(".svg"), "image/svg+xml", &svg), words.picture_svg_asked)
        };
        let said = if outcome.is_refused() { words.picture_refused } else { asked };
        self.download = None;
        self.status = Some((Group::Show, said));
    }

    fn files(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().given.words.out;
        let with_notes = [(File::Page, words.page), (File::Data, words.data)];
        let tables = [
            (File::Items, words.items),
            (File::Dimensions, words.dimensions),
            (File::Markdown, words.markdown),
        ];
        let buttons = |group: Group, files: &[(File, &'static str)]| -> Vec<Html> {
            files.iter().map(|(file, label)| save_button(ctx, group, *file, label)).collect()
        };
        let mut reuse = buttons(Group::Reuse, &tables);
        let on_copy = ctx.link().callback(|_| Message::CopyText);
        reuse.insert(0, button("button", words.copy_text, on_copy));
        let keep = buttons(Group::Keep, &with_notes);
        html! {
            <>
                { self.group(ctx, Group::Keep, [words.keep, words.keep_hint], keep) }
                { self.group(ctx, Group::Reuse, [words.reuse, words.reuse_hint], reuse) }
                { by_hand(words.text_by_hand, self.text.as_deref()) }
            </>
        }
    }

    fn picture(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().given.words.out;
        let on_picture = ctx.link().callback(|_| Message::Picture);
        let button = vec![button("button", words.picture, on_picture)];
        let alternative = self.picture.as_ref().map(|it| it.alternative.as_str());
        html! {
            <>
                { self.group(ctx, Group::Show, [words.show, words.show_hint], button) }
                { for self.picture.as_ref().map(Picture::view) }
                { by_hand(words.alternative, alternative) }
            </>
        }
    }

    /// A few ways with what they are for, and what is said of the last press on one of them.
    fn group(
        &self,
        ctx: &Context<Self>,
        group: Group,
        [title, hint]: [&'static str; 2],
        buttons: Vec<Html>,
    ) -> Html {
        let words = download::Words::of(ctx.props().given.questionnaire.lang());
        let status = self.status.filter(|it| it.0 == group);
        let said = html! { <p class="share__status" role="status">{ status.map(|it| it.1) }</p> };
        let on_copy = ctx.link().callback(|_| Message::CopyFile);
        let download = self.download.as_ref().filter(|_| status.is_some());
        let parts = vec![
            phrase("h3", "ways-out__title", title),
            phrase("p", "share__hint", hint),
            block("div", "actions", buttons),
            said,
            download.map(|it| it.instead(words, on_copy)).unwrap_or_default(),
        ];
        element!("div", ["role" = "group", "aria-label" = title], parts)
    }
}

fn reminders(ctx: &Context<Out>) -> Vec<Html> {
    let words = &ctx.props().given.words.out;
    let one = |it: Delay| {
        save_button(ctx, Group::Reminder, File::Reminder(it), &(words.in_months)(it.months()))
    };
    Delay::ALL.into_iter().map(one).collect()
}

fn save_button(ctx: &Context<Out>, group: Group, file: File, label: &str) -> Html {
    button("button", label, ctx.link().callback(move |_| Message::Save(group, file)))
}

/// A text to take by hand.
fn by_hand(title: &'static str, text: Option<&str>) -> Html {
    let Some(text) = text.map(str::to_owned) else { return Html::default() };
    html! {
        <label class="note">
            <span class="note__title">{ title }</span>
            <textarea class="share__text" readonly=true rows="4" value={text} />
        </label>
    }
}
