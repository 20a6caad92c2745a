//! Every way a session changes by the facilitator's hand.

use super::config::title;
use super::entry::{Entry, ROUND_MAX};
use super::{Anonymity, Commitment, Group, HANDS_MAX, Hands, View, Wall};
use crate::answers::{Answer, ResponseId};
use crate::line_breaks;
use crate::session::NOTE_MAX;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Title(String),
    /// Shows something else, hidden until it is revealed.
    Go(View),
    /// Shows the answers, or hides them.
    Reveal,
    /// What waits may be shown from now on, if it is enough: see [`super::Anonymity`].
    Seal,
    Blank,
    /// Gives time until then, in seconds since 1970; 0 takes it away.
    Timer(u64),
    /// Hands counted for an item, in place of those before.
    Hands(usize, Hands),
    /// The room votes again: what was gathered stays.
    Again,
    Common(usize, Option<Answer>),
    /// An empty one is taken away.
    Commit(ResponseId, Commitment),
    Note(usize, String),
    /// Takes back the last hands or the last result.
    Undo,
}

/// What `Action::Undo` does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Undo {
    Hands { round: u8, item: usize, before: Hands },
    Result { round: u8, id: ResponseId },
}

impl Group {
    /// Changes the session, and gives what is new: to keep, and to tell the other window.
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
        // An unchanged wall is nothing to keep.
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
                // One less than was shown would tell which one it was.
                let is_shown =
                    self.setting.promise == Anonymity::Anonymous && of_round.sealed.contains(&id);
                // One that came corrected is there once to take out.
                let stays = is_shown || of_round.is_out(id);
                (!stays).then(|| of_round.moved(round, id))
            }
        }
    }
}
