//! The accessibility statement, in each language, in the form that French law prescribes. It is
//! generated from `docs/accessibility.toml`, which `checked.rs` compares with the criteria and with the
//! tests that it names.

mod checked;
mod list;

use super::bundle::Entry;
use super::pages::{escaped, fill};
use super::script;
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use checked::{State, Statement};

const SOURCE: &str = "docs/accessibility.toml";

/// A page: its name, its language and its template.
struct Page {
    name: &'static str,
    lang: &'static str,
    template: &'static str,
}

const PAGES: [Page; 2] = [
    Page { name: "accessibilite.html", lang: "fr", template: include_str!("statement/fr.html") },
    Page { name: "accessibility.html", lang: "en", template: include_str!("statement/en.html") },
];

/// How many of the criteria are met, in the words of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Conformity {
    Full,
    Partial,
    None,
}

impl Conformity {
    fn of(statement: &Statement) -> Self {
        let (met, missed) = (statement.count(State::Met), statement.count(State::NotMet));
        match met {
            _ if missed == 0 => Self::Full,
            met if met >= missed => Self::Partial,
            _ => Self::None,
        }
    }

    fn words(self, lang: &str) -> &'static str {
        match (self, lang) {
            (Self::Full, "fr") => "totalement conforme",
            (Self::Partial, "fr") => "partiellement conforme",
            (Self::None, "fr") => "non conforme",
            (Self::Full, _) => "fully compliant",
            (Self::Partial, _) => "partially compliant",
            (Self::None, _) => "not compliant",
        }
    }
}

pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    let statement = read(root)?;
    for page in PAGES {
        let html = fill(page.name, page.template, |name| value(&statement, page.lang, name))?;
        artifacts.add(page.name, Role::OnDemand, html)?;
    }
    let entry = Entry { path: "page/statement.js", ..Entry::default() };
    artifacts.add(artifacts::STATEMENT, Role::OnDemand, script::shipped(root, &entry)?)
}

/// The address of the statement, and the text of the link to it, which the law prescribes: see
/// `worker/registration.js`.
pub(super) fn link(root: &Root, lang: &str) -> Result<[String; 2]> {
    let words = Conformity::of(&read(root)?).words(lang);
    let page = PAGES.iter().find(|it| it.lang == lang).or(PAGES.last());
    let page = page.context("there is no statement")?;
    let label = if lang == "fr" { "Accessibilité\u{a0}: " } else { "Accessibility: " };
    Ok([["../", page.name].concat(), [label, words].concat()])
}

fn read(root: &Root) -> Result<Statement> {
    let text = workspace::read_text(&root.join(SOURCE))?;
    let source = |file: &str| workspace::read_text(&root.join(&["tests/browser/", file].concat()));
    Statement::checked(&text, source).context(SOURCE)
}

fn value(statement: &Statement, lang: &str, name: &str) -> Result<String> {
    let count = |state| statement.count(state).to_string();
    Ok(match name {
        "conformity" => Conformity::of(statement).words(lang).to_owned(),
        "rate" => rate(statement, lang),
        "met" => count(State::Met),
        "applicable" => (statement.count(State::Met) + statement.count(State::NotMet)).to_string(),
        "not_met" => count(State::NotMet),
        "not_applicable" => count(State::NotApplicable),
        "date" => date(&statement.date, lang)?,
        "gaps" => list::gaps(statement, lang),
        "gaps_in_short" => escaped(&list::gaps_in_short(statement, lang)),
        "criteria" => list::criteria(statement, lang),
        "evidence" => list::evidence(statement, lang)?,
        _ => bail!("nothing is known as {name}"),
    })
}

/// The rate in per cent with one decimal, rounded down, because it must not promise too much.
fn rate(statement: &Statement, lang: &str) -> String {
    let (met, missed) = (statement.count(State::Met), statement.count(State::NotMet));
    let tenths = met * 1000 / (met + missed).max(1);
    let sign = if lang == "fr" { "," } else { "." };
    let space = if lang == "fr" { "\u{a0}" } else { "" };
    format!("{}{sign}{}{space}%", tenths / 10, tenths % 10)
}

/// `2026-11-29` as people of that language write it.
fn date(date: &str, lang: &str) -> Result<String> {
    let months = if lang == "fr" { MONTHS_FR } else { MONTHS_EN };
    let parts: Vec<usize> = date.split('-').map_while(|it| it.parse().ok()).collect();
    let [year, month, day] = *parts else { bail!("{date} is no date such as 2026-11-29") };
    let month = month.checked_sub(1).and_then(|it| months.split(' ').nth(it));
    let month = month.with_context(|| format!("{date} has no month from 01 to 12"))?;
    Ok(format!("{day}\u{a0}{month} {year}"))
}

const MONTHS_FR: &str =
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
const MONTHS_EN: &str =
    "January February March April May June July August September October November December";

#[cfg(test)]
mod tests;
