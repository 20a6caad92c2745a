//! The glossary of a language. Each item includes the glosses of the words that it uses.

use crate::catalog::{Catalog, Text};
use crate::finding::Findings;

/// A term and its meaning.
pub(crate) struct Gloss<'a> {
    /// The words that the gloss explains; the first one is displayed as its term.
    pub(crate) forms: Vec<&'a str>,
    pub(crate) meaning: &'a str,
    id: &'a str,
    line: usize,
}

pub(crate) fn read(catalog: &Catalog) -> Vec<Gloss<'_>> {
    let read = |(id, line)| {
        let forms = catalog.list(&format!("gloss.{id}.forms"));
        let forms = forms.into_iter().map(|it| it.value.as_str()).collect();
        Gloss { forms, meaning: catalog.text_or_empty(&format!("gloss.{id}.meaning")), id, line }
    };
    catalog.children("gloss").into_iter().map(read).collect()
}

impl Gloss<'_> {
    fn is_in(&self, text: &Text) -> bool {
        self.forms.iter().any(|form| has_word(&text.value, form))
    }

    /// Whether it explains a word, alone or inside an expression.
    fn explains(&self, word: &str) -> bool {
        self.forms.iter().any(|form| has_word(form, word))
    }
}

/// Positions of the glosses that an item includes: those of its own texts, and of the name of its
/// dimension, which is displayed above it.
pub(crate) fn positions(
    glosses: &[Gloss<'_>],
    catalog: &Catalog,
    item: &str,
    dimension: &str,
) -> Vec<usize> {
    let mut texts = item_texts(catalog, item);
    texts.extend(name_of(catalog, dimension));
    let is_used = |gloss: &Gloss<'_>| texts.iter().any(|it| gloss.is_in(it));
    glosses.iter().enumerate().filter(|(_, it)| is_used(it)).map(|(at, _)| at).collect()
}

/// Warns about glosses that no item uses, and about jargon that no gloss explains.
pub(crate) fn check(catalog: &Catalog, findings: &mut Findings) {
    let glosses = read(catalog);
    let items: Vec<&str> = catalog.children("item").into_keys().collect();
    warn_of_unused(catalog, &glosses, &items, findings);
    for item in items {
        warn_of_jargon(catalog, &glosses, item, findings);
    }
}

fn warn_of_unused(
    catalog: &Catalog,
    glosses: &[Gloss<'_>],
    items: &[&str],
    findings: &mut Findings,
) {
    for gloss in glosses {
        let is_used = |item: &&str| item_texts(catalog, item).iter().any(|it| gloss.is_in(it));
        let is_in_name = |it: &&str| name_of(catalog, it).is_some_and(|it| gloss.is_in(it));
        if !items.iter().any(is_used) && !catalog.children("dimension").keys().any(is_in_name) {
            let problem = format!("gloss.{} is used by no item", gloss.id);
            findings.warn(catalog.at(gloss.line), problem, "correct its forms, or remove it");
        }
    }
}

fn warn_of_jargon(catalog: &Catalog, glosses: &[Gloss<'_>], item: &str, findings: &mut Findings) {
    let texts = item_texts(catalog, item);
    let is_carried = |gloss: &&Gloss<'_>| texts.iter().any(|it| gloss.is_in(it));
    let carried: Vec<_> = glosses.iter().filter(is_carried).collect();
    for text in &texts {
        for word in catalog.list("jargon") {
            let word = word.value.as_str();
            if has_word(&text.value, word) && !carried.iter().any(|it| it.explains(word)) {
                let problem = format!("item.{item} says {word:?} without a gloss");
                findings.warn(catalog.at(text.line), problem, "explain it, or say it plainly");
            }
        }
    }
}

fn name_of<'a>(catalog: &'a Catalog, dimension: &str) -> Option<&'a Text> {
    catalog.text(&format!("dimension.{dimension}.name"))
}

fn item_texts<'a>(catalog: &'a Catalog, item: &str) -> Vec<&'a Text> {
    let stems = ["team", "me", "network"].map(|it| catalog.text(&format!("item.{item}.stem.{it}")));
    let levels = catalog.list(&format!("item.{item}.levels"));
    stems.into_iter().flatten().chain(levels).collect()
}

/// Whether a text has this word or expression, ignoring case and a plural in -s or -x.
fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (plain(text), plain(word));
    let is_inside = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(&word).any(|(at, _)| {
            let (before, rest) = text.split_at(at);
            let after = rest.strip_prefix(&word).unwrap_or_default();
            let after_plural = after.strip_prefix(['s', 'x']).unwrap_or(after);
            !is_inside(before.chars().next_back())
                && [after, after_plural].iter().any(|it| !is_inside(it.chars().next()))
        })
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ").replace('\'', "’")
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn a_word_is_found_whole_whatever_its_case() {
        for (text, word, expected) in [
            ("La gouvernance partagée", "gouvernance", true),
            ("Gouvernances\u{a0}: lesquelles", "gouvernance", true),
            ("L’instance", "instance", true),
            ("instantané", "instant", false),
            ("sous-mandat", "mandat", true),
            ("mandataire", "mandat", false),
            ("d’intelligence\u{a0}collective.", "intelligence collective", true),
            ("rien", "", false),
        ] {
            assert_eq!(expected, has_word(text, word), "{word:?} in {text:?}");
        }
    }
}
