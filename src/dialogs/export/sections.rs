//! The sections of the export screen.

use super::{Export, Message, Section};
use crate::feedback;
use crate::file_formats::File;
use crate::share_image::ShareImage;
use documents::ics::Delay;
use web::download;
use web::element;
use web::elements::{block, button, phrase};
use yew::{Context, Html, html};

impl Export {
    pub(super) fn files(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().context.words.export;
        let with_notes = [(File::Page, words.page), (File::Data, words.data)];
        let tables = [
            (File::Items, words.items),
            (File::Dimensions, words.dimensions),
            (File::Answers, words.answers_table),
            (File::Markdown, words.markdown),
        ];
        let buttons = |section: Section, files: &[(File, &'static str)]| -> Vec<Html> {
            files.iter().map(|(file, label)| save_button(ctx, section, *file, label)).collect()
        };
        let mut reuse = buttons(Section::Reuse, &tables);
        let on_copy = ctx.link().callback(|_| Message::CopyText);
        reuse.insert(0, button("button", words.copy_text, on_copy));
        let keep = buttons(Section::Keep, &with_notes);
        html! {
            <>
                { self.section(ctx, Section::Keep, [words.keep, words.keep_hint], keep) }
                { self.section(ctx, Section::Reuse, [words.reuse, words.reuse_hint], reuse) }
                { manual_copy(words.text_by_hand, self.text.as_deref()) }
            </>
        }
    }

    pub(super) fn image(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().context.words.export;
        let on_draw = ctx.link().callback(|_| Message::DrawImage);
        let button = vec![button("button", words.picture, on_draw)];
        let alternative = self.image.as_ref().map(|it| it.alternative.as_str());
        html! {
            <>
                { self.section(ctx, Section::Image, [words.show, words.show_hint], button) }
                { for self.image.as_ref().map(ShareImage::view) }
                { manual_copy(words.alternative, alternative) }
            </>
        }
    }

    /// Related exports with their purpose, and the outcome of the last press on one of them.
    pub(super) fn section(
        &self,
        ctx: &Context<Self>,
        section: Section,
        [title, hint]: [&'static str; 2],
        buttons: Vec<Html>,
    ) -> Html {
        let words = download::Words::of(ctx.props().context.questionnaire.lang());
        let status = self.status.filter(|it| it.0 == section);
        let said = feedback::status(status.map_or("", |it| it.1));
        let on_copy = ctx.link().callback(|_| Message::CopyFile);
        let download = self.download.as_ref().filter(|_| status.is_some());
        let parts = vec![
            phrase("h3", "export__title", title),
            phrase("p", "share__hint", hint),
            block("div", "actions", buttons),
            said,
            download.map(|it| it.instead(words, on_copy)).unwrap_or_default(),
        ];
        element!("div", ["role" = "group", "aria-label" = title], parts)
    }
}

pub(super) fn reminders(ctx: &Context<Export>) -> Vec<Html> {
    let words = &ctx.props().context.words.export;
    let one = |it: Delay| {
        save_button(ctx, Section::Reminder, File::Reminder(it), &(words.in_months)(it.months()))
    };
    Delay::ALL.into_iter().map(one).collect()
}

fn save_button(ctx: &Context<Export>, section: Section, file: File, label: &str) -> Html {
    button("button", label, ctx.link().callback(move |_| Message::Save(section, file)))
}

/// The text to copy by hand, where there is one.
fn manual_copy(title: &'static str, text: Option<&str>) -> Html {
    text.map(|it| feedback::copy_field(title, "4", it)).unwrap_or_default()
}
