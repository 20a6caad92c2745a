//! What the room takes home: files made here, and the same on paper.

pub(super) mod form;

use super::message::Message;
use crate::View;
use documents::group::GroupSource;
use engine::group::{Anonymity, Group};
use form::Form;
use web::download;
use web::elements::{button, phrase};
use yew::{Html, html};

/// The file of the last press, if `is_here` fits it: what is said of it, and what can be done without.
pub(super) fn download(view: &View<'_>, is_here: fn(Form) -> bool) -> Html {
    let words = download::Words::of(view.given.questionnaire.lang());
    let on_copy = view.press(|| Message::CopyFile);
    let download = view.download.filter(|it| is_here(it.0)).map(|it| &it.1);
    html! {
        <>
            <p class="desk__hint" role="status">{ download.map(|it| it.said(words)) }</p>
            { for download.map(|it| it.instead(words, on_copy)) }
        </>
    }
}

pub(super) fn report(view: &View<'_>, group: &Group) -> Html {
    let w = view.words;
    let save = |form: Form, words: &'static str| {
        button("button", words, view.send(move |_| Message::Report(form)))
    };
    let session = if group.setting().promise == Anonymity::Open {
        html! {
            <>
                <p class="desk__hint">{ w.session_hint }</p>
                <div class="actions">{ save(Form::Session, w.export) }</div>
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
                { save(Form::Page, w.report_page) }
                { save(Form::Markdown, w.report_markdown) }
                { save(Form::Table, w.report_table) }
                { save(Form::Themes, w.report_themes) }
                { save(Form::Commitments, w.report_commitments) }
                { save(Form::Data, w.report_data) }
            </div>
            { download(view, |it| it != Form::Session) }
            <h2 class="desk__title">{ w.session }</h2>
            { session }
            { download(view, |it| it == Form::Session) }
        </div>
    }
}

/// The report as it is printed; on the screen it is not there.
pub(super) fn paper(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.given.questionnaire;
    let source = GroupSource::new(questionnaire, group);
    let report = source.report();
    let said = report.words;
    let lines = |facts: &[String]| facts.iter().map(|it| phrase("li", "", it)).collect::<Html>();
    let rounds = report.rounds.iter().map(|it| {
        html! { <><h3>{ it.name.clone() }</h3><ul>{ lines(&it.facts) }</ul></> }
    });
    let dimensions = report.dimensions().filter(|it| !it.rounds.is_empty()).map(|dimension| {
        let rounds = dimension.rounds.iter().map(|round| {
            let name = report.round_name(round.round);
            let stages = round.stages.iter().map(|it| (said.all.result.pair)(it.label, &it.count.to_string()));
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
                html! { <p><b>{ said.common_answer }</b>{ " " }{ it }</p> }
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
            <p>{ said.promise(group.setting().promise) }</p>
            { for rounds }
            if !report.discuss.is_empty() { <h2>{ said.discuss }</h2><ol>{ for discuss }</ol> }
            if !report.commitments.is_empty() {
                <h2>{ said.commitments }</h2>
                <table><thead><tr><th>{ said.what }</th><th>{ said.who }</th><th>{ said.when }</th></tr></thead><tbody>{ for commitments }</tbody></table>
            }
            <h2>{ said.questions }</h2>
            { for dimensions }
            <h2>{ said.limits }</h2>
            <ul>{ for limits }</ul>
        </article>
    }
}
