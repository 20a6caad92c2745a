//! Many results together: what counts, what is counted with what, and what is not.

use crate::fixture;
use engine::answers::{Date, Response, ResponseId};
use engine::collection::{Collection, Grouping, LABELS_MAX, Origin, Set, Taken, pieces};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::revisions;
use engine::share_code;
use proptest::prelude::*;
use serde_json::json;
use std::rc::Rc;

pub(crate) const TEAM: Set = Set { perimeter: Perimeter::Team, path: Path::Complete };
const NOWHERE: Origin = Origin { month: 0, label: 0 };

pub(crate) fn questionnaire() -> Rc<Questionnaire> {
    Rc::new(fixture::of(&[("A", &[1, 2])]))
}

pub(crate) fn result(questionnaire: &Questionnaire, id: u8, notation: &str) -> Response {
    let id = ResponseId([id, 0, 0, 0, 0, 0, 0, 0]);
    Response { id, ..fixture::response(questionnaire, Path::Complete, notation) }
}

/// A collection of these results, in this order, each of an own id unless a test says otherwise.
fn collected(questionnaire: &Rc<Questionnaire>, results: &[Response]) -> Collection {
    let mut all = Collection::new(questionnaire.clone());
    for it in results {
        all.take(questionnaire.fingerprint(), it.clone(), NOWHERE);
    }
    all
}

fn levels(all: &Collection, set: Set, item: usize) -> Option<[u32; 4]> {
    all.item(set, Grouping::None, item).map(|it| it.whole.levels)
}

#[test]
fn a_result_counts_once_and_what_became_of_it_is_told() {
    let questionnaire = questionnaire();
    let mut all = Collection::new(questionnaire.clone());
    let mut take = |response: Response| all.take(questionnaire.fingerprint(), response, NOWHERE);
    let first = result(&questionnaire, 1, "1__");
    let later = Response { date: Date(9_900), ..result(&questionnaire, 1, "0__") };
    assert_eq!(Taken::New, take(first.clone()));
    assert_eq!(Taken::Same, take(first.clone()));
    assert_eq!(Taken::Newer, take(later.clone()));
    assert_eq!(Taken::Same, take(later));
    assert_eq!(Taken::Older, take(first));
    assert_eq!(1, all.len());
}

proptest! {
    #[test]
    fn the_order_of_the_files_changes_no_figure(
        people in proptest::collection::vec((0..9_u8, "[0-3DN_]{3}", 9_000..9_003_u16), 0..30),
        other in any::<prop::sample::Index>(),
    ) {
        let questionnaire = questionnaire();
        let of = |(id, notation, date): &(u8, String, u16)| {
            Response { date: Date(*date), ..result(&questionnaire, *id, notation) }
        };
        let mut results: Vec<_> = people.iter().map(of).collect();
        let before = collected(&questionnaire, &results);
        results.reverse();
        if !results.is_empty() {
            let middle = other.index(results.len());
            results.rotate_left(middle);
        }
        let after = collected(&questionnaire, &results);
        prop_assert_eq!(before.len(), after.len());
        for item in 0..3 {
            prop_assert_eq!(levels(&before, TEAM, item), levels(&after, TEAM, item));
        }
    }
}

#[test]
fn perimeters_and_paths_are_never_mixed() {
    let questionnaire = questionnaire();
    let mut results: Vec<_> = (0..10).map(|id| result(&questionnaire, id, "111")).collect();
    for it in &mut results[..5] {
        it.perimeter = Perimeter::Network;
    }
    results.push(Response { path: Path::Express, ..result(&questionnaire, 10, "11_") });
    let all = collected(&questionnaire, &results);
    let network = Set { perimeter: Perimeter::Network, ..TEAM };
    let express = Set { path: Path::Express, ..TEAM };
    let sets = vec![(express, 1), (TEAM, 5), (network, 5)];
    assert_eq!(sets, all.sets());
    assert_eq!(Some([0, 5, 0, 0]), levels(&all, TEAM, 0));
    assert_eq!(Some([0, 5, 0, 0]), levels(&all, network, 0));
}

#[test]
fn fewer_than_five_who_have_answered_have_no_figures() {
    let questionnaire = questionnaire();
    let mut results: Vec<_> = (0..5).map(|id| result(&questionnaire, id, "3D1")).collect();
    results[4] = result(&questionnaire, 4, "_11");
    let all = collected(&questionnaire, &results);
    assert_eq!(None, levels(&all, TEAM, 0));
    assert_eq!(None, levels(&all, TEAM, 1));
    assert_eq!(Some([0, 5, 0, 0]), levels(&all, TEAM, 2));
    assert_eq!(None, all.stages(TEAM, Grouping::None, 0));
}

#[test]
fn a_small_group_is_shown_with_another_and_never_alone() {
    let questionnaire = questionnaire();
    let mut all = Collection::new(questionnaire.clone());
    for id in 0..19 {
        let month = [1, 2, 3][usize::from(id >= 7) + usize::from(id >= 16)];
        let origin = Origin { month, label: 0 };
        all.take(questionnaire.fingerprint(), result(&questionnaire, id, "2__"), origin);
    }
    let parts = all.item(TEAM, Grouping::Month, 0).unwrap().parts;
    let shown: Vec<_> = parts.into_iter().map(|it| (it.groups, it.figures.levels[2])).collect();
    // The third month has three: it is shown with the smaller of the others.
    assert_eq!(vec![(vec![2], 9), (vec![1, 3], 10)], shown);
    assert_eq!(vec![(1, 7), (2, 9), (3, 3)], all.groups(TEAM, Grouping::Month));
}

#[test]
fn an_earlier_revision_counts_on_the_items_that_stayed_the_same() {
    let earlier = questionnaire();
    let mut pack = fixture::pack(&[("A", &[1, 2])]);
    pack["revision"] = 2.into();
    let fingerprint = format!("{:08x}", earlier.fingerprint());
    pack["earlier"] = json!([{ "revision": 1, "fingerprint": fingerprint, "changed": ["A2b"] }]);
    let current = Rc::new(fixture::read(&pack));
    let maps = revisions::earlier(&pack.to_string()).unwrap();
    let mut all = Collection::new(current.clone());
    let old = |id| result(&earlier, id, "123");
    let new = |id| result(&current, id, "123");
    assert_eq!(Taken::Revision, all.take(earlier.fingerprint(), old(0), NOWHERE));
    all.add_revision(earlier.clone(), &maps[0]);
    for id in 0..5 {
        assert_eq!(Taken::New, all.take(earlier.fingerprint(), old(id), NOWHERE));
    }
    assert_eq!(Taken::New, all.take(current.fingerprint(), new(5), NOWHERE));
    assert_eq!((6, 5), (all.len(), all.bridged()));
    assert_eq!(Some([0, 6, 0, 0]), levels(&all, TEAM, 0));
    assert_eq!(Some([0, 0, 6, 0]), levels(&all, TEAM, 1));
    // This item is another one now, and so is its theme: one new result is too few for either.
    assert_eq!(None, levels(&all, TEAM, 2));
    assert_eq!(Some([0, 6, 0, 0]), all.stages(TEAM, Grouping::None, 0).map(|it| it.whole));
    assert_eq!(None, all.stages(TEAM, Grouping::None, 1));
    let revisions: Vec<_> = all.results().map(|(it, ..)| it.revision()).collect();
    assert_eq!(vec![1, 1, 1, 1, 1, 2], revisions);
}

#[test]
fn labels_beyond_the_most_count_as_none() {
    let mut all = Collection::new(questionnaire());
    for number in 0..LABELS_MAX + 5 {
        all.label(&format!(" North {number} "));
    }
    assert_eq!(0, all.label("  "));
    assert_eq!("North 0", all.label_text(1));
    assert_eq!(1, all.label("North 0"));
    assert_eq!(0, all.label("one too many"));
    assert!(!all.has_all_labels());
}

#[test]
fn a_long_text_has_the_same_codes_in_pieces() {
    let questionnaire = questionnaire();
    let link = |id: u8| {
        let code = share_code::encode(&questionnaire, &result(&questionnaire, id, "123"));
        share_code::link("https://example.org/", &code)
    };
    let column: String = (0..250).map(|it| link(it) + "\r\n").collect();
    let mail = |id: u8| {
        let link = link(id).replace('=', "=3D");
        let (start, end) = link.split_at(40);
        format!("From: someone\n\nHello, here is mine:\n{start}=\n{end}\n\n> Thanks\n\n")
    };
    let mails: String = (0..250).map(mail).collect();
    for text in [column.repeat(4), mails.repeat(3)] {
        let pieces: Vec<_> = pieces(&text).collect();
        assert!(pieces.len() > 3, "{}", pieces.len());
        assert_eq!(text, pieces.concat());
        let found: Vec<_> = pieces.iter().flat_map(|it| share_code::all_in(it)).collect();
        assert_eq!(share_code::all_in(&text), found);
    }
}
