//! Which words are explained where: an item carries the glosses of the words that it uses.

use super::book::{Book, Text};
use super::source::Report;

/// A word and what it means, with the forms under which it is found.
pub(super) struct Gloss<'a> {
    pub(super) forms: Vec<&'a str>,
    pub(super) meaning: &'a str,
    line: usize,
    id: &'a str,
}

pub(super) fn glosses(book: &Book) -> Vec<Gloss<'_>> {
    let read = |(id, line)| {
        let forms = book.list(&format!("gloss.{id}.forms"));
        let forms = forms.into_iter().map(|it| it.value.as_str()).collect();
        Gloss { forms, meaning: book.words(&format!("gloss.{id}.meaning")), line, id }
    };
    book.children("gloss").into_iter().map(read).collect()
}

impl Gloss<'_> {
    fn is_in(&self, text: &str) -> bool {
        self.forms.iter().any(|form| has_word(text, form))
    }

    /// Whether it explains a word, alone or inside an expression.
    fn explains(&self, word: &str) -> bool {
        self.forms.iter().any(|form| has_word(form, word))
    }
}

/// Positions of the glosses that an item carries: of its own words, and of its theme's name,
/// which stands above it.
pub(super) fn glosses_of(
    glosses: &[Gloss<'_>],
    book: &Book,
    item: &str,
    dimension: &str,
) -> Vec<usize> {
    let mut texts = item_texts(book, item);
    texts.extend(name_of(book, dimension));
    let is_used = |gloss: &Gloss<'_>| texts.iter().any(|it| gloss.is_in(&it.value));
    glosses.iter().enumerate().filter(|(_, it)| is_used(it)).map(|(at, _)| at).collect()
}

/// Warns of glosses that no item carries, and of jargon that nothing explains.
pub(super) fn check(book: &Book, report: &mut Report) {
    let glosses = glosses(book);
    let items: Vec<&str> = book.children("item").into_keys().collect();
    for gloss in &glosses {
        let is_used = |item: &&str| item_texts(book, item).iter().any(|it| gloss.is_in(&it.value));
        let is_in_name = |it: &&str| name_of(book, it).is_some_and(|it| gloss.is_in(&it.value));
        if !items.iter().any(is_used) && !book.children("dimension").keys().any(is_in_name) {
            let what =
                format!("gloss.{} is used by no item; correct its forms, or remove it", gloss.id);
            report.warn(&book.source, gloss.line, what);
        }
    }
    for item in items {
        let carried = glosses_of(&glosses, book, item, "");
        let carried: Vec<_> = carried.iter().filter_map(|&at| glosses.get(at)).collect();
        for text in item_texts(book, item) {
            for word in book.list("jargon") {
                let word = word.value.as_str();
                if has_word(&text.value, word) && !carried.iter().any(|it| it.explains(word)) {
                    let what = format!(
                        "item.{item} says {word:?} without a gloss; explain it, or say it plainly"
                    );
                    report.warn(&book.source, text.line, what);
                }
            }
        }
    }
}

fn name_of<'a>(book: &'a Book, dimension: &str) -> Option<&'a Text> {
    book.text(&format!("dimension.{dimension}.name"))
}

fn item_texts<'a>(book: &'a Book, item: &str) -> Vec<&'a Text> {
    let stems = ["team", "me", "network"].map(|it| book.text(&format!("item.{item}.stem.{it}")));
    let levels = book.list(&format!("item.{item}.levels"));
    stems.into_iter().flatten().chain(levels).collect()
}

/// Whether a text has a word or expression, whatever the case, in the singular or with an s or x.
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
