//! A result as one HTML file, readable without scripts and without network, today and in ten years.
//!
//! The file also embeds its data, as a result file in a block that no browser runs, so that it can
//! be read back. All untrusted text goes through `Html::text`, so that none of it becomes markup.

mod data;
mod findings;
mod profile;
mod questions;
mod summary;

use super::address::https;
use super::encoding::text;
use super::html::Html;
use super::{FileError, Record, Source, json};
pub(super) use data::data;
use engine::questionnaire::Questionnaire;
use findings::findings;
use profile::{overall, profile, table};
use summary::opening;

const DATA_START: &str = "<script type=\"application/json\" id=\"faire-ensemble\">";
const DATA_END: &str = "</script>";
/// Allows no script, no network, and nothing that could send the content of the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// A page holds everything twice, and the visible text is longer than the data.
const SIZE_FACTOR: usize = 4;

/// Writes the page, with notes if the source has them.
pub fn write(source: &Source<'_>) -> String {
    let title = [source.title(), source.date()].join(" – ");
    document(root_lang(source), head(&title, ""), body(source))
}

/// When document and questionnaire share a language, the questionnaire's tag is kept with its
/// region.
fn root_lang<'a>(source: &'a Source<'_>) -> &'a str {
    let is_same = source.language() == [""; 2];
    if is_same { source.questionnaire.lang() } else { source.words.lang }
}

/// `lang` is the language of the document's own words; texts in another language are marked as
/// such.
pub(super) fn document(lang: &str, head: Html, body: Html) -> String {
    let page = Html::element("html", &[("lang", lang)], [head, body]);
    ["<!doctype html>\n", &page.into_string(), "\n"].concat()
}

/// Reads the data back out of a page. The page is untrusted.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    json::check_size(file, SIZE_FACTOR * json::size_max(questionnaire))?;
    json::read(questionnaire, data(&text(file)?)?.as_bytes())
}

/// `style` is added after the style that all pages share.
pub(super) fn head(title: &str, style: &'static str) -> Html {
    let style = ["<style>\n", include_str!("page/page.css"), style, "</style>\n"].concat();
    let meta = |name, content| Html::open("meta", &[("name", name), ("content", content)]);
    Html::element(
        "head",
        &[],
        [
            Html::open("meta", &[("charset", "utf-8")]),
            Html::open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
            meta("viewport", "width=device-width"),
            meta("color-scheme", "light dark"),
            // If the file is put on a site, search engines must not index a respondent's answers.
            meta("robots", "noindex"),
            meta("referrer", "no-referrer"),
            Html::words("title", "", title),
            Html::trusted(&style),
        ],
    )
}

fn body(source: &Source<'_>) -> Html {
    let mut parts = vec![opening(source)];
    parts.extend(findings(source));
    parts.extend([profile(source), overall(source), table(source)]);
    parts.extend([limits(source), about_file(source)]);
    let data = json::write(source).replace('<', "\\u003c");
    let data = Html::trusted(&[DATA_START, "\n", &data, DATA_END, "\n"].concat());
    Html::element("body", &[], [Html::element("main", &[], parts), data])
}

fn limits(source: &Source<'_>) -> Html {
    let texts = &source.questionnaire.texts;
    let sentences = texts.not_this.iter().map(|it| source.own("li", "", it));
    Html::section(
        source.words.limits,
        [
            Html::element("ul", &[], sentences),
            source.own("p", "", &texts.definition),
            source.own("p", "quiet", &texts.credits),
        ],
    )
}

fn about_file(source: &Source<'_>) -> Html {
    let mut parts = vec![
        Html::element("p", &[], [link(source.link, source.words.reopen)]),
        Html::words("p", "quiet", source.words.holds_data),
    ];
    if source.notes.values().any(|it| !it.is_empty()) {
        parts.push(Html::words("p", "quiet", source.words.holds_notes));
    }
    Html::element("footer", &[], parts)
}

/// A link followed by its address, for paper; only the label when the address is not `https:`.
fn link(url: &str, label: &str) -> Html {
    match https(url) {
        Some(url) => Html::all([
            Html::element("a", &[("href", &url)], [Html::text(label)]),
            Html::words("span", "address", &url),
        ]),
        None => Html::text(label),
    }
}
