//! Export of the respondent's own result: files, text, image, print and reminders. The outcome of
//! the last press is shown in the section where it was made.

mod sections;

use super::answers::Answers;
use super::context::{DialogContext, Side};
use super::file_formats::File;
use super::link::Link;
use super::share_image::ShareImage;
use super::title::title;
use documents::text;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::download::{self, Download};
use web::elements::button;
use web::ptr_eq::PtrEq;
use web_sys::Blob;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ExportProps {
    pub context: PtrEq<DialogContext>,
}

#[derive(Debug)]
pub(super) enum Message {
    Save(Section, File),
    CopyFile,
    FileCopied(Outcome),
    DrawImage,
    ImageDrawn(Option<Blob>),
    Print,
    Printed(Outcome),
    CopyText,
    TextCopied(Outcome),
}

/// The exports of one screen, grouped by purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Keep,
    Reuse,
    Image,
    Paper,
    Reminder,
}

#[derive(Debug)]
pub(super) struct Export {
    /// The source of the documents; `None` without a result.
    side: Option<Side>,
    /// The link that the documents contain.
    link: String,
    /// The section of the last press, and its outcome in words.
    status: Option<(Section, &'static str)>,
    /// The file of the last press.
    download: Option<Download>,
    image: Option<ShareImage>,
    /// The text to copy by hand, where the clipboard refuses.
    text: Option<String>,
}

impl Component for Export {
    type Message = Message;
    type Properties = ExportProps;

    fn create(ctx: &Context<Self>) -> Self {
        let context = &ctx.props().context;
        let own = context.own.as_ref();
        let code = own.map(|it| share_code::encode(&context.questionnaire, &it.response));
        Self {
            side: own.map(|it| Side::own(context, it)),
            link: context.link(&code.unwrap_or_default()),
            status: None,
            download: None,
            image: None,
            text: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let context = &ctx.props().context;
        let words = &context.words.export;
        match message {
            Message::Save(section, file) => self.save(ctx, section, file),
            Message::CopyFile => {
                let link = ctx.link().clone();
                if let Some(download) = &self.download {
                    download.copy(move |it| link.send_message(Message::FileCopied(it)));
                }
            }
            Message::FileCopied(outcome) => self.file_copied(context, outcome),
            Message::DrawImage => self.draw(ctx),
            Message::ImageDrawn(blob) => self.drawn(context, blob),
            Message::Print => {
                let link = ctx.link().clone();
                if let Some(side) = &self.side {
                    Answers::print(context, side, move |it| {
                        link.send_message(Message::Printed(it));
                    });
                }
            }
            Message::Printed(outcome) => {
                if outcome == Outcome::Done {
                    context.widget.report_share("print");
                }
                self.download = None;
                self.status = outcome.is_refused().then_some((Section::Paper, words.not_printed));
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
                    context.widget.report_share("text");
                }
                self.download = None;
                self.text = (!is_done).then(|| self.text());
                let said = if is_done { words.text_copied } else { words.text_by_hand };
                self.status = Some((Section::Reuse, said));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.export;
        let link = context.own.as_ref().map(|own| {
            html! { <Link context={context.clone()} own={own.clone()} /> }
        });
        let print = button("button", words.print, ctx.link().callback(|_| Message::Print));
        let paper = [words.paper, words.paper_hint];
        let reminder = [words.reminder, words.reminder_hint];
        html! {
            <section>
                { title(words.title) }
                { link.unwrap_or_default() }
                { self.files(ctx) }
                { self.image(ctx) }
                { self.section(ctx, Section::Paper, paper, vec![print]) }
                { self.section(ctx, Section::Reminder, reminder, sections::reminders(ctx)) }
            </section>
        }
    }
}

impl Export {
    /// The result as text, with its link.
    fn text(&self) -> String {
        let source = self.side.as_ref().and_then(|it| it.source(&self.link));
        source.map(|it| text::write(&it)).unwrap_or_default()
    }

    fn save(&mut self, ctx: &Context<Self>, section: Section, file: File) {
        let context = &ctx.props().context;
        let link = [&self.link, file.link_suffix()].concat();
        let Some(source) = self.side.as_ref().and_then(|it| it.source(&link)) else { return };
        let import_link = [&self.link, "&then=take"].concat();
        let download = Download::of(file.make(&source)).with_link(import_link);
        let words = download::Words::of(context.questionnaire.lang());
        self.status = Some((section, download.said(words)));
        self.download = Some(download);
        self.text = None;
    }

    fn file_copied(&mut self, context: &DialogContext, outcome: Outcome) {
        let words = download::Words::of(context.questionnaire.lang());
        if let (Some(download), Some((section, _))) = (&mut self.download, self.status) {
            download.set_copied(outcome);
            self.status = Some((section, download.said(words)));
        }
    }

    fn draw(&mut self, ctx: &Context<Self>) {
        let Some(source) = self.side.as_ref().and_then(|it| it.source(&self.link)) else { return };
        let image = ShareImage::of(&source);
        let link = ctx.link().clone();
        image.export(move |it| link.send_message(Message::ImageDrawn(it)));
        self.image = Some(image);
    }

    /// Downloads the image as PNG, or as SVG if the browser falsifies canvas pixels.
    fn drawn(&mut self, context: &DialogContext, blob: Option<Blob>) {
        let words = &context.words.export;
        let Some(image) = &self.image else { return };
        let name = |end: &str| [&image.name, end].concat();
        let (outcome, asked) = if let Some(blob) = blob {
            (capabilities::download(&name(".png"), "image/png", &blob.into()), words.picture_asked)
        } else {
            let svg = image.svg().into();
            (capabilities::download(&name(".svg"), "image/svg+xml", &svg), words.picture_svg_asked)
        };
        let said = if outcome.is_refused() { words.picture_refused } else { asked };
        self.download = None;
        self.status = Some((Section::Image, said));
    }
}
