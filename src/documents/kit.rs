//! The facilitator's kit: pages to read or print, generated from a questionnaire, without scripts.
//!
//! They contain no answers and ask for no name. Their style sheet is `public/kit.css`.

mod asking;
mod commitments;
mod contents;
mod guide;
mod posters;
mod sheets;
mod talk;
mod words;

use super::html::Html;
pub use asking::{questions, short_question};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use guide::Opening;
use words::Words;

/// The kit in one language.
struct Kit<'a> {
    questionnaire: &'a Questionnaire,
    languages: &'a [Questionnaire],
    at: usize,
    root: &'a str,
    words: &'static Words,
    said: &'static super::Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Contents,
    Guide,
    Commitments,
    Talk(Perimeter),
    Answers(Perimeter, Path),
    Posters(Perimeter),
}

/// The words with which a session opens, to read aloud.
pub fn opening_words(questionnaire: &Questionnaire) -> Vec<String> {
    let Opening { before, after, .. } = Words::of(questionnaire.lang()).opening;
    let lines = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    [lines(before), vec![questionnaire.texts.not_this.join(" ")], lines(after)].concat()
}

/// The files of the kit, as pairs of name and content, for one folder.
///
/// `languages` is the questionnaire in each of its languages. File names in all languages but the
/// first end with the language. `root` is the relative path from the folder to the application's
/// pages.
pub fn files(languages: &[Questionnaire], root: &str) -> Vec<(String, String)> {
    let kits = languages.iter().enumerate().map(|(at, questionnaire)| Kit {
        questionnaire,
        languages,
        at,
        root,
        words: Words::of(questionnaire.lang()),
        said: super::Words::of(questionnaire.lang()),
    });
    let files = kits.flat_map(|kit| Sheet::all().map(|it| (kit.name(it), kit.page(it))).to_vec());
    files.collect()
}

impl Sheet {
    fn all() -> [Self; 15] {
        use Path::{Complete, Express};
        use Perimeter::{Me, Network, Team};
        [
            Self::Contents,
            Self::Guide,
            Self::Commitments,
            Self::Talk(Me),
            Self::Talk(Team),
            Self::Talk(Network),
            Self::Answers(Me, Express),
            Self::Answers(Me, Complete),
            Self::Answers(Team, Express),
            Self::Answers(Team, Complete),
            Self::Answers(Network, Express),
            Self::Answers(Network, Complete),
            Self::Posters(Me),
            Self::Posters(Team),
            Self::Posters(Network),
        ]
    }

    fn stem(self) -> String {
        match self {
            Self::Contents => "index".to_owned(),
            Self::Guide => "guide".to_owned(),
            Self::Commitments => "commitments".to_owned(),
            Self::Talk(about) => ["questions", about.word()].join("-"),
            Self::Answers(about, path) => ["answers", about.word(), path.word()].join("-"),
            Self::Posters(about) => ["posters", about.word()].join("-"),
        }
    }

    /// The class of the page, which selects its paper size in the style sheet.
    fn paper(self) -> &'static str {
        match self {
            Self::Contents | Self::Guide | Self::Talk(_) => "reading",
            Self::Answers(..) => "answers",
            Self::Commitments => "commitments",
            Self::Posters(_) => "posters",
        }
    }
}

impl Kit<'_> {
    fn name(&self, sheet: Sheet) -> String {
        [&sheet.stem(), &self.suffix(self.at), ".html"].concat()
    }

    /// The suffix of a language in file names, such as `-en`; empty for the first language.
    fn suffix(&self, at: usize) -> String {
        let lang = self.languages.get(at).map_or("", Questionnaire::lang);
        if at == 0 { String::new() } else { ["-", lang].concat() }
    }

    fn page(&self, sheet: Sheet) -> String {
        let inside = match sheet {
            Sheet::Contents => contents::page(self),
            Sheet::Guide => guide::page(self),
            Sheet::Commitments => commitments::page(self),
            Sheet::Talk(about) => talk::page(self, about),
            Sheet::Answers(about, path) => sheets::page(self, about, path),
            Sheet::Posters(about) => posters::page(self, about),
        };
        let main = Html::element("main", &[], inside);
        let body = Html::element("body", &[("class", sheet.paper())], [self.top(sheet), main]);
        let lang = [("lang", self.questionnaire.lang())];
        let page = Html::element("html", &lang, [self.head(sheet), body]);
        ["<!doctype html>\n", &page.into_string()].concat()
    }

    fn head(&self, sheet: Sheet) -> Html {
        let title = [&self.title(sheet), self.questionnaire.texts.title.as_str()].join(" – ");
        let style = [self.root, "kit.css"].concat();
        let icon = [self.root, "icons/icon.svg"].concat();
        let meta = |name, content| Html::open("meta", &[("name", name), ("content", content)]);
        let viewport = meta("viewport", "width=device-width, initial-scale=1");
        let icon = [("rel", "icon"), ("type", "image/svg+xml"), ("href", &icon)];
        let parts = [
            Html::open("meta", &[("charset", "utf-8")]),
            viewport,
            meta("color-scheme", "light dark"),
            Html::words("title", "", &title),
            Html::open("link", &icon),
            Html::open("link", &[("rel", "stylesheet"), ("href", &style)]),
        ];
        Html::element("head", &[], parts)
    }

    /// The full title of a sheet, for posters and the browser window.
    fn title(&self, sheet: Sheet) -> String {
        let (words, said) = (self.words, self.said);
        let (name, about) = match sheet {
            Sheet::Contents => return words.kit.to_owned(),
            Sheet::Guide => return words.guide.to_owned(),
            Sheet::Commitments => return words.commitments.to_owned(),
            Sheet::Talk(about) => (words.talk.to_owned(), about),
            Sheet::Posters(about) => (words.posters.to_owned(), about),
            Sheet::Answers(about, path) => {
                let path =
                    if path == Path::Express { said.result.express } else { said.result.complete };
                ([words.answers, path].join("\u{a0}· "), about)
            }
        };
        [name.as_str(), self.about(about)].join(" – ")
    }

    fn about(&self, perimeter: Perimeter) -> &str {
        &self.questionnaire.perimeter(perimeter).name
    }

    /// The navigation to other pages and languages, which is not printed.
    fn top(&self, sheet: Sheet) -> Html {
        let back = match sheet {
            Sheet::Contents => self.to_group(),
            _ => link(&self.name(Sheet::Contents), self.words.back),
        };
        let others = self.languages.iter().enumerate().filter(|(at, _)| *at != self.at);
        let others = others.map(|(at, other)| {
            let (lang, own) = (other.lang(), Words::of(other.lang()));
            let name = if lang.split('-').next() == Some(own.lang) { own.name } else { lang };
            let href = [&sheet.stem(), &self.suffix(at), ".html"].concat();
            let attributes = [("href", href.as_str()), ("lang", lang), ("hreflang", lang)];
            Html::element("a", &attributes, [Html::text(name)])
        });
        let parts = std::iter::once(back).chain(others);
        Html::element("nav", &[("class", "top"), ("aria-label", self.words.ways)], parts)
    }

    fn to_group(&self) -> Html {
        let address = [self.root, "group", &self.suffix(self.at), ".html"].concat();
        link(&address, self.words.to_group)
    }

    /// The questionnaire to which a printed sheet belongs, above the title of the sheet.
    fn series(&self) -> Html {
        let texts = &self.questionnaire.texts;
        Html::words("p", "series", &[texts.title.as_str(), &texts.question].join(" – "))
    }
}

fn link(address: &str, words: &str) -> Html {
    Html::element("a", &[("href", address)], [Html::text(words)])
}

/// Makes a table scroll horizontally on a narrow screen, with the keyboard too.
fn wide(name: &str, table: Html) -> Html {
    let attributes =
        [("class", "frame"), ("role", "region"), ("aria-label", name), ("tabindex", "0")];
    Html::element("div", &attributes, [table])
}

fn list(class: &'static str, lines: &[&str]) -> Html {
    Html::element("ul", &[("class", class)], lines.iter().map(|it| Html::words("li", "", it)))
}
