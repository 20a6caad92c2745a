//! The report for print; the screen doesn't show it. Page one is what a group puts on its table; the
//! counts follow, and the averages are an annex.

mod counts;

use crate::View;
use counts::{annex, dimension};
use documents::group::{GroupSource, Report};
use engine::group::Group;
use web::elements::phrase;
use yew::{Html, html};

pub(crate) fn paper(view: &View<'_>, group: &Group) -> Html {
    let questionnaire = &view.page.questionnaire;
    let source = GroupSource::new(questionnaire, group);
    let report = &source.report();
    let w = report.words;
    let dimensions = report.dimensions().filter(|it| !it.rounds.is_empty());
    let dimensions = dimensions.map(|it| dimension(report, it));
    let limits = questionnaire.texts.not_this.iter().map(|it| phrase("li", "", it));
    html! {
        <article class="sheet">
            { page_one(report, group) }
            <section class="sheet__page">
                <h2>{ w.questions }</h2>
                { for dimensions }
            </section>
            { annex(report) }
            <h2>{ w.limits }</h2>
            <ul>{ for limits }</ul>
        </article>
    }
}

fn page_one(report: &Report<'_>, group: &Group) -> Html {
    let w = report.words;
    let common = report.common.iter().map(|it| {
        html! { <li><b>{ it.topic }</b><br />{ it.answer }</li> }
    });
    let discuss = report.discuss.iter().map(|it| {
        html! { <li><b>{ it.stem }</b><br />{ it.reason.clone() }</li> }
    });
    html! {
        <>
            <h1 dir="auto">{ report.title }</h1>
            <p>{ report.about.clone() }</p>
            <p>{ report.context.clone() }</p>
            <p>{ w.promise(group.setting().promise) }</p>
            <h2>{ w.participation }</h2>
            { participation(report) }
            if !report.earlier.is_empty() { <h2>{ w.earlier }</h2>{ earlier(report) } }
            { commitments(report) }
            if !report.common.is_empty() { <h2>{ w.common }</h2><ul>{ for common }</ul> }
            if !report.discuss.is_empty() { <h2>{ w.discuss }</h2><ol>{ for discuss }</ol> }
            { rating(report) }
        </>
    }
}

fn participation(report: &Report<'_>) -> Html {
    let w = report.words;
    if report.rounds.is_empty() {
        return phrase("p", "", w.nobody_yet);
    }
    let headcount =
        (report.headcount > 0).then(|| phrase("li", "", (w.headcount)(report.headcount)));
    let pair = |name: &str, words: &str| w.all.result.pair(name, words);
    let rounds =
        report.rounds.iter().map(|it| phrase("li", "", pair(&it.name, &it.facts.join(" · "))));
    html! { <ul>{ for headcount }{ for rounds }</ul> }
}

fn commitments(report: &Report<'_>) -> Html {
    let w = report.words;
    let rows = report.commitments.iter().map(|it| {
        html! { <tr><td dir="auto">{ it.what.clone() }</td><td dir="auto">{ it.who.clone() }</td><td dir="auto">{ it.when.clone() }</td></tr> }
    });
    let next_look = (!report.next_look.is_empty()).then(|| {
        html! { <p dir="auto"><b>{ w.next_look }</b>{ " " }{ report.next_look }</p> }
    });
    if report.commitments.is_empty() && next_look.is_none() {
        return Html::default();
    }
    let table = html! { <table aria-label={w.commitments}><thead><tr><th>{ w.what }</th><th>{ w.who }</th><th>{ w.when }</th></tr></thead><tbody>{ for rows }</tbody></table> };
    let table = if report.commitments.is_empty() { Html::default() } else { table };
    html! { <><h2>{ w.commitments }</h2>{ table }{ for next_look }</> }
}

fn earlier(report: &Report<'_>) -> Html {
    let w = report.words;
    let rows = report.earlier.iter().map(|it| {
        let of = &it.commitment;
        html! { <tr><td dir="auto">{ of.what.clone() }</td><td dir="auto">{ of.who.clone() }</td><td dir="auto">{ of.when.clone() }</td><td>{ w.outcome(it.outcome) }</td></tr> }
    });
    html! { <table aria-label={w.earlier}><thead><tr><th>{ w.what }</th><th>{ w.who }</th><th>{ w.when }</th><th>{ w.outcome_title }</th></tr></thead><tbody>{ for rows }</tbody></table> }
}

fn rating(report: &Report<'_>) -> Html {
    let counts = report.rating_counts();
    if counts.is_empty() {
        return Html::default();
    }
    let counts = counts.iter().map(|it| {
        html! { <li><b>{ it.count.to_string() }</b>{ " " }{ it.label }</li> }
    });
    html! { <><h2>{ report.words.rating }</h2><ul class="sheet__counts">{ for counts }</ul></> }
}
