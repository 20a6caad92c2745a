//! Spaces, quotation marks and punctuation, as the language of a text requires.

use super::{pairs, triples};
use crate::finding::Flaw;
use std::collections::BTreeSet;

const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
const NO_BREAK_SPACE: char = '\u{a0}';

pub(super) fn check(lang: &str, text: &str) -> Vec<Flaw> {
    let mut flaws = spacing(text);
    flaws.extend(quotation_marks(text));
    if lang == "fr" {
        flaws.extend(french(text));
    } else {
        flaws.extend(space_before(text, ":;!?"));
    }
    flaws
}

fn spacing(text: &str) -> Vec<Flaw> {
    let is_double = |(one, two): (char, char)| one.is_whitespace() && two.is_whitespace();
    let error_if = |is: bool, problem, fix| is.then(|| Flaw::new(problem, fix));
    let flaws = [
        error_if(text != text.trim(), "begins or ends with a space", "remove it"),
        error_if(pairs(text).any(is_double), "has two spaces in a row", "remove one"),
        error_if(text.contains("..."), "has three dots", "write … in their place"),
        error_if(
            text.chars().any(char::is_control),
            "has a line break or a control character",
            "write it on one line",
        ),
        space_before(text, ",."),
    ];
    flaws.into_iter().flatten().collect()
}

fn quotation_marks(text: &str) -> Vec<Flaw> {
    let apostrophe = text.contains('\'').then(|| Flaw::new("has a straight apostrophe", "write ’"));
    let marks = text
        .contains('"')
        .then(|| Flaw::new("has straight quotation marks", "write those of the language"));
    apostrophe.into_iter().chain(marks).collect()
}

fn space_before(text: &str, signs: &str) -> Option<Flaw> {
    let (_, sign) = pairs(text).find(|it| it.0.is_whitespace() && signs.contains(it.1))?;
    Some(Flaw::new(format!("has a space before {sign}"), "remove it"))
}

fn french(text: &str) -> Vec<Flaw> {
    let mut missing = BTreeSet::new();
    for (before, sign, after) in triples(&format!(" {text} ")) {
        // https://…, 10:30
        let is_plain_colon =
            sign == ':' && (after == '/' || before.is_ascii_digit() && after.is_ascii_digit());
        // ?!, (!)
        let continues = "!?(".contains(before) && "!?".contains(sign);
        if ":;!?»".contains(sign) && !is_no_break(before) && !is_plain_colon && !continues {
            missing.insert((sign, "before"));
        }
        if sign == '«' && !is_no_break(after) {
            missing.insert((sign, "after"));
        }
    }
    let lacks = |(sign, side)| {
        let problem = format!("lacks the no-break space {side} {sign}");
        Flaw::new(problem, "write U+202F or U+00A0 there")
    };
    let english = text
        .contains(['“', '”'])
        .then(|| Flaw::new("has English quotation marks", "write « and »"));
    missing.into_iter().map(lacks).chain(english).collect()
}

fn is_no_break(it: char) -> bool {
    matches!(it, NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE)
}
