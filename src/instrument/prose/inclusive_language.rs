//! Inclusive French that can be read aloud: both words in full, or one word for everyone.

use super::triples;
use crate::finding::Flaw;

const FIX: &str = "write both words in full, or one for everyone";
const DOTTED: [&str; 9] =
    [".e.s", ".e", ".es", ".trice", ".trices", ".ne", ".nes", ".ice", ".ices"];
const BRACKETED: [&str; 6] = ["(e)", "(e)s", "(ne)", "(ne)s", "(trice)", "(trice)s"];

pub(super) fn check(text: &str) -> Vec<Flaw> {
    let is_median_dot = |(before, it, after): (char, char, char)| {
        before.is_alphabetic() && "·•‧・".contains(it) && after.is_alphabetic()
    };
    let dot = triples(text).any(is_median_dot).then(|| Flaw::new("has a median dot", FIX));
    let words = text.split(|it: char| !it.is_alphabetic() && !".()".contains(it));
    let shortened =
        words.filter(|it| joins_genders(it)).map(|it| Flaw::new(format!("has {it:?}"), FIX));
    dot.into_iter().chain(shortened).collect()
}

/// Whether a word has the endings of both genders: `adhérent.es`, `adhérent(e)s`.
fn joins_genders(word: &str) -> bool {
    let is_dotted = |end: &str| word.strip_suffix(end).is_some_and(|it| !it.is_empty());
    DOTTED.iter().any(|it| is_dotted(it)) || BRACKETED.iter().any(|it| word.ends_with(it))
}
