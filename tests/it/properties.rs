//! Properties that hold for any answers.

use crate::fixture::{self, GIVEN_OR_BLANK, USUAL};
use engine::answers::{Answer, Level};
use engine::diagnosis::{Diagnosis, DimensionResult, Overall, RankingKind};
use engine::questionnaire::{Path, Questionnaire};
use engine::share_code::{decode, encode};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::sync::LazyLock;

const DIMENSIONS: usize = 13;

/// Random answers to the usual questionnaire, with levels more often than exits and blanks.
fn notation() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(signs()), 39).prop_map(String::from_iter)
}

fn signs() -> Vec<char> {
    ["01230123", GIVEN_OR_BLANK].concat().chars().collect()
}

fn path() -> impl Strategy<Value = Path> {
    proptest::sample::select(Path::ALL.to_vec())
}

fn of(questionnaire: &Questionnaire, path: Path, notation: &str) -> Diagnosis {
    Diagnosis::of(questionnaire, path, &fixture::answers(questionnaire, notation))
}

fn complete(notation: &str) -> Diagnosis {
    of(&fixture::usual(), Path::Complete, notation)
}

/// A fraction, not necessarily in lowest terms: comparison multiplies crosswise.
type Fraction = (u128, u128);

fn is_less((a, b): Fraction, (c, d): Fraction) -> bool {
    a * d < c * b
}

/// The scores of the dimensions as the fractions of the method, with their coverage.
fn plain_scores(diagnosis: &Diagnosis) -> Vec<(usize, Fraction, Fraction)> {
    let score = |it: &DimensionResult| {
        let [s, a, m] = [it.tally.sum, it.tally.answered, it.tally.applicable].map(|it| it as u128);
        it.score().map(|_| (it.dimension, (s, 3 * a), (a, m)))
    };
    diagnosis.dimensions.iter().filter_map(score).collect()
}

fn mean(scores: &[(usize, Fraction, Fraction)]) -> Fraction {
    let add = |(a, b): Fraction, (c, d): Fraction| (a * d + c * b, b * d);
    let (sum, whole) = scores.iter().map(|it| it.1).fold((0, 1), add);
    (sum, whole * scores.len() as u128)
}

fn display((a, b): Fraction) -> u128 {
    (200 * a + b) / (2 * b)
}

fn stage((a, b): Fraction) -> u128 {
    std::cmp::min(4, 1 + 4 * a / b)
}

/// Picks the best or the worst dimensions one by one: by score, then coverage, then order.
fn pick(
    mut from: Vec<(usize, Fraction, Fraction)>,
    places: usize,
    is_before: impl Fn(Fraction, Fraction) -> bool,
) -> Vec<usize> {
    let mut picked = Vec::new();
    while picked.len() < places && !from.is_empty() {
        let mut first = 0;
        for at in 1..from.len() {
            let ((_, score, coverage), (_, best, best_coverage)) = (from[at], from[first]);
            let is_tied = !is_before(score, best) && !is_before(best, score);
            if is_before(score, best) || is_tied && is_less(best_coverage, coverage) {
                first = at;
            }
        }
        picked.push(from.remove(first).0);
    }
    picked
}

proptest! {
    #![proptest_config(Config { cases: 96, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_figures_agree_with_plain_fractions(notation in notation(), path in path()) {
        let questionnaire = fixture::usual();
        let diagnosis = of(&questionnaire, path, &notation);
        let scores = plain_scores(&diagnosis);
        if let Ok(Overall { score, .. }) = diagnosis.overall {
            prop_assert_eq!(u128::from(score.display()), display(mean(&scores)));
            prop_assert_eq!(u128::from(score.stage()), stage(mean(&scores)));
        }
        for (axis, found) in questionnaire.axes().iter().zip(&diagnosis.axes) {
            let is_own = |it: &&(usize, Fraction, Fraction)| axis.dimensions.contains(&it.0);
            let own: Vec<_> = scores.iter().filter(is_own).copied().collect();
            if let Some(score) = found.score {
                prop_assert_eq!(u128::from(score.display()), display(mean(&own)));
                prop_assert_eq!(u128::from(score.stage()), stage(mean(&own)));
            }
        }
    }

    #[test]
    fn the_lists_agree_with_a_plain_reading_of_the_method(notation in notation(), path in path()) {
        let diagnosis = of(&fixture::usual(), path, &notation);
        let scores = plain_scores(&diagnosis);
        let ranking = &diagnosis.ranking;
        let priorities: Vec<_> = ranking.priorities.iter().map(|it| it.dimension).collect();
        if ranking.kind == RankingKind::Usual {
            let places = std::cmp::min(3, scores.len() / 3);
            let high = scores.iter().copied().filter(|it| stage(it.1) >= 3).collect();
            let strengths = pick(high, places, |a, b| is_less(b, a));
            let low = |it: &(usize, Fraction, Fraction)| stage(it.1) <= 3 && !strengths.contains(&it.0);
            let expected = pick(scores.iter().copied().filter(low).collect(), places, is_less);
            prop_assert_eq!(&ranking.strengths, &strengths);
            prop_assert_eq!(priorities, expected);
        }
    }

    #[test]
    fn the_order_of_the_items_does_not_matter(notation in notation()) {
        let signs: Vec<_> = notation.chars().collect();
        let turned: String = signs.chunks(3).flat_map(|it| [it[2], it[0], it[1]]).collect();
        prop_assert_eq!(complete(&notation).dimensions, complete(&turned).dimensions);
        prop_assert_eq!(complete(&notation).overall, complete(&turned).overall);
    }

    #[test]
    fn a_level_raised_never_lowers_a_score(notation in notation(), item in 0_usize..39) {
        let questionnaire = fixture::usual();
        let mut answers = fixture::answers(&questionnaire, &notation);
        let before = Diagnosis::of(&questionnaire, Path::Complete, &answers);
        if let Some(Answer::Level(level)) = answers.get(item) {
            answers.set(item, Some(Answer::Level(Level::new(level.value() + 1).unwrap_or(level))));
        }
        let after = Diagnosis::of(&questionnaire, Path::Complete, &answers);
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(before.score() <= after.score());
        }
        for (before, after) in before.axes.iter().zip(&after.axes) {
            prop_assert!(before.score <= after.score);
        }
        prop_assert!(before.overall.map(|it| it.score).ok() <= after.overall.map(|it| it.score).ok());
    }

    #[test]
    fn an_exit_or_a_blank_never_counts_as_zero(notation in notation(), item in 0_usize..39) {
        let questionnaire = fixture::usual();
        let score = |sign: char| {
            let mut answers = fixture::answers(&questionnaire, &notation);
            answers.set(item, fixture::answer(sign));
            Diagnosis::of(&questionnaire, Path::Complete, &answers).dimensions[item / 3].score()
        };
        let zero = score('0');
        for sign in ['N', 'D', '_'] {
            // If a score exists without this answer, one also exists with a zero.
            prop_assert!(score(sign).is_none() || zero <= score(sign));
        }
        prop_assert!(score('D') == score('_'));
    }

    #[test]
    fn counts_are_consistent(notation in notation(), path in path()) {
        let diagnosis = of(&fixture::usual(), path, &notation);
        prop_assert_eq!(diagnosis.dimensions.len(), DIMENSIONS);
        for DimensionResult { tally, .. } in &diagnosis.dimensions {
            prop_assert_eq!(tally.asked, if path == Path::Express { 1 } else { 3 });
            prop_assert!(tally.applicable <= tally.asked);
            prop_assert_eq!(tally.applicable, tally.answered + tally.do_not_know + tally.blank);
            prop_assert!(tally.sum <= usize::from(Level::MAX) * tally.answered);
        }
        let coverage = diagnosis.coverage;
        prop_assert!(coverage.answered + coverage.do_not_know <= coverage.applicable);
        for score in diagnosis.dimensions.iter().filter_map(DimensionResult::score) {
            prop_assert!(score.display() <= 100);
            prop_assert!((1..=4).contains(&score.stage()));
        }
    }

    #[test]
    fn lists_name_scored_dimensions_once(notation in notation(), path in path()) {
        let diagnosis = of(&fixture::usual(), path, &notation);
        let ranking = &diagnosis.ranking;
        let mut named = ranking.strengths.clone();
        named.extend(ranking.priorities.iter().map(|it| it.dimension));
        prop_assert!(named.iter().all(|&it| diagnosis.dimensions[it].score().is_some()));
        let count = named.len();
        named.sort_unstable();
        named.dedup();
        prop_assert_eq!(named.len(), count);
        prop_assert!(ranking.strengths.len() <= 3 && ranking.priorities.len() <= 3);
    }

    #[test]
    fn any_result_returns_from_its_code(notation in notation(), path in path(), id: [u8; 8]) {
        let questionnaire = fixture::usual();
        let mut response = fixture::response(&questionnaire, path, &notation);
        response.id.0 = id;
        let read = decode(&questionnaire, &encode(&questionnaire, &response)).unwrap();
        for item in 0..39 {
            let asked = questionnaire.is_asked(item, path);
            prop_assert_eq!(read.answers.get(item), response.answers.get(item).filter(|_| asked));
        }
        prop_assert_eq!((read.id, read.path), (response.id, response.path));
    }

    #[test]
    fn no_text_is_taken_for_a_code(text in "\\PC{0,60}", digits in "1[A-Za-z0-9_-]{0,60}") {
        let questionnaire = fixture::usual();
        prop_assert!(decode(&questionnaire, &text).is_err());
        prop_assert!(decode(&questionnaire, &digits).is_err());
    }

    #[test]
    fn a_damaged_pack_never_breaks_the_reader(at in 0_usize..20_000, with in "\\PC{0,3}") {
        static ONCE: LazyLock<String> = LazyLock::new(|| fixture::pack(&USUAL).to_string());
        let mut pack = ONCE.clone();
        let start = at % pack.len();
        pack.replace_range(start..=start, &with);
        // The pack may be accepted or refused, but must not panic: some damage only changes a text.
        prop_assert!(Questionnaire::from_json(&pack).is_ok_and(|it| it.items().len() == 39)
            || Questionnaire::from_json(&pack).is_err());
    }
}
