//! What does not count: other revisions, refused codes, and files that hold no result. And results
//! in files that other programs have saved in other encodings.

use super::{PAGE, Shared, TOP};
use crate::data::draw::{Draw, Revisions};
use crate::data::expected::Expected;
use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};
use documents::group::{self, GroupSource};
use documents::{Source, csv, json, tidy};
use engine::answers::Date;
use engine::group::{Anonymity, Group, GroupConfig, GroupId};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use engine::share_code::{encode, link};

pub(super) fn write(
    draw: &mut Draw,
    revisions: &Revisions,
    shared: &mut Shared,
    expected: &mut Expected,
) {
    for (of, reason) in [(&revisions.unknown, "revision"), (&revisions.stranger, "questionnaire")] {
        other_revision(draw, (of, reason), shared, expected);
    }
    if let Some(known) = revisions.known.first() {
        refused(draw, known, shared, expected);
        encodings(draw, known, shared, expected);
        no_results(draw, known, shared, expected);
    }
}

/// One result in each form.
fn other_revision(
    draw: &mut Draw,
    (of, reason): (&Questionnaire, &str),
    shared: &mut Shared,
    expected: &mut Expected,
) {
    for form in ["json", "csv", "txt"] {
        let response = draw.response(of);
        let address = link(PAGE, &encode(of, &response));
        let source = Source::new(of, &response, &address);
        let text = match form {
            "json" => json::write(&source),
            "csv" => tidy::write(&source),
            _ => address.clone(),
        };
        let name = format!("{reason}.{form}");
        shared.append(&name, "", &text);
        expected.told(&name, reason, Some(&response));
    }
}

/// Links with codes that no reader accepts.
fn refused(draw: &mut Draw, of: &Questionnaire, shared: &mut Shared, expected: &mut Expected) {
    const FILE: &str = "refused.txt";
    let code = encode(of, &draw.response(of));
    let (start, _) = code.split_at_checked(code.len() - 5).unwrap_or_default();
    let other = if code.contains('k') { code.replace('k', "m") } else { code.replace('A', "B") };
    let codes = [
        (["2", &code].concat(), "later"),
        ("hello-world-this-is-no-code".to_owned(), "not-a-code"),
        (other, "damaged"),
        (start.to_owned(), "length"),
        (forged(&code, |bytes| bytes.extend([0; 3])), "length"),
        (forged(&code, |bytes| bytes.iter_mut().take(1).for_each(|it| *it = 3)), "impossible"),
        (forged(&code, |bytes| bytes.iter_mut().skip(17).for_each(|it| *it = 0xb6)), "impossible"),
    ];
    for (code, reason) in codes {
        shared.append(FILE, "", &[&link(PAGE, &code), "\n"].concat());
        expected.told(FILE, reason, None);
    }
}

/// A code whose bytes are changed, with a valid checksum.
fn forged(code: &str, change: impl Fn(&mut Vec<u8>)) -> String {
    let mut bytes = Base64UrlUnpadded::decode_vec(code.trim_start_matches('1')).unwrap_or_default();
    bytes.truncate(bytes.len().saturating_sub(4));
    change(&mut bytes);
    let covered = [b"1", bytes.as_slice()].concat();
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&covered);
    bytes.extend(checksum.to_le_bytes());
    ["1", &Base64UrlUnpadded::encode_string(&bytes)].concat()
}

fn encodings(draw: &mut Draw, of: &Questionnaire, shared: &mut Shared, expected: &mut Expected) {
    let mut text = |name: &str| {
        let response = draw.response(of);
        expected.answers(of, &response, TOP);
        expected.bridged(of, &response, |at| Revisions::id_now(of, at));
        format!("{name};{}\r\n", link(PAGE, &encode(of, &response)))
    };
    // Windows-1252, as spreadsheets still save tables.
    let latin = [b"Pr\xe9nom;Lien\r\n", text("Zo\u{eb}").replace('\u{eb}', "").as_bytes()].concat();
    let wide = text("Zoë").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    shared.files.insert("export-latin.csv".to_owned(), latin);
    shared.files.insert("export-wide.txt".to_owned(), [b"\xff\xfe", wide.as_slice()].concat());
}

fn no_results(draw: &mut Draw, of: &Questionnaire, shared: &mut Shared, expected: &mut Expected) {
    let response = draw.response(of);
    let source = Source::new(of, &response, PAGE);
    let setting = GroupConfig {
        fingerprint: of.fingerprint(),
        perimeter: Perimeter::Team,
        path: Path::Express,
        promise: Anonymity::Open,
        date: Date(9_824),
    };
    let group = Group::begin(GroupId([7; 8]), setting, "Séminaire");
    let report = GroupSource::new(of, &group).report();
    let data = json::write(&source);
    let files = [
        ("table.csv", csv::items(&source), "table"),
        ("group-answers.csv", group::tidy::write(&report), "group"),
        ("report.json", group::json::write(&report), "group"),
        ("session.json", group::file::write(of, &group).unwrap_or_default(), "group"),
        ("words.txt", "Bonjour,\nvoici le lien.\n".to_owned(), "no-result"),
        ("empty.txt", String::new(), "no-result"),
        ("cut.json", data.chars().take(300).collect(), "not-json"),
        ("broken.csv", tidy::header(&[]) + "no row,\"of an answer\r\n", "malformed"),
        ("later.json", data.replace("\"format\": 1", "\"format\": 2"), "later"),
        ("level.json", data.replace("\"date\": \"2", "\"date\": \"9"), "malformed"),
    ];
    for (name, text, reason) in files {
        shared.files.insert(name.to_owned(), text.into_bytes());
        expected.told(name, reason, (name == "level.json").then_some(&response));
    }
    shared.files.insert("photo.png".to_owned(), b"\x89PNG\r\n\x1a\n\0\0\xff\xfe".to_vec());
    expected.told("photo.png", "no-result", None);
}
