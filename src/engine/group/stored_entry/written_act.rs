//! The stored form of an act.
//!
//! ```text
//! hands <round> <item> <pressed or typed> 0 3 1 0 0 2
//! results <round> <id> <id> …
//! round <round>
//! common <item> <answer, or ->
//! commitment <id> <who>, <what>, <when> separated by tabs
//! rating 0 1 4 9 2
//! ```

use super::super::Act;
use super::{ROUND_MAX, commitment, commitment_words, counts};
use crate::answers::{Answer, ResponseId};
use crate::hex;
use crate::questionnaire::Questionnaire;

pub(super) fn words(questionnaire: &Questionnaire, act: &Act) -> String {
    let item = |at: usize| questionnaire.items().get(at).map_or("", |it| it.id.as_str());
    let numbers = |all: &[u32]| all.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    match act {
        Act::Hands { round, item: at, before, is_typed } => {
            let how = if *is_typed { "typed" } else { "pressed" };
            ["hands", &round.to_string(), item(*at), how, &numbers(before)].join(" ")
        }
        Act::Results { round, ids } => {
            let ids: Vec<_> = ids.iter().map(|it| hex::encode(it.0)).collect();
            ["results", &round.to_string(), &ids.join(" ")].join(" ")
        }
        Act::Round { round } => ["round", &round.to_string()].join(" "),
        Act::Common { item: at, before } => {
            ["common", item(*at), before.map_or("-", Answer::word)].join(" ")
        }
        Act::Commitment { id, before } => {
            ["commitment", &hex::encode(id.0), &commitment_words(before)].join(" ")
        }
        Act::Rating { before } => ["rating", &numbers(before)].join(" "),
    }
}

/// `Some(None)` for an act that was undone, `None` for a malformed one.
#[expect(clippy::option_option, reason = "a malformed act is not one that was undone")]
pub(super) fn read(questionnaire: &Questionnaire, words: &str) -> Option<Option<Act>> {
    if words.is_empty() {
        return Some(None);
    }
    let (kind, rest) = words.split_once(' ')?;
    let mut parts = rest.split(' ');
    let act = match kind {
        "hands" => Act::Hands {
            round: round(parts.next()?)?,
            item: questionnaire.item_position(parts.next()?)?,
            is_typed: parts.next()? == "typed",
            before: counts(parts)?,
        },
        "results" => Act::Results {
            round: round(parts.next()?)?,
            ids: parts.map(|it| hex::decode(it).map(ResponseId)).collect::<Option<_>>()?,
        },
        "round" => Act::Round { round: round(parts.next()?).filter(|it| *it > 1)? },
        "common" => Act::Common {
            item: questionnaire.item_position(parts.next()?)?,
            before: match parts.next()? {
                "-" => None,
                word => Some(Answer::from_word(word)?),
            },
        },
        "commitment" => {
            let (id, before) = rest.split_once(' ')?;
            Act::Commitment { id: ResponseId(hex::decode(id)?), before: commitment(before)? }
        }
        "rating" => Act::Rating { before: counts(parts)? },
        _ => return None,
    };
    Some(Some(act))
}

fn round(digits: &str) -> Option<u8> {
    digits.parse().ok().filter(|it| (1..=ROUND_MAX).contains(it))
}
