//! The pages of each language, with the first screen and the first question already in them.

use super::bundle::{self, Entry};
use super::prerender::{Around, Offers};
use super::{Language, address, element, first_screens, prerender, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::digest;
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

pub(super) fn add(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
) -> Result<()> {
    let template = workspace::read_text(&root.join("index.html"))?;
    let inline = Inline::new(root, artifacts, languages)?;
    artifacts.add(artifacts::SHELL, Role::Page, inline.shell.as_str())?;
    let offers = prerender::offers(languages, Around::OwnPage);
    for language in languages {
        let page = Page::new(language, languages)?;
        let pack = &language.pack.json;
        let drawn = asleep(&prerender::first_screen(pack, offers.clone())?)?;
        let items = first_items(pack, &offers)?;
        let value = |name: &str| match name {
            "first_items" => Ok(items.clone()),
            name => inline.value(name).map_or_else(|| page.value(name, &drawn), Ok),
        };
        let html = fill("index.html", &template, value)?;
        artifacts.add(&language.page, Role::Page, html)?;
        // The page for an iframe names the page itself as canonical, for search engines.
        let canonical = format!("<link rel=\"canonical\" href=\"{}\">", address(&language.page));
        let html = fill("index.html", &template, |name| match name {
            "canonical" => Ok(canonical.clone()),
            name => value(name),
        })?;
        artifacts.add(&language.embed, Role::Page, html)?;
        let drawn = prerender::paper(&language.pack.json)?;
        let template = include_str!("paper.html");
        let html = fill("paper.html", template, |name| page.value(name, &drawn))?;
        artifacts.add(&language.paper, Role::Page, html)?;
    }
    Ok(())
}

/// The script and the styles inside our own page, so that a single response shows the first question.
/// The page's policy allows them by their hashes.
struct Inline {
    shell: String,
    page_style: String,
    style: String,
}

impl Inline {
    fn new(root: &Root, artifacts: &Artifacts, languages: &[Language<'_>]) -> Result<Self> {
        let constants = bundle::Constants::from([
            ("LANGUAGES", json!(element::tags(languages))),
            ("SCREEN_VERSION", json!(first_screens::version(artifacts, languages)?)),
        ]);
        let entry = Entry { path: "page/shell.js", constants, instance: None };
        // In a block, its names are not global on the page.
        let shell = script::minified(&["{", &bundle::bundle(root, &entry)?, "}"].concat())?;
        let text = |path: &str| -> Result<String> {
            Ok(String::from_utf8(artifacts.file(path)?.bytes.clone())?)
        };
        let page_style = text(artifacts::PAGE_STYLE)?;
        let inline = Self { shell, page_style, style: text(artifacts::STYLE)? };
        for (text, end) in [
            (&inline.shell, "</script"),
            (&inline.page_style, "</style"),
            (&inline.style, "</style"),
        ] {
            if text.contains(end) {
                bail!(
                    "a script or a style of the page contains {end}, which would end it; rephrase it"
                );
            }
        }
        Ok(inline)
    }

    fn value(&self, name: &str) -> Option<String> {
        let hash = |text: &str| format!("'{}'", digest::integrity_256(text.as_bytes()));
        Some(match name {
            "shell" => self.shell.clone(),
            "page_style" => self.page_style.clone(),
            "style" => self.style.clone(),
            "script_hash" => hash(&self.shell),
            "style_hashes" => [hash(&self.page_style), hash(&self.style)].join(" "),
            _ => return None,
        })
    }
}

/// The first question for each perimeter and path, in templates: see `src/element/page/shell.js`.
fn first_items(pack: &str, offers: &Offers) -> Result<String> {
    let questions = prerender::first_questions(pack, offers)?;
    let template = |(choice, drawn): &(String, String)| {
        format!("<template data-first=\"{choice}\">{drawn}</template>")
    };
    Ok(questions.iter().map(template).collect())
}

/// Without the script, nothing can be pressed. And the script must not mistake for a choice what a
/// browser has filled in after a reload.
fn asleep(drawn: &str) -> Result<String> {
    if !drawn.contains("<button ") || !drawn.contains("<input ") {
        bail!("the first screen has no button or no input any more; correct `asleep`");
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
            "pack" => address(&self.language.first_pack_path),
            "words" => address(&self.language.first_words_path),
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
