//! An entry of a group session, which consists of nothing but entries. Their stored form is in
//! `stored_entry.rs`.

use super::act::Act;
use super::register::Register;
use super::{Commitment, EarlierCommitment, GroupConfig, GroupId, Hands, Ratings, Wall};
use crate::answers::{Answer, Response, ResponseId};

pub(super) const SETTING: &str = "setting";
/// More rounds than any group needs. An untrusted file must not make us allocate more.
pub(super) const ROUND_MAX: u8 = 99;

/// One entry of a session. Items are named by position, and rounds count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    GroupConfig(GroupConfig),
    Title(Register<String>),
    Wall(Register<Wall>),
    /// The latest round.
    Round(u8),
    /// How often a round was taken back and begun again.
    RoundUndone {
        round: u8,
        count: u32,
    },
    Result {
        round: u8,
        code: String,
        response: Response,
    },
    Withdrawn {
        round: u8,
        id: ResponseId,
        count: u32,
    },
    /// Marks a result that was given on a device that was passed round.
    Shared {
        round: u8,
        id: ResponseId,
    },
    Batch {
        round: u8,
        number: u16,
        results: Vec<(String, Response)>,
    },
    Hands {
        round: u8,
        item: usize,
        by: GroupId,
        hands: Register<Hands>,
    },
    Common {
        item: usize,
        answer: Register<Option<Answer>>,
    },
    Commitment {
        id: ResponseId,
        commitment: Register<Commitment>,
    },
    Note {
        item: usize,
        note: Register<String>,
    },
    Headcount(Register<u32>),
    NextLook(Register<String>),
    Earlier {
        id: ResponseId,
        earlier: Register<EarlierCommitment>,
    },
    Rating {
        by: GroupId,
        ratings: Register<Ratings>,
    },
    Act {
        number: u16,
        act: Register<Option<Act>>,
    },
}

impl Entry {
    /// The individual results in this entry.
    pub(super) fn responses(&self) -> impl Iterator<Item = &Response> {
        let (one, several) = match self {
            Self::Result { response, .. } => (Some(response), [].as_slice()),
            Self::Batch { results, .. } => (None, results.as_slice()),
            _ => (None, [].as_slice()),
        };
        one.into_iter().chain(several.iter().map(|(_, it)| it))
    }

    /// Whether it may be merged into another facilitator's session: what the group said, but not
    /// how the session is run.
    pub(super) fn is_said(&self) -> bool {
        match self {
            Self::Round(_)
            | Self::RoundUndone { .. }
            | Self::Result { .. }
            | Self::Withdrawn { .. }
            | Self::Shared { .. }
            | Self::Hands { .. }
            | Self::Common { .. }
            | Self::Commitment { .. }
            | Self::NextLook(_)
            | Self::Earlier { .. }
            | Self::Rating { .. } => true,
            Self::GroupConfig(_)
            | Self::Title(_)
            | Self::Wall(_)
            | Self::Batch { .. }
            | Self::Note { .. }
            | Self::Headcount(_)
            | Self::Act { .. } => false,
        }
    }
}
