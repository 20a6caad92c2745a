//! The data in a result page, as we write it or as another program has saved it again: with
//! attributes in another order, other quotes, capital letters, entities.

use crate::FileError;
use std::borrow::Cow;

const ID: &str = "faire-ensemble";

/// The result file that stands in a page.
pub(crate) fn data(page: &str) -> Result<Cow<'_, str>, FileError> {
    let mut blocks = Blocks { rest: page };
    let data = blocks.next().ok_or(FileError::NotOurPage)?;
    // Of two blocks, one would be a guess.
    if blocks.next().is_some() {
        return Err(FileError::NotOurPage);
    }
    Ok(data)
}

/// What stands in each script element that has our id.
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

/// In ASCII, capital letters are the same.
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

/// Without what some programs put around a script, and without their entities.
fn json(inside: &str) -> Cow<'_, str> {
    let start = inside.find('{').unwrap_or_default();
    let end = inside.rfind('}').map_or(inside.len(), |it| it + 1);
    let json = inside.get(start..end).unwrap_or(inside);
    // Our own text has a quotation mark there.
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
