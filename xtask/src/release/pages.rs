//! The pages of each language, with the prerendered first screen.

use super::{Language, prerender};
use crate::artifacts::{Artifacts, Role};
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
) -> Result<()> {
    let template = workspace::read_text(&root.join("index.html"))?;
    let names: Vec<_> = languages.iter().map(|it| it.pack.lang.clone()).collect();
    let papers = languages.iter().map(|it| (it.pack.lang.clone(), address(&it.paper)));
    let papers: Vec<_> = papers.collect();
    for language in languages {
        let page = Page::new(language, languages)?;
        let drawn = prerender::first_screen(&language.pack.json, names.clone(), papers.clone())?;
        let drawn = asleep(&drawn)?;
        let html = fill("index.html", &template, |name| page.value(name, &drawn))?;
        artifacts.add(&language.page, Role::Page, html)?;
        // The page for an iframe names the page itself as canonical, for search engines.
        let canonical = format!("<link rel=\"canonical\" href=\"{}\">", address(&language.page));
        let html = fill("index.html", &template, |name| match name {
            "canonical" => Ok(canonical.clone()),
            name => page.value(name, &drawn),
        })?;
        artifacts.add(&language.embed, Role::Page, html)?;
        let drawn = prerender::paper(&language.pack.json)?;
        let template = include_str!("paper.html");
        let html = fill("paper.html", template, |name| page.value(name, &drawn))?;
        artifacts.add(&language.paper, Role::Page, html)?;
    }
    Ok(())
}

/// Disables the buttons, which do nothing until the widget is mounted. page.js takes over choices
/// that were made meanwhile, so the browser must not restore earlier ones after a reload.
fn asleep(drawn: &str) -> Result<String> {
    if !drawn.contains("<button ") || !drawn.contains("<input ") {
        bail!("the first screen has no button or no input any more; mend `asleep`");
    }
    let drawn = drawn.replace("<button ", "<button disabled autocomplete=\"off\" ");
    Ok(drawn.replace("<input ", "<input autocomplete=\"off\" "))
}

/// The values of a page's placeholders.
struct Page<'a> {
    language: &'a Language<'a>,
    other: &'a Language<'a>,
    title: String,
    description: String,
}

impl<'a> Page<'a> {
    fn new(language: &'a Language<'a>, all: &'a [Language<'a>]) -> Result<Self> {
        let pack: Value = serde_json::from_str(&language.pack.json)?;
        let text = |key: &str| {
            let text = pack.get("texts").and_then(|it| it.get(key)).and_then(Value::as_str);
            text.with_context(|| format!("the pack has no text {key:?}"))
        };
        let title = format!("{} – {}", text("title")?, text("question")?);
        let description = text("summary")?.to_owned();
        let other = all.iter().find(|it| it.pack.lang != language.pack.lang).unwrap_or(language);
        Ok(Self { language, other, title, description })
    }

    fn value(&self, name: &str, drawn: &str) -> Result<String> {
        Ok(match name {
            "lang" => self.language.pack.lang.clone(),
            "title" => escaped(&self.title),
            "description" => escaped(&self.description),
            "first_screen" | "questionnaire" => drawn.to_owned(),
            "canonical" => String::new(),
            "paper" => address(&self.language.paper),
            "pack" => address(&self.language.pack_path),
            "other_lang" => self.other.pack.lang.clone(),
            "other_page" => address(&self.other.page),
            name => self.word(name)?,
        })
    }

    fn word(&self, name: &str) -> Result<String> {
        let word = prerender::word(&self.language.pack.lang, name);
        let word = word.with_context(|| {
            format!("nothing is known as {name}; correct it, or add it to `prerender::word`")
        })?;
        Ok(escaped(word))
    }
}

/// A relative address, because the page may be in any folder of a host.
pub(super) fn address(path: &str) -> String {
    if path == "index.html" { "./".to_owned() } else { format!("./{path}") }
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Fills the placeholders in one pass, so that inserted text is never searched for placeholders.
pub(super) fn fill(
    file: &str,
    template: &str,
    value: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let mut html = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            bail!("{file} has {{{{ without }}}}; close the placeholder");
        };
        html.push_str(before);
        html.push_str(&value(name.trim()).with_context(|| file.to_owned())?);
        rest = after;
    }
    html.push_str(rest);
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, expected: &str) {
        let value = |name: &str| match name {
            "a" => Ok("{{b}}".to_owned()),
            name => bail!("no {name}"),
        };
        let found = fill("t", template, value).unwrap_or_else(|error| format!("{error:#}"));
        assert_eq!(expected, found);
    }

    #[test]
    fn placeholders_are_filled_once_and_none_is_left() {
        check("x {{a}} y", "x {{b}} y");
        check("{{ a }}", "{{b}}");
        check("{{c}}", "t: no c");
        check("{{a", "t has {{ without }}; close the placeholder");
    }
}
