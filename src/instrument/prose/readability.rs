//! Limits the length of sentences, and of texts that are read from across a room.

use super::pairs;
use crate::catalog::key_of;
use crate::finding::Flaw;

const STEM_MAX: usize = 160;
const LEVEL_MAX: usize = 140;
const SHORT_MAX: usize = 28;
const SENTENCE_WORDS_MAX: usize = 25;

pub(super) fn check(path: &str, text: &str) -> Vec<Flaw> {
    let (max, found) = (length_max(path), text.chars().count());
    let too_long = (found > max).then(|| {
        let fix = format!("shorten it to {max}, to be read from afar");
        Flaw::new(format!("has {found} characters"), fix)
    });
    let empty = text.trim().is_empty().then(|| Flaw::new("is empty", "write it"));
    too_long.into_iter().chain(empty).collect()
}

fn length_max(path: &str) -> usize {
    if path.contains(".stem.") {
        STEM_MAX
    } else if path.contains(".levels[") {
        LEVEL_MAX
    } else if path.starts_with("dimension.") && key_of(path) == "short" {
        SHORT_MAX
    } else {
        usize::MAX
    }
}

pub(super) fn long_sentences(text: &str) -> impl Iterator<Item = Flaw> {
    let is_word = |it: &&str| it.chars().any(char::is_alphanumeric);
    let count = move |it: String| it.split_whitespace().filter(is_word).count();
    let counts = sentences(text).into_iter().map(count);
    let flaw = |count| Flaw::new(format!("has a sentence of {count} words"), "cut it in two");
    counts.filter(|&count| count > SENTENCE_WORDS_MAX).map(flaw)
}

/// A full stop within a word, as in a URL, does not end a sentence.
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
