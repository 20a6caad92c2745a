//! Two windows of one anonymous session that seal their batches without knowing of each other.

use super::check;
use crate::room::{all_figures, begin, code, kept, look, restarted, result, take_all};
use engine::group::{Anonymity, Entry, Group};

/// Two windows with five people at level 1; the second has one more person at level 2.
fn apart() -> [Group; 2] {
    let mut windows = [begin(Anonymity::Anonymous), begin(Anonymity::Anonymous)];
    for window in &mut windows {
        take_all(window, 1, &["1", "1", "1", "1", "1"]);
    }
    take_all(&mut windows[1], 6, &["2"]);
    windows
}

fn join(windows: &mut [Group; 2]) {
    let [first, second] = windows;
    let [from_first, from_second] = [first.entries(), second.entries()];
    for entry in from_first.into_iter().rev() {
        second.join(entry);
    }
    for entry in from_second {
        first.join(entry);
    }
    assert_eq!(kept(first), kept(second));
    assert_eq!(all_figures(first), all_figures(second));
}

#[test]
fn two_windows_that_sealed_at_once_show_nothing_until_five_more_have_come() {
    let mut windows = apart();
    windows.iter_mut().for_each(look);
    check(&windows[0], [0, 5, 0, 0], 0);
    join(&mut windows);
    // If the first window showed six, the difference would reveal the last person's answer.
    check(&windows[0], [0; 4], 6);
    take_all(&mut windows[0], 7, &["3", "3", "3", "3"]);
    look(&mut windows[0]);
    check(&windows[0], [0; 4], 10);
    take_all(&mut windows[0], 11, &["3"]);
    look(&mut windows[0]);
    join(&mut windows);
    check(&windows[1], [0, 5, 1, 5], 0);
    assert_eq!(all_figures(&restarted(&windows[0])), all_figures(&windows[0]));
}

#[test]
fn a_batch_that_did_not_know_of_another_is_found_out() {
    let mut windows = apart();
    windows.iter_mut().for_each(look);
    take_all(&mut windows[0], 7, &["3", "3", "3", "3", "3"]);
    look(&mut windows[0]);
    check(&windows[0], [0, 5, 0, 5], 0);
    join(&mut windows);
    check(&windows[0], [0; 4], 11);
    take_all(&mut windows[1], 12, &["0", "0", "0", "0", "0"]);
    look(&mut windows[1]);
    join(&mut windows);
    check(&windows[0], [5, 5, 1, 5], 0);
}

#[test]
fn windows_that_sealed_the_same_agree_at_once() {
    let mut windows = apart();
    take_all(&mut windows[0], 6, &["2"]);
    windows.iter_mut().for_each(look);
    join(&mut windows);
    check(&windows[0], [0, 5, 1, 0], 0);
}

#[test]
fn a_batch_of_fewer_than_five_shows_nothing() {
    let mut group = begin(Anonymity::Anonymous);
    let results = (1..=4).map(|person| (code(person, "1"), result(person, "1")));
    let one = results.clone().next();
    group.join(Entry::Batch { round: 1, number: 1, results: results.chain(one).collect() });
    check(&group, [0; 4], 4);
}
