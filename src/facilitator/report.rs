//! The report that the group takes home: as files made on the device, and on paper.

pub(super) mod format;
mod paper;

use super::message::Message;
use crate::View;
use engine::group::{Anonymity, Group};
use format::Format;
pub(super) use paper::paper;
use web::download;
use web::elements::{button, phrase};
use yew::{Html, html};

/// The status of the file that was made last, and a way to its content where it can't be saved. It
/// shows only for the formats that belong here.
pub(super) fn download(view: &View<'_>, belongs_here: fn(Format) -> bool) -> Html {
    let texts = download::Words::of(view.page.questionnaire.lang());
    let on_copy = view.press(|| Message::CopyFile);
    let download = view.download.filter(|it| belongs_here(it.0)).map(|it| &it.1);
    html! {
        <>
            <p class="tool-panel__hint" role="status">{ download.map(|it| it.said(texts)) }</p>
            { for download.map(|it| it.instead(texts, on_copy)) }
        </>
    }
}

pub(super) fn report(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let save = |format: Format, text: &'static str| {
        button("button", text, view.send(move |_| Message::Download(format)))
    };
    let session = if group.setting().promise == Anonymity::Open {
        html! {
            <>
                <p class="tool-panel__hint">{ w.report.session_hint }</p>
                <div class="actions">{ save(Format::Session, w.export_session) }</div>
            </>
        }
    } else {
        phrase("p", "tool-panel__hint", w.report.session_anonymous)
    };
    html! {
        <div class="tool-panel">
            <h2 class="tool-panel__title">{ w.report.title }</h2>
            <p class="tool-panel__hint">{ w.report.hint }</p>
            <div class="actions">
                { button("button button--main", w.report.print, view.press(|| Message::Print)) }
                { save(Format::Page, w.report.page) }
                { save(Format::Markdown, w.report.markdown) }
                { save(Format::Table, w.report.table) }
                { save(Format::Themes, w.report.themes) }
                { save(Format::Commitments, w.report.commitments) }
                { save(Format::Answers, w.report.answers) }
                { save(Format::Data, w.report.data) }
            </div>
            { download(view, |it| it != Format::Session) }
            <h2 class="tool-panel__title">{ w.report.session }</h2>
            { session }
            { download(view, |it| it == Format::Session) }
        </div>
    }
}
