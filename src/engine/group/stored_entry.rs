//! The stored form of an entry, as a key and a value (`docs/formats.md`).
//!
//! ```text
//! setting                    8f3a12bc team express open 9825
//! title                      <count> <text>
//! wall                       <count> item A1.2 shown lit 0
//! round                      2
//! undone/<round>             <count>
//! result/<round>/<id>        <share code>
//! withdrawn/<round>/<id>     <count>
//! shared/<round>/<id>        1
//! batch/<round>/<number>/<digest>  <share code> <share code> …, sorted by id
//! hands/<round>/<item>/<by>  <count> 0 3 1 0 0 2
//! common/<item>              <count> <answer>, or nothing after the space
//! commitment/<id>            <count> <who>, <what>, <when> separated by tabs
//! note/<item>                <count> <text>
//! headcount                  <count> <number>
//! next-look                  <count> <text>
//! earlier/<id>               <count> <outcome> <who>, <what>, <when> separated by tabs
//! rating/<by>                <count> 0 1 4 9 2
//! act/<number>               <count> <act>, or nothing after the space: see `written_act.rs`
//! ```
//!
//! Input is untrusted: a malformed entry is refused.

mod written_act;

use super::act::ACTS_MAX;
use super::config::title;
use super::digest::digest;
use super::entry::{Entry, ROUND_MAX, SETTING};
use super::register::Register;
use super::{
    Commitment, EarlierCommitment, GroupConfig, GroupId, HANDS_MAX, HEADCOUNT_MAX, Hands, Outcome,
    View, Wall,
};
use crate::answers::{Answer, Response, ResponseId};
use crate::hex;
use crate::questionnaire::Questionnaire;
use crate::session::NOTE_MAX;
use crate::share_code;

impl Entry {
    /// Parses an entry; `None` if it is malformed or does not fit this questionnaire.
    pub fn read(questionnaire: &Questionnaire, key: &str, value: &str) -> Option<Self> {
        let parts: Vec<_> = key.split('/').collect();
        let item = |id: &str| questionnaire.item_position(id);
        Some(match *parts.as_slice() {
            [SETTING] => Self::GroupConfig(GroupConfig::from_words(value)?),
            ["title"] => Self::Title(written(value, |it| Some(title(it).to_owned()))?),
            ["wall"] => Self::Wall(written(value, |it| wall(questionnaire, it))?),
            ["round"] => Self::Round(round(value)?),
            ["undone", number] => Self::RoundUndone {
                round: round(number).filter(|it| *it > 1)?,
                count: value.parse().ok()?,
            },
            ["result", number, id] => {
                let (code, response) = result(questionnaire, value)?;
                let is_named = response.id.0 == hex::decode(id)?;
                is_named.then_some(Self::Result { round: round(number)?, code, response })?
            }
            ["withdrawn", number, id] => Self::Withdrawn {
                round: round(number)?,
                id: ResponseId(hex::decode(id)?),
                count: value.parse().ok()?,
            },
            ["shared", number, id] if value == "1" => {
                Self::Shared { round: round(number)?, id: ResponseId(hex::decode(id)?) }
            }
            ["batch", number, batch, mark] => Self::Batch {
                round: round(number)?,
                number: batch.parse().ok()?,
                results: results(questionnaire, value, hex::decode(mark)?)?,
            },
            ["hands", number, id, by] => Self::Hands {
                round: round(number)?,
                item: item(id)?,
                by: GroupId(hex::decode(by)?),
                hands: written(value, hands)?,
            },
            ["common", id] => Self::Common { item: item(id)?, answer: common(value)? },
            ["commitment", id] => Self::Commitment {
                id: ResponseId(hex::decode(id)?),
                commitment: written(value, commitment)?,
            },
            ["note", id] => {
                let note = |it: &str| Some(it.chars().take(NOTE_MAX).collect());
                Self::Note { item: item(id)?, note: written(value, note)? }
            }
            _ => return Self::read_later(questionnaire, &parts, value),
        })
    }

    /// Parses the entries that most sessions don't have at the start.
    fn read_later(questionnaire: &Questionnaire, parts: &[&str], value: &str) -> Option<Self> {
        Some(match *parts {
            ["headcount"] => {
                let count = |it: &str| it.parse().ok().filter(|it| *it <= HEADCOUNT_MAX);
                Self::Headcount(written(value, count)?)
            }
            ["next-look"] => Self::NextLook(written(value, |it| Some(title(it).to_owned()))?),
            ["earlier", id] => Self::Earlier {
                id: ResponseId(hex::decode(id)?),
                earlier: written(value, earlier)?,
            },
            ["rating", by] => Self::Rating {
                by: GroupId(hex::decode(by)?),
                ratings: written(value, |it| counts(it.split(' ')))?,
            },
            ["act", number] => Self::Act {
                number: number.parse().ok().filter(|it| (1..=ACTS_MAX).contains(it))?,
                act: written(value, |it| written_act::read(questionnaire, it))?,
            },
            _ => return None,
        })
    }

    /// The storage key; `None` for an item that the questionnaire does not have.
    pub fn key(&self, questionnaire: &Questionnaire) -> Option<String> {
        let item = |at: usize| Some(questionnaire.items().get(at)?.id.as_str());
        let number = |it: u8| it.to_string();
        Some(match self {
            Self::GroupConfig(_) => SETTING.to_owned(),
            Self::Title(_) => "title".to_owned(),
            Self::Wall(_) => "wall".to_owned(),
            Self::Round(_) => "round".to_owned(),
            Self::RoundUndone { round, .. } => ["undone", &number(*round)].join("/"),
            Self::Result { round, response, .. } => {
                ["result", &number(*round), &hex::encode(response.id.0)].join("/")
            }
            Self::Withdrawn { round, id, .. } => {
                ["withdrawn", &number(*round), &hex::encode(id.0)].join("/")
            }
            Self::Shared { round, id } => ["shared", &number(*round), &hex::encode(id.0)].join("/"),
            Self::Batch { round, number: batch, results } => {
                let digest = hex::encode(digest(results.iter().map(|(code, _)| code.as_str())));
                ["batch", &number(*round), &batch.to_string(), &digest].join("/")
            }
            Self::Hands { round, item: at, by, .. } => {
                ["hands", &number(*round), item(*at)?, &hex::encode(by.0)].join("/")
            }
            Self::Common { item: at, .. } => ["common", item(*at)?].join("/"),
            Self::Commitment { id, .. } => ["commitment", &hex::encode(id.0)].join("/"),
            Self::Note { item: at, .. } => ["note", item(*at)?].join("/"),
            Self::Headcount(_) => "headcount".to_owned(),
            Self::NextLook(_) => "next-look".to_owned(),
            Self::Earlier { id, .. } => ["earlier", &hex::encode(id.0)].join("/"),
            Self::Rating { by, .. } => ["rating", &hex::encode(by.0)].join("/"),
            Self::Act { number, .. } => ["act", &number.to_string()].join("/"),
        })
    }

    /// The stored value, in the form above.
    pub fn value(&self, questionnaire: &Questionnaire) -> String {
        match self {
            Self::GroupConfig(it) => it.words(),
            Self::Title(it) | Self::NextLook(it) | Self::Note { note: it, .. } => {
                write(it, &it.value)
            }
            Self::Wall(it) => write(it, &wall_words(questionnaire, &it.value)),
            Self::Round(it) => it.to_string(),
            Self::Result { code, .. } => code.clone(),
            Self::Withdrawn { count, .. } | Self::RoundUndone { count, .. } => count.to_string(),
            Self::Shared { .. } => "1".to_owned(),
            Self::Batch { results, .. } => {
                let codes: Vec<_> = results.iter().map(|(code, _)| code.as_str()).collect();
                codes.join(" ")
            }
            Self::Hands { hands, .. } => {
                write(hands, &hands.value.map(|it| it.to_string()).join(" "))
            }
            Self::Common { answer, .. } => write(answer, answer.value.map_or("", Answer::word)),
            Self::Commitment { commitment, .. } => {
                write(commitment, &commitment_words(&commitment.value))
            }
            Self::Headcount(it) => write(it, &it.value.to_string()),
            Self::Earlier { earlier: it, .. } => {
                let outcome = it.value.outcome.map_or("open", Outcome::word);
                write(it, &[outcome, " ", &commitment_words(&it.value.commitment)].concat())
            }
            Self::Rating { ratings, .. } => {
                write(ratings, &ratings.value.map(|it| it.to_string()).join(" "))
            }
            Self::Act { act, .. } => {
                let words = act.value.as_ref().map(|it| written_act::words(questionnaire, it));
                write(act, &words.unwrap_or_default())
            }
        }
    }
}

fn write<T>(register: &Register<T>, value: &str) -> String {
    [&register.count.to_string(), " ", value].concat()
}

fn written<T>(text: &str, value: impl Fn(&str) -> Option<T>) -> Option<Register<T>> {
    let (count, rest) = text.split_once(' ')?;
    Some(Register { count: count.parse().ok()?, value: value(rest)? })
}

fn round(digits: &str) -> Option<u8> {
    digits.parse().ok().filter(|it| (1..=ROUND_MAX).contains(it))
}

/// Normalises a code to the form that we write.
fn result(questionnaire: &Questionnaire, code: &str) -> Option<(String, Response)> {
    let response = share_code::decode(questionnaire, code).ok()?;
    // Every result has exactly one code, which need not be encoded again.
    Some((share_code::clean(code).ok()?, response))
}

fn results(
    questionnaire: &Questionnaire,
    codes: &str,
    mark: [u8; 8],
) -> Option<Vec<(String, Response)>> {
    let results: Vec<_> =
        codes.split(' ').map(|it| result(questionnaire, it)).collect::<Option<_>>()?;
    let is_in_order = results.is_sorted_by(|(_, a), (_, b)| a.id < b.id);
    let is_named = digest(results.iter().map(|(code, _)| code.as_str())) == mark;
    (is_in_order && is_named).then_some(results)
}

fn hands(words: &str) -> Option<Hands> {
    counts(words.split(' '))
}

/// Parses exactly this many counts of hands.
pub(super) fn counts<'a, const N: usize>(
    mut words: impl Iterator<Item = &'a str>,
) -> Option<[u32; N]> {
    let mut counts = [0; N];
    for count in &mut counts {
        *count = words.next()?.parse().ok().filter(|&it| it <= HANDS_MAX)?;
    }
    words.next().is_none().then_some(counts)
}

/// An empty text means that the agreed answer was removed.
fn common(text: &str) -> Option<Register<Option<Answer>>> {
    let (count, word) = text.split_once(' ')?;
    let value = Answer::from_word(word);
    let is_one = value.is_some() || word.is_empty();
    is_one.then_some(Register { count: count.parse().ok()?, value })
}

pub(super) fn commitment(words: &str) -> Option<Commitment> {
    let parts: Vec<_> = words.split('\t').map(|it| title(it).to_owned()).collect();
    let [who, what, when]: [String; 3] = parts.try_into().ok()?;
    Some(Commitment { who, what, when })
}

pub(super) fn commitment_words(Commitment { who, what, when }: &Commitment) -> String {
    [who.as_str(), what, when].join("\t")
}

fn earlier(words: &str) -> Option<EarlierCommitment> {
    let (outcome, rest) = words.split_once(' ')?;
    let outcome = match outcome {
        "open" => None,
        word => Some(Outcome::from_word(word)?),
    };
    Some(EarlierCommitment { commitment: commitment(rest)?, outcome })
}

fn wall_words(questionnaire: &Questionnaire, wall: &Wall) -> String {
    let view = wall.view.words(questionnaire).unwrap_or_else(|| "join -".to_owned());
    let shown = if wall.is_revealed { "shown" } else { "hidden" };
    let lit = if wall.is_blank { "blank" } else { "lit" };
    [&view, shown, lit, &wall.timer.to_string()].join(" ")
}

fn wall(questionnaire: &Questionnaire, words: &str) -> Option<Wall> {
    let words: Vec<_> = words.split(' ').collect();
    let [view, item, shown, lit, timer] = *words.as_slice() else { return None };
    Some(Wall {
        view: View::from_words(questionnaire, view, item)?,
        is_revealed: shown == "shown",
        is_blank: lit == "blank",
        timer: timer.parse().ok()?,
    })
}
