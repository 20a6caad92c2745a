//! The bits of a share code: flags, then three bits per answer, or a few bits per dimension.

use crate::answers::{Answer, Answers, Level};
use crate::diagnosis::Tally;
use crate::questionnaire::{Dimension, Path, Perimeter, Questionnaire};

const PERIMETER_BITS: u8 = 0b011;
const COMPLETE_BIT: u8 = 0b100;

const ANSWER_BITS: u32 = 3;
const NOT_APPLICABLE: u16 = 4;
const DO_NOT_KNOW: u16 = 5;
const BLANK: u16 = 7;

pub(super) fn flags(perimeter: Perimeter, path: Path) -> u8 {
    let perimeter = match perimeter {
        Perimeter::Me => 0,
        Perimeter::Team => 1,
        Perimeter::Network => 2,
    };
    match path {
        Path::Express => perimeter,
        Path::Complete => perimeter | COMPLETE_BIT,
    }
}

/// `None` when a bit is set that this version does not define.
pub(super) fn read_flags(flags: u8) -> Option<(Perimeter, Path)> {
    if flags & !(PERIMETER_BITS | COMPLETE_BIT) != 0 {
        return None;
    }
    let perimeter = match flags & PERIMETER_BITS {
        0 => Perimeter::Me,
        1 => Perimeter::Team,
        2 => Perimeter::Network,
        _ => return None,
    };
    let path = if flags & COMPLETE_BIT == 0 { Path::Express } else { Path::Complete };
    Some((perimeter, path))
}

/// Packs numbers of a few bits each into one little-endian number; the first gets the lowest bits.
#[derive(Default)]
struct Packed {
    bytes: Vec<u8>,
    waiting: u32,
    waiting_bits: u32,
}

impl Packed {
    fn push(&mut self, number: u16, bits: u32) {
        self.waiting |= u32::from(number) << self.waiting_bits;
        self.waiting_bits += bits;
        while self.waiting_bits >= 8 {
            self.close_byte();
            self.waiting_bits -= 8;
        }
    }

    fn close_byte(&mut self) {
        let [low, ..] = self.waiting.to_le_bytes();
        self.bytes.push(low);
        self.waiting >>= 8;
    }

    fn end(mut self) -> Vec<u8> {
        if self.waiting_bits > 0 {
            self.close_byte();
        }
        self.bytes
    }
}

/// Unpacks such numbers; past the end, all bits are zero.
struct Unpacking<'a> {
    bytes: &'a [u8],
    bit: usize,
}

impl Unpacking<'_> {
    fn next(&mut self, bits: u32) -> u16 {
        let mut number = 0;
        for at in 0..bits {
            let byte = self.bytes.get(self.bit / 8).copied().unwrap_or_default();
            number |= u16::from(byte >> (self.bit % 8) & 1) << at;
            self.bit += 1;
        }
        number
    }
}

/// The size in bytes of the answers on this path.
pub(super) fn answer_bytes(questionnaire: &Questionnaire, path: Path) -> usize {
    (questionnaire.path(path).count() * ANSWER_BITS as usize).div_ceil(8)
}

pub(super) fn pack_answers(
    questionnaire: &Questionnaire,
    path: Path,
    answers: &Answers,
) -> Vec<u8> {
    let mut packed = Packed::default();
    for item in questionnaire.path(path) {
        packed.push(digit(answers.get(item)), ANSWER_BITS);
    }
    packed.end()
}

/// `None` when three bits encode no answer.
pub(super) fn unpack_answers(
    questionnaire: &Questionnaire,
    path: Path,
    bytes: &[u8],
) -> Option<Answers> {
    let mut packed = Unpacking { bytes, bit: 0 };
    let mut answers = Answers::blank(questionnaire.items().len());
    for item in questionnaire.path(path) {
        let digit = packed.next(ANSWER_BITS);
        if digit != BLANK {
            answers.set(item, Some(read_digit(digit)?));
        }
    }
    Some(answers)
}

fn digit(answer: Option<Answer>) -> u16 {
    match answer {
        Some(Answer::Level(level)) => level.value().into(),
        Some(Answer::NotApplicable) => NOT_APPLICABLE,
        Some(Answer::DoNotKnow) => DO_NOT_KNOW,
        None => BLANK,
    }
}

fn read_digit(digit: u16) -> Option<Answer> {
    match digit {
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        DO_NOT_KNOW => Some(Answer::DoNotKnow),
        level => Level::new(level.try_into().ok()?).map(Answer::Level),
    }
}

/// The size in bytes of the counts on this path.
pub(super) fn score_bytes(questionnaire: &Questionnaire, path: Path) -> usize {
    let bits = questionnaire.dimensions().iter().map(|it| score_bits(asked(it, path)) as usize);
    bits.sum::<usize>().div_ceil(8)
}

pub(super) fn pack_scores(questionnaire: &Questionnaire, path: Path, tallies: &[Tally]) -> Vec<u8> {
    let mut packed = Packed::default();
    for (dimension, tally) in questionnaire.dimensions().iter().zip(tallies) {
        let asked = asked(dimension, path);
        let own = (tally.applicable, tally.answered, tally.sum);
        let place = counts(asked).take_while(|&it| it != own).count();
        packed.push(u16::try_from(place).unwrap_or_default(), score_bits(asked));
    }
    packed.end()
}

/// `None` when an index is outside the list of counts.
pub(super) fn unpack_scores(
    questionnaire: &Questionnaire,
    path: Path,
    bytes: &[u8],
) -> Option<Vec<Tally>> {
    let mut packed = Unpacking { bytes, bit: 0 };
    let mut tally = |it| {
        let asked = asked(it, path);
        let place = packed.next(score_bits(asked));
        let (applicable, answered, sum) = counts(asked).nth(place.into())?;
        Tally::of_counts(asked, applicable, answered, sum)
    };
    questionnaire.dimensions().iter().map(&mut tally).collect()
}

fn asked(dimension: &Dimension, path: Path) -> usize {
    Questionnaire::items_asked(dimension, path).len()
}

/// All possible counts of a dimension with this many items, in order: applicable, answered, sum.
fn counts(asked: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    let sums = |applicable, answered| {
        (0..=usize::from(Level::MAX) * answered).map(move |sum| (applicable, answered, sum))
    };
    (0..=asked)
        .flat_map(move |applicable| (0..=applicable).flat_map(move |it| sums(applicable, it)))
}

/// As many bits as the last index takes.
fn score_bits(asked: usize) -> u32 {
    usize::BITS - counts(asked).skip(1).count().leading_zeros()
}
