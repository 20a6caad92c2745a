//! The lists of the statement: criteria, gaps, and how things were checked.

use super::checked::{Criterion, Evidence, How, State, Statement};
use super::escaped;
use anyhow::Result;
use std::fmt::Write as _;

fn state(state: State, lang: &str) -> &'static str {
    match (state, lang) {
        (State::Met, "fr") => "respecté",
        (State::NotMet, "fr") => "non respecté",
        (State::NotApplicable, "fr") => "sans objet",
        (State::Met, _) => "met",
        (State::NotMet, _) => "not met",
        (State::NotApplicable, _) => "not applicable",
    }
}

/// The gaps: a line for each criterion that is not met.
pub(super) fn gaps(statement: &Statement, lang: &str) -> String {
    let line = |it: &Criterion| {
        let why = escaped(it.why(lang).unwrap_or_default());
        format!("<li>{why} <a href=\"#c{0}\">{1}\u{a0}{0}</a></li>\n", it.number, named(lang))
    };
    missed(statement).map(line).collect()
}

/// The gaps in a single paragraph, for another site's statement.
pub(super) fn gaps_in_short(statement: &Statement, lang: &str) -> String {
    let line = |it: &Criterion| {
        let why = it.why(lang).unwrap_or_default().trim_end_matches('.');
        format!("{why} ({}\u{a0}{})", named(lang), it.number)
    };
    let separator = if lang == "fr" { "\u{a0}; " } else { "; " };
    missed(statement).map(line).collect::<Vec<_>>().join(separator)
}

fn named(lang: &str) -> &'static str {
    if lang == "fr" { "critère" } else { "criterion" }
}

fn missed(statement: &Statement) -> impl Iterator<Item = &Criterion> {
    statement.criteria().filter(|it| it.state == State::NotMet)
}

/// All criteria, by topic.
pub(super) fn criteria(statement: &Statement, lang: &str) -> String {
    let topic = |it: &super::checked::Topic| {
        let items: String = it.criteria.iter().map(|it| item(statement, it, lang)).collect();
        let title = escaped(it.title(lang));
        format!("<h3>{}. {title}</h3>\n<ul class=\"criteria\">\n{items}</ul>\n", it.number)
    };
    statement.topics.iter().map(topic).collect()
}

fn item(statement: &Statement, criterion: &Criterion, lang: &str) -> String {
    let Criterion { number, state: of, .. } = criterion;
    let why = criterion.why(lang).map(|it| [" ", &escaped(it)].concat()).unwrap_or_default();
    let links: Vec<_> =
        criterion.evidence.iter().map(|id| reference(statement, id, lang)).collect();
    let checked = if lang == "fr" { "Vérifié\u{a0}: " } else { "Checked: " };
    format!(
        "<li id=\"c{number}\"><strong>{number}, {}.</strong> {}{why} <small>{checked}{}.</small></li>\n",
        state(*of, lang),
        escaped(criterion.text(lang)),
        links.join(", ")
    )
}

/// A link to how something was checked; tests and manual checks are numbered separately.
fn reference(statement: &Statement, id: &str, lang: &str) -> String {
    let found = statement.evidence.iter().find(|it| it.id == id);
    let is_test = found.is_some_and(is_test);
    let of_kind = statement.evidence.iter().filter(|it| super::list::is_test(it) == is_test);
    let number = 1 + of_kind.take_while(|it| it.id != id).count();
    let kind = match (is_test, lang) {
        (true, _) => "test",
        (false, "fr") => "à la main",
        (false, _) => "by hand",
    };
    format!("<a href=\"#e-{id}\">{kind}\u{a0}{number}</a>")
}

fn is_test(evidence: &Evidence) -> bool {
    matches!(evidence.how, How::Test { .. })
}

/// The tests and the manual checks, as two lists.
pub(super) fn evidence(statement: &Statement, lang: &str) -> Result<String> {
    let (mut tests, mut by_hand) = (String::new(), String::new());
    for Evidence { id, how } in &statement.evidence {
        match how {
            How::Test { test } => {
                let (file, title) = (escaped(&test.file), escaped(&plain(&test.title)));
                writeln!(
                    tests,
                    "<li id=\"e-{id}\"><span lang=\"en\">{title}</span> (<code>{file}</code>)</li>"
                )?;
            }
            How::ByHand { date, fr, en } => {
                let (text, date) = (if lang == "fr" { fr } else { en }, super::date(date, lang)?);
                writeln!(by_hand, "<li id=\"e-{id}\">{date}. {}</li>", escaped(text))?;
            }
        }
    }
    let [first, second] = if lang == "fr" {
        ["Par des tests, dans <code>tests/browser/</code>", "À la main"]
    } else {
        ["By tests, in <code>tests/browser/</code>", "By hand"]
    };
    Ok(format!("<h3>{first}</h3>\n<ol>\n{tests}</ol>\n<h3>{second}</h3>\n<ol>\n{by_hand}</ol>\n"))
}

/// A title without its placeholders, since each test fills in its own values.
fn plain(title: &str) -> String {
    let mut parts = title.split("${");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|it| ["…", it.split_once('}').map_or("", |(_, after)| after)].concat());
    first + &rest.collect::<String>()
}
