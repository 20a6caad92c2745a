//! The figures of a report in words.

use super::{GroupSource, RoundReport};
use engine::answers::Answer;
use engine::group::{Change, Consensus, DimensionFigures, Direction, ItemFigures, Share};
use engine::questionnaire::Item;

impl<'a> GroupSource<'a> {
    pub(super) fn participation(&self, round: &RoundReport) -> Vec<String> {
        let RoundReport { participants, shared, waiting, hands, .. } = *round;
        let all = (self.words.participants)(participants);
        let apart = shared.filter(|it| *it > 0).map(self.words.of_shared);
        let results = [Some(all), apart].into_iter().flatten().collect::<Vec<_>>();
        let mut facts = vec![results.join(", ")];
        facts.extend((hands > 0).then(|| (self.words.hands_at_most)(hands)));
        facts.extend((waiting > 0).then(|| (self.words.waiting)(waiting)));
        facts
    }

    pub(super) fn dimension_facts(&self, of: &DimensionFigures) -> Vec<String> {
        let mut facts = Vec::new();
        facts.extend((of.scored > 0).then(|| (self.words.scored)(of.scored)));
        facts.extend(self.views(of.consensus).map(str::to_owned));
        facts.extend(self.unknown(of.do_not_know));
        facts.extend(self.withheld(of.withheld));
        facts
    }

    pub(super) fn item_facts(&self, of: &ItemFigures) -> Vec<String> {
        let mut facts = Vec::new();
        let results = of.voices() - of.hands;
        facts.extend((of.voices() > 0).then(|| (self.words.voices)(results, of.shared, of.hands)));
        facts.extend(self.views(of.consensus()).map(str::to_owned));
        facts.extend(self.withheld(of.withheld));
        facts
    }

    pub(super) fn reason(&self, of: &ItemFigures, round: u8) -> String {
        let views = self.views(of.consensus()).unwrap_or_default();
        let why = (self.words.discuss_why)(views, of.answered());
        let unknown = self.unknown(of.do_not_know_share());
        let round = (self.group.round() > 1).then(|| (self.words.round)(round));
        [Some(why), unknown, round].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// How many gave an answer in an earlier round and in this one, of how many.
    pub(super) fn moved(&self, round: u8, Change { before, now, direction }: Change) -> String {
        let arrow = match direction {
            Some(Direction::Up) => "↑ ",
            Some(Direction::Down) => "↓ ",
            None => "",
        };
        let shares = [before, now].map(|it| (self.words.share)(it.count, it.of));
        let was = (self.words.was)(&(self.words.round)(round), &shares);
        [arrow, &was].concat()
    }

    /// Reports that views moved closer or further apart only if the band changed: a smaller change may
    /// be chance.
    pub(super) fn since(&self, (round, before): (u8, ItemFigures), now: &ItemFigures) -> String {
        let name = (self.words.round)(round);
        let counts = (self.words.since)(&name, before.voices(), now.voices());
        let Some((then, now)) = before.consensus().zip(now.consensus()) else {
            return counts;
        };
        let words = if then.band() == now.band() {
            self.words.alike
        } else if then < now {
            self.words.closer
        } else {
            self.words.wider
        };
        self.words.all.result.pair(&counts, words)
    }

    pub(super) fn answer(&self, item: &'a Item, answer: Answer) -> &'a str {
        match answer {
            Answer::Level(level) => item.level(level),
            Answer::NotApplicable => self.words.all.result.not_applicable_theme,
            Answer::DoNotKnow => self.words.all.result.do_not_know,
        }
    }

    fn views(&self, consensus: Option<Consensus>) -> Option<&'static str> {
        consensus.map(|it| self.words.band(it.band()))
    }

    fn unknown(&self, share: Share) -> Option<String> {
        (share.count > 0).then(|| (self.words.do_not_know)(share.count, share.of))
    }

    fn withheld(&self, count: usize) -> Option<String> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        (count > 0).then(|| (self.words.withheld)(count))
    }
}
