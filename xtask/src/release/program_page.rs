//! The pages of a program with a page to itself, in each language, and what such a page needs.

use super::bundle::Constants;
use super::element::{by_language, file, up, word, words};
use super::pages::{escaped, fill};
use super::{Language, address};
use crate::artifacts::{Artifacts, Role};
use anyhow::Result;
use serde_json::{Value, json};

const TEMPLATE: &str = include_str!("program-page.html");

/// A program with a page to itself.
pub(super) struct ProgramPage {
    /// The id of the element in which it draws; its texts start with the same word.
    pub(super) id: &'static str,
    /// The name of its script and its style sheet.
    pub(super) program: &'static str,
    pub(super) role: Role,
    pub(super) path: for<'a> fn(&'a Language<'_>) -> &'a str,
}

impl ProgramPage {
    /// Adds the pages. `own` returns the HTML of a placeholder that differs between programs.
    pub(super) fn add(
        &self,
        artifacts: &mut Artifacts,
        languages: &[Language<'_>],
        own: impl Fn(&str, &Language<'_>) -> Result<String>,
    ) -> Result<()> {
        for language in languages {
            let other = other(language, languages).unwrap_or(language);
            let html = fill("program-page.html", TEMPLATE, |name| match name {
                "lang" => Ok(language.pack.lang.clone()),
                "other_lang" => Ok(other.pack.lang.clone()),
                "other_page" => Ok(address((self.path)(other))),
                "id" => Ok(self.id.to_owned()),
                "program" => Ok(self.program.to_owned()),
                "stalled" | "without_script" => own(name, language),
                "unstyled" | "update" | "update_accept" => text(language, name),
                name => text(language, &[self.id, "_", name].concat()),
            })?;
            artifacts.add((self.path)(language), self.role, html)?;
        }
        Ok(())
    }

    /// The constants of its script. `paper` returns the address of the page that can be printed instead,
    /// and the label of the link.
    pub(super) fn constants(
        &self,
        artifacts: &Artifacts,
        languages: &[Language<'_>],
        (wasm, script): (&str, &str),
        paper: impl Fn(&Language<'_>) -> Result<Value>,
    ) -> Result<Constants> {
        let failed = [self.id, "_failed"].concat();
        let program = by_language(languages, |it| {
            Ok(json!({
                "page": up(&it.page),
                "pack": file(artifacts, &it.pack_path)?,
                "other": other(it, languages).map(|it| self.named(it)).transpose()?,
                "paper": paper(it)?,
                "texts": words(it, &[&failed, "failed_retry"])?,
            }))
        })?;
        let later = artifacts.kept_later(self.role).into_iter().chain([script]);
        let later: Vec<_> = later.map(|it| ["../", it].concat()).collect();
        Ok(Constants::from([
            ("PROGRAM_WASM", file(artifacts, wasm)?),
            ("PROGRAM", json!(program)),
            // Everything that a first visit does not fetch.
            ("OFFLINE_FILES", json!(later)),
        ]))
    }

    fn named(&self, language: &Language<'_>) -> Result<Value> {
        let url = ["../", (self.path)(language)].concat();
        let name = word(language, "language_name")?;
        Ok(json!({ "lang": language.pack.lang, "name": name, "url": url }))
    }
}

/// A text of the interface, as HTML.
pub(super) fn text(language: &Language<'_>, name: &str) -> Result<String> {
    Ok(escaped(word(language, name)?.as_str().unwrap_or_default()))
}

pub(super) fn other<'a>(
    language: &Language<'_>,
    all: &'a [Language<'a>],
) -> Option<&'a Language<'a>> {
    all.iter().find(|it| it.pack.lang != language.pack.lang)
}
