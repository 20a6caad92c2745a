//! The report for print; the screen doesn't show it.

use crate::View;
use documents::group::{
    DimensionReport, DimensionRound, GroupSource, ItemReport, ItemRound, Report,
};
use engine::group::Group;
use web::elements::phrase;
use yew::{Html, html};

pub(crate) fn paper(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.page.questionnaire;
    let source = GroupSource::new(questionnaire, group);
    let report = &source.report();
    let w = report.words;
    let rounds = report.rounds.iter().map(|it| {
        let facts = it.facts.iter().map(|it| phrase("li", "", it));
        html! { <><h3>{ it.name.clone() }</h3><ul>{ for facts }</ul></> }
    });
    let dimensions = report.dimensions().filter(|it| !it.rounds.is_empty());
    let dimensions = dimensions.map(|it| dimension(report, it));
    let discuss = report.discuss.iter().map(|it| {
        html! { <li><b>{ it.stem }</b>{ " " }{ it.reason.clone() }</li> }
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
            if !report.commitments.is_empty() { <h2>{ w.commitments }</h2>{ commitments(report) } }
            <h2>{ w.questions }</h2>
            { for dimensions }
            <h2>{ w.limits }</h2>
            <ul>{ for limits }</ul>
        </article>
    }
}

fn dimension(report: &Report<'_>, dimension: &DimensionReport<'_>) -> Html {
    let rounds = dimension.rounds.iter().map(|it| dimension_round(report, it));
    let items = dimension.items.iter().filter(|it| !it.rounds.is_empty());
    let items = items.map(|it| item(report, it));
    html! { <section class="sheet__theme"><h3>{ dimension.name }</h3>{ for rounds }{ for items }</section> }
}

fn dimension_round(report: &Report<'_>, round: &DimensionRound<'_>) -> Html {
    let name = report.round_name(round.round);
    let pair = report.words.all.result.pair;
    let stages = round.stages.iter().map(|it| pair(it.label, &it.count.to_string()));
    let stages = stages.collect::<Vec<_>>().join(" · ");
    html! { <p><b>{ name }</b>{ " " }{ round.state.clone() }{ " " }{ stages }{ " " }{ round.facts.join(" · ") }</p> }
}

fn item(report: &Report<'_>, item: &ItemReport<'_>) -> Html {
    let rounds = item.rounds.iter().map(|it| item_round(report, it));
    let common = item.common_words.map(|it| {
        html! { <p><b>{ report.words.common_answer }</b>{ " " }{ it }</p> }
    });
    html! { <section class="sheet__item"><h4>{ item.stem }</h4>{ for rounds }{ common }</section> }
}

fn item_round(report: &Report<'_>, round: &ItemRound<'_>) -> Html {
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
}

fn commitments(report: &Report<'_>) -> Html {
    let w = report.words;
    let rows = report.commitments.iter().map(|it| {
        html! { <tr><td>{ it.what.clone() }</td><td>{ it.who.clone() }</td><td>{ it.when.clone() }</td></tr> }
    });
    html! { <table><thead><tr><th>{ w.what }</th><th>{ w.who }</th><th>{ w.when }</th></tr></thead><tbody>{ for rows }</tbody></table> }
}
