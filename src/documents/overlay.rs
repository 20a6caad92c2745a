//! What a partner adds to a result: a contact and resources, under the partner's name. It is no part of the
//! questionnaire, and results stay comparable without it.

use super::address::{contact, https};
use super::html::Html;
use engine::questionnaire::Dimension;

/// An overlay in the language of the questionnaire. Its texts are untrusted; `docs/embed.md` gives their
/// lengths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlay {
    /// With the partner's name.
    pub heading: String,
    pub introduction: String,
    /// Who the partner is, and what becomes of a result that is handed over.
    pub about: String,
    /// A `mailto:` or `https:` address.
    pub contact: Option<Link>,
    pub themes: Vec<Theme>,
}

/// What a partner offers for a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The id of the dimension.
    pub id: String,
    pub line: String,
    pub links: Vec<Link>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub url: String,
}

impl Link {
    /// An address as a person would type it, without `mailto:`.
    pub fn shown(&self) -> &str {
        self.url.strip_prefix("mailto:").unwrap_or(&self.url)
    }
}

impl Overlay {
    /// The themes that come with one of these dimensions, with its name.
    pub fn themes_of<'a>(
        &'a self,
        dimensions: impl Iterator<Item = &'a Dimension>,
    ) -> impl Iterator<Item = (&'a str, &'a Theme)> {
        let of = |it: &'a Dimension| {
            let theme = self.themes.iter().find(|theme| theme.id == it.id)?;
            Some((it.name.as_str(), theme))
        };
        dimensions.filter_map(of)
    }
}

/// The section of the page to keep. A partner's texts may run in either direction.
pub(super) fn section<'a>(
    overlay: &'a Overlay,
    dimensions: impl Iterator<Item = &'a Dimension>,
) -> Html {
    let own = |name, class, text: &str| {
        Html::element(name, &[("class", class), ("dir", "auto")], [Html::text(text)])
    };
    let mut parts = Vec::new();
    parts.extend(paragraph(&overlay.introduction, |it| own("p", "", it)));
    for (name, theme) in overlay.themes_of(dimensions) {
        parts.push(own("h3", "", name));
        parts.extend(paragraph(&theme.line, |it| own("p", "", it)));
        let links = theme.links.iter().map(|it| Html::element("li", &[], [link(it)]));
        parts.push(Html::element("ul", &[], links));
    }
    parts.extend(paragraph(&overlay.about, |it| own("p", "quiet", it)));
    parts.extend(overlay.contact.as_ref().map(|it| Html::element("p", &[], [link(it)])));
    Html::section(&overlay.heading, parts)
}

fn paragraph(text: &str, draw: impl Fn(&str) -> Html) -> Option<Html> {
    (!text.is_empty()).then(|| draw(text))
}

/// A link followed by its address, for paper; the label alone where the address is neither `https:` nor
/// `mailto:`.
fn link(link: &Link) -> Html {
    let label = Html::element("bdi", &[], [Html::text(&link.label)]);
    let Some(url) = https(&link.url).or_else(|| contact(&link.url)) else { return label };
    Html::all([
        Html::element("a", &[("href", &url)], [label]),
        Html::words("span", "address", link.shown()),
    ])
}
