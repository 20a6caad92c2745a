//! What the loaders must find, written without them.

use documents::tidy;
use engine::answers::{Answer, Response};
use engine::hex;
use engine::questionnaire::Questionnaire;
use engine::scores::Scores;
use std::fmt::Write as _;

#[derive(Debug, Default)]
pub(super) struct Expected {
    /// Rows of `answers.csv`.
    answers: String,
    scores: String,
    told: String,
    bridged: String,
}

impl Expected {
    pub(super) fn answers(&mut self, questionnaire: &Questionnaire, response: &Response) {
        let rows = tidy::Rows { questionnaire, response, lang: "", notes: None };
        self.answers.push_str(&rows.write());
    }

    /// The same answers under the ids of the latest revision; `None`: it does not ask this item.
    pub(super) fn bridged(
        &mut self,
        questionnaire: &Questionnaire,
        response: &Response,
        id_now: impl Fn(usize) -> Option<String>,
    ) {
        for at in questionnaire.path(response.path) {
            if let Some(id) = id_now(at) {
                let word = response.answers.get(at).map_or("blank", Answer::word);
                let _ = writeln!(self.bridged, "{},{id},{word}", hex::encode(response.id.0));
            }
        }
    }

    pub(super) fn scores(&mut self, questionnaire: &Questionnaire, scores: &Scores) {
        for (dimension, of) in questionnaire.dimensions().iter().zip(&scores.tallies) {
            let _ = writeln!(
                self.scores,
                "{:08x},{},{},{},{},{},{},{}",
                questionnaire.fingerprint(),
                scores.perimeter.word(),
                scores.path.word(),
                scores.date.0,
                dimension.id,
                of.applicable,
                of.answered,
                of.sum
            );
        }
    }

    /// A file, or one result in it, that does not count, with its reason.
    pub(super) fn told(&mut self, file: &str, reason: &str, result: Option<&Response>) {
        let result = result.map(|it| hex::encode(it.id.0)).unwrap_or_default();
        let _ = writeln!(self.told, "{file},{reason},{result}");
    }

    pub(super) fn tables(&self) -> [(&'static str, String); 4] {
        let scores = "fingerprint,perimeter,path,day,dimension,applicable,answered,sum\n";
        [
            ("answers.csv", tidy::header(false) + &self.answers),
            ("scores.csv", scores.to_owned() + &self.scores),
            ("bridged.csv", "result,item,answer\n".to_owned() + &self.bridged),
            ("told.csv", "file,reason,result\n".to_owned() + &self.told),
        ]
    }
}
