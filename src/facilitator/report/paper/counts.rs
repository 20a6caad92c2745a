//! The counts of each theme and question on paper, and the averages.

use documents::group::{Count, DimensionReport, DimensionRound, ItemReport, ItemRound, Report};
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn dimension(report: &Report<'_>, dimension: &DimensionReport<'_>) -> Html {
    // With a single question, the theme would say the same twice.
    let rounds = dimension.rounds.iter().filter(|_| dimension.items.len() > 1);
    let rounds = rounds.map(|it| dimension_round(report, it));
    let items = dimension.items.iter().filter(|it| !it.rounds.is_empty());
    let items = items.map(|it| item(report, it));
    html! { <section class="sheet__theme"><h3>{ dimension.name }</h3>{ for rounds }{ for items }</section> }
}

fn dimension_round(report: &Report<'_>, round: &DimensionRound<'_>) -> Html {
    html! { <>{ facts(report, round.round, &round.facts) }{ counts(round.stages.iter()) }</> }
}

fn facts(report: &Report<'_>, round: u8, facts: &[String]) -> Html {
    let name = report.round_name(round).map(|it| phrase("b", "", [&it, " · "].concat()));
    html! { <p class="sheet__facts">{ for name }{ facts.join(" · ") }</p> }
}

fn counts<'a>(counts: impl Iterator<Item = &'a Count<'a>>) -> Html {
    let line = |it: &Count<'_>| {
        let moved = it.moved.as_ref().map(|it| [" (", it, ")"].concat());
        html! { <li><b>{ it.count.to_string() }</b>{ " " }{ it.label }{ moved }</li> }
    };
    html! { <ul class="sheet__counts">{ for counts.map(line) }</ul> }
}

fn item(report: &Report<'_>, item: &ItemReport<'_>) -> Html {
    let rounds = item.rounds.iter().map(|it| item_round(report, it));
    let common = item.common_words.map(|it| {
        html! { <p class="sheet__common"><b>{ report.words.common_answer }</b>{ " " }{ it }</p> }
    });
    html! { <section class="sheet__item"><h4>{ item.stem }</h4>{ for rounds }{ common }</section> }
}

fn item_round(report: &Report<'_>, round: &ItemRound<'_>) -> Html {
    let others = round.others.iter().filter(|it| !it.is_silent());
    let since = round.since.as_ref().map(|it| phrase("p", "", it));
    html! {
        <>
            { facts(report, round.round, &round.facts) }
            { counts(round.levels.iter().chain(others)) }
            { for since }
        </>
    }
}

pub(super) fn annex(report: &Report<'_>) -> Html {
    let w = report.words;
    let rows: Vec<_> = report
        .means()
        .map(|(of, at, mean)| {
            let name = [Some(of.name.to_owned()), report.round_name(at.round)];
            let name = name.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let range = [mean.lowest, mean.highest];
            let average = (w.average)(mean.score, range, mean.deviation, at.scored);
            html! { <tr><td>{ name }</td><td>{ average }</td></tr> }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <section class="sheet__page"><h2>{ w.annex }</h2><p>{ w.annex_how }</p><table aria-label={w.annex}><tbody>{ for rows }</tbody></table></section> }
}
