//! What a facilitator does in a room: two buttons, totals, the end.

mod undo;

use crate::room::{begin, begin_as, code, kept, questionnaire, restarted, result, take_all};
use engine::answers::{Date, ResponseId};
use engine::group::{
    Action, Anonymity, Commitment, Entry, Group, GroupId, Outcome, Turnout, View, wifi_code,
};

fn open() -> Group {
    begin(Anonymity::Open)
}

fn commitment(what: &str) -> Commitment {
    Commitment { who: "Ana".to_owned(), what: what.to_owned(), when: String::new() }
}

#[test]
fn a_session_of_today_opens_without_the_newer_entries() {
    let mut group = open();
    take_all(&mut group, 1, &["0", "1"]);
    let fields = questionnaire();
    let stored: Vec<_> = group
        .entries()
        .iter()
        .map(|it| (it.key(fields).unwrap(), it.value(fields)))
        .filter(|(key, _)| !key.starts_with("act/"))
        .collect();
    let stored = stored.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    let (group, _) = Group::from_entries(fields, group.id(), stored).unwrap();
    assert_eq!((group.participants(1), group.last_act()), (2, None));
    // What a later release, or damage, puts there is passed over.
    for (key, value) in [
        ("act/1", "1 fly 1"),
        ("act/1", "1 round 1"),
        ("undone/1", "1"),
        ("act/0", "1 "),
        ("act/70000", "1 "),
        ("headcount", "1 -3"),
        ("earlier/0000000000000001", "1 lost a\tb\tc"),
        ("rating/0000000000000001", "1 1 2 3"),
    ] {
        assert_eq!(Entry::read(fields, key, value), None, "{key} {value}");
    }
}

#[test]
fn forward_reveals_what_there_is_to_reveal_then_goes_on() {
    let mut group = open();
    let fields = questionnaire();
    let step = |group: &mut Group| {
        let action = group.step_forward(fields).expect("not at the end");
        group.apply(action);
        (group.wall().view, group.wall().is_revealed)
    };
    assert_eq!(step(&mut group), (View::Item(0), false));
    assert_eq!(step(&mut group), (View::Item(1), false));
    group.apply(Action::Hands(1, [1, 0, 0, 0, 0, 0]));
    assert_eq!(step(&mut group), (View::Item(1), true));
    group.apply(Action::Blank);
    assert_eq!(step(&mut group), (View::Item(1), true));
    assert!(!group.wall().is_blank);
    assert_eq!(step(&mut group), (View::Item(2), false));
    group.apply(Action::Go(View::Closing(0)));
    assert_eq!(group.step_forward(fields), None);
}

#[test]
fn phones_and_hands_are_one_total_beside_the_number_of_people() {
    let mut group = open();
    group.apply(Action::Headcount(20));
    take_all(&mut group, 1, &["0", "1", "_2"]);
    group.apply(Action::Hands(0, [1, 2, 0, 0, 0, 0]));
    let turnout = group.item_turnout(0, 1);
    assert_eq!(turnout, Turnout { results: 2, shared: Some(0), hands: 3, headcount: 20 });
    assert_eq!((turnout.total(), turnout.missing()), (5, Some(15)));
    assert_eq!((group.turnout(1).total(), group.turnout(1).missing()), (3, Some(17)));
    group.apply(Action::Headcount(2));
    assert_eq!(group.turnout(1).missing(), None);
}

#[test]
fn results_of_the_shared_device_are_counted_apart_unless_anonymity_is_promised() {
    let mut group = open();
    take_all(&mut group, 1, &["0", "1"]);
    for (person, notation) in [(3, "_2"), (4, "2")] {
        group.take_shared(questionnaire(), result(person, notation)).unwrap();
    }
    let mut group = restarted(&group);
    assert_eq!((group.turnout(1).results, group.turnout(1).shared), (4, Some(2)));
    let turnout = group.item_turnout(0, 1);
    assert_eq!((turnout.results, turnout.shared), (3, Some(1)));
    let mut merged = begin_as(2, Anonymity::Open);
    merged.merge(&group).unwrap();
    assert_eq!(merged.turnout(1).shared, Some(2));
    group.apply(Action::Undo);
    assert_eq!((group.turnout(1).results, group.turnout(1).shared), (3, Some(1)));
    // Who used it could be told from the rest: an anonymous session doesn't keep it.
    let mut group = begin(Anonymity::Anonymous);
    group.take_shared(questionnaire(), result(1, "0")).unwrap();
    assert_eq!(group.turnout(1).shared, None);
    assert!(kept(&group).keys().all(|it| !it.starts_with("shared")));
}

#[test]
fn leaving_takes_names_off_the_wall_and_nothing_else() {
    for (view, is_blank) in [
        (View::Join, false),
        (View::Item(0), false),
        (View::Commitments(0), true),
        (View::Earlier(0), true),
        (View::Closing(0), true),
    ] {
        let mut group = open();
        group.apply(Action::Go(view));
        group.apply(Action::Leave);
        assert_eq!((group.wall().view, group.wall().is_blank), (view, is_blank));
    }
}

#[test]
fn the_next_session_begins_with_what_is_still_open() {
    let mut group = open();
    for number in 1..=3 {
        group.apply(Action::Commit(ResponseId([number; 8]), commitment(&number.to_string())));
    }
    let mut next = group.follow_up(GroupId([7; 8]), Date(9_900));
    assert_eq!(next.views(questionnaire())[1], View::Earlier(0));
    next.apply(Action::Judge(ResponseId([1; 8]), Some(Outcome::Done)));
    next.apply(Action::Judge(ResponseId([2; 8]), Some(Outcome::GoingOn)));
    next.apply(Action::Judge(ResponseId([3; 8]), Some(Outcome::GivenUp)));
    // An unknown commitment can't be judged.
    assert!(next.apply(Action::Judge(ResponseId([9; 8]), Some(Outcome::Done))).is_empty());
    let next = restarted(&next).follow_up(GroupId([8; 8]), Date(9_950));
    let carried: Vec<_> = next.earlier().map(|(_, it)| it.commitment.what.as_str()).collect();
    assert_eq!(carried, ["2"]);
    assert_eq!(group.views(questionnaire())[1], View::Item(0));
}

#[test]
fn a_list_that_is_too_long_for_the_wall_is_turned_page_by_page() {
    let mut group = open();
    let fields = questionnaire();
    group.apply(Action::Go(View::Commitments(0)));
    let long = "a first step that takes a whole sentence ".repeat(3);
    for number in 1..=5 {
        group.apply(Action::Commit(ResponseId([number; 8]), commitment(&long)));
    }
    let pages = group.pages(View::Commitments(0));
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
    // The wall has turned to what was written last.
    assert_eq!(group.wall().view, View::Commitments(1));
    assert_eq!(group.view_before(fields), Some(View::Commitments(0)));
    let step = |group: &mut Group| {
        let action = group.step_forward(fields).unwrap();
        group.apply(action);
        restarted(group).view()
    };
    assert_eq!(step(&mut group), View::Rating);
    assert_eq!((step(&mut group), step(&mut group)), (View::Closing(0), View::Closing(1)));
    // A page that is gone is the last one.
    for number in 2..=5 {
        group.apply(Action::Commit(ResponseId([number; 8]), Commitment::default()));
    }
    assert_eq!((group.view(), group.view_after(fields)), (View::Closing(0), None));
    assert_eq!(group.view_before(fields), Some(View::Rating));
    for (words, view) in [
        ("commitments 2", Some(View::Commitments(1))),
        ("closing -", Some(View::Closing(0))),
        ("earlier 0", None),
        ("earlier x", None),
    ] {
        let read = Entry::read(fields, "wall", &["1 ", words, " hidden lit 0"].concat());
        let read = read.and_then(|it| match it {
            Entry::Wall(wall) => Some(wall.value.view),
            _ => None,
        });
        assert_eq!(read, view, "{words}");
    }
}

#[test]
fn a_wifi_code_escapes_what_phones_read_as_signs() {
    assert_eq!(wifi_code("Salle", ""), "WIFI:T:nopass;S:Salle;;");
    assert_eq!(wifi_code("a;b\\c", "d:\"e,f"), "WIFI:T:WPA;S:a\\;b\\\\c;P:d\\:\\\"e\\,f;;");
    assert!(!code(1, "0").starts_with("WIFI"));
}
