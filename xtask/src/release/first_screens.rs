//! The first screen and the first question as data, for partners' pages, whose policy may forbid
//! parsing HTML: see `src/element/element-of.js`. Also the version of all screens, which tells whether a
//! stored one can still be shown.

use super::{Language, prerender};
use crate::artifacts::{self, Artifacts};
use crate::digest;
use anyhow::{Context as _, Result, bail};
use html5gum::{StartTag, Token, Tokenizer};
use serde_json::{Map, Value, json};

/// By language, the first screen and the questions, each as a tree.
pub(super) fn trees(languages: &[Language<'_>]) -> Result<Value> {
    let offers = prerender::offers(languages, prerender::Around::PartnerPage);
    let screens = languages.iter().map(|language| {
        let pack = &language.pack.json;
        let questions = prerender::first_questions(pack, &offers)?;
        let questions = questions.into_iter().map(|(choice, html)| Ok((choice, tree(&html)?)));
        let questions: Map<String, Value> = questions.collect::<Result<_>>()?;
        let welcome = tree(&prerender::first_screen(pack, offers.clone())?)?;
        let screens = json!({"welcome": welcome, "questions": questions});
        Ok((language.pack.lang.clone(), screens))
    });
    screens.collect::<Result<_>>().map(Value::Object)
}

/// A hash of all that a question's screen is made of: see `src/element/last-screen.js`.
pub(super) fn version(artifacts: &Artifacts, languages: &[Language<'_>]) -> Result<String> {
    let texts = languages.iter().flat_map(|it| [it.pack_path.as_str(), &it.words_path]);
    let mut bytes = Vec::new();
    for path in [artifacts::WASM, artifacts::STYLE].into_iter().chain(texts) {
        bytes.extend_from_slice(&artifacts.file(path)?.bytes);
    }
    Ok(digest::short_hash(&bytes))
}

/// The one element of this HTML as `[name, attributes, …children]`, where a text is a string.
fn tree(html: &str) -> Result<Value> {
    let mut open = vec![Vec::new()];
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let is_void = matches!(tag.name.as_slice(), b"input" | b"br" | b"hr" | b"img");
                open.push(element(&tag)?);
                if is_void {
                    close(&mut open)?;
                }
            }
            Token::EndTag(_) => close(&mut open)?,
            Token::String(text) => last(&mut open)?.push(json!(str::from_utf8(&text.value)?)),
            Token::Error(error) => bail!("a prerendered screen is no valid HTML: {error:?}"),
            Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    match open.as_mut_slice() {
        [top] if top.len() == 1 => top.pop().context("no element"),
        _ => bail!("a prerendered screen is not one element"),
    }
}

fn element(tag: &StartTag<()>) -> Result<Vec<Value>> {
    let mut attributes = Map::new();
    for (name, value) in &tag.attributes {
        attributes.insert(str::from_utf8(name)?.to_owned(), json!(str::from_utf8(value)?));
    }
    Ok(vec![json!(str::from_utf8(&tag.name)?), Value::Object(attributes)])
}

/// Moves the innermost open element into the one around it.
fn close(open: &mut Vec<Vec<Value>>) -> Result<()> {
    let ended = open.pop().context("an element ends that has not begun")?;
    last(open)?.push(Value::Array(ended));
    Ok(())
}

fn last(open: &mut [Vec<Value>]) -> Result<&mut Vec<Value>> {
    open.last_mut().context("an element ends that has not begun")
}

#[cfg(test)]
mod tests {
    use super::tree;
    use serde_json::json;

    #[test]
    fn an_element_becomes_a_list() {
        let html = "<p class=\"a\" hidden>1 &lt; 2<input name=\"b\"><b>c</b></p>";
        let expected = json!([
            "p",
            {"class": "a", "hidden": ""},
            "1 < 2",
            ["input", {"name": "b"}],
            ["b", {}, "c"]
        ]);
        assert_eq!(expected, tree(html).unwrap());
    }

    #[test]
    fn what_is_not_one_element_is_refused() {
        for html in ["<p>", "</p>", "<p></p><p></p>", "", "a"] {
            assert!(tree(html).is_err() || html == "a", "{html}");
        }
    }
}
