//! What the loaders must find, written without them.

use documents::tidy;
use engine::answers::{Answer, Response};
use engine::hex;
use engine::questionnaire::Questionnaire;
use engine::scores::Scores;

#[derive(Debug, Default)]
pub(super) struct Expected {
    /// Rows of `answers.csv`.
    answers: String,
    scores: String,
    told: String,
    bridged: String,
}

impl Expected {
    pub(super) fn answers(
        &mut self,
        questionnaire: &Questionnaire,
        response: &Response,
        label: &str,
    ) {
        let label = Some(label);
        let rows = tidy::Rows { questionnaire, response, lang: "", label, notes: None };
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
                let row = [&hex::encode(response.id.0), ",", &id, ",", word, "\n"].concat();
                self.bridged.push_str(&row);
            }
        }
    }

    pub(super) fn scores(&mut self, questionnaire: &Questionnaire, scores: &Scores) {
        for (dimension, of) in questionnaire.dimensions().iter().zip(&scores.tallies) {
            let fingerprint = format!("{:08x}", questionnaire.fingerprint());
            let numbers = [of.applicable, of.answered, of.sum].map(|it| it.to_string());
            let words = [scores.perimeter.word(), scores.path.word()].map(str::to_owned);
            let [perimeter, path] = words;
            let place = [fingerprint, perimeter, path, scores.date.0.to_string()];
            let cells = place.into_iter().chain([dimension.id.clone()]).chain(numbers);
            self.scores.push_str(&(cells.collect::<Vec<_>>().join(",") + "\n"));
        }
    }

    /// A file, or one result in it, that does not count, with its reason.
    pub(super) fn told(&mut self, file: &str, reason: &str, result: Option<&Response>) {
        let result = result.map(|it| hex::encode(it.id.0)).unwrap_or_default();
        self.told.push_str(&[file, ",", reason, ",", &result, "\n"].concat());
    }

    pub(super) fn tables(&self) -> [(&'static str, String); 4] {
        let scores = "fingerprint,perimeter,path,day,dimension,applicable,answered,sum\n";
        [
            ("answers.csv", tidy::header(&[tidy::Extra::Label]) + &self.answers),
            ("scores.csv", scores.to_owned() + &self.scores),
            ("bridged.csv", "result,item,answer\n".to_owned() + &self.bridged),
            ("told.csv", "file,reason,result\n".to_owned() + &self.told),
        ]
    }
}
