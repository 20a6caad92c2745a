//! The report as plain data: all its formats share these figures and sentences.

use super::GroupWords;
use engine::answers::Answer;
use engine::group::{Band, Commitment, Consensus, EarlierCommitment, GroupConfig, Ratings, Share};
use engine::questionnaire::Questionnaire;

/// The report of a group. It contains nothing about an individual, except names in commitments.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    pub questionnaire: &'a Questionnaire,
    pub setting: GroupConfig,
    pub words: &'static GroupWords,
    /// The title that the facilitator entered, or that of the questionnaire.
    pub title: &'a str,
    /// The title and the question of the questionnaire.
    pub about: String,
    /// Perimeter, path and date, in words.
    pub context: String,
    /// The date in words.
    pub date: String,
    /// The rounds in which somebody took part, in order.
    pub rounds: Vec<RoundReport>,
    pub axes: Vec<AxisReport<'a>>,
    pub discuss: Vec<Discuss<'a>>,
    pub common: Vec<Common<'a>>,
    pub commitments: Vec<&'a Commitment>,
    /// Commitments of earlier sessions, and what became of them.
    pub earlier: Vec<&'a EarlierCommitment>,
    /// When the group looks again at its commitments; empty if it was not said.
    pub next_look: &'a str,
    /// The number of people in the room; 0 if unknown.
    pub headcount: u32,
    /// Hands raised for each rating of the time invested; all zero if nobody was asked.
    pub ratings: Ratings,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundReport {
    pub number: u8,
    pub name: String,
    /// The number of results, shown or not.
    pub participants: u32,
    /// Of these, those given on a device that was passed round; `None` if that is not known.
    pub shared: Option<u32>,
    pub waiting: u32,
    /// The largest number of hands raised for one item.
    pub hands: u32,
    pub facts: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct AxisReport<'a> {
    pub name: &'a str,
    pub dimensions: Vec<DimensionReport<'a>>,
}

#[derive(Debug, Clone)]
pub struct DimensionReport<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// The rounds that have figures for it, in order.
    pub rounds: Vec<DimensionRound<'a>>,
    /// The items that the path asks.
    pub items: Vec<ItemReport<'a>>,
}

#[derive(Debug, Clone)]
pub struct DimensionRound<'a> {
    pub round: u8,
    pub scored: u32,
    /// The number of results at each stage, labelled with its name; empty when none can be shown.
    pub stages: Vec<Count<'a>>,
    pub mean: Option<Mean<'a>>,
    pub consensus: Option<Consensus>,
    pub do_not_know: Share,
    pub withheld: usize,
    /// The facts about the distribution.
    pub facts: Vec<String>,
}

/// The mean of scores, from 0 to 100, always with its dispersion. It belongs in the annex alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mean<'a> {
    pub score: u8,
    pub stage: u8,
    pub stage_name: &'a str,
    pub deviation: u8,
    pub lowest: u8,
    pub highest: u8,
}

#[derive(Debug, Clone)]
pub struct ItemReport<'a> {
    pub id: &'a str,
    pub topic: &'a str,
    pub stem: &'a str,
    pub levels: [&'a str; 4],
    /// The rounds that have figures for it, in order.
    pub rounds: Vec<ItemRound<'a>>,
    pub common: Option<Answer>,
    pub common_words: Option<&'a str>,
}

#[derive(Debug, Clone)]
pub struct ItemRound<'a> {
    pub round: u8,
    /// The number of answers at each of the four levels; empty when none can be shown.
    pub levels: Vec<Count<'a>>,
    /// Not applicable, don't know and blank; empty when `levels` is.
    pub others: Vec<Count<'a>>,
    pub hands: u32,
    pub consensus: Option<Consensus>,
    pub withheld: usize,
    pub facts: Vec<String>,
    /// The comparison with the latest earlier round that has answers, if any.
    pub since: Option<String>,
}

/// The number of participants who gave one answer, or whose result is at one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count<'a> {
    pub label: &'a str,
    pub count: u32,
    /// The count in the latest earlier round that has answers, if any.
    pub before: Option<u32>,
    /// The change in words, with both totals, if the share of all answers differs from that round's.
    /// It has an arrow only where one is honest: see [`engine::group::Change`].
    pub moved: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Discuss<'a> {
    pub id: &'a str,
    pub dimension: &'a str,
    pub topic: &'a str,
    pub stem: &'a str,
    pub round: u8,
    pub band: Option<Band>,
    /// Why the item deserves a discussion.
    pub reason: String,
}

#[derive(Debug, Clone, Copy)]
pub struct Common<'a> {
    pub id: &'a str,
    pub topic: &'a str,
    pub stem: &'a str,
    pub answer: &'a str,
}

impl<'a> Report<'a> {
    /// The rounds that have a profile, the latest first. Rounds with scored results take precedence,
    /// so that a later show of hands on one question doesn't hide them; without any, all rounds with
    /// figures count.
    pub fn profiles(&self) -> Vec<&RoundReport> {
        let have = |is_enough: fn(&DimensionRound<'_>) -> bool| {
            let has = |it: &&RoundReport| {
                let mut of_round = self.dimensions().filter_map(|of| of.round(it.number));
                of_round.any(is_enough)
            };
            self.rounds.iter().rev().filter(has).collect::<Vec<_>>()
        };
        let scored = have(|it| it.scored > 0);
        if scored.is_empty() { have(|_| true) } else { scored }
    }

    pub fn dimensions(&self) -> impl Iterator<Item = &DimensionReport<'a>> {
        self.axes.iter().flat_map(|it| &it.dimensions)
    }

    /// The title of the profile of a round.
    pub fn profile_title(&self, number: u8) -> String {
        let name = self.round_name(number).map(|it| [" – ", &it].concat());
        [self.words.all.profile, &name.unwrap_or_default()].concat()
    }

    /// Each dimension and round that has a mean.
    pub fn means(
        &self,
    ) -> impl Iterator<Item = (&DimensionReport<'a>, &DimensionRound<'a>, Mean<'a>)> {
        self.dimensions()
            .flat_map(|of| of.rounds.iter().filter_map(move |at| Some((of, at, at.mean?))))
    }

    /// The ratings that somebody gave, in words; empty if nobody was asked.
    pub fn rating_counts(&self) -> Vec<Count<'static>> {
        if self.ratings.iter().all(|it| *it == 0) {
            return Vec::new();
        }
        let all = self.words.ratings.into_iter().zip(self.ratings);
        all.map(|(label, count)| Count { label, count, before: None, moved: None }).collect()
    }

    /// The name of a round; `None` if there is only one.
    pub fn round_name(&self, number: u8) -> Option<String> {
        (self.rounds.len() > 1).then(|| (self.words.round)(number))
    }
}

impl<'a> DimensionReport<'a> {
    pub fn round(&self, number: u8) -> Option<&DimensionRound<'a>> {
        self.rounds.iter().find(|it| it.round == number)
    }
}

impl Count<'_> {
    /// Whether the count can be left out: nobody gives this answer now, and nobody did before.
    pub fn is_silent(&self) -> bool {
        self.count == 0 && self.moved.is_none()
    }
}
