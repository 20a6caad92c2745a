//! Nobody's answers can be derived from the figures of a collection, by subtracting whatever rows of
//! whatever groupings from each other.

use crate::collection::{TEAM, questionnaire, result};
use engine::collection::{Breakdown, Collection, Grouping, Origin};
use engine::group::CELL_MIN;
use proptest::prelude::*;
use proptest::test_runner::Config;

const GROUPINGS: [Grouping; 3] = [Grouping::None, Grouping::Month, Grouping::Label];

#[derive(Debug, Clone)]
struct Person {
    notation: String,
    origin: Origin,
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let signs: Vec<_> = "0123012301230123DN_".chars().collect();
    let notation =
        proptest::collection::vec(proptest::sample::select(signs), 3).prop_map(String::from_iter);
    let person = (notation, 0..4_u16, 0..4_u16);
    // Some months or labels are more frequent than others.
    let person = person.prop_map(|(notation, month, label)| {
        let origin = Origin { month: month * month / 4, label: label * label / 4 };
        Person { notation, origin }
    });
    proptest::collection::vec(person, 0..20)
}

/// The rows that are shown, each as the people that it is about.
fn rows<T: PartialEq + std::fmt::Debug>(
    people: &[Person],
    shown: impl Fn(Grouping) -> Option<Breakdown<T>>,
    counted: impl Fn(&[&Person]) -> T,
) -> Vec<Vec<bool>> {
    let mut rows = Vec::new();
    for grouping in GROUPINGS {
        let Some(breakdown) = shown(grouping) else { continue };
        assert_eq!(counted(&people.iter().collect::<Vec<_>>()), breakdown.whole);
        rows.push(vec![true; people.len()]);
        for part in breakdown.parts {
            let is_in = |it: &Person| match grouping {
                Grouping::None => true,
                Grouping::Month => part.groups.contains(&it.origin.month),
                Grouping::Label => part.groups.contains(&it.origin.label),
            };
            let row: Vec<_> = people.iter().map(is_in).collect();
            let those: Vec<_> = people.iter().filter(|it| is_in(it)).collect();
            assert_eq!(counted(&those), part.figures);
            rows.push(row);
        }
    }
    rows
}

const PRIME: i64 = 1_000_003;

/// The rank of the rows on these columns, in a field so large that it is that of the rationals.
fn rank(rows: &[Vec<bool>], columns: &[usize]) -> usize {
    let mut rows: Vec<Vec<i64>> =
        rows.iter().map(|row| columns.iter().map(|&it| i64::from(row[it])).collect()).collect();
    let mut rank = 0;
    for column in 0..columns.len() {
        let Some(found) = (rank..rows.len()).find(|&it| rows[it][column] != 0) else { continue };
        rows.swap(rank, found);
        let lead = rows[rank].clone();
        for row in rows.iter_mut().skip(rank + 1).filter(|it| it[column] != 0) {
            let factor = row[column];
            for (place, value) in row.iter_mut().zip(&lead) {
                *place = (*place * lead[column] - value * factor).rem_euclid(PRIME);
            }
        }
        rank += 1;
    }
    rank
}

/// Whether some sum of rows is about fewer than five of those who have answered, and about somebody.
///
/// Such a sum vanishes on all others who have answered; it exists if leaving those few and all
/// who haven't answered out of account makes some rows depend on each other.
fn isolates_somebody(rows: &[Vec<bool>], has_answered: &[bool]) -> bool {
    let everybody: Vec<_> = (0..has_answered.len()).collect();
    let whole = rank(rows, &everybody);
    let answered: Vec<_> = everybody.into_iter().filter(|&it| has_answered[it]).collect();
    subsets(&answered, CELL_MIN - 1).into_iter().any(|few| {
        let others: Vec<_> = answered.iter().copied().filter(|it| !few.contains(it)).collect();
        rank(rows, &others) < whole
    })
}

/// All subsets with this many elements, or the whole.
fn subsets(of: &[usize], size: usize) -> Vec<Vec<usize>> {
    let Some((first, others)) = of.split_first().filter(|_| size > 0) else {
        return vec![Vec::new()];
    };
    if of.len() <= size {
        return vec![of.to_vec()];
    }
    let with = subsets(others, size - 1).into_iter().map(|it| [vec![*first], it].concat());
    with.chain(subsets(others, size)).collect()
}

fn level(person: &Person, item: usize) -> Option<usize> {
    person.notation.chars().nth(item).and_then(|it| it.to_digit(10)).map(|it| it as usize)
}

proptest! {
    #![proptest_config(Config::with_cases(600))]
    #[test]
    fn no_grouping_and_no_difference_of_groupings_is_about_fewer_than_five(people in people()) {
        let questionnaire = questionnaire();
        let mut all = Collection::new(questionnaire.clone());
        for (id, it) in (0..).zip(&people) {
            let response = result(&questionnaire, id, &it.notation);
            all.take(questionnaire.fingerprint(), response, it.origin);
        }
        for item in 0..3 {
            let counted = |those: &[&Person]| {
                let mut counts = [0; 4];
                for at in those.iter().filter_map(|it| level(it, item)) {
                    counts[at] += 1;
                }
                counts
            };
            let shown = |grouping| {
                let found = all.item(TEAM, grouping, item)?;
                let parts = found.parts.into_iter();
                let parts = parts.map(|it| engine::collection::Part { groups: it.groups, figures: it.figures.levels });
                Some(Breakdown { whole: found.whole.levels, parts: parts.collect() })
            };
            let rows = rows(&people, shown, counted);
            let has_answered: Vec<_> = people.iter().map(|it| level(it, item).is_some()).collect();
            prop_assert!(!isolates_somebody(&rows, &has_answered), "item {item}: {rows:?}");
        }
        // The first theme has one item, so whoever has a level there has a score.
        let counted = |those: &[&Person]| {
            let mut counts = [0; 4];
            for at in those.iter().filter_map(|it| level(it, 0)) {
                counts[at] += 1;
            }
            counts
        };
        let rows = rows(&people, |it| all.stages(TEAM, it, 0), counted);
        let scored: Vec<_> = people.iter().map(|it| level(it, 0).is_some()).collect();
        let rows: Vec<Vec<bool>> = rows
            .iter()
            .map(|row| row.iter().zip(&scored).map(|(is_in, is_scored)| *is_in && *is_scored).collect())
            .collect();
        prop_assert!(!isolates_somebody(&rows, &scored), "theme: {rows:?}");
    }
}

#[test]
fn two_groupings_are_not_subtracted_from_each_other() {
    let questionnaire = questionnaire();
    let mut all = Collection::new(questionnaire.clone());
    // Six answered in June; five of them carry a label that nobody else has.
    for id in 0..20 {
        let origin = Origin { month: u16::from(id < 6), label: u16::from(id < 5) };
        all.take(questionnaire.fingerprint(), result(&questionnaire, id, "1__"), origin);
    }
    let parts = |it| all.item(TEAM, it, 0).unwrap().parts.len();
    assert_eq!(vec![1, 2], {
        let mut both = vec![parts(Grouping::Month), parts(Grouping::Label)];
        both.sort_unstable();
        both
    });
}
