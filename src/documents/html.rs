//! Builds HTML that is well formed by construction: all text is escaped.

use crate::visible::visible;

pub(super) struct Html(String);

impl Html {
    /// Escaped text.
    pub(super) fn text(text: &str) -> Self {
        Self(escape(text))
    }

    /// Our own markup, unescaped. Never call it with untrusted text.
    pub(super) fn trusted(markup: &str) -> Self {
        Self(markup.to_owned())
    }

    pub(super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().map(|it| it.0).collect())
    }

    /// A start tag, which is all of a void element.
    pub(super) fn open(name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let mut markup = ["<", name].concat();
        for (attribute, value) in attributes {
            markup.extend([" ", attribute, "=\"", &escape(value), "\""]);
        }
        Self(markup + ">")
    }

    pub(super) fn element(
        name: &'static str,
        attributes: &[(&'static str, &str)],
        inside: impl IntoIterator<Item = Self>,
    ) -> Self {
        let line = if is_inline(name) { "" } else { "\n" };
        let start = Self::open(name, attributes).0;
        Self([&start, &Self::all(inside).0, "</", name, ">", line].concat())
    }

    /// An element that contains a text. An empty `class` adds no attribute.
    pub(super) fn words(name: &'static str, class: &str, text: &str) -> Self {
        let class = [("class", class)];
        let attributes = if class[0].1.is_empty() { &class[..0] } else { &class[..] };
        Self::element(name, attributes, [Self::text(text)])
    }

    /// An element whose text may be in another language than the page. Language and direction are
    /// empty if it is in the language of the page.
    pub(super) fn words_in(
        [lang, dir]: [&str; 2],
        name: &'static str,
        class: &str,
        text: &str,
    ) -> Self {
        let mut attributes = vec![("class", class), ("lang", lang), ("dir", dir)];
        attributes.retain(|it| !it.1.is_empty());
        Self::element(name, &attributes, [Self::text(text)])
    }

    pub(super) fn section(title: &str, parts: impl IntoIterator<Item = Self>) -> Self {
        let parts = std::iter::once(Self::words("h2", "", title)).chain(parts);
        Self::element("section", &[], parts)
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

fn is_inline(name: &str) -> bool {
    matches!(name, "a" | "span" | "strong" | "text")
}

fn escape(text: &str) -> String {
    let mut safe = String::new();
    for character in visible(text).chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(character),
        }
    }
    safe
}
