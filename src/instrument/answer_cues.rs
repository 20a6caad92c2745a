//! Detects levels whose mere form gives the highest one away.
//!
//! Respondents who want to look good need not read the question if the highest level is always the
//! longest text, or has a word or a phrasing that no other level has. Such cues are a known flaw in
//! the writing of multiple-choice items.

mod length;
mod phrasing;
mod vocabulary;

use crate::catalog::{Catalog, Text};
use crate::finding::{Findings, Flaw, Severity};
use crate::structure::Structure;
use length::MeanLengths;
use phrasing::PhrasingCounts;
use std::collections::BTreeMap;
use vocabulary::words_of_highest;

/// The questionnaire of this repository, for which a cue is an error; for others it is a warning.
const OWN_ID: &str = "maturite-cooperative";
/// With fewer items, chance alone exceeds the limits below.
const ITEMS_MIN: usize = 10;
/// The limits below are counts out of this many items, and scale with the number of items.
const LIMITS_OUT_OF: usize = 39;
/// The maximum number of items in which level 3 may have the same word that no other level has.
const WORD_MAX: usize = 15;
/// The maximum number of items in which level 3 may be the longest.
const LONGEST_MAX: usize = 20;
/// The maximum number of items in which level 3 alone may have a certain phrasing.
const PHRASING_MAX: usize = 5;

/// The four levels of each item, by item id.
type Levels<'a> = BTreeMap<&'a str, [&'a Text; 4]>;

/// Reports everything over a limit, and returns the statistics of the language.
pub(crate) fn check(
    structure: &Structure,
    catalog: &Catalog,
    findings: &mut Findings,
) -> Option<String> {
    let items = levels(catalog);
    let [first, ..] = items.values().next()?;
    let severity =
        if structure.id.get_ref() == OWN_ID { Severity::Error } else { Severity::Warning };
    let figures = Figures::of(&items);
    for cue in figures.cues() {
        let problem = format!("the form gives the answer away: {}", cue.problem);
        findings.add(severity, catalog.at(first.line), problem, cue.fix);
    }
    Some(format!("{}: {figures}", catalog.lang()))
}

/// Items that lack a level are reported elsewhere.
fn levels(catalog: &Catalog) -> Levels<'_> {
    let of = |id| catalog.list(&format!("item.{id}.levels")).try_into().ok().map(|it| (id, it));
    catalog.children("item").into_keys().filter_map(of).collect()
}

struct Figures<'a> {
    item_count: usize,
    lengths: MeanLengths,
    /// The items whose level 3 is at least as long as any other.
    longest: Vec<&'a str>,
    /// The words that only level 3 has in any item, with the ids of the items that have them.
    words: BTreeMap<String, Vec<&'a str>>,
    phrasings: Vec<PhrasingCounts<'a>>,
}

impl<'a> Figures<'a> {
    fn of(items: &Levels<'a>) -> Self {
        Self {
            item_count: items.len(),
            lengths: MeanLengths::of(items),
            longest: length::longest_at_highest(items),
            words: words_of_highest(items),
            phrasings: phrasing::counts(items),
        }
    }

    /// A limit, scaled to the number of items.
    fn scaled(&self, limit: usize) -> usize {
        self.item_count * limit / LIMITS_OUT_OF
    }

    fn cues(&self) -> Vec<Flaw> {
        if self.item_count < ITEMS_MIN {
            return Vec::new();
        }
        let mut cues = self.word_cues();
        cues.extend(self.longest_cue());
        cues.extend(self.lengths.cue());
        let max = self.scaled(PHRASING_MAX);
        cues.extend(self.phrasings.iter().flat_map(|it| it.cues(max)));
        cues
    }

    fn word_cues(&self) -> Vec<Flaw> {
        let max = self.scaled(WORD_MAX);
        let cue = |(word, ids): (&String, &Vec<&str>)| {
            let (count, ids) = (ids.len(), ids.join(", "));
            let problem =
                format!("level 3 says {word:?} in {count} items and no other level does ({ids})");
            Flaw::new(problem, format!("say it in {max} at most, or in other levels too"))
        };
        self.words.iter().filter(|(_, ids)| ids.len() > max).map(cue).collect()
    }

    fn longest_cue(&self) -> Option<Flaw> {
        let (max, found, count) = (self.scaled(LONGEST_MAX), self.longest.len(), self.item_count);
        (found > max).then(|| {
            let ids = self.longest.join(", ");
            let problem = format!("level 3 is the longest in {found} of {count} items ({ids})");
            Flaw::new(problem, format!("make it so in {max} at most"))
        })
    }
}

impl std::fmt::Display for Figures<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let by_count = self.words.iter().map(|(word, ids)| (ids.len(), word.as_str()));
        let (word_count, word) = by_count.max().unwrap_or((0, "–"));
        write!(
            f,
            "{}, the highest at most a quarter above the lowest; level 3 is the longest in {} of \
             {} items, at most {}; of the words of level 3 alone, {word:?} stands in {word_count} \
             items, at most {}",
            self.lengths,
            self.longest.len(),
            self.item_count,
            self.scaled(LONGEST_MAX),
            self.scaled(WORD_MAX),
        )?;
        self.phrasings.iter().try_for_each(|it| write!(f, "; {it}"))
    }
}
