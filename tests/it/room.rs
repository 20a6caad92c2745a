//! Fixtures for the tests of a group: a questionnaire, participants and their results.

use crate::fixture;
use engine::answers::{Date, Response, ResponseId};
use engine::group::{
    Action, Anonymity, DimensionFigures, Entry, Group, GroupConfig, GroupId, ItemFigures, Refusal,
    Taken,
};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::share_code;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Two dimensions of three items: `Aa Ab Ac` and `Ba Bb Bc`, all on the complete path.
pub(crate) fn questionnaire() -> &'static Questionnaire {
    static ONCE: LazyLock<Questionnaire> =
        LazyLock::new(|| fixture::of(&[("A", &[3]), ("B", &[3])]));
    &ONCE
}

pub(crate) const ITEMS: usize = 6;

pub(crate) fn begin(promise: Anonymity) -> Group {
    begin_as(1, promise)
}

/// Begins the session of another facilitator, which has another id.
pub(crate) fn begin_as(facilitator: u8, promise: Anonymity) -> Group {
    let setting = GroupConfig {
        fingerprint: questionnaire().fingerprint(),
        perimeter: Perimeter::Team,
        path: Path::Complete,
        promise,
        date: Date(9_823),
    };
    Group::begin(GroupId([facilitator; 8]), setting, "A morning")
}

/// The result of a person; for the notation, see `fixture::answers`.
pub(crate) fn result(person: u64, notation: &str) -> Response {
    let response = fixture::response(questionnaire(), Path::Complete, notation);
    Response { id: ResponseId(person.to_be_bytes()), ..response }
}

pub(crate) fn code(person: u64, notation: &str) -> String {
    share_code::encode(questionnaire(), &result(person, notation))
}

pub(crate) fn take(group: &mut Group, person: u64, notation: &str) -> Result<Taken, Refusal> {
    group.take(questionnaire(), &code(person, notation))
}

/// Takes in the results of consecutive people, starting with `first`.
#[track_caller]
pub(crate) fn take_all(group: &mut Group, first: u64, notations: &[&str]) {
    for (person, notation) in (first..).zip(notations) {
        let taken = take(group, person, notation).expect("it is of this session");
        assert!(matches!(taken, Taken::New(_)), "{person} {notation}");
    }
}

/// Shows the results: those that wait are sealed into a batch if there are enough.
pub(crate) fn look(group: &mut Group) {
    group.apply(Action::Reveal);
    group.apply(Action::Reveal);
}

/// All entries as they are stored.
pub(crate) fn kept(group: &Group) -> BTreeMap<String, String> {
    written(group.entries())
}

/// The entries that a merge copies: all except the setting and the facilitator's own.
pub(crate) fn said(group: &Group) -> BTreeMap<String, String> {
    let mut all = kept(group);
    let own = ["setting", "title", "wall", "batch", "note", "headcount", "act"];
    all.retain(|key, _| !own.contains(&key.split('/').next().unwrap()));
    all
}

pub(crate) fn written(entries: Vec<Entry>) -> BTreeMap<String, String> {
    let write = |it: Entry| (it.key(questionnaire()).unwrap(), it.value(questionnaire()));
    entries.into_iter().map(write).collect()
}

#[track_caller]
pub(crate) fn restarted(group: &Group) -> Group {
    let kept = kept(group);
    let entries = kept.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    let (group, unread) = Group::from_entries(questionnaire(), group.id(), entries)
        .expect("it is of this questionnaire");
    assert_eq!(unread, 0);
    group
}

/// All figures of a round that may be shown.
pub(crate) type Figures = (Vec<ItemFigures>, Vec<DimensionFigures>);

pub(crate) fn figures(group: &Group, round: u8) -> Figures {
    let items = (0..ITEMS).map(|item| group.item(item, round)).collect();
    (items, dimensions(group, round))
}

/// The figures of each dimension, in the order of the questionnaire.
pub(crate) fn dimensions(group: &Group, round: u8) -> Vec<DimensionFigures> {
    (0..).map_while(|at| group.dimension(questionnaire(), at, round)).collect()
}

pub(crate) fn all_figures(group: &Group) -> (Vec<Figures>, Vec<usize>) {
    let rounds = (1..=group.round()).map(|round| figures(group, round)).collect();
    (rounds, group.discussion(questionnaire()))
}
