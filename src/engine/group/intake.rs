//! Takes results into a group: one by one as people show them, or another facilitator's whole
//! session.

use super::act::Act;
use super::entry::Entry;
use super::{Anonymity, Counted, Group};
use crate::answers::Response;
use crate::questionnaire::{Path, Perimeter, Questionnaire};
use crate::scores::SharedResult;
use crate::share_code::{self, ShareCodeError};

/// The outcome of an intake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    New(Vec<Entry>),
    /// The result already counts.
    Known,
}

/// Why a result or a session was refused. The group stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Code(ShareCodeError),
    /// The result is for another questionnaire, or another revision of it.
    Questionnaire,
    Perimeter {
        found: Perimeter,
    },
    Path {
        found: Path,
    },
    /// A mail filter or a shortener has substituted its own link for ours.
    Rewritten,
    /// A score code, which has no answers to count.
    Scores,
    /// The same result was already shown, with the same answers, in an earlier round of an
    /// anonymous session.
    SameAsBefore,
    /// One of the two sessions is anonymous: its results may neither leave their device nor be merged.
    Promised,
}

impl Group {
    /// Counts the result of a link, a code or a text that contains one, in the current round.
    pub fn take(&mut self, questionnaire: &Questionnaire, pasted: &str) -> Result<Taken, Refusal> {
        let code = share_code::from_text(pasted);
        if let Some(stamp) = share_code::stamp(&code) {
            self.check(stamp.fingerprint, stamp.perimeter, stamp.path)?;
        }
        match share_code::read(questionnaire, &code) {
            Ok(SharedResult::Answers(response)) => self.take_response(questionnaire, response),
            Ok(SharedResult::Scores(_)) => Err(Refusal::Scores),
            Err(ShareCodeError::NotACode | ShareCodeError::TooLong)
                if share_code::is_rewritten(pasted) =>
            {
                Err(Refusal::Rewritten)
            }
            Err(error) => Err(Refusal::Code(error)),
        }
    }

    /// Counts a result read from a file or made on this device, in the current round.
    pub fn take_response(
        &mut self,
        questionnaire: &Questionnaire,
        response: Response,
    ) -> Result<Taken, Refusal> {
        self.check(questionnaire.fingerprint(), response.perimeter, response.path)?;
        let (round, id) = (self.round(), response.id);
        let code = share_code::encode(questionnaire, &response);
        if self.was_sealed_before(&response) {
            return Err(Refusal::SameAsBefore);
        }
        let mut new = Vec::new();
        let now = self.round_mut(round);
        if now.is_out(id) {
            new.push(now.moved(round, id));
        }
        if now.put(Counted { code: code.clone(), response: response.clone() }) {
            new.push(Entry::Result { round, code, response });
        }
        for entry in &new {
            self.join(entry.clone());
        }
        if new.is_empty() {
            return Ok(Taken::Known);
        }
        let act = self.recorded(Act::Results { round, ids: vec![id] });
        new.extend(act.inspect(|it| {
            self.join(it.clone());
        }));
        Ok(Taken::New(new))
    }

    /// Counts a result given on this device while it is passed round.
    pub fn take_shared(
        &mut self,
        questionnaire: &Questionnaire,
        response: Response,
    ) -> Result<Taken, Refusal> {
        let shared = Entry::Shared { round: self.round(), id: response.id };
        let mut taken = self.take_response(questionnaire, response)?;
        if let Taken::New(entries) = &mut taken {
            entries.extend(self.join(shared.clone()).then_some(shared));
        }
        Ok(taken)
    }

    /// Merges another facilitator's session for the same questionnaire, perimeter and path, and
    /// returns the new entries.
    pub fn merge(&mut self, other: &Self) -> Result<Vec<Entry>, Refusal> {
        let of = other.setting;
        self.check(of.fingerprint, of.perimeter, of.path)?;
        if [self.setting.promise, of.promise].contains(&Anonymity::Anonymous) {
            return Err(Refusal::Promised);
        }
        let mut new = other.entries();
        new.retain(|it| it.is_said() && self.join(it.clone()));
        Ok(new)
    }

    fn check(&self, fingerprint: u32, perimeter: Perimeter, path: Path) -> Result<(), Refusal> {
        if fingerprint == self.setting.fingerprint {
            self.check_choices(perimeter, path)
        } else {
            Err(Refusal::Questionnaire)
        }
    }

    pub(super) fn check_choices(&self, perimeter: Perimeter, path: Path) -> Result<(), Refusal> {
        if perimeter != self.setting.perimeter {
            Err(Refusal::Perimeter { found: perimeter })
        } else if path != self.setting.path {
            Err(Refusal::Path { found: path })
        } else {
            Ok(())
        }
    }
}
