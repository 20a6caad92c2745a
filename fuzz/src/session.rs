//! What `docs/formats.md` promises of a group, whoever sent its entries.

use crate::bounds::FILE;
use crate::code;
use crate::result::check_table;
use documents::group::{GroupSource, csv, json, markdown, page};
use engine::group::{Action, Commitment, Entry, Group, GroupId, View};
use engine::questionnaire::Questionnaire;
use engine::share_code;

const ID: GroupId = GroupId([1, 2, 3, 4, 5, 6, 7, 8]);
/// Between a key and its value, and between entries, where there is no JSON.
const BETWEEN: char = '\0';
/// A report costs a hundred times what the rest does: one is written for every so many sizes.
pub const TOLD_EVERY: usize = 32;

/// Entries without a file around them: an anonymous session has these and no file.
pub fn check_entries(questionnaire: &Questionnaire, text: &str) {
    let parts: Vec<_> = text.split(BETWEEN).collect();
    let pairs: Vec<_> = parts.chunks_exact(2).map(|it| (it[0], it[1])).collect();
    for (key, value) in &pairs {
        if let Some(entry) = FILE.hold(|| Entry::read(questionnaire, key, value)) {
            check_entry(questionnaire, &entry);
        }
    }
    let read = || Group::from_entries(questionnaire, ID, pairs.iter().copied());
    if let Some((group, _)) = FILE.hold(read) {
        // Of two settings, which no group has, the first one counts.
        if pairs.iter().filter(|it| it.0 == "setting").count() == 1 {
            let backwards = pairs.iter().rev().copied();
            let backwards = Group::from_entries(questionnaire, ID, backwards);
            assert_eq!(backwards.map(|it| it.0).as_ref(), Some(&group));
        }
        check(questionnaire, &group);
        check_sealed(questionnaire, group, text);
    }
}

/// It comes back from what is written of it.
fn check_entry(questionnaire: &Questionnaire, entry: &Entry) {
    let key = entry.key(questionnaire).expect("an item of the questionnaire");
    let value = entry.value(questionnaire);
    assert_eq!(Entry::read(questionnaire, &key, &value).as_ref(), Some(entry), "{key} {value}");
}

/// Its entries make the same group in any order, any number of times, and from two sides.
pub fn check(questionnaire: &Questionnaire, group: &Group) {
    let entries = group.entries();
    for entry in &entries {
        check_entry(questionnaire, entry);
        assert!(!group.clone().join(entry.clone()), "{entry:?} is there already");
    }
    let join = |all: &mut dyn Iterator<Item = &Entry>| {
        let mut joined = Group::begin(group.id(), *group.setting(), "");
        for entry in all {
            joined.join(entry.clone());
        }
        joined
    };
    assert_eq!(&join(&mut entries.iter().rev()), group);
    let (one, other) = entries.split_at(entries.len() / 2);
    assert_eq!(&join(&mut other.iter().chain(one).chain(other)), group);
}

/// What it becomes when the room looks comes back too: batches, where anonymity was promised.
fn check_sealed(questionnaire: &Questionnaire, mut group: Group, text: &str) {
    for action in [Action::Go(View::Profile), Action::Reveal, Action::Again] {
        let before = group.clone();
        let new = group.apply(action);
        let mut window = before;
        for entry in new {
            check_entry(questionnaire, &entry);
            window.join(entry);
        }
        assert_eq!(window, group);
    }
    if text.len().is_multiple_of(TOLD_EVERY) {
        check_told(questionnaire, &group);
    }
}

/// Its report is written in every form, no cell of it begins a formula and no text is markup.
pub fn check_told(questionnaire: &Questionnaire, group: &Group) {
    FILE.hold(|| {
        let source = GroupSource::new(questionnaire, group);
        let report = source.report();
        for table in [csv::write(&report), csv::dimensions(&report), csv::commitments(&report)] {
            check_table(&table);
        }
        let markdown = markdown::write(&report);
        assert!(!markdown.contains(|it: char| it.is_control() && it != '\n'));
        serde_json::from_str::<serde_json::Value>(&json::write(&report)).expect("JSON");
        let plain = plain(group);
        let marks = |it: &Group| {
            page::write(&GroupSource::new(questionnaire, it).report()).matches('<').count()
        };
        assert_eq!(marks(group), marks(&plain), "a text became markup");
    });
}

/// The same group, in words that hold no markup.
fn plain(group: &Group) -> Group {
    let plain = |it: &mut String| {
        if !it.is_empty() {
            "Plain".clone_into(it);
        }
    };
    let mut all = Group::begin(group.id(), *group.setting(), "");
    for mut entry in group.entries() {
        match &mut entry {
            Entry::Title(title) => plain(&mut title.value),
            Entry::Commitment { commitment, .. } => {
                let Commitment { who, what, when } = &mut commitment.value;
                [who, what, when].into_iter().for_each(plain);
            }
            _ => {}
        }
        all.join(entry);
    }
    all
}

/// Alters the code of one result, and names it after the id that is now in it: chance alone
/// never would. `None` where the input has no result, or no room for this one.
pub fn forge(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let text = std::str::from_utf8(data.get(..size)?).ok()?;
    let places: Vec<_> = text.match_indices("result/").map(|it| it.0).collect();
    let (before, rest) = text.split_at(*places.get(seed as usize % places.len().max(1))?);
    let (key, rest) = rest.split_at_checked("result/1/0123456789abcdef".len())?;
    let start = rest.find('1')?;
    let (between, rest) = rest.split_at(start);
    let is_of_code = |it: char| it.is_ascii_alphanumeric() || "-_".contains(it);
    let end = rest.find(|it| !is_of_code(it)).unwrap_or(rest.len());
    let (code, after) = rest.split_at(end);
    let code = code::forged(code, seed)?;
    let response = share_code::decode(crate::questionnaire(), &code).ok()?;
    let key = [key.get(..9)?, &GroupId(response.id.0).digits()].concat();
    let forged = [before, &key, between, &code, after].concat();
    data.get_mut(..max_size)?.get_mut(..forged.len())?.copy_from_slice(forged.as_bytes());
    Some(forged.len())
}
