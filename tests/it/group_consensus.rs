//! The consensus of a group, checked with the published test vectors of the method.

use engine::group::{Band, Consensus};
use proptest::prelude::*;
use proptest::test_runner::Config;

#[track_caller]
fn check(levels: [u32; 4], ten_thousandths: u16, band: Band) {
    let consensus = Consensus::of(levels).expect("three answers or more");
    assert_eq!(consensus.ten_thousandths(), ten_thousandths, "{levels:?}");
    assert_eq!(consensus.band(), band, "{levels:?}");
}

#[test]
fn the_published_counts_give_the_published_consensus() {
    check([0, 0, 5, 0], 10_000, Band::Close);
    check([0, 1, 3, 1], 7_660, Band::Close);
    check([0, 0, 3, 2], 7_474, Band::Close);
    check([0, 5, 5, 0], 7_370, Band::Close);
    check([1, 3, 4, 2], 5_397, Band::Partly);
    check([1, 2, 1, 1], 4_517, Band::Partly);
    check([1, 1, 1, 1], 3_685, Band::Contrasted);
    check([4, 0, 0, 1], 2_781, Band::Contrasted);
    check([2, 1, 1, 2], 2_457, Band::Contrasted);
    check([3, 0, 0, 3], 0, Band::Contrasted);
}

#[test]
fn two_answers_are_no_consensus() {
    assert_eq!(Consensus::of([0, 1, 1, 0]), None);
    assert_eq!(Consensus::of([0; 4]), None);
}

/// The published formula, in floating point.
fn plain(counts: [u32; 4]) -> f64 {
    let counts = counts.map(f64::from);
    let n: f64 = counts.iter().sum();
    let levels = || [0.0, 1.0, 2.0, 3.0].into_iter().zip(counts);
    let mean = levels().map(|(level, count)| level * count).sum::<f64>() / n;
    let terms = levels().filter(|&(_, count)| count > 0.0);
    let sum: f64 =
        terms.map(|(level, count)| count / n * (1.0 - (level - mean).abs() / 3.0).log2()).sum();
    1.0 + sum
}

fn of(counts: [u32; 4]) -> Option<u16> {
    Consensus::of(counts).map(Consensus::ten_thousandths)
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_counts_give_what_the_formula_gives(
        counts in proptest::array::uniform4(prop_oneof![0_u32..3, 0_u32..=500]), times in 1_u32..50,
    ) {
        let mut turned = counts;
        turned.reverse();
        prop_assert_eq!(of(turned), of(counts));
        if let Some(consensus) = of(counts) {
            prop_assert!(consensus <= 10_000);
            prop_assert_eq!(of(counts.map(|it| it * times)), Some(consensus));
            prop_assert!((f64::from(consensus) - 10_000.0 * plain(counts)).abs() <= 1.0);
        } else {
            prop_assert!(counts.iter().sum::<u32>() < 3);
        }
    }
}
