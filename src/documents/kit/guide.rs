//! The facilitator's guide: running orders, words to read aloud, and how to handle incidents.

mod en;
mod fr;

use super::{Kit, list, wide};
use crate::html::Html;
pub(super) use en::{GUIDE as EN, OPENING as EN_OPENING};
pub(super) use fr::{GUIDE as FR, OPENING as FR_OPENING};

/// The texts of the guide in one language.
#[derive(Debug)]
pub(super) struct Guide {
    lead: &'static str,
    before: Part,
    orders: Orders,
    gathering: Part,
    talking: Part,
    closing: Part,
    cases: Part,
    keys: Part,
}

#[derive(Debug)]
struct Part {
    title: &'static str,
    blocks: &'static [Block],
}

#[derive(Debug)]
enum Block {
    Text(&'static str),
    /// Things to do or to bring, each with a checkbox.
    ToDo(&'static [&'static str]),
    /// Steps, in order.
    Steps(&'static [&'static str]),
    /// Cases, each with its advice.
    Cases(&'static [(&'static str, &'static str)]),
    /// Where to find help, in the questionnaire's own words.
    Help(&'static str),
}

/// The words to read aloud, before and after the questionnaire's own words on what it is not.
#[derive(Debug)]
pub(super) struct Opening {
    title: &'static str,
    how: &'static str,
    pub before: &'static [&'static str],
    pub after: &'static [&'static str],
}

#[derive(Debug)]
struct Orders {
    title: &'static str,
    how: &'static str,
    time: &'static str,
    doing: &'static str,
    wall: &'static str,
    needs: &'static str,
    minutes: fn(u16) -> String,
    /// In each order, `about` starts with the path and comes after a duration.
    all: [Order; 3],
}

#[derive(Debug)]
struct Order {
    minutes: u16,
    about: &'static str,
    steps: &'static [Step],
}

#[derive(Debug)]
struct Step {
    minutes: u16,
    doing: &'static str,
    how: &'static str,
    wall: &'static str,
    needs: &'static str,
}

pub(super) fn page(kit: &Kit<'_>) -> Vec<Html> {
    let guide = kit.words.guide_texts;
    let head = [
        kit.series(),
        Html::words("h1", "", kit.words.guide),
        Html::words("p", "lead", guide.lead),
    ];
    vec![
        Html::element("header", &[], head),
        part(kit, &guide.before),
        opening(kit, kit.words.opening),
        orders(&guide.orders),
        part(kit, &guide.gathering),
        part(kit, &guide.talking),
        part(kit, &guide.closing),
        part(kit, &guide.cases),
        part(kit, &guide.keys),
    ]
}

fn part(kit: &Kit<'_>, part: &Part) -> Html {
    Html::section(part.title, part.blocks.iter().map(|it| block(kit, it)))
}

fn block(kit: &Kit<'_>, block: &Block) -> Html {
    match block {
        Block::Text(text) => Html::words("p", "", text),
        Block::ToDo(lines) => list("to-do", lines),
        Block::Steps(lines) => {
            Html::element("ol", &[], lines.iter().map(|it| Html::words("li", "", it)))
        }
        Block::Cases(cases) => {
            let case = |(name, text): &(&str, &str)| {
                let parts = [Html::words("dt", "", name), Html::words("dd", "", text)];
                Html::element("div", &[], parts)
            };
            Html::element("dl", &[], cases.iter().map(case))
        }
        Block::Help(title) => help(kit, title),
    }
}

/// Lists each help text once, however many items share it; empty when no item has one.
fn help(kit: &Kit<'_>, title: &str) -> Html {
    let mut texts = Vec::new();
    for text in kit.questionnaire.items().iter().filter_map(|it| it.help.as_deref()) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    if texts.is_empty() {
        return Html::all([]);
    }
    let texts = texts.iter().map(|it| Html::words("p", "", it));
    let parts = std::iter::once(Html::words("h3", "", title)).chain(texts);
    Html::element("div", &[("class", "notice")], parts)
}

fn opening(kit: &Kit<'_>, opening: &Opening) -> Html {
    let not_this = kit.questionnaire.texts.not_this.join(" ");
    let said = opening.before.iter().copied();
    let said = said.chain([not_this.as_str()]).chain(opening.after.iter().copied());
    let said = Html::element("blockquote", &[], said.map(|it| Html::words("p", "", it)));
    Html::section(opening.title, [Html::words("p", "", opening.how), said])
}

fn orders(orders: &Orders) -> Html {
    let tables = orders.all.iter().map(|it| order(orders, it));
    let how = Html::words("p", "", orders.how);
    Html::section(orders.title, std::iter::once(how).chain(tables))
}

fn order(orders: &Orders, order: &Order) -> Html {
    let heads = [orders.time, orders.doing, orders.wall, orders.needs];
    let head = |it: &str| Html::element("th", &[("scope", "col")], [Html::text(it)]);
    let head = Html::element("tr", &[], heads.map(head));
    let mut start = 0;
    let rows = order.steps.iter().map(|step| {
        let row = row(orders, step, start);
        start += step.minutes;
        row
    });
    let body = Html::element("tbody", &[], rows.collect::<Vec<_>>());
    let title = (orders.minutes)(order.minutes);
    let parts = [Html::element("thead", &[], [head]), body];
    let table = Html::element("table", &[("aria-label", &title)], parts);
    let name = Html::words("h3", "", &title);
    let about = Html::words("p", "", order.about);
    Html::element("div", &[("class", "order")], [name, about, line(order), wide(&title, table)])
}

fn row(orders: &Orders, step: &Step, start: u16) -> Html {
    let from_to = [start.to_string(), (start + step.minutes).to_string()].join("–");
    let minutes = Html::words("strong", "", &(orders.minutes)(step.minutes));
    let from_to = Html::words("span", "quiet block", &from_to);
    let how = Html::words("span", "block", step.how);
    let cells = [
        Html::element("th", &[("scope", "row")], [minutes, from_to]),
        Html::element("td", &[], [Html::words("strong", "", step.doing), how]),
        Html::words("td", "", step.wall),
        Html::words("td", "", step.needs),
    ];
    Html::element("tr", &[], cells)
}

/// A timeline of the steps. It is decorative: the table holds the same durations.
fn line(order: &Order) -> Html {
    let mut start = 0;
    let lengths = order.steps.iter().map(|step| {
        let (x, width) = (start.to_string(), step.minutes.to_string());
        start += step.minutes;
        ["<rect x=\"", &x, "\" width=\"", &width, "\" height=\"6\"/>"].concat()
    });
    let lengths = lengths.collect::<Vec<_>>().concat();
    let width = order.minutes.to_string();
    let view = ["<svg class=\"line\" viewBox=\"0 0 ", &width, " 6\""].concat();
    let view = [&view, " preserveAspectRatio=\"none\" aria-hidden=\"true\">"].concat();
    Html::trusted(&[&view, lengths.as_str(), "</svg>\n"].concat())
}
