//! How a text must be written: short enough for a screen, inclusive, and set as its language asks.

use super::book::{Book, Text, key_of};
use super::source::Report;
use std::collections::{BTreeMap, BTreeSet};

const STEM_MAX: usize = 160;
const LEVEL_MAX: usize = 140;
const SHORT_MAX: usize = 28;
const SENTENCE_WORDS_MAX: usize = 25;

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

pub(super) fn check(book: &Book, report: &mut Report) {
    for (path, text) in book.texts() {
        // Words to look for, which nobody reads.
        if path.starts_with("jargon[") || path.contains(".forms[") {
            continue;
        }
        let mut refuse = |what: String| {
            report.refuse(&book.source, text.line, format!("{path} {what}"));
        };
        check_length(path, &text.value, &mut refuse);
        check_spaces(&text.value, &mut refuse);
        check_inclusion(&text.value, &mut refuse);
        check_quotes(&text.value, &mut refuse);
        if book.lang == "fr" {
            check_french(&text.value, &mut refuse);
        } else {
            check_no_space_before(&text.value, &mut refuse);
        }
        warn_of_sentences(book, path, text, report);
    }
    check_levels(book, report);
}

fn check_length(path: &str, text: &str, refuse: &mut impl FnMut(String)) {
    let max = if path.contains(".stem.") {
        STEM_MAX
    } else if path.contains(".levels[") {
        LEVEL_MAX
    } else if path.starts_with("dimension.") && key_of(path) == "short" {
        SHORT_MAX
    } else {
        usize::MAX
    };
    let found = text.chars().count();
    if found > max {
        refuse(format!("has {found} characters; shorten it to {max}, to be read from afar"));
    }
    if text.trim().is_empty() {
        refuse("is empty; write it".to_owned());
    }
}

fn check_spaces(text: &str, refuse: &mut impl FnMut(String)) {
    if text != text.trim() {
        refuse("begins or ends with a space; remove it".to_owned());
    }
    if pairs(text).any(|(one, two)| is_space(one) && is_space(two)) {
        refuse("has two spaces in a row; remove one".to_owned());
    }
    if text.contains("...") {
        refuse("has three dots; write … in their place".to_owned());
    }
    if text.chars().any(char::is_control) {
        refuse("has a line break or a control character; write it on one line".to_owned());
    }
    if let Some(found) =
        pairs(text).find_map(|it| (is_space(it.0) && ",.".contains(it.1)).then_some(it.1))
    {
        refuse(format!("has a space before {found}; remove it"));
    }
}

/// Doublets and words for everyone can be read aloud; dots inside words can't.
fn check_inclusion(text: &str, refuse: &mut impl FnMut(String)) {
    if triples(text).any(|it| is_letter(it.0) && "·•‧・".contains(it.1) && is_letter(it.2)) {
        refuse("has a median dot; write both words in full, or one for everyone".to_owned());
    }
    let words = text.split(|it: char| !it.is_alphabetic() && !".()".contains(it));
    for word in words {
        let has_dots = [".e.s", ".e", ".es", ".trice", ".trices", ".ne", ".nes", ".ice", ".ices"]
            .iter()
            .any(|end| word.strip_suffix(end).is_some_and(|it| !it.is_empty()));
        let has_brackets = ["(e)", "(e)s", "(ne)", "(ne)s", "(trice)", "(trice)s"]
            .iter()
            .any(|it| word.ends_with(it));
        if has_dots || has_brackets {
            refuse(format!("has {word:?}; write both words in full, or one for everyone"));
        }
    }
}

fn check_quotes(text: &str, refuse: &mut impl FnMut(String)) {
    if text.contains('\'') {
        refuse("has a straight apostrophe; write ’".to_owned());
    }
    if text.contains('"') {
        refuse("has straight quotation marks; write those of the language".to_owned());
    }
}

fn check_french(text: &str, refuse: &mut impl FnMut(String)) {
    let is_no_break = |it: char| it == NO_BREAK || it == NARROW;
    let mut found = BTreeSet::new();
    let padded: Vec<char> = [' '].into_iter().chain(text.chars()).chain([' ']).collect();
    for three in padded.windows(3) {
        let &[before, it, after] = three else { continue };
        // https://…, 10:30, ?!, (!)
        let is_plain_colon =
            it == ':' && (after == '/' || before.is_ascii_digit() && after.is_ascii_digit());
        let goes_on = "!?(…".contains(before) && "!?".contains(it) && before != '…';
        if ":;!?»".contains(it) && !is_no_break(before) && !is_plain_colon && !goes_on {
            found.insert((it, "before"));
        }
        if it == '«' && !is_no_break(after) {
            found.insert((it, "after"));
        }
    }
    for (sign, side) in found {
        refuse(format!("lacks the no-break space {side} {sign}; write U+202F or U+00A0 there"));
    }
    if text.contains('“') || text.contains('”') {
        refuse("has English quotation marks; write « and »".to_owned());
    }
}

fn check_no_space_before(text: &str, refuse: &mut impl FnMut(String)) {
    if let Some(found) =
        pairs(text).find_map(|it| (is_space(it.0) && ":;!?".contains(it.1)).then_some(it.1))
    {
        refuse(format!("has a space before {found}; remove it"));
    }
}

fn warn_of_sentences(book: &Book, path: &str, text: &Text, report: &mut Report) {
    let has_letters = |it: &&str| it.chars().any(char::is_alphanumeric);
    for sentence in sentences(&text.value) {
        let count = sentence.split_whitespace().filter(has_letters).count();
        if count > SENTENCE_WORDS_MAX {
            let what = format!("{path} has a sentence of {count} words; cut it in two");
            report.warn(&book.source, text.line, what);
        }
    }
}

/// A point inside a word, as in an address, ends no sentence.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for (it, next) in pairs(&format!("{text} ")) {
        if let Some(last) = sentences.last_mut() {
            last.push(it);
        }
        if ".!?…".contains(it) && next.is_whitespace() {
            sentences.push(String::new());
        }
    }
    sentences
}

fn check_levels(book: &Book, report: &mut Report) {
    for item in book.children("item").keys() {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (at, level) in book.list(&format!("item.{item}.levels")).into_iter().enumerate() {
            let words = level.value.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(first) = seen.get(words.trim_end_matches('.')) {
                let what =
                    format!("item.{item} has two equal levels, {first} and {at}; tell them apart");
                report.refuse(&book.source, level.line, what);
            } else {
                seen.insert(words.trim_end_matches('.').to_owned(), at);
            }
        }
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> + '_ {
    text.chars().zip(text.chars().skip(1))
}

fn triples(text: &str) -> impl Iterator<Item = (char, char, char)> + '_ {
    pairs(text).zip(text.chars().skip(2)).map(|((one, two), three)| (one, two, three))
}

fn is_space(it: char) -> bool {
    it.is_whitespace()
}

fn is_letter(it: char) -> bool {
    it.is_alphabetic()
}
