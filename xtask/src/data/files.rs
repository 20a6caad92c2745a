//! Drawn results as files of every form, among files that hold none.

mod others;

use super::draw::{Draw, Revisions};
use super::expected::Expected;
use documents::tidy::Extra;
use documents::{Notes, Source, json, page, tidy};
use engine::answers::{Date, Response};
use engine::questionnaire::Questionnaire;
use engine::scores::Scores;
use engine::share_code::{encode, encode_scores, link};
use std::collections::BTreeMap;

const PAGE: &str = "https://example.org/diagnostic/";
/// The folder of all files: the label of those that lie in it directly.
const TOP: &str = "results";
/// A label with all that a table has to quote.
const LABEL: &str = "Béarn, « 64 \"";

/// Bytes by file name.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The files that hold many results.
#[derive(Default)]
struct Shared {
    files: Files,
}

impl Shared {
    fn append(&mut self, name: &str, first: &str, more: &str) {
        let file = self.files.entry(name.to_owned()).or_insert_with(|| first.into());
        file.extend_from_slice(more.as_bytes());
    }
}

pub(super) fn write(
    draw: &mut Draw,
    revisions: &Revisions,
    count: usize,
    expected: &mut Expected,
) -> Files {
    let mut shared = Shared::default();
    for at in 0..count {
        let Some(questionnaire) = revisions.known.get(at % revisions.known.len()) else { continue };
        let response = draw.response(questionnaire);
        let (file, label) = one(&mut shared, at, questionnaire, &response);
        if at % 100 == 7 {
            let link = link(PAGE, &encode(questionnaire, &response));
            shared.append("zz-again.txt", "", &[&link, "\n"].concat());
            expected.told("zz-again.txt", "double", Some(&response));
        }
        let (counted, label) = if at % 500 == 11 {
            expected.told(&file, "double", Some(&response));
            (later(draw, &mut shared, questionnaire, &response), "later")
        } else {
            (response, label)
        };
        expected.answers(questionnaire, &counted, label);
        expected.bridged(questionnaire, &counted, |at| Revisions::id_now(questionnaire, at));
    }
    for questionnaire in revisions.known.iter().cycle().take(100) {
        let scores = Scores::of(questionnaire, &draw.response(questionnaire));
        let link = link(PAGE, &encode_scores(questionnaire, &scores));
        shared.append("scores.txt", "", &[&link, "\r\n"].concat());
        expected.scores(questionnaire, &scores);
    }
    others::write(draw, revisions, &mut shared, expected);
    shared.files
}

/// Writes a result in the form of its turn, and returns the name of the file and the label of the result.
fn one(
    shared: &mut Shared,
    at: usize,
    of: &Questionnaire,
    response: &Response,
) -> (String, &'static str) {
    let code = encode(of, response);
    let address = link(PAGE, &code);
    let notes = Notes::from([(0, "Une « note »,\n\"<b>\" ; =1+1".to_owned())]);
    let source = Source::new(of, response, &address).with_notes(&notes);
    let (questionnaire, lang) = (of, of.lang());
    let rows = |label, notes| tidy::Rows { questionnaire, response, lang, label, notes }.write();
    // A table that says that there is no label is believed.
    let own = if at.is_multiple_of(3) { "" } else { LABEL };
    // Four revisions and languages take turns, so the form takes its turn after four.
    let form = at / 4 % 8;
    let (name, first, text) = match form {
        0 if at.is_multiple_of(3) => {
            (format!("json/Gironde _{at}_2.json"), String::new(), json::write(&source))
        }
        0 => (format!("json/{at}.json"), String::new(), json::write(&source)),
        1 => (format!("pages/_{at}.html"), String::new(), page::write(&source)),
        2 => (format!("{}.csv", at % 40), tidy::header(&[]), rows(None, None)),
        3 if at.is_multiple_of(2) => {
            ("labels.csv".into(), tidy::header(&[Extra::Label]), rows(Some(own), None))
        }
        3 => (
            "answers-notes.csv".into(),
            tidy::header(&[Extra::Label, Extra::Note]),
            rows(Some(own), Some(&notes)),
        ),
        4 => ("links.txt".into(), String::new(), address + "\n"),
        5 => {
            let row = format!("{at},\"Léa, \"\"présidente\"\"\",\"{address}\",2026-11-23\r\n");
            ("export.csv".into(), "\u{feff}id,Nom,Collez votre lien,Date\r\n".into(), row)
        }
        6 => ("codes.txt".into(), String::new(), code + "\n"),
        _ => {
            let soft = address.replace('=', "=3D");
            let (start, end) = soft.split_at_checked(60).unwrap_or((&soft, ""));
            let head = "Content-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned();
            ("mail.eml".into(), head, format!("Bonjour =C3=A0 tous, {start}=\r\n{end}\r\n\r\n"))
        }
    };
    shared.append(&name, &first, &text);
    let label = match form {
        0 if at.is_multiple_of(3) => "Gironde",
        0 => "json",
        1 => "pages",
        3 => own,
        _ => TOP,
    };
    (name, label)
}

/// The same result, answered again: the later one counts.
fn later(
    draw: &mut Draw,
    shared: &mut Shared,
    questionnaire: &Questionnaire,
    response: &Response,
) -> Response {
    let response = Response {
        date: Date(response.date.0 + 1),
        answers: draw.answers(questionnaire, response.path),
        ..response.clone()
    };
    let source = Source::new(questionnaire, &response, PAGE);
    let name = format!("json/later/{}.json", shared.files.len());
    shared.append(&name, "", &json::write(&source));
    response
}
