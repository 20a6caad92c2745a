//! The report that the group takes home: as files made on the device, and on paper.

pub(super) mod format;

use super::message::Message;
use crate::View;
use documents::group::GroupSource;
use engine::group::{Anonymity, Group};
use format::Format;
use web::download;
use web::elements::{button, phrase};
use yew::{Html, html};

/// The status of the file that was made last, and a way to its content where it can't be saved. Shown
/// only for the formats that belong here.
pub(super) fn download(view: &View<'_>, belongs_here: fn(Format) -> bool) -> Html {
    let texts = download::Words::of(view.page.questionnaire.lang());
    let on_copy = view.press(|| Message::CopyFile);
    let download = view.download.filter(|it| belongs_here(it.0)).map(|it| &it.1);
    html! {
        <>
            <p class="desk__hint" role="status">{ download.map(|it| it.said(texts)) }</p>
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
                <p class="desk__hint">{ w.session_hint }</p>
                <div class="actions">{ save(Format::Session, w.export) }</div>
            </>
        }
    } else {
        phrase("p", "desk__hint", w.session_promised)
    };
    html! {
        <div class="desk">
            <h2 class="desk__title">{ w.report }</h2>
            <p class="desk__hint">{ w.report_hint }</p>
            <div class="actions">
                { button("button button--main", w.print, view.press(|| Message::Print)) }
                { save(Format::Page, w.report_page) }
                { save(Format::Markdown, w.report_markdown) }
                { save(Format::Table, w.report_table) }
                { save(Format::Themes, w.report_themes) }
                { save(Format::Commitments, w.report_commitments) }
                { save(Format::Data, w.report_data) }
            </div>
            { download(view, |it| it != Format::Session) }
            <h2 class="desk__title">{ w.session }</h2>
            { session }
            { download(view, |it| it == Format::Session) }
        </div>
    }
}

/// The report for print; the screen doesn't show it.
pub(super) fn paper(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.page.questionnaire;
    let source = GroupSource::new(questionnaire, group);
    let report = source.report();
    let w = report.words;
    let lines = |facts: &[String]| facts.iter().map(|it| phrase("li", "", it)).collect::<Html>();
    let rounds = report.rounds.iter().map(|it| {
        html! { <><h3>{ it.name.clone() }</h3><ul>{ lines(&it.facts) }</ul></> }
    });
    let dimensions = report.dimensions().filter(|it| !it.rounds.is_empty()).map(|dimension| {
        let rounds = dimension.rounds.iter().map(|round| {
            let name = report.round_name(round.round);
            let stages = round.stages.iter().map(|it| (w.all.result.pair)(it.label, &it.count.to_string()));
            let stages = stages.collect::<Vec<_>>().join(" · ");
            html! { <p><b>{ name }</b>{ " " }{ round.state.clone() }{ " " }{ stages }{ " " }{ round.facts.join(" · ") }</p> }
        });
        let items = dimension.items.iter().filter(|it| !it.rounds.is_empty()).map(|item| {
            let rounds = item.rounds.iter().map(|round| {
                let counts = round.levels.iter().chain(&round.others).filter(|it| !it.is_silent());
                let counts = counts.map(|it| {
                    let moved = it.moved.as_ref().map(|it| [" (", it, ")"].concat());
                    html! { <li><b>{ it.count.to_string() }</b>{ " " }{ it.label }{ moved }</li> }
                });
                html! {
                    <>
                        <p><b>{ report.round_name(round.round) }</b>{ " " }{ round.facts.join(" · ") }{ " " }{ round.since.clone() }</p>
                        <ul>{ for counts }</ul>
                    </>
                }
            });
            let common = item.common_words.map(|it| {
                html! { <p><b>{ w.common_answer }</b>{ " " }{ it }</p> }
            });
            html! { <section class="sheet__item"><h4>{ item.stem }</h4>{ for rounds }{ common }</section> }
        });
        html! { <section class="sheet__theme"><h3>{ dimension.name }</h3>{ for rounds }{ for items }</section> }
    });
    let discuss = report.discuss.iter().map(|it| {
        html! { <li><b>{ it.stem }</b>{ " " }{ it.reason.clone() }</li> }
    });
    let commitments = report.commitments.iter().map(|it| {
        html! { <tr><td>{ it.what.clone() }</td><td>{ it.who.clone() }</td><td>{ it.when.clone() }</td></tr> }
    });
    let limits = questionnaire.texts.not_this.iter().map(|it| phrase("li", "", it));
    html! {
        <article class="sheet">
            <h1>{ report.title }</h1>
            <p>{ report.about.clone() }</p>
            <p>{ report.context.clone() }</p>
            <p>{ w.promise(group.setting().promise) }</p>
            { for rounds }
            if !report.discuss.is_empty() { <h2>{ w.discuss }</h2><ol>{ for discuss }</ol> }
            if !report.commitments.is_empty() {
                <h2>{ w.commitments }</h2>
                <table><thead><tr><th>{ w.what }</th><th>{ w.who }</th><th>{ w.when }</th></tr></thead><tbody>{ for commitments }</tbody></table>
            }
            <h2>{ w.questions }</h2>
            { for dimensions }
            <h2>{ w.limits }</h2>
            <ul>{ for limits }</ul>
        </article>
    }
}
