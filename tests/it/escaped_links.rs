//! Links that filters, mail programs, chats and editors have rewritten: the code is still found.

use crate::fixture;
use crate::share_codes::PUBLISHED_CODES;
use base64ct::{Base64, Base64Url, Encoding};
use engine::questionnaire::Path;
use engine::scores::Scores;
use engine::share_code::{all_in, decode, encode, encode_scores, from_text, link, read, stamp};
use std::time::{Duration, Instant};

const PAGE: &str = "https://example.org/faire-ensemble/";

/// Codes of both kinds, including some that end with `_` and `-` and contain both.
fn codes() -> Vec<String> {
    let questionnaire = fixture::usual();
    let published = PUBLISHED_CODES.map(|it| it.2.to_owned());
    let response = fixture::response(&questionnaire, Path::Complete, "0123ND_");
    let scores = encode_scores(&questionnaire, &Scores::of(&questionnaire, &response));
    published.into_iter().chain([scores, ending('_'), ending('-')]).collect()
}

/// A code whose last character is this one.
fn ending(last: char) -> String {
    let questionnaire = fixture::usual();
    let codes = (0..u16::MAX).map(|day| {
        let mut response = fixture::response(&questionnaire, Path::Complete, "0123ND_");
        response.date.0 = day;
        encode(&questionnaire, &response)
    });
    codes.into_iter().find(|it| it.ends_with(last)).unwrap()
}

/// A program that rewrites links, such as a mail filter, a chat or an editor: turns a code into the
/// text that people paste.
type Writer = fn(&str) -> String;

fn address(code: &str) -> String {
    [PAGE, "#r=", code].concat()
}

fn percent(text: &str) -> String {
    let encode = |it: char| match it {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' => it.to_string(),
        _ => format!("%{:02X}", u32::from(it)),
    };
    text.chars().map(encode).collect()
}

fn proofpoint_2(code: &str) -> String {
    // `-` and `_` are percent-encoded first.
    let url = percent(&address(code)).replace('-', "%2D").replace('_', "%5F");
    let url = url.replace("%2F", "_").replace("%2E", ".").replace('%', "-");
    format!(
        "https://urldefense.proofpoint.com/v2/url?u={url}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=1AbC&m=x&s=y&e="
    )
}

fn quoted_printable(text: &str) -> String {
    let escaped: Vec<char> = text.replace('=', "=3D").chars().collect();
    escaped.chunks(60).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join("=\r\n")
}

const WRITERS: &[Writer] = &[
    |code| code.to_owned(),
    address,
    |code| link(PAGE, code),
    |code| proofpoint_2(code),
    |code| format!("Hello, {} bye", proofpoint_2(code)),
    |code| format!("https://urldefense.com/v3/__{PAGE}*r={code}__;Iw!!BmdzS3_lV9HdKG8!0Zp$"),
    |code| format!("https://urldefense.com/v3/__{PAGE}*r*{code}__;Iz0!!BmdzS3_lV9HdKG8!0Zp$ "),
    |code| {
        format!(
            "https://eur02.safelinks.protection.outlook.com/?url={}&data=05%7C02%7C&reserved=0",
            percent(&address(code))
        )
    },
    |code| {
        format!(
            "https://linkprotect.cudasvc.com/url?a={}&c=E,1,x_-&typo=1",
            percent(&address(code))
        )
    },
    |code| format!("https://www.google.com/url?q={}&sa=D&source=calendar", percent(&address(code))),
    |code| format!("https://l.facebook.com/l.php?u={}&h=AT0_x-y", percent(&address(code))),
    |code| format!("https://secure-web.cisco.com/1aB-c_/{}", percent(&address(code))),
    |code| {
        format!(
            "https://eu1.protection.sophos.com?d=example.org&u={}&i=x",
            Base64::encode_string(address(code).as_bytes())
        )
    },
    |code| {
        format!(
            "https://www.bing.com/ck/a?!&&p=1&u=a1{}&ntb=1",
            Base64Url::encode_string(address(code).as_bytes())
        )
    },
    |code| {
        format!(
            "https://outer.example/?url={}",
            percent(&format!("https://inner.example/?u={}", percent(&address(code))))
        )
    },
    |code| percent(&percent(&percent(&address(code)))),
    |code| percent(&address(code)).to_lowercase().replace(&percent(code).to_lowercase(), code),
    |code| address(code).replace("#r=", "#r%3D"),
    |code| address(code).replace("#r=", "%23r="),
    |code| address(code).replace("#r=", "?r="),
    |code| address(code).replace("#r=", "&#35;r&#61;"),
    |code| address(code).replace("#r=", "&#x23;r&#x3D;"),
    |code| address(code).replace("#r=", "&num;r&equals;"),
    |code| address(code).replace("#r=", "&amp;#35;r&amp;equals;") + "&amp;then=take",
    |code| format!("<a href=\"{}&amp;then=take\">x</a>", address(code)),
    |code| address(code).replace("#r=", "\\u0023r\\u003d") + "\\nthen",
    |code| address(code).replace("#r=", "\\x23r\\x3D"),
    |code| {
        quoted_printable(&format!(
            "<p>Voici le mien, répondu hier : <a href=\"{}\">",
            address(code)
        ))
    },
    |code| address(code).replace("#r=", "=23r=3D").replace('_', "=5F"),
    |code| format!("{PAGE}#r={}\r\n> {}\r\n", &code[..17], &code[17..]),
    |code| format!("> Voici : {PAGE}#r=\n> {}\n>> {} merci", &code[..9], &code[9..]),
    |code| format!("{PAGE}#r={}\n | {}\n * {}", &code[..5], &code[5..11], &code[11..]),
    |code| format!("{PAGE}#r={}\u{200b}{}\u{ad}", &code[..5], &code[5..]),
    |code| format!("[mon résultat]({})", address(code)),
    |code| format!("[mon résultat]({})", address(code).replace('_', "\\_").replace('-', "\\-")),
    |code| format!("**{}**", address(code)),
    |code| format!("_{}_", address(code)),
    |code| format!("~~{}~~", address(code)),
    |code| format!("`{}`", address(code)),
    |code| format!("*{code}*, _{code}_"),
    |code| format!("<{}|mon résultat>", address(code)),
    |code| format!("[{} mon résultat]", address(code)),
    |code| format!("[url={0}]mon résultat[/url]", address(code)),
    |code| format!("[url]{}[/url]", address(code)),
    |code| format!("« {} », “{}”", address(code), address(code)),
    |code| format!("‘{}’…", address(code)),
    |code| format!("{}Bonne lecture !", address(code)),
    |code| format!("{} Bonne lecture !", address(code)),
    |code| format!("=HYPERLINK(\"{}\";\"x\")", address(code)),
];

/// The distinct codes in a text, in order, because some programs write a link twice.
fn each_once(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for code in all_in(text) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// Rows: #i7, #i11.
#[test]
fn a_code_is_found_in_whatever_a_program_made_of_its_link() {
    for code in codes() {
        for (number, writer) in WRITERS.iter().enumerate() {
            let text = writer(&code);
            assert_eq!(from_text(&text), code, "{number}: {text}");
            assert_eq!(each_once(&text), [&*code], "{number}: {text}");
            assert!(stamp(&from_text(&text)).is_some(), "{text}");
        }
    }
}

/// Rows: #i7, #i11.
#[test]
fn a_message_gives_the_codes_of_all_its_links() {
    let codes = codes();
    for writer in WRITERS {
        let text: String = codes.iter().map(|it| writer(it) + "\n").collect();
        assert_eq!(each_once(&text), codes, "{text}");
    }
    let text: String =
        WRITERS.iter().zip(codes.iter().cycle()).map(|(it, of)| it(of) + "\r\n").collect();
    assert_eq!(each_once(&text).len(), codes.len(), "{text}");
}

#[test]
fn an_altered_code_is_refused_for_what_it_is_however_it_is_written() {
    let questionnaire = fixture::usual();
    let code = PUBLISHED_CODES[0].2;
    let altered = code.replacen("uwe1", "uwe2", 1);
    let cut = &code[..40];
    let later = code.replacen('1', "2", 1);
    let refused = |text: &str| read(&questionnaire, &from_text(text)).unwrap_err().to_string();
    for link in [
        address,
        proofpoint_2,
        |it: &str| percent(&percent(&address(it))),
        |it: &str| quoted_printable(&address(it)),
    ] {
        assert_eq!(
            refused(&link(&altered)),
            "altered on the way: the checksum disagrees",
            "{}",
            link(&altered)
        );
        assert_eq!(refused(&link(cut)), "40 characters, expected 49", "{}", link(cut));
        assert_eq!(
            refused(&link(&later)),
            "share code version 2, this release reads 1",
            "{}",
            link(&later)
        );
    }
    let message = format!("Voici : {} Bonne lecture.", address(&altered));
    assert_eq!(refused(&message), "altered on the way: the checksum disagrees");
}

#[test]
fn no_link_of_ours_ends_in_what_programs_take_for_punctuation() {
    let questionnaire = fixture::usual();
    for day in 0..2_000 {
        let mut response = fixture::response(&questionnaire, Path::Complete, "0123ND_");
        response.date.0 = day;
        let code = encode(&questionnaire, &response);
        let link = link(PAGE, &code);
        assert!(link.ends_with(|it: char| it.is_ascii_alphanumeric()), "{link}");
        let read = engine::share_code::from_fragment(&link).unwrap();
        assert_eq!(decode(&questionnaire, read), Ok(response));
    }
}

#[test]
fn a_long_text_is_searched_in_no_time() {
    let start = Instant::now();
    let code = PUBLISHED_CODES[0].2;
    let longest = ["1"; 30].concat() + " ";
    for piece in [
        "r=",
        "r=1 ",
        "#r=1B",
        "1 ",
        "s1 ",
        &longest,
        "%25",
        "&amp;",
        "=3D",
        "=\n",
        "\\",
        "-3A__",
        "https-3A__-",
        "aHR0c",
        "aHR0c ",
        "&#",
        "\u{200b}",
        "#r=\u{200b}",
        "é",
        code,
        "> ",
        "%",
        "%2523r%253D1",
    ] {
        let text = piece.repeat(50_000 / piece.len());
        all_in(&text);
        from_text(&text);
    }
    // A hundred times the duration of a release build; quadratic time would take hours.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
