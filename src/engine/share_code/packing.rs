//! The bits of a share code: flags, and three bits for each item that the path asks.

use crate::engine::answers::{Answer, Answers, Level};
use crate::engine::questionnaire::{Path, Perimeter, Questionnaire};

const PERIMETER_BITS: u8 = 0b011;
const COMPLETE_BIT: u8 = 0b100;

const ANSWER_BITS: usize = 3;
const NOT_APPLICABLE: u8 = 4;
const DO_NOT_KNOW: u8 = 5;
const BLANK: u8 = 7;

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

/// `None` when a bit is set that this version does not know.
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

/// How many bytes so many answers take.
pub(super) fn bytes(answers: usize) -> usize {
    (ANSWER_BITS * answers).div_ceil(8)
}

/// The lowest bits come first: the answers are one number, and the first item is its units.
pub(super) fn pack(questionnaire: &Questionnaire, path: Path, answers: &Answers) -> Vec<u8> {
    let mut packed = Vec::new();
    let (mut waiting, mut waiting_bits) = (0, 0);
    for item in questionnaire.path(path) {
        waiting |= u16::from(digit(answers.get(item))) << waiting_bits;
        waiting_bits += ANSWER_BITS;
        if waiting_bits >= 8 {
            let [low, high] = waiting.to_le_bytes();
            packed.push(low);
            waiting = u16::from(high);
            waiting_bits -= 8;
        }
    }
    if waiting_bits > 0 {
        let [low, _] = waiting.to_le_bytes();
        packed.push(low);
    }
    packed
}

/// `None` when three bits stand for no answer.
pub(super) fn unpack(questionnaire: &Questionnaire, path: Path, packed: &[u8]) -> Option<Answers> {
    let byte = |at: usize| packed.get(at).copied().unwrap_or_default();
    let mut answers = Answers::blank(questionnaire.items().len());
    for (at, item) in questionnaire.path(path).enumerate() {
        let bit = ANSWER_BITS * at;
        let pair = u16::from_le_bytes([byte(bit / 8), byte(bit / 8 + 1)]);
        let [low, _] = (pair >> (bit % 8)).to_le_bytes();
        let digit = low & 0b111;
        if digit != BLANK {
            answers.set(item, Some(read_digit(digit)?));
        }
    }
    Some(answers)
}

fn digit(answer: Option<Answer>) -> u8 {
    match answer {
        Some(Answer::Level(level)) => level.value(),
        Some(Answer::NotApplicable) => NOT_APPLICABLE,
        Some(Answer::DoNotKnow) => DO_NOT_KNOW,
        None => BLANK,
    }
}

fn read_digit(digit: u8) -> Option<Answer> {
    match digit {
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        DO_NOT_KNOW => Some(Answer::DoNotKnow),
        level => Level::new(level).map(Answer::Level),
    }
}
