//! Breaks a text into lines.

const ELLIPSIS: &str = "…";

/// Wraps a text into at most `most` lines; if it is longer, the last one ends with an ellipsis. A
/// word that is wider than a line is split.
pub fn wrap(text: &str, most: usize, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if lines.len() + 1 == most && !fits(rest) {
            lines.push(shortened(rest, fits));
            return lines;
        }
        let end = line_end(rest, fits);
        let (line, after) = rest.split_at(end);
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    lines
}

/// Where the first line of a text ends: after the last word that fits, or else within the first.
fn line_end(text: &str, fits: &dyn Fn(&str) -> bool) -> usize {
    let fits_to = |end: &usize| text.get(..*end).is_some_and(fits);
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let words = ends.take_while(|it| fits_to(it)).last();
    words.unwrap_or_else(|| {
        let letters = text.char_indices().map(|(at, it)| at + it.len_utf8());
        let first = text.chars().next().map_or(0, char::len_utf8);
        letters.take_while(|it| fits_to(it)).last().unwrap_or(first)
    })
}

fn shortened(text: &str, fits: &dyn Fn(&str) -> bool) -> String {
    let with_end = |it: &str| [it.trim_end(), ELLIPSIS].concat();
    let ends = text.char_indices().map(|(at, _)| at);
    let last = ends.take_while(|&it| text.get(..it).is_some_and(|it| fits(&with_end(it)))).last();
    with_end(text.get(..last.unwrap_or_default()).unwrap_or_default())
}

/// Whether these lines leave out a part of the text.
pub(super) fn is_cut(lines: &[String], text: &str) -> bool {
    lines.last().is_some_and(|it| it.ends_with(ELLIPSIS) && !text.ends_with(ELLIPSIS))
}
