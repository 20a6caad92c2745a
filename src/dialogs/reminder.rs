//! A reminder in one press: a calendar event in six months, with the other delays beside it.

use super::context::{DialogContext, Side};
use super::feedback::status;
use super::file_formats::File;
use super::title::title;
use documents::ics::Delay;
use engine::share_code;
use web::capabilities::Outcome;
use web::download::{self, Download};
use web::elements::{block, button, phrase};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ReminderProps {
    pub context: PtrEq<DialogContext>,
}

#[derive(Debug)]
pub(super) enum Message {
    Save(Delay),
    Copy,
    Copied(Outcome),
}

#[derive(Debug)]
pub(super) struct ReminderScreen {
    download: Option<Download>,
}

impl Component for ReminderScreen {
    type Message = Message;
    type Properties = ReminderProps;

    /// The press that opened the screen has asked for it.
    fn create(ctx: &Context<Self>) -> Self {
        Self { download: save(&ctx.props().context, Delay::Six) }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Save(delay) => self.download = save(&ctx.props().context, delay),
            Message::Copy => {
                let link = ctx.link().clone();
                if let Some(download) = &self.download {
                    download.copy(move |it| link.send_message(Message::Copied(it)));
                }
            }
            Message::Copied(outcome) => {
                if let Some(download) = &mut self.download {
                    download.set_copied(outcome);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.export;
        let of_files = download::Words::of(context.questionnaire.lang());
        let said = self.download.as_ref().map_or("", |it| it.said(of_files));
        let on_copy = ctx.link().callback(|_| Message::Copy);
        let delay = |it: Delay| {
            let on_press = ctx.link().callback(move |_| Message::Save(it));
            button("button", &(words.in_months)(it.months()), on_press)
        };
        let instead = self.download.as_ref().map(|it| it.instead(of_files, on_copy));
        let parts = vec![
            title(words.reminder),
            phrase("p", "share__hint", words.reminder_hint),
            block("div", "actions", Delay::ALL.map(delay).into()),
            status(said),
            instead.unwrap_or_default(),
        ];
        block("section", "", parts)
    }
}

fn save(context: &DialogContext, delay: Delay) -> Option<Download> {
    let side = Side::own(context, context.own.as_ref()?);
    let file = File::Reminder(delay);
    let code = share_code::encode_shared(&side.questionnaire, &side.shared);
    let link = [&context.link(&code), file.link_suffix()].concat();
    Some(Download::of(file.make(&side.source(&link)?)))
}
