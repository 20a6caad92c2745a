//! A group's results, gathered by one or several devices without a network.
//!
//! A group is a set of entries, each a key and a value that a device stores, sends to its other
//! window and exports to a file. Merging entries is commutative, associative and idempotent: a
//! result counts once by its random id, and of two writes to one key the later one wins.
//!
//! ```text
//! apply, take  ->  new entries  ->  stored, sent, exported  ->  joined elsewhere
//! ```
//!
//! Individual results stay in the group: the people in the room see only `figures`, which respect the
//! session's [`Anonymity`].

mod act;
mod action;
mod anonymity;
mod change;
mod closing;
mod config;
mod consensus;
mod digest;
mod entry;
mod figures;
mod intake;
mod merge;
mod pages;
mod register;
mod round;
mod stored_entry;
mod turnout;
mod undo;
mod wall;
mod wifi;

use crate::answers::{Answer, Response, ResponseId};
use crate::questionnaire::Questionnaire;
pub use act::Act;
pub use action::Action;
pub use anonymity::CELL_MIN;
pub use change::{Change, Direction};
pub use closing::{EarlierCommitment, Outcome, Ratings};
pub use config::{Anonymity, Commitment, GroupConfig, GroupId, TITLE_MAX};
pub use consensus::{Band, CONSENSUS_MIN, Consensus};
pub use entry::Entry;
pub use figures::{DimensionFigures, ItemFigures, Share};
pub use intake::{Refusal, Taken};
use register::Register;
use std::collections::{BTreeMap, BTreeSet};
pub use turnout::{HEADCOUNT_MAX, Turnout};
pub use wall::{View, Wall};
pub use wifi::wifi_code;

/// How many items are suggested for discussion first: a group can't discuss more.
pub const DISCUSSED: usize = 3;

/// The highest count of raised hands for one answer.
pub const HANDS_MAX: u32 = 9_999;

/// Counts of raised hands for an item: the four levels, then not applicable, then don't know.
pub type Hands = [u32; 6];

/// A session with a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    id: GroupId,
    setting: GroupConfig,
    title: Register<String>,
    rounds: BTreeMap<u8, Round>,
    common: BTreeMap<usize, Register<Option<Answer>>>,
    commitments: BTreeMap<ResponseId, Register<Commitment>>,
    notes: BTreeMap<usize, Register<String>>,
    wall: Register<Wall>,
    headcount: Register<u32>,
    earlier: BTreeMap<ResponseId, Register<EarlierCommitment>>,
    next_look: Register<String>,
    /// By the session that counted them.
    ratings: BTreeMap<GroupId, Register<Ratings>>,
    acts: BTreeMap<u16, Register<Option<Act>>>,
}

/// What was gathered in one round of voting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Round {
    results: BTreeMap<ResponseId, Counted>,
    /// How often a result was withdrawn or restored; odd means withdrawn.
    withdrawn: BTreeMap<ResponseId, u32>,
    /// By batch number and digest, which distinguishes rival batches: see `anonymity`.
    batches: BTreeMap<(u16, [u8; 8]), Vec<Counted>>,
    /// The ids of all results in a batch.
    sealed: BTreeSet<ResponseId>,
    /// By item, then by the session that counted them.
    hands: BTreeMap<usize, BTreeMap<GroupId, Register<Hands>>>,
    /// The results that were given on a device passed round, in a session that isn't anonymous.
    shared: BTreeSet<ResponseId>,
    /// How often the round was taken back and begun again; odd means taken back.
    undone: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Counted {
    /// The share code in which it arrived.
    code: String,
    response: Response,
}

impl Group {
    /// A new group without any results. `id` is drawn at random outside the engine.
    pub fn begin(id: GroupId, setting: GroupConfig, title: &str) -> Self {
        Self {
            id,
            setting,
            title: Register::first(config::title(&title.replace(char::is_control, " ")).to_owned()),
            rounds: BTreeMap::from([(1, Round::default())]),
            common: BTreeMap::new(),
            commitments: BTreeMap::new(),
            notes: BTreeMap::new(),
            wall: Register::default(),
            headcount: Register::default(),
            earlier: BTreeMap::new(),
            next_look: Register::default(),
            ratings: BTreeMap::new(),
            acts: BTreeMap::new(),
        }
    }

    /// Restores a group from stored entries; `None` if they have no configuration or belong to
    /// another questionnaire. Unreadable entries are skipped and stay in storage; the second value
    /// counts them.
    pub fn from_entries<'a>(
        questionnaire: &Questionnaire,
        id: GroupId,
        entries: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    ) -> Option<(Self, usize)> {
        let setting = entries.clone().find(|&(key, _)| key == entry::SETTING);
        let setting = GroupConfig::from_words(setting?.1)?;
        if setting.fingerprint != questionnaire.fingerprint() {
            return None;
        }
        let mut group = Self::begin(id, setting, "");
        let mut unread = 0;
        for (key, value) in entries {
            match Entry::read(questionnaire, key, value) {
                Some(entry) => _ = group.join(entry),
                None => unread += 1,
            }
        }
        Some((group, unread))
    }

    pub fn id(&self) -> GroupId {
        self.id
    }

    pub fn setting(&self) -> &GroupConfig {
        &self.setting
    }

    pub fn title(&self) -> &str {
        &self.title.value
    }

    pub fn wall(&self) -> &Wall {
        &self.wall.value
    }

    /// The number of the current round, from 1.
    pub fn round(&self) -> u8 {
        let mut rounds = self.rounds.iter().rev();
        rounds.find(|(_, it)| !it.is_undone()).map_or(1, |it| *it.0)
    }

    /// The number of results in a round, shown or not.
    pub fn participants(&self, round: u8) -> usize {
        self.rounds.get(&round).map_or(0, |it| it.present().count())
    }

    /// The number of results in a round that are withheld until there are enough: see
    /// [`Anonymity`].
    pub fn waiting(&self, round: u8) -> usize {
        let round = self.rounds.get(&round);
        match (self.setting.promise, round) {
            (Anonymity::Anonymous, Some(round)) => round.waiting().count(),
            (Anonymity::Open, _) | (_, None) => 0,
        }
    }

    /// The answer that the group agreed on for an item, next to the individual answers.
    pub fn common(&self, item: usize) -> Option<Answer> {
        self.common.get(&item)?.value
    }

    /// The facilitator's own note on an item, which no wall and no report shows.
    pub fn note(&self, item: usize) -> &str {
        self.notes.get(&item).map_or("", |it| &it.value)
    }

    /// The commitments, in the order in which they were begun on this device, as far as their ids
    /// reflect it.
    pub fn commitments(&self) -> impl Iterator<Item = (ResponseId, &Commitment)> {
        let all = self.commitments.iter().map(|(id, it)| (*id, &it.value));
        all.filter(|(_, it)| !it.is_empty())
    }

    /// The hands that this session counted for an item in the current round.
    pub fn own_hands(&self, item: usize) -> Hands {
        let round = self.rounds.get(&self.round());
        let of_item = round.and_then(|it| it.hands.get(&item));
        of_item.and_then(|it| it.get(&self.id)).map(|it| it.value).unwrap_or_default()
    }

    /// The last round that was begun, taken back or not.
    fn last_begun(&self) -> u8 {
        self.rounds.keys().next_back().copied().unwrap_or(1)
    }

    fn round_mut(&mut self, round: u8) -> &mut Round {
        self.begin_rounds(round);
        self.rounds.entry(round).or_default()
    }

    /// Begins a round and all those before it. Returns whether any is new.
    fn begin_rounds(&mut self, last: u8) -> bool {
        let before = self.last_begun();
        for round in before..=last {
            self.rounds.entry(round).or_default();
        }
        last > before
    }
}
