//! Extracts the data from a result page, whether it is as we wrote it or was saved again by another
//! program, with reordered attributes, different quotes, capital letters or entities.

use crate::FileError;
use std::borrow::Cow;

const ID: &str = "faire-ensemble";

/// The result file embedded in a page.
pub(crate) fn data(page: &str) -> Result<Cow<'_, str>, FileError> {
    let mut blocks = Blocks { rest: page };
    let data = blocks.next().ok_or(FileError::NotOurPage)?;
    // With two blocks, choosing one would be a guess.
    if blocks.next().is_some() {
        return Err(FileError::NotOurPage);
    }
    Ok(data)
}

/// Iterates over the contents of the script elements that have our id.
struct Blocks<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Blocks<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Cow<'a, str>> {
        loop {
            let (_, tag) = split_at(self.rest, "<script")?;
            let (attributes, after) = tag.split_once('>')?;
            let (inside, after) = split_at(after, "</script")?;
            let (_, after) = after.split_once('>')?;
            self.rest = after;
            if is_ours(attributes) {
                return Some(json(inside));
            }
        }
    }
}

/// Ignores ASCII case.
fn split_at<'a>(text: &'a str, tag: &str) -> Option<(&'a str, &'a str)> {
    let is_tag =
        |at: &usize| text.get(*at..at + tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag));
    let at = text.match_indices('<').map(|it| it.0).find(is_tag)?;
    Some((text.get(..at)?, text.get(at + tag.len()..)?))
}

fn is_ours(attributes: &str) -> bool {
    let mut parts = attributes.split_ascii_whitespace();
    parts.any(|it| {
        let value = it.split_once('=').filter(|(name, _)| name.eq_ignore_ascii_case("id"));
        value.is_some_and(|(_, value)| value.trim_matches(['"', '\'', '/']) == ID)
    })
}

/// Strips what some programs put around a script's content, and decodes their entities.
fn json(inside: &str) -> Cow<'_, str> {
    let start = inside.find('{').unwrap_or_default();
    let end = inside.rfind('}').map_or(inside.len(), |it| it + 1);
    let json = inside.get(start..end).unwrap_or(inside);
    // In our own output, a quotation mark comes here.
    if json.trim_start_matches('{').trim_start().starts_with('&') {
        let entities =
            [("&quot;", "\""), ("&#34;", "\""), ("&#x22;", "\""), ("&lt;", "<"), ("&gt;", ">")];
        let more = [("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
        let all = entities.iter().chain(&more);
        all.fold(json.to_owned(), |text, (entity, sign)| text.replace(entity, sign)).into()
    } else {
        json.into()
    }
}
