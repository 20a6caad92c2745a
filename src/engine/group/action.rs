//! What the facilitator can do to a session.

use super::act::Act;
use super::config::title;
use super::entry::{Entry, ROUND_MAX};
use super::{Commitment, Group, HANDS_MAX, HEADCOUNT_MAX, Hands, Outcome, Ratings, View, Wall};
use crate::answers::{Answer, ResponseId};
use crate::line_breaks;
use crate::session::NOTE_MAX;

/// Everything that a facilitator can do to a session. Items are named by position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Title(String),
    /// Shows another view, with answers hidden until they are revealed.
    Go(View),
    /// Shows the answers, or hides them.
    Reveal,
    /// Allows waiting results to be shown from now on, if there are enough: see
    /// [`super::Anonymity`].
    Seal,
    Blank,
    /// Sets the end of the timer, in seconds since 1970; 0 removes it.
    Timer(u64),
    /// Counts of raised hands for an item, replacing earlier counts.
    Hands(usize, Hands),
    /// The same, for counts that are being typed digit by digit: together they are one act.
    HandsTyped(usize, Hands),
    /// Begins another round of voting; results of earlier rounds stay.
    Again,
    Common(usize, Option<Answer>),
    /// A commitment with all parts empty is deleted.
    Commit(ResponseId, Commitment),
    Note(usize, String),
    /// The number of people in the room; 0 for unknown.
    Headcount(u32),
    /// When the group will look at its commitments again.
    NextLook(String),
    /// Records what became of an earlier commitment.
    Judge(ResponseId, Option<Outcome>),
    /// Raised hands for each rating of the time invested, replacing earlier counts.
    Rate(Ratings),
    /// Leaves the session: names must not stay on the wall.
    Leave,
    /// Takes back the last act: see [`Group::last_act`].
    Undo,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typing {
    Yes,
    No,
}

impl Group {
    /// Changes the session, and returns the new entries, to store and to send to the other window.
    pub fn apply(&mut self, action: Action) -> Vec<Entry> {
        let wall = *self.wall();
        let mut new = Vec::new();
        let mut written = None;
        match action {
            Action::Title(text) => new.push(Entry::Title(
                self.title.next(title(&text.replace(char::is_control, " ")).to_owned()),
            )),
            Action::Go(view) => {
                new.push(self.on_wall(Wall { view, is_revealed: false, is_blank: false, ..wall }));
            }
            Action::Seal => new.extend(self.sealed()),
            Action::Reveal => {
                if !wall.is_revealed {
                    new.extend(self.sealed());
                }
                let is_revealed = !wall.is_revealed;
                new.push(self.on_wall(Wall { is_revealed, is_blank: false, ..wall }));
            }
            Action::Blank => new.push(self.on_wall(Wall { is_blank: !wall.is_blank, ..wall })),
            Action::Leave => {
                let is_blank = wall.is_blank || wall.view.has_names();
                new.push(self.on_wall(Wall { is_blank, ..wall }));
            }
            Action::Timer(timer) => new.push(self.on_wall(Wall { timer, ..wall })),
            Action::Hands(item, hands) => {
                new.extend(self.recorded(self.raising(item, Typing::No)));
                new.push(self.counted(self.round(), item, hands));
            }
            Action::HandsTyped(item, hands) => {
                if !self.continues_typing(item, &hands) {
                    new.extend(self.recorded(self.raising(item, Typing::Yes)));
                }
                new.push(self.counted(self.round(), item, hands));
            }
            Action::Again => {
                new.extend(self.sealed());
                new.extend(self.next_round());
                new.push(self.on_wall(Wall { is_revealed: false, ..wall }));
            }
            Action::Common(item, answer) => {
                let before = self.common.get(&item).copied().unwrap_or_default();
                new.extend(self.recorded(Act::Common { item, before: before.value }));
                new.push(Entry::Common { item, answer: before.next(answer) });
            }
            Action::Commit(id, commitment) => {
                written = Some(id);
                new.extend(self.committed(id, commitment));
            }
            Action::Headcount(count) => {
                new.push(Entry::Headcount(self.headcount.next(count.min(HEADCOUNT_MAX))));
            }
            Action::NextLook(text) => new.push(self.next_look_set(&text)),
            Action::Judge(id, outcome) => new.extend(self.judged(id, outcome)),
            Action::Rate(ratings) => {
                new.extend(self.recorded(Act::Rating { before: self.own_ratings() }));
                new.push(self.rated(ratings));
            }
            Action::Note(item, text) => {
                let text = line_breaks::normalize(&text).chars().take(NOTE_MAX).collect();
                let before = self.notes.get(&item).cloned().unwrap_or_default();
                new.push(Entry::Note { item, note: before.next(text) });
            }
            Action::Undo => new.extend(self.undone()),
        }
        // An unchanged wall gives no entry.
        new.retain(|entry| self.join(entry.clone()));
        let turned = written.and_then(|id| self.turned_to(id));
        new.extend(turned.filter(|entry| self.join(entry.clone())));
        new
    }

    /// Turns the wall to the page of a commitment, so that the group sees what is written.
    fn turned_to(&self, id: ResponseId) -> Option<Entry> {
        let wall = *self.wall();
        let view = self.page_of(id).filter(|_| matches!(wall.view, View::Commitments(_)))?;
        (view != wall.view).then(|| self.on_wall(Wall { view, ..wall }))
    }

    /// Begins the next round, or begins it again if it was taken back.
    fn next_round(&self) -> Vec<Entry> {
        let round = self.round().saturating_add(1);
        if round > ROUND_MAX {
            return Vec::new();
        }
        let again = self.rounds.get(&round).map(|it| it.turned(round));
        let new = again.unwrap_or(Entry::Round(round));
        [self.recorded(Act::Round { round }), Some(new)].into_iter().flatten().collect()
    }

    fn on_wall(&self, wall: Wall) -> Entry {
        Entry::Wall(self.wall.next(wall))
    }

    /// Seals the waiting results, if there are enough, and forgets the order in which they came.
    fn sealed(&self) -> Vec<Entry> {
        let Some(batch) = self.batch() else { return Vec::new() };
        let ids: Vec<_> = batch.responses().map(|it| it.id).collect();
        let mut new = self.forgotten_acts(&ids);
        new.push(batch);
        new
    }

    /// The act of counting hands for an item.
    fn raising(&self, item: usize, typing: Typing) -> Act {
        let (round, before) = (self.round(), self.own_hands(item));
        Act::Hands { round, item, before, is_typed: typing == Typing::Yes }
    }

    fn committed(&self, id: ResponseId, Commitment { who, what, when }: Commitment) -> Vec<Entry> {
        let line = |it: &str| title(&it.replace(char::is_control, " ")).trim_end().to_owned();
        let value = Commitment { who: line(&who), what: line(&what), when: line(&when) };
        let before = self.commitments.get(&id).cloned().unwrap_or_default();
        let act = self.recorded(Act::Commitment { id, before: before.value.clone() });
        let new = Entry::Commitment { id, commitment: before.next(value) };
        act.into_iter().chain([new]).collect()
    }

    pub(super) fn counted(&self, round: u8, item: usize, hands: Hands) -> Entry {
        let of_item = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        let before = of_item.and_then(|it| it.get(&self.id)).copied().unwrap_or_default();
        let hands = before.next(hands.map(|it| it.min(HANDS_MAX)));
        Entry::Hands { round, item, by: self.id, hands }
    }
}
