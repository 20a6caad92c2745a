//! The report as plain data: every figure and every sentence once, for all forms of it.

use super::GroupWords;
use engine::answers::Answer;
use engine::group::{Band, Commitment, Consensus, GroupConfig, Share};
use engine::questionnaire::Questionnaire;

/// What a group takes home. Nothing in it is about one person, but for what commitments name.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    pub questionnaire: &'a Questionnaire,
    pub setting: GroupConfig,
    pub words: &'static GroupWords,
    /// The title that the facilitator gave, or that of the questionnaire.
    pub title: &'a str,
    /// What was asked: the title and the question of the questionnaire.
    pub about: String,
    /// Whom, how and when.
    pub context: String,
    /// The day in words.
    pub date: String,
    /// Those in which somebody took part, in order.
    pub rounds: Vec<RoundReport>,
    pub axes: Vec<AxisReport<'a>>,
    pub discuss: Vec<Discuss<'a>>,
    pub common: Vec<Common<'a>>,
    pub commitments: Vec<&'a Commitment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundReport {
    pub number: u8,
    pub name: String,
    /// Results, shown or not.
    pub participants: u32,
    pub waiting: u32,
    /// The most hands raised for one item.
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
    /// Those that have something to say of it, in order.
    pub rounds: Vec<DimensionRound<'a>>,
    /// Those that the path asks.
    pub items: Vec<ItemReport<'a>>,
}

#[derive(Debug, Clone)]
pub struct DimensionRound<'a> {
    pub round: u8,
    pub scored: u32,
    /// Results at each stage, by its name; empty where there are none to show.
    pub stages: Vec<Count<'a>>,
    pub mean: Option<Mean<'a>>,
    pub consensus: Option<Consensus>,
    pub do_not_know: Share,
    pub withheld: usize,
    /// The mean with its stage, or why there is none.
    pub state: String,
    /// What must stand beside it.
    pub facts: Vec<String>,
}

/// The mean of scores, from 0 to 100, never without its dispersion.
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
    /// Those that have something to say of it, in order.
    pub rounds: Vec<ItemRound<'a>>,
    pub common: Option<Answer>,
    pub common_words: Option<&'a str>,
}

#[derive(Debug, Clone)]
pub struct ItemRound<'a> {
    pub round: u8,
    /// Answers at each of the four levels; empty where there are none to show.
    pub levels: Vec<Count<'a>>,
    /// Not applicable, don't know and blank, with `levels` alone.
    pub others: Vec<Count<'a>>,
    pub hands: u32,
    pub consensus: Option<Consensus>,
    pub withheld: usize,
    pub facts: Vec<String>,
    /// How it compares with the round before that said something, if one did.
    pub since: Option<String>,
}

/// How many gave one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count<'a> {
    pub label: &'a str,
    pub count: u32,
    /// In the round before, if one said something.
    pub before: Option<u32>,
    /// Where their part of all answers was another then, in words.
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
    /// Why it is worth talking about.
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
    /// The rounds of which there is a profile, the last one first: those with results, so that
    /// hands raised again for one question don't push them away; else those with anything.
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

    /// What stands above the profile of a round.
    pub fn profile_title(&self, number: u8) -> String {
        let name = self.round_name(number).map(|it| [" – ", &it].concat());
        [self.words.all.profile, &name.unwrap_or_default()].concat()
    }

    /// The name of a round, where there are several.
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
    /// Whether it goes without saying: nobody gave this answer, and nobody had before.
    pub fn is_silent(&self) -> bool {
        self.count == 0 && self.moved.is_none()
    }
}
