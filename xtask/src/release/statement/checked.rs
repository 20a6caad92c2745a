//! Reads the source of the statement and checks its promises: every criterion appears once, none is met
//! without evidence, and every test that it names exists.

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The number of criteria of each topic of RGAA 4.1.2, 106 in all.
const CRITERIA: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) date: String,
    pub(super) evidence: Vec<Evidence>,
    #[serde(rename = "topic")]
    pub(super) topics: Vec<Topic>,
}

/// How something was checked.
#[derive(Debug, Deserialize)]
pub(super) struct Evidence {
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) how: How,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum How {
    Test { test: Test },
    ByHand { date: String, fr: String, en: String },
}

/// A browser test, by its file below `tests/browser/` and its title as in the source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Test {
    pub(super) file: String,
    pub(super) title: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) number: usize,
    fr: String,
    en: String,
    #[serde(rename = "criterion")]
    pub(super) criteria: Vec<Criterion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Criterion {
    pub(super) number: String,
    pub(super) state: State,
    fr: String,
    en: String,
    pub(super) evidence: Vec<String>,
    /// What is missing, or why it does not apply.
    why: Option<Words>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    Met,
    NotMet,
    NotApplicable,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    fr: String,
    en: String,
}

fn spoken<'a>(lang: &str, fr: &'a str, en: &'a str) -> &'a str {
    if lang == "fr" { fr } else { en }
}

impl Topic {
    pub(super) fn title(&self, lang: &str) -> &str {
        spoken(lang, &self.fr, &self.en)
    }
}

impl Criterion {
    pub(super) fn text(&self, lang: &str) -> &str {
        spoken(lang, &self.fr, &self.en)
    }

    pub(super) fn why(&self, lang: &str) -> Option<&str> {
        self.why.as_ref().map(|it| spoken(lang, &it.fr, &it.en))
    }
}

impl Statement {
    /// Reads the statement and checks it; `source` returns the text of a test file.
    pub(super) fn checked(text: &str, source: impl Fn(&str) -> Result<String>) -> Result<Self> {
        let statement: Self = toml::from_str(text)?;
        statement.check_numbers()?;
        statement.check_evidence()?;
        for evidence in &statement.evidence {
            if let How::Test { test } = &evidence.how {
                test.check(&source(&test.file)?)?;
            }
        }
        Ok(statement)
    }

    pub(super) fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.topics.iter().flat_map(|it| &it.criteria)
    }

    pub(super) fn count(&self, state: State) -> usize {
        self.criteria().filter(|it| it.state == state).count()
    }

    fn check_numbers(&self) -> Result<()> {
        let numbers = |(at, count): (usize, &usize)| {
            (1..=*count).map(move |it| format!("{}.{it}", at + 1)).collect::<Vec<_>>()
        };
        let expected = CRITERIA.iter().enumerate().flat_map(numbers);
        let mut found = self.criteria().map(|it| it.number.as_str());
        for expected in expected {
            match found.next() {
                Some(it) if it == expected => {}
                Some(it) => bail!("criterion {it} stands where {expected} should"),
                None => bail!("criterion {expected} is missing"),
            }
        }
        match found.next() {
            Some(it) => bail!("criterion {it} is one too many"),
            None => Ok(()),
        }
    }

    fn check_evidence(&self) -> Result<()> {
        let known: BTreeSet<_> = self.evidence.iter().map(|it| it.id.as_str()).collect();
        if known.len() < self.evidence.len() {
            bail!("two pieces of evidence have the same id");
        }
        let mut used = BTreeSet::new();
        for criterion in self.criteria() {
            let number = &criterion.number;
            if criterion.evidence.is_empty() {
                bail!("{number} has no evidence: name a test, or what was looked at by hand");
            }
            if criterion.state != State::Met && criterion.why.is_none() {
                bail!("{number} is not met or does not apply, and says nothing of why");
            }
            for id in &criterion.evidence {
                let id = known.get(id.as_str());
                used.insert(*id.with_context(|| format!("{number} names unknown evidence"))?);
            }
        }
        match known.difference(&used).next() {
            Some(id) => bail!("evidence {id} is for no criterion; remove it"),
            None => Ok(()),
        }
    }
}

impl Test {
    fn check(&self, source: &str) -> Result<()> {
        let Self { file, title } = self;
        let named =
            [['"', '"'], ['`', '`']].map(|[open, close]| format!("test({open}{title}{close},"));
        if !named.iter().any(|it| source.contains(it)) {
            bail!("tests/browser/{file} has no test {title:?}");
        }
        Ok(())
    }
}
