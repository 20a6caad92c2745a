//! Results by the thousand, gathered from files and messages and counted together.
//!
//! Each result counts once by its id. Results of different perimeters or paths are never mixed: each
//! pair of them is a [`Set`] with figures of its own. A result of an earlier revision counts on the
//! items that have stayed the same.
//!
//! Individual results leave a collection only as the table that a person asks for; `figures` respect
//! the rule of `anonymity`.

mod anonymity;
mod cell;
mod cut;
mod figures;
mod pieces;
mod revision;

use crate::answers::{Date, Response, ResponseId};
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::revisions::RevisionMap;
use crate::share_code;
use cell::{Cell, Change};
pub use figures::{Breakdown, Grouping, Part, StageCounts};
pub use pieces::pieces;
use revision::Revision;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::rc::Rc;

/// Perimeter and path: what results must share to be counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set {
    pub perimeter: Perimeter,
    pub path: Path,
}

/// The groups that a result belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The month of the result, as any number that sorts by month.
    pub month: u16,
    /// See [`Collection::label`].
    pub label: u16,
}

/// What happened to a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    New,
    /// The very same result already counts.
    Same,
    /// An earlier state of the same result counted; this one replaces it.
    Newer,
    /// A later state of the same result already counts.
    Older,
    /// Its revision is not known here: see [`Collection::add_revision`].
    Revision,
}

/// The most labels that are told apart: more are names, not groups.
pub const LABELS_MAX: usize = 200;
/// In characters.
pub const LABEL_LENGTH_MAX: usize = 60;

/// Results counted together.
#[derive(Debug, Clone)]
pub struct Collection {
    /// The current revision first.
    revisions: Vec<Revision>,
    /// No label first.
    labels: Vec<String>,
    results: BTreeMap<ResponseId, Collected>,
    sets: BTreeMap<Set, BTreeMap<Origin, Cell>>,
}

/// A result that counts.
#[derive(Debug, Clone)]
struct Collected {
    response: Response,
    /// The position of its revision.
    revision: usize,
    origin: Origin,
}

impl Collection {
    pub fn new(questionnaire: Rc<Questionnaire>) -> Self {
        Self {
            revisions: vec![Revision::current(questionnaire)],
            labels: vec![String::new()],
            results: BTreeMap::new(),
            sets: BTreeMap::new(),
        }
    }

    /// Lets results of an earlier revision count, on the items that have stayed the same.
    pub fn add_revision(&mut self, earlier: Rc<Questionnaire>, map: &RevisionMap) {
        let is_known = self.questionnaire_of(earlier.fingerprint()).is_some();
        let current = self.revisions.first().filter(|_| !is_known);
        self.revisions.extend(current.map(|it| Revision::earlier(earlier, map, &it.questionnaire)));
    }

    /// The questionnaire of a known revision, by its fingerprint.
    pub fn questionnaire_of(&self, fingerprint: u32) -> Option<&Rc<Questionnaire>> {
        let all = self.revisions.iter().map(|it| &it.questionnaire);
        all.into_iter().find(|it| it.fingerprint() == fingerprint)
    }

    /// The number of a label, which is cut to its maximum length. 0 means no label, and is given to
    /// any label beyond the maximum number.
    pub fn label(&mut self, text: &str) -> u16 {
        let text: String = text.trim().chars().take(LABEL_LENGTH_MAX).collect();
        let known = self.labels.iter().position(|it| *it == text);
        let place = known.unwrap_or_else(|| {
            if self.labels.len() > LABELS_MAX {
                return 0;
            }
            self.labels.push(text);
            self.labels.len() - 1
        });
        u16::try_from(place).unwrap_or_default()
    }

    /// The text of a label; empty for 0.
    pub fn label_text(&self, label: u16) -> &str {
        self.labels.get(usize::from(label)).map_or("", String::as_str)
    }

    /// Whether there were more labels than can be told apart.
    pub fn has_all_labels(&self) -> bool {
        self.labels.len() <= LABELS_MAX
    }

    /// Counts a result of the questionnaire with this fingerprint. Of two results with one id, the later date
    /// counts, then the one with more answers, then the greater code: the order of the files changes nothing.
    pub fn take(&mut self, fingerprint: u32, response: Response, origin: Origin) -> Taken {
        let of = |it: &Revision| it.questionnaire.fingerprint() == fingerprint;
        let Some(revision) = self.revisions.iter().position(of) else { return Taken::Revision };
        let id = response.id;
        let new = Collected { response, revision, origin };
        let taken = match self.results.get(&id) {
            None => Taken::New,
            Some(it) if it.response == new.response && it.revision == revision => Taken::Same,
            Some(it) if self.order(&new) > self.order(it) => Taken::Newer,
            Some(_) => Taken::Older,
        };
        if matches!(taken, Taken::New | Taken::Newer) {
            self.count(&new, Change::Add);
            if let Some(old) = self.results.insert(id, new) {
                self.count(&old, Change::Remove);
            }
        }
        taken
    }

    /// How many results count.
    pub fn len(&self) -> usize {
        self.results.len()
    }

    pub fn is_empty(&self) -> bool {
        self.results.is_empty()
    }

    /// How many of the results that count are of an earlier revision.
    pub fn bridged(&self) -> usize {
        self.results.values().filter(|it| it.revision > 0).count()
    }

    /// The results that count, by their random ids, with their questionnaires and labels.
    pub fn results(&self) -> impl Iterator<Item = (&Questionnaire, &Response, &str)> {
        self.results_after(None)
    }

    /// The results after this one, for callers that process them in steps.
    pub fn results_after(
        &self,
        last: Option<ResponseId>,
    ) -> impl Iterator<Item = (&Questionnaire, &Response, &str)> {
        let start = last.map_or(Bound::Unbounded, Bound::Excluded);
        self.results.range((start, Bound::Unbounded)).filter_map(|(_, it)| {
            let revision = self.revisions.get(it.revision)?;
            Some((&*revision.questionnaire, &it.response, self.label_text(it.origin.label)))
        })
    }

    /// The sets that have results, with the number of their results.
    pub fn sets(&self) -> Vec<(Set, u32)> {
        let count = |cells: &BTreeMap<_, Cell>| cells.values().map(|it| it.results).sum();
        self.sets.iter().map(|(set, cells)| (*set, count(cells))).collect()
    }

    fn order<'a>(&'a self, of: &'a Collected) -> (Date, usize, String) {
        let answered = of.response.answers.iter().flatten().count();
        let revision = self.revisions.get(of.revision);
        let code = revision.map(|it| share_code::encode(&it.questionnaire, &of.response));
        (of.response.date, answered, code.unwrap_or_default())
    }

    fn count(&mut self, of: &Collected, change: Change) {
        let Collected { response, revision, origin } = of;
        let (Some(revision), Some(current)) =
            (self.revisions.get(*revision), self.revisions.first())
        else {
            return;
        };
        let set = Set { perimeter: response.perimeter, path: response.path };
        let cells = self.sets.entry(set).or_default();
        let empty = || Cell::empty(&current.questionnaire);
        let cell = cells.entry(*origin).or_insert_with(empty);
        cell.count(&current.questionnaire, &revision.bridge(response), change);
        if cell.results == 0 {
            cells.remove(origin);
        }
        if cells.is_empty() {
            self.sets.remove(&set);
        }
    }
}
