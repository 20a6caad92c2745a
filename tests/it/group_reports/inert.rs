//! Text that a group types stays text.

use super::{commit, forms, open};
use crate::documents::hostile_pack;
use crate::documents::inert::elements;
use crate::documents::tables::cells;
use crate::fixture;
use engine::group::{Action, Group};
use engine::questionnaire::Questionnaire;

const HOSTILE: &str = "<img src=x onerror=alert(1)>'\"</title></script><script>[x](javascript:a) ";

fn said(group: &mut Group, [title, who, what, when]: [&str; 4]) {
    group.apply(Action::Title(title.to_owned()));
    group.apply(Action::Common(0, Some(fixture::level(1))));
    group.apply(Action::Hands(0, [50, 0, 0, 1, 2, 3]));
    commit(group, 1, [who, what, when]);
}

fn form(questionnaire: &Questionnaire, group: &Group, kind: &str) -> String {
    forms(questionnaire, group).into_iter().find(|it| it.0 == kind).unwrap().1
}

#[test]
fn a_page_has_no_element_and_no_attribute_but_its_own() {
    let results = [(1, "0N_ 1"), (2, "1D2 2"), (3, "333 0")];
    let (questionnaire, mut group) = open(&results);
    said(&mut group, ["Title", "Ana", "Calls", "in May"]);
    let plain = form(&questionnaire, &group, "html");
    let hostile = fixture::read(&hostile_pack(HOSTILE));
    let mut group = super::begin(&hostile, group.setting().path, group.setting().promise, "");
    super::take(&hostile, &mut group, &results);
    said(&mut group, [HOSTILE; 4]);
    let page = form(&hostile, &group, "html");
    assert_eq!(elements(&page), elements(&plain));
    assert!(!page.contains("<script") && !page.contains(" style=") && !page.contains("href="));
    for tag in page.split('<').skip(1).map(|it| it.split_once('>').unwrap().0) {
        let values: Vec<_> = tag.split('"').collect();
        assert_eq!(values.len() % 2, 1, "{tag}");
        for name in values.iter().filter_map(|it| it.strip_suffix('=')) {
            let name = name.rsplit(' ').next().unwrap();
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{tag}");
        }
    }
}

#[test]
fn a_page_forbids_scripts_and_the_network() {
    let (questionnaire, group) = open(&[(1, "0")]);
    let page = form(&questionnaire, &group, "html");
    let start = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;";
    assert!(page.starts_with(start), "{}", &page[..300]);
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn markdown_has_no_markup_but_its_own() {
    let (questionnaire, mut group) = open(&[(1, "0"), (2, "1"), (3, "3")]);
    said(&mut group, ["# *Title*\n\n- <b>", "**Ana**", "[x](https://x)", "1. `now`"]);
    let markdown = form(&questionnaire, &group, "md");
    assert!(markdown.starts_with("# \\# \\*Title\\* - \\<b\\>\n"), "{markdown}");
    let line = "- **Who**: \\*\\*Ana\\*\\* · **What**: \\[x\\](https\\://x) · **By when**: 1\\. \\`now\\`\n";
    assert!(markdown.contains(line), "{markdown}");
}

#[test]
fn no_cell_begins_a_formula() {
    let (questionnaire, mut group) = open(&[(1, "0")]);
    said(&mut group, ["=1+1", "=1+1", "a;@b, +c", "-2 \"x\""]);
    let rows = cells(&form(&questionnaire, &group, "commitments.csv"), ',');
    assert_eq!(rows[1][..3], ["'=1+1", "a;'@b, '+c", "'-2 \"x\""]);
}

#[test]
fn cells_are_parted_as_the_language_has_it() {
    let questionnaire = crate::documents::golden::published("fr");
    let group = super::golden::golden(&questionnaire);
    for kind in ["csv", "themes.csv", "commitments.csv"] {
        let rows = cells(&form(&questionnaire, &group, kind), ';');
        assert!(
            rows.len() > 3 && rows[0].len() > 2 && rows.iter().all(|it| it.len() == rows[0].len()),
            "{kind}"
        );
    }
}
