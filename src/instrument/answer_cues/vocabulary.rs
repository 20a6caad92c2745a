//! Finds words that only the highest level has.

use super::Levels;
use std::collections::{BTreeMap, BTreeSet};

/// The words that only level 3 has in any item, with the ids of the items that have them.
pub(super) fn words_of_highest<'a>(items: &Levels<'a>) -> BTreeMap<String, Vec<&'a str>> {
    let mut words: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (id, [.., highest]) in items {
        for word in words_of(&highest.value) {
            words.entry(word).or_default().push(id);
        }
    }
    let lower = items.values().flat_map(|[lower @ .., _]| lower);
    for word in lower.flat_map(|it| words_of(&it.value)) {
        words.remove(&word);
    }
    words
}

/// The words of a text in lower case; an apostrophe separates two words.
pub(super) fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect()
}
