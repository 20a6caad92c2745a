//! Merging entries into a group, and writing a group as entries.

use super::entry::Entry;
use super::{Anonymity, Counted, Group};

impl Group {
    /// Merges an entry of this group. Returns whether it changed anything.
    pub fn join(&mut self, entry: Entry) -> bool {
        if !entry.responses().all(|it| self.check_choices(it.perimeter, it.path).is_ok()) {
            return false;
        }
        match entry {
            Entry::GroupConfig(_) => false,
            Entry::Title(title) => self.title.join(title),
            Entry::Wall(wall) => self.wall.join(wall),
            Entry::Round(round) => self.begin_rounds(round),
            Entry::Result { round, code, response } => {
                self.round_mut(round).put(Counted { code, response })
            }
            Entry::Shared { round, id } => {
                self.setting.promise == Anonymity::Open && self.round_mut(round).shared.insert(id)
            }
            Entry::RoundUndone { round, count } => raise(&mut self.round_mut(round).undone, count),
            Entry::Withdrawn { round, id, count } => {
                raise(self.round_mut(round).withdrawn.entry(id).or_default(), count)
            }
            Entry::Batch { round, number, results } => {
                let results =
                    results.into_iter().map(|(code, response)| Counted { code, response });
                self.round_mut(round).seal(number, results.collect())
            }
            Entry::Hands { round, item, by, hands } => {
                let of_item = self.round_mut(round).hands.entry(item).or_default();
                of_item.entry(by).or_default().join(hands)
            }
            Entry::Common { item, answer } => self.common.entry(item).or_default().join(answer),
            Entry::Commitment { id, commitment } => {
                self.commitments.entry(id).or_default().join(commitment)
            }
            Entry::Note { item, note } => self.notes.entry(item).or_default().join(note),
            Entry::Headcount(headcount) => self.headcount.join(headcount),
            Entry::NextLook(next_look) => self.next_look.join(next_look),
            Entry::Earlier { id, earlier } => self.earlier.entry(id).or_default().join(earlier),
            Entry::Rating { by, ratings } => self.ratings.entry(by).or_default().join(ratings),
            Entry::Act { number, act } => self.acts.entry(number).or_default().join(act),
        }
    }

    /// Everything that the group consists of.
    pub fn entries(&self) -> Vec<Entry> {
        let mut all = vec![
            Entry::GroupConfig(self.setting),
            Entry::Title(self.title.clone()),
            Entry::Wall(self.wall),
            Entry::Round(self.last_begun()),
        ];
        all.extend(self.rounds.iter().flat_map(|(&number, it)| it.entries(number)));
        all.extend(self.common.iter().map(|(&item, &answer)| Entry::Common { item, answer }));
        let commitments = self.commitments.iter();
        all.extend(commitments.map(|(&id, it)| Entry::Commitment { id, commitment: it.clone() }));
        all.extend(self.notes.iter().map(|(&item, it)| Entry::Note { item, note: it.clone() }));
        all.extend(self.later_entries());
        all
    }

    /// The entries that most sessions don't have at the start.
    fn later_entries(&self) -> Vec<Entry> {
        let headcount = (self.headcount.count > 0).then_some(Entry::Headcount(self.headcount));
        let next_look = (self.next_look.count > 0).then(|| Entry::NextLook(self.next_look.clone()));
        let mut all: Vec<_> = headcount.into_iter().chain(next_look).collect();
        let earlier = self.earlier.iter();
        all.extend(earlier.map(|(&id, it)| Entry::Earlier { id, earlier: it.clone() }));
        let ratings = self.ratings.iter();
        all.extend(ratings.map(|(&by, &ratings)| Entry::Rating { by, ratings }));
        let acts = self.acts.iter();
        all.extend(acts.map(|(&number, it)| Entry::Act { number, act: it.clone() }));
        all
    }
}

/// Merges a count that only grows. Returns whether it grew.
fn raise(before: &mut u32, count: u32) -> bool {
    let is_later = count > *before;
    *before = count.max(*before);
    is_later
}
