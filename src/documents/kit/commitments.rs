//! The commitments of a group, on one sheet: who, what, when, how progress will be seen, and whom
//! to tell.

use super::{Kit, list, wide};
use crate::html::Html;

/// More rows than a group of five fills.
const ROWS: usize = 5;

pub(super) fn page(kit: &Kit<'_>) -> Vec<Html> {
    let words = kit.words;
    let columns = [words.what, words.who, words.when, words.sign, words.whom];
    let head = columns.map(|it| Html::element("th", &[("scope", "col")], [Html::text(it)]));
    let head = Html::element("thead", &[], [Html::element("tr", &[], head)]);
    let rows =
        (0..ROWS).map(|_| Html::element("tr", &[], columns.map(|_| Html::element("td", &[], []))));
    let parts = [head, Html::element("tbody", &[], rows)];
    let table = Html::element("table", &[("aria-label", words.commitments)], parts);
    let blanks = [
        Html::words("p", "blank", words.subject),
        Html::words("p", "blank", words.date),
        Html::words("p", "blank", words.again),
    ];
    let top = [
        kit.series(),
        Html::words("h1", "", words.commitments),
        list("how", words.commitments_how),
        Html::element("div", &[("class", "blanks")], blanks),
    ];
    vec![Html::element("header", &[], top), wide(words.commitments, table)]
}
