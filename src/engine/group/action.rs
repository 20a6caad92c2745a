//! What the facilitator can do to a session.

use super::config::title;
use super::entry::{Entry, ROUND_MAX};
use super::{Anonymity, Commitment, Group, HANDS_MAX, Hands, View, Wall};
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
    /// Begins another round of voting; results of earlier rounds stay.
    Again,
    Common(usize, Option<Answer>),
    /// A commitment with all parts empty is deleted.
    Commit(ResponseId, Commitment),
    Note(usize, String),
    /// Undoes the last count of hands or the last result.
    Undo,
}

/// What [`Action::Undo`] reverts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Undo {
    Hands { round: u8, item: usize, before: Hands },
    Result { round: u8, id: ResponseId },
}

impl Group {
    /// Changes the session, and returns the new entries, to store and to send to the other window.
    pub fn apply(&mut self, action: Action) -> Vec<Entry> {
        let wall = *self.wall();
        let mut new = Vec::new();
        match action {
            Action::Title(text) => new.push(Entry::Title(
                self.title.next(title(&text.replace(char::is_control, " ")).to_owned()),
            )),
            Action::Go(view) => {
                new.push(self.on_wall(Wall { view, is_revealed: false, is_blank: false, ..wall }));
            }
            Action::Seal => new.extend(self.batch()),
            Action::Reveal => {
                if !wall.is_revealed {
                    new.extend(self.batch());
                }
                new.push(self.on_wall(Wall { is_revealed: !wall.is_revealed, ..wall }));
            }
            Action::Blank => new.push(self.on_wall(Wall { is_blank: !wall.is_blank, ..wall })),
            Action::Timer(timer) => new.push(self.on_wall(Wall { timer, ..wall })),
            Action::Hands(item, hands) => {
                let before = self.own_hands(item);
                self.undo.push(Undo::Hands { round: self.round(), item, before });
                new.push(self.counted(self.round(), item, hands));
            }
            Action::Again => {
                new.extend(self.batch());
                new.push(Entry::Round(ROUND_MAX.min(self.round().saturating_add(1))));
                new.push(self.on_wall(Wall { is_revealed: false, ..wall }));
            }
            Action::Common(item, answer) => {
                let before = self.common.get(&item).copied().unwrap_or_default();
                new.push(Entry::Common { item, answer: before.next(answer) });
            }
            Action::Commit(id, Commitment { who, what, when }) => {
                let line =
                    |it: &str| title(&it.replace(char::is_control, " ")).trim_end().to_owned();
                let value = Commitment { who: line(&who), what: line(&what), when: line(&when) };
                let before = self.commitments.get(&id).cloned().unwrap_or_default();
                new.push(Entry::Commitment { id, commitment: before.next(value) });
            }
            Action::Note(item, text) => {
                let text = line_breaks::normalize(&text).chars().take(NOTE_MAX).collect();
                let before = self.notes.get(&item).cloned().unwrap_or_default();
                new.push(Entry::Note { item, note: before.next(text) });
            }
            Action::Undo => new.extend(self.taken_back()),
        }
        // An unchanged wall gives no entry.
        new.retain(|entry| self.join(entry.clone()));
        new
    }

    fn on_wall(&self, wall: Wall) -> Entry {
        Entry::Wall(self.wall.next(wall))
    }

    fn counted(&self, round: u8, item: usize, hands: Hands) -> Entry {
        let of_item = self.rounds.get(&round).and_then(|it| it.hands.get(&item));
        let before = of_item.and_then(|it| it.get(&self.id)).copied().unwrap_or_default();
        let hands = before.next(hands.map(|it| it.min(HANDS_MAX)));
        Entry::Hands { round, item, by: self.id, hands }
    }

    fn taken_back(&mut self) -> Option<Entry> {
        match self.undo.pop()? {
            Undo::Hands { round, item, before } => Some(self.counted(round, item, before)),
            Undo::Result { round, id } => {
                let of_round = self.rounds.get(&round)?;
                // Removing a result that was already shown would reveal its answers by the
                // difference.
                let is_shown =
                    self.setting.promise == Anonymity::Anonymous && of_round.sealed.contains(&id);
                // A corrected result has two undo steps but can be withdrawn only once.
                let stays = is_shown || of_round.is_out(id);
                (!stays).then(|| of_round.moved(round, id))
            }
        }
    }
}
