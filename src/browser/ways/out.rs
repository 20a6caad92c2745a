//! The ways out of one's own result, and what became of the last press.

use super::answers::Answers;
use super::card::{alternative, card};
use super::files::File;
use super::given::{Given, Side};
use super::link::{Link, copied};
use super::title::title;
use crate::browser::download::save;
use crate::browser::parts::{block, button, named_block, phrase};
use crate::browser::same::Same;
use crate::documents::ics::Delay;
use crate::documents::text;
use crate::engine::share_code;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct OutProps {
    pub given: Same<Given>,
}

#[derive(Debug)]
pub(super) enum Message {
    Save(File),
    Picture,
    Print,
    CopyText,
    TextCopied(bool),
    Said(&'static str),
}

#[derive(Debug)]
pub(super) struct Out {
    /// What the documents are made from; `None` without a result.
    side: Option<Side>,
    /// The link that they hold.
    link: String,
    status: &'static str,
    /// What the picture says, once it was asked for.
    alternative: Option<String>,
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
            status: "",
            alternative: None,
            text: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let words = &ctx.props().given.words.out;
        let Some(side) = &self.side else { return false };
        match message {
            Message::Save(file) => {
                let link = [&self.link, file.then()].concat();
                let saved = side.source(&link).map(|it| file.save(&it));
                let is_saved = saved.is_some_and(|it| it.is_ok());
                self.status = if is_saved { words.saved } else { words.not_saved };
            }
            Message::Picture => self.draw(ctx),
            Message::Print => Answers::print(&ctx.props().given, side),
            Message::CopyText => {
                if let Some(text) = side.source(&self.link).map(|it| text::write(&it)) {
                    ctx.link().send_future(async move { Message::TextCopied(copied(&text).await) });
                }
            }
            Message::TextCopied(true) => {
                ctx.props().given.act.share("text");
                self.status = words.text_copied;
            }
            Message::TextCopied(false) => {
                self.text = side.source(&self.link).map(|it| text::write(&it));
                self.status = words.text_by_hand;
            }
            Message::Said(words) => self.status = words,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = &given.words.out;
        let link = given.own.as_ref().map(|own| {
            html! { <Link given={given.clone()} own={own.clone()} /> }
        });
        let on_print = ctx.link().callback(|_| Message::Print);
        html! {
            <section>
                { title(words.title) }
                { link.unwrap_or_default() }
                { self.files(ctx) }
                { self.picture(ctx) }
                { group(words.paper, words.paper_hint, vec![button("button", words.print, on_print)]) }
                { group(words.reminder, words.reminder_hint, reminders(ctx)) }
                <p class="share__status" role="status">{ self.status }</p>
            </section>
        }
    }
}

impl Out {
    fn draw(&mut self, ctx: &Context<Self>) {
        let words = ctx.props().given.words;
        let source = self.side.as_ref().and_then(|it| it.source(&self.link));
        let Some(source) = source else { return };
        let link = ctx.link().clone();
        let name = [&source.file_stem(), ".png"].concat();
        let on_done = move |blob: Option<web_sys::Blob>| {
            let saved = blob.is_some_and(|it| save(&name, &it).is_ok());
            let said = if saved { words.out.saved } else { words.out.not_saved };
            link.send_message(Message::Said(said));
        };
        let questionnaire = &ctx.props().given.questionnaire;
        if card(questionnaire, &source, on_done).is_err() {
            self.status = words.out.not_saved;
        }
        self.alternative = Some(alternative(questionnaire, &source, ctx.props().given.said));
    }

    fn files(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().given.words.out;
        let with_notes = [(File::Page, words.page), (File::Data, words.data)];
        let tables = [
            (File::Items, words.items),
            (File::Dimensions, words.dimensions),
            (File::Markdown, words.markdown),
        ];
        let buttons = |files: &[(File, &'static str)]| -> Vec<Html> {
            files.iter().map(|(file, label)| save_button(ctx, *file, label)).collect()
        };
        let mut reuse = buttons(&tables);
        let on_copy = ctx.link().callback(|_| Message::CopyText);
        reuse.insert(0, button("button", words.copy_text, on_copy));
        html! {
            <>
                { group(words.keep, words.keep_hint, buttons(&with_notes)) }
                { group(words.reuse, words.reuse_hint, reuse) }
                { by_hand(words.text_by_hand, self.text.as_deref()) }
            </>
        }
    }

    fn picture(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().given.words.out;
        let on_picture = ctx.link().callback(|_| Message::Picture);
        let picture = vec![button("button", words.picture, on_picture)];
        html! {
            <>
                { group(words.show, words.show_hint, picture) }
                { by_hand(words.alternative, self.alternative.as_deref()) }
            </>
        }
    }
}

fn reminders(ctx: &Context<Out>) -> Vec<Html> {
    let words = &ctx.props().given.words.out;
    let one = |it: Delay| save_button(ctx, File::Reminder(it), &(words.in_months)(it.months()));
    Delay::ALL.into_iter().map(one).collect()
}

fn save_button(ctx: &Context<Out>, file: File, label: &str) -> Html {
    button("button", label, ctx.link().callback(move |_| Message::Save(file)))
}

/// A few ways with what they are for.
fn group(title: &'static str, hint: &'static str, buttons: Vec<Html>) -> Html {
    let parts = vec![
        phrase("h3", "ways-out__title", title),
        phrase("p", "share__hint", hint),
        block("div", "actions", buttons),
    ];
    named_block(["div", "", "group"], title, parts)
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
