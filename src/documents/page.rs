//! A result as one HTML file: read without script and without network, today and in ten years.
//!
//! The data stand in it too, as a result file in a block that no browser runs, so that it can be
//! read back. Every text of a stranger goes through `Html::text`: none becomes markup.

mod data;
mod findings;
mod questions;

use super::address::https;
use super::encoding::text;
use super::html::Html;
use super::{FileError, Record, Source, json};
pub(super) use data::data;
use engine::questionnaire::Questionnaire;
use findings::findings;
use questions::questions;

const DATA_START: &str = "<script type=\"application/json\" id=\"faire-ensemble\">";
const DATA_END: &str = "</script>";
/// Neither script nor network, and nothing that could send what is in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// A page says everything twice, and in more words than its data.
const SIZE_FACTOR: usize = 4;

/// Writes the page, with the notes that the source has.
pub fn write(source: &Source<'_>) -> String {
    let title = [source.title(), source.date()].join(" – ");
    document(root_lang(source), head(&title, ""), body(source))
}

/// A tag with a region stays whole where the words are in that language.
fn root_lang<'a>(source: &'a Source<'_>) -> &'a str {
    let is_same = source.language() == [""; 2];
    if is_same { source.questionnaire.lang() } else { source.words.lang }
}

/// In the language of the words that stand in it; texts in another one say so.
pub(super) fn document(lang: &str, head: Html, body: Html) -> String {
    let page = Html::element("html", &[("lang", lang)], [head, body]);
    ["<!doctype html>\n", &page.into_string(), "\n"].concat()
}

/// Reads the data back out of a page, from anybody.
pub fn read(questionnaire: &Questionnaire, file: &[u8]) -> Result<Record, FileError> {
    json::check_size(file, SIZE_FACTOR * json::size_max(questionnaire))?;
    json::read(questionnaire, data(&text(file)?)?.as_bytes())
}

/// `style` follows the style that all pages share.
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
            // What one has answered is not for search engines, should the file be put on a site.
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
    parts.extend([questions(source), limits(source), about_file(source)]);
    let data = json::write(source).replace('<', "\\u003c");
    let data = Html::trusted(&[DATA_START, "\n", &data, DATA_END, "\n"].concat());
    Html::element("body", &[], [Html::element("main", &[], parts), data])
}

fn opening(source: &Source<'_>) -> Html {
    let mut parts = vec![Html::words("h1", "", &source.title())];
    // A name may run in either direction, as a note may.
    let attributes = [("class", "named"), ("dir", "auto")];
    parts.extend(source.name.map(|it| Html::element("p", &attributes, [Html::text(it)])));
    parts.push(Html::words("p", "quiet", &source.context()));
    parts.push(source.own("p", "sentence", source.presenter().sentence()));
    parts.extend(source.cautions().iter().map(|it| Html::words("p", "notice", it)));
    Html::element("header", &[], parts)
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

/// A link with its address beside it, for paper; only the words where it is not `https:`.
fn link(url: &str, label: &str) -> Html {
    match https(url) {
        Some(url) => Html::all([
            Html::element("a", &[("href", &url)], [Html::text(label)]),
            Html::words("span", "address", &url),
        ]),
        None => Html::text(label),
    }
}
