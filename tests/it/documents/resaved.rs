//! Files that another program has saved again: they are read, or refused with the right reason.

use super::{LINK, complete, notes, targets};
use crate::fixture;
use documents::{FileKind, Record, Source, code_in, fingerprint, json, page, read};
use engine::share_code;

const START: &str = "<script type=\"application/json\" id=\"faire-ensemble\">";

/// A result as a page and as JSON, with a note whose characters encodings and entities change.
fn files() -> [String; 2] {
    let (questionnaire, response) = complete("20ND");
    let notes = notes(&[(2, "Été, « à nous » & <b>, 5 €, œuvre…")]);
    let targets = targets(&questionnaire, &[(0, 4)]);
    let source = Source::new(&questionnaire, &response, LINK);
    let source = source.with_notes(&notes).with_targets(&targets).with_name("L’été");
    [page::write(&source), json::write(&source)]
}

fn kept() -> Record {
    read(&fixture::usual(), files()[0].as_bytes()).unwrap()
}

#[track_caller]
fn check_read(file: &[u8], what: &str) {
    let found = read(&fixture::usual(), file).map_err(|it| it.to_string());
    assert_eq!(found, Ok(kept()), "{what}");
    assert_eq!(fingerprint(file), Some(fixture::usual().fingerprint()), "{what}");
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2], mark: &str) -> Vec<u8> {
    [mark, text].concat().encode_utf16().flat_map(bytes).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let upper = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let byte = |it: char| match upper.chars().position(|of| of == it) {
        Some(at) => 0x80 + u8::try_from(at).unwrap(),
        None => u8::try_from(u32::from(it)).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

/// Rows: #i43.
#[test]
fn a_file_in_another_encoding_is_read() {
    for file in files() {
        check_read(["\u{feff}", &file].concat().as_bytes(), "UTF-8 with its mark");
        for mark in ["\u{feff}", ""] {
            check_read(&utf_16(&file, u16::to_le_bytes, mark), "UTF-16, lowest byte first");
            check_read(&utf_16(&file, u16::to_be_bytes, mark), "UTF-16, highest byte first");
        }
        // Windows-1252 lacks this character, which only occurs where nothing is read back.
        let file = file.replace('\u{202f}', " ");
        check_read(&windows_1252(&file), "Windows-1252");
        check_read(file.replace('\n', "\r\n").as_bytes(), "lines of Windows");
        check_read(file.replace('\n', "\r").as_bytes(), "lines of an old Mac");
    }
}

/// Rows: #i43.
#[test]
fn a_file_of_two_encodings_is_refused() {
    for file in files() {
        let mut mixed = windows_1252(&file.replace('\u{202f}', " "));
        let at = mixed.iter().position(|it| *it == 0xe9).unwrap_or(0);
        mixed.splice(at..=at, "é".bytes());
        let refused = read(&fixture::usual(), &mixed).map_err(|it| it.to_string());
        assert_eq!(refused, Err("not a text in UTF-8".to_owned()));
    }
}

/// Rows: #i43.
#[test]
fn a_page_that_another_program_has_saved_is_read() {
    let [page, _] = files();
    assert!(page.contains(START));
    for start in [
        "<script id=\"faire-ensemble\" type=\"application/json\">",
        "<script id='faire-ensemble' type='application/json'>",
        "<script type=application/json id=faire-ensemble>",
        "<SCRIPT TYPE=\"application/json\" ID=\"faire-ensemble\">",
        "<script\n    type=\"application/json\"\r\n\tid=\"faire-ensemble\"\n>",
        "<script class=\"x\" type=\"application/json\" data-x=\"1\" id=\"faire-ensemble\" nonce=\"\">",
        "<script type=\"application/json\" id=\"faire-ensemble\">//<![CDATA[\n",
        "<script type=\"application/json\" id=\"faire-ensemble\"><!--\n",
    ] {
        check_read(page.replace(START, start).as_bytes(), start);
    }
    for (what, before, after) in [
        ("the end in capitals", "</script>", "</SCRIPT >"),
        (
            "a mark of where it was saved",
            "<!doctype html>",
            "<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>",
        ),
        ("XHTML", "<!doctype html>", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>"),
        (
            "scripts of an extension",
            "<head>",
            "<head><script src=\"x.js\"></script><script>var a = '<b>';</script>",
        ),
        (
            "another charset",
            "<meta charset=\"utf-8\">",
            "<META http-equiv=Content-Type content=\"text/html; charset=windows-1252\">",
        ),
        ("space before", "<!doctype html>", "\n\n  <!doctype html>"),
    ] {
        let altered = page.replacen(before, after, 1);
        assert_ne!(altered, page, "{what}");
        check_read(altered.as_bytes(), what);
    }
    let (before, rest) = page.split_once(START).unwrap();
    let (data, after) = rest.split_once("</script>").unwrap();
    let escaped = data.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    check_read([before, START, &escaped, "</script>", after].concat().as_bytes(), "entities");
    let compact: serde_json::Value = serde_json::from_str(data).unwrap();
    check_read(
        [before, START, &compact.to_string(), "</script>", after].concat().as_bytes(),
        "one line",
    );
}

/// Rows: #i43.
#[test]
fn data_that_were_laid_out_again_are_read() {
    let [_, data] = files();
    let value: serde_json::Value = serde_json::from_str(&data).unwrap();
    check_read(value.to_string().as_bytes(), "one line");
    let wide = data.replace("  ", "\t\t").replace(": ", "  :\r\n ");
    check_read(wide.as_bytes(), "wide");
}

/// Rows: #i43.
#[test]
fn a_page_without_its_data_still_has_its_link() {
    let (questionnaire, response) = complete("20ND");
    let code = share_code::encode(&questionnaire, &response);
    let link = share_code::link("https://example.org/", &code);
    let page = page::write(&Source::new(&questionnaire, &response, &link));
    let (before, rest) = page.split_once(START).unwrap();
    let (_, after) = rest.split_once("</script>").unwrap();
    let emptied = [before, after].concat();
    let refused = read(&questionnaire, emptied.as_bytes()).map_err(|it| it.to_string());
    assert_eq!(refused, Err("not a result page".to_owned()));
    assert_eq!(code_in(emptied.as_bytes()), Some(code.clone()));
    let lines: Vec<_> = emptied.split('\n').map(|it| it.replace('=', "=3D")).collect();
    let archive = ["From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n", &lines.join("=\r\n")];
    assert_eq!(code_in(archive.concat().as_bytes()), Some(code.clone()));
    let sixteen = utf_16(&format!("Voici : {link} merci"), u16::to_le_bytes, "\u{feff}");
    assert_eq!(code_in(&sixteen), Some(code));
}

/// Rows: #i43.
#[test]
fn a_file_is_called_what_it_is() {
    let page = "<html><p>faire-ensemble</html>";
    for (name, file, expected) in [
        ("a.json", &b""[..], FileKind::Empty),
        ("a.json", b" \n", FileKind::Empty),
        ("resultat.html", b"PK\x03\x04\0", FileKind::Archive),
        ("resultat.docx", b"PK\x03\x04\0", FileKind::Archive),
        ("a.gz", b"\x1f\x8b\x08", FileKind::Archive),
        ("a.pdf", b"%PDF-1.7\n", FileKind::Document),
        ("a.json", b"{\\rtf1\\ansi", FileKind::Document),
        ("a.doc", b"\xd0\xcf\x11\xe0", FileKind::Document),
        ("a.html", b"\x89PNG\r\n", FileKind::Picture),
        ("a.jpg", b"\xff\xd8\xff\xe0\0", FileKind::Picture),
        ("a.heic", b"\0\0\0\x18ftypheic", FileKind::Picture),
        ("a.webp", b"RIFF\0\0\0\0WEBP", FileKind::Picture),
        ("A.MHT", b"MIME-Version: 1.0", FileKind::WebArchive),
        ("a.txt", b"From: <Saved by Blink>", FileKind::WebArchive),
        ("a.webarchive", b"bplist00", FileKind::WebArchive),
        ("questions.csv", b"\xef\xbb\xbfid;axe", FileKind::Table),
        ("questions.xlsx", b"PK\x03\x04\0", FileKind::Table),
        ("a.html", page.as_bytes(), FileKind::Page),
        ("a.html", b"<html><p>Hello</html>", FileKind::Other),
        ("a.txt", b"Hello", FileKind::Other),
    ] {
        assert_eq!(FileKind::of(name, file), expected, "{name}: {file:?}");
    }
}
