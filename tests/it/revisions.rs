//! Results of different revisions: the items that they share, and the comparison of those.

use crate::fixture;
use engine::answers::{Date, Response};
use engine::comparison::{Basis, Comparison, NotComparable, Side, compare_sides, over_time};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::revisions::{RevisionMap, earlier};
use serde_json::{Value, json};

/// A revision of a questionnaire with its maps of earlier revisions.
struct Revision {
    questionnaire: Questionnaire,
    earlier: Vec<RevisionMap>,
}

impl Revision {
    fn new(revision: u16, dimensions: &[&[&str]], earlier: Value) -> Self {
        let mut pack = fixture::pack(&[("A", &vec![1; dimensions.len()])]);
        pack["revision"] = revision.into();
        pack["earlier"] = earlier;
        for (dimension, ids) in dimensions.iter().enumerate() {
            let place = &mut pack["axes"][0]["dimensions"][dimension]["items"];
            let model = place[0].clone();
            let item = |id: &&str| {
                let mut item = model.clone();
                item["id"] = (*id).into();
                item
            };
            *place = ids.iter().map(item).collect();
        }
        let earlier = self::earlier(&pack.to_string()).expect("the map is accepted");
        Self { questionnaire: fixture::read(&pack), earlier }
    }

    fn response(&self, path: Path, notation: &str) -> Response {
        fixture::response(&self.questionnaire, path, notation)
    }

    fn side<'a>(&'a self, response: &'a Response) -> Side<'a> {
        Side { questionnaire: &self.questionnaire, earlier: &self.earlier, response }
    }

    fn said_of(&self, more: Value) -> Value {
        let fingerprint = format!("{:08x}", self.questionnaire.fingerprint());
        let mut said =
            json!({ "revision": self.questionnaire.revision(), "fingerprint": fingerprint });
        said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        said
    }
}

const FIRST: &[&[&str]] = &[&["a", "b", "c"], &["d", "e", "f"]];

/// Revision 2 removes `c`, changes the meaning of `d`, renames `e` to `x` and moves it to the front.
fn first_and_second() -> (Revision, Revision) {
    let first = Revision::new(1, FIRST, json!([]));
    let said = first.said_of(json!({ "changed": ["d"], "renamed": { "e": "x" } }));
    let second = Revision::new(2, &[&["x", "a", "b"], &["d", "f", "g"], &["h"]], json!([said]));
    (first, second)
}

#[track_caller]
fn compared(from: (&Revision, &str), to: (&Revision, &str)) -> Comparison {
    let [before, after] = [from, to].map(|(it, notation)| it.response(Path::Complete, notation));
    compare_sides(from.0.side(&before), to.0.side(&after)).expect("comparable")
}

/// The change and both scores of each dimension, such as `Up 44 67`; `–` without shared items.
fn told(comparison: &Comparison) -> Vec<String> {
    let score = |it: &engine::diagnosis::DimensionResult| {
        it.score().map_or("none".to_owned(), |it| it.display().to_string())
    };
    let each = comparison.dimensions.iter().map(|it| {
        let scores = it.results.map_or("–".to_owned(), |it| it.each_ref().map(score).join(" "));
        format!("{:?} {scores}", it.change)
    });
    each.collect()
}

#[test]
fn the_items_that_are_the_same_are_compared_wherever_they_stand() {
    let (first, second) = first_and_second();
    // First: a 1, b 1, c 3, d 0, e 1, f 2. Second: x 2, a 2, b 1, d 3, f 2, g 0, h 3.
    let comparison = compared((&first, "113 012"), (&second, "221 320 3"));
    assert_eq!(comparison.basis, Basis::Items { shared: 4, asked: 7 });
    // x, a, b: 1 1 1 to 2 2 1. Then only f: 2 to 2. The third dimension shares no item.
    assert_eq!(told(&comparison), ["Up 33 56", "Steady 67 67", "Unknown –"]);
    let back = compared((&second, "221 320 3"), (&first, "113 012"));
    assert_eq!(told(&back), ["Down 56 33", "Steady 67 67", "Unknown –"]);
    assert_eq!(back.basis, comparison.basis);
}

#[test]
fn what_changed_in_meaning_moves_nothing() {
    let (first, second) = first_and_second();
    let low = compared((&first, "111 011"), (&second, "111 011 0"));
    let high = compared((&first, "111 311"), (&second, "111 310 3"));
    assert_eq!(told(&low), told(&high));
}

#[test]
fn the_rule_is_the_same_on_fewer_items() {
    let (first, second) = first_and_second();
    // One level on one item is a hint; two levels on one item are a change.
    assert_eq!(told(&compared((&first, "111 010"), (&second, "111 010 0")))[1], "OneUp 0 33");
    assert_eq!(told(&compared((&first, "111 010"), (&second, "111 020 0")))[1], "Up 0 67");
    // One side has too few levels for a score.
    let few = compared((&first, "1DD 0D1"), (&second, "111 010 0"));
    assert_eq!(told(&few), ["Unknown none 33", "Steady 33 33", "Unknown –"]);
}

#[test]
fn on_the_express_path_only_what_both_asked_is_shared() {
    let first = Revision::new(1, FIRST, json!([]));
    let said = first.said_of(json!({}));
    let second = Revision::new(2, &[&["b", "a", "c"], &["d", "e", "f"]], json!([said]));
    let before = first.response(Path::Express, "0__1");
    let after = second.response(Path::Express, "3__3");
    let comparison = compare_sides(first.side(&before), second.side(&after)).expect("comparable");
    assert_eq!(comparison.basis, Basis::Items { shared: 1, asked: 2 });
    assert_eq!(told(&comparison), ["Unknown –", "Up 33 100"]);
}

#[test]
fn results_of_one_revision_rest_on_the_whole_path() {
    let (first, _) = first_and_second();
    let comparison = compared((&first, "111 000"), (&first, "122 00_"));
    assert_eq!(comparison.basis, Basis::Path);
    assert_eq!(told(&comparison), ["Up 33 56", "Steady 0 0"]);
}

#[test]
fn an_id_that_went_to_another_item_is_not_the_same() {
    let first = Revision::new(1, FIRST, json!([]));
    let said = first.said_of(json!({ "renamed": { "a": "b", "b": "a" } }));
    let second = Revision::new(2, FIRST, json!([said]));
    let swapped = compared((&first, "03_ ___"), (&second, "30_ ___"));
    assert_eq!(told(&swapped)[0], "Steady 50 50");
    // `a` was renamed to `x`; the `a` of revision 2 is a new item.
    let said = first.said_of(json!({ "renamed": { "a": "x" } }));
    let second = Revision::new(2, &[&["x", "a", "b"]], json!([said]));
    let comparison = compared((&first, "012 ___"), (&second, "031"));
    assert_eq!(comparison.basis, Basis::Items { shared: 2, asked: 3 });
    assert_eq!(told(&comparison), ["Steady 17 17"]);
}

#[track_caller]
fn check_refused(sides: [(&Revision, &Response); 2], expected: NotComparable, words: &str) {
    let [first, second] = sides.map(|(it, response)| it.side(response));
    assert_eq!(compare_sides(first, second), Err(expected));
    assert_eq!(compare_sides(second, first), Err(expected));
    assert_eq!(over_time(&[first, second]), Err(expected));
    assert_eq!(expected.to_string(), words);
}

#[test]
fn what_is_not_comparable_says_why() {
    let (first, second) = first_and_second();
    let before = first.response(Path::Complete, "111 111");
    let after = second.response(Path::Complete, "111 111 1");
    let mut other = after.clone();
    other.path = Path::Express;
    let words = "results of different paths";
    check_refused([(&first, &before), (&second, &other)], NotComparable::Path, words);
    other.perimeter = Perimeter::Me;
    let words = "results of different perimeters";
    check_refused([(&first, &before), (&second, &other)], NotComparable::Perimeter, words);

    let words = "results of revisions that share no item";
    let silent = Revision::new(2, FIRST, json!([]));
    check_refused([(&first, &before), (&silent, &before)], NotComparable::Revision, words);
    // Another author's revision 1, with other items.
    let forked = Revision::new(1, &[&["a", "b"], &["d", "e"]], json!([]));
    let theirs = forked.response(Path::Complete, "11 11");
    check_refused([(&forked, &theirs), (&second, &after)], NotComparable::Revision, words);
    // The map leaves no shared item.
    let said = first.said_of(json!({ "changed": ["a"] }));
    let new = Revision::new(2, &[&["a"], &["g"]], json!([said]));
    let fresh = new.response(Path::Complete, "11");
    check_refused([(&first, &before), (&new, &fresh)], NotComparable::Revision, words);

    let words = "results of different questionnaires";
    check_refused([(&first, &before), (&forked, &theirs)], NotComparable::Questionnaire, words);
    let mut pack = fixture::pack(&fixture::USUAL);
    pack["id"] = "other".into();
    pack["revision"] = 3.into();
    let elsewhere = Revision { questionnaire: fixture::read(&pack), earlier: Vec::new() };
    let there = elsewhere.response(Path::Complete, "111");
    check_refused([(&first, &before), (&elsewhere, &there)], NotComparable::Questionnaire, words);
}

#[test]
fn a_map_is_not_turned_around() {
    // The earlier revision has a map of the later one, which nobody could have written.
    let second = Revision::new(2, FIRST, json!([]));
    let first = Revision::new(1, FIRST, json!([second.said_of(json!({}))]));
    let response = first.response(Path::Complete, "111 111");
    let sides = [(&first, &response), (&second, &response)];
    check_refused(sides, NotComparable::Revision, "results of revisions that share no item");
}

#[test]
fn the_course_of_several_results_rests_on_what_all_share() {
    let (first, second) = first_and_second();
    let dated = |mut response: Response, day| {
        response.date = Date(day);
        response
    };
    let middle = dated(second.response(Path::Complete, "111 320 3"), 20);
    let last = dated(second.response(Path::Complete, "221 030 0"), 30);
    let oldest = dated(first.response(Path::Complete, "003 002"), 10);
    let sides = [second.side(&last), first.side(&oldest), second.side(&middle)];
    let course = over_time(&sides).expect("comparable");
    assert_eq!(course.order, [1, 2, 0]);
    assert_eq!(course.basis, Basis::Items { shared: 4, asked: 7 });
    let scores: Vec<Option<Vec<_>>> = course
        .dimensions
        .iter()
        .map(|it| it.as_ref().map(|it| it.iter().map(|it| it.score().unwrap().display()).collect()))
        .collect();
    assert_eq!(scores, [Some(vec![0, 33, 56]), Some(vec![67, 67, 100]), None]);
    let alone = over_time(&sides[2..]).expect("comparable");
    assert_eq!((alone.basis, alone.order.len()), (Basis::Path, 1));
    assert_eq!(over_time(&[]).expect("nothing to refuse").dimensions, []);
}

#[test]
fn a_map_that_makes_no_sense_is_refused_with_its_place() {
    let check = |said: Value, expected: &str| {
        let pack = json!({ "earlier": said }).to_string();
        assert_eq!(earlier(&pack).map_err(|it| it.to_string()), Err(expected.to_owned()), "{pack}");
    };
    check(json!({}), "earlier: expected a list");
    check(json!([1]), "earlier.revision: expected a small whole number");
    check(json!([{ "revision": 65536 }]), "earlier.revision: expected a small whole number");
    let with = |key: &str, value: Value| {
        let mut said = json!({ "revision": 1, "fingerprint": "0123abcd" });
        said[key] = value;
        json!([said])
    };
    for wrong in [json!(1), json!("123abcd"), json!("0123ABCD"), json!("+123abcd")] {
        check(with("fingerprint", wrong), "earlier.fingerprint: expected 8 hexadecimal digits");
    }
    for wrong in [json!("a"), json!([1])] {
        check(with("changed", wrong), "earlier.changed: expected a list of ids");
    }
    for wrong in [json!(["a"]), json!({ "a": 1 })] {
        check(with("renamed", wrong), "earlier.renamed: expected an object of ids");
    }
    check(with("changed", json!(["a", "b", "a"])), "id \"a\" stands twice");
    check(with("renamed", json!({ "a": "x", "b": "x" })), "id \"x\" stands twice");
    let mut both = with("changed", json!(["a"]));
    both[0]["renamed"] = json!({ "a": "x" });
    check(both, "id \"a\" stands twice");
    let twice =
        r#"{"earlier":[{"revision":1,"fingerprint":"0123abcd","renamed":{"a":"x","a":"y"}}]}"#;
    assert_eq!(earlier(twice).unwrap_err().to_string(), "id \"a\" stands twice");
    assert_eq!(earlier("{").unwrap_err().to_string(), "not JSON from line 1, column 2");
}

#[test]
fn a_pack_without_a_map_says_nothing_of_others() {
    for said in [json!({}), json!({ "earlier": null }), json!({ "earlier": [] })] {
        assert_eq!(earlier(&said.to_string()), Ok(Vec::new()));
    }
    // A map does not change the questionnaire itself.
    let (_, second) = first_and_second();
    let silent = Revision::new(2, &[&["x", "a", "b"], &["d", "f", "g"], &["h"]], json!([]));
    assert_eq!(second.questionnaire, silent.questionnaire);
}
