//! Packs that are accepted as a questionnaire, and packs that are refused.

use crate::fixture::{self, USUAL};
use engine::answers::Level;
use engine::questionnaire::{PackError, Path, Perimeter, Questionnaire};
use serde_json::{Value, json};

/// Checks the message for an altered copy of a valid pack.
#[track_caller]
fn check(alter: impl FnOnce(&mut Value), expected: &str) {
    let mut pack = fixture::pack(&USUAL);
    alter(&mut pack);
    check_text(&pack.to_string(), expected);
}

#[track_caller]
fn check_text(json: &str, expected: &str) {
    let found = Questionnaire::from_json(json).map(|_| "accepted").map_err(|it| it.to_string());
    assert_eq!(found, Err(expected.to_owned()));
}

/// Checks that a pack is refused as invalid JSON, whatever the parser's message.
#[track_caller]
fn check_not_json(json: &str) {
    let found = Questionnaire::from_json(json);
    assert!(matches!(found, Err(PackError::Json { .. })), "{found:?}");
}

#[test]
fn an_id_is_plain_and_stands_once() {
    // Messages replace characters that could reorder or hide the text around them.
    let plain = |id: &str| {
        let shown = id.replace(['é', '\u{202e}', '\0'], "\u{fffd}");
        format!("id \"{shown}\": 1 to 64 letters, digits, dots, - or _")
    };
    for id in [" a", "a b", "a/b", "é", "<b>", "a\u{202e}b", "a\0"] {
        check(|it| it["id"] = id.into(), &plain(id));
        check(|it| it["axes"][1]["id"] = id.into(), &plain(id));
        check(|it| it["axes"][1]["dimensions"][0]["id"] = id.into(), &plain(id));
        check(|it| it["axes"][1]["dimensions"][0]["items"][2]["id"] = id.into(), &plain(id));
        check(|it| it["resources"][0]["id"] = id.into(), &plain(id));
        check(|it| it["lang"] = id.into(), &plain(id));
    }
    check(|it| it["id"] = "x".repeat(65).into(), &plain(&"x".repeat(64)));
    check(|it| it["axes"][1]["id"] = "A".into(), "id \"A\" stands twice");
    check(|it| it["axes"][1]["dimensions"][0]["id"] = "A1".into(), "id \"A1\" stands twice");
    check(|it| it["axes"][1]["id"] = "A1a".into(), "id \"A1a\" stands twice");
    check(|it| it["resources"][0]["id"] = "test".into(), "id \"test\" stands twice");
}

#[test]
fn every_text_is_there_and_fits_a_screen() {
    let places = [
        "/texts/title",
        "/texts/question",
        "/texts/summary",
        "/texts/definition",
        "/texts/credits",
        "/texts/no_overall",
        "/texts/vigilance",
        "/texts/even",
        "/texts/lean_on",
        "/texts/express",
        "/texts/quartiles",
        "/texts/not_this/0",
        "/perimeters/network/hint",
        "/stages/3/reading",
        "/axes/2/name",
        "/resources/0/label",
        "/glosses/0/meaning",
        "/axes/0/dimensions/6/name",
        "/axes/0/dimensions/6/short",
        "/axes/0/dimensions/6/about",
        "/axes/0/dimensions/6/first_step",
        "/axes/0/dimensions/6/items/1/topic",
        "/axes/0/dimensions/6/items/1/levels/2",
        "/axes/0/dimensions/6/items/1/stem/team",
    ];
    for place in places {
        let words = place.replace('/', ".");
        let words = (0..10).fold(words, |it, n| it.replace(&format!(".{n}"), &format!("[{n}]")));
        for empty in ["", " ", "\n\u{a0}", &"x".repeat(4_001)] {
            check(
                |it| *it.pointer_mut(place).unwrap() = empty.into(),
                &format!("pack{words}: empty, or over 4000 bytes"),
            );
        }
    }
    for (name, place) in [("first_step", ""), ("help", ""), ("me", ".stem"), ("network", ".stem")] {
        let item = "/axes/0/dimensions/0/items/0";
        check(
            |it| {
                it.pointer_mut(&(item.to_owned() + &place.replace('.', "/"))).unwrap()[name] =
                    "".into();
            },
            &format!(
                "pack.axes[0].dimensions[0].items[0]{place}.{name}: empty, or over 4000 bytes"
            ),
        );
    }
}

#[test]
fn nothing_is_empty_and_no_dimension_is_too_large_for_exact_scores() {
    check(|it| it["axes"] = json!([]), "questionnaire: 0 parts");
    check(|it| it["axes"][1]["dimensions"] = json!([]), "B: 0 parts");
    check(|it| it["axes"][1]["dimensions"][2]["items"] = json!([]), "B3: 0 parts");
    check(|it| *it = fixture::pack(&[("A", &[3, 10])]), "A2: 10 parts");
}

#[test]
fn what_is_named_is_there() {
    check(
        |it| it["axes"][0]["dimensions"][0]["resources"] = json!([0, 1]),
        "A1: nothing at position 1",
    );
    check(
        |it| it["axes"][0]["dimensions"][0]["items"][0]["glosses"] = json!([7]),
        "A1a: nothing at position 7",
    );
}

#[test]
fn an_address_is_https() {
    for url in ["http://example.org/", "javascript:alert(1)", "//example.org/", "HTTPS://x.org"] {
        check(
            |it| it["resources"][0]["url"] = url.into(),
            &format!("address {url:?} is not https"),
        );
    }
}

#[test]
fn another_form_is_not_guessed_at() {
    check(|it| it["format"] = 2.into(), "pack format 2, this release reads 1");
    check(|it| it["format"] = 0.into(), "pack format 0, this release reads 1");
    // A later format may lack what this one has.
    check(|it| *it = json!({ "format": 2, "texts": [] }), "pack format 2, this release reads 1");
}

#[test]
fn a_text_that_is_no_pack_says_where() {
    check_text("", "not JSON from line 1, column 1");
    check_text("{", "not JSON from line 1, column 2");
    check_text("{\n\"format\": }", "not JSON from line 2, column 11");
    check_text("\u{feff}{}", "not JSON from line 1, column 1");
    check_text("null", "pack.format: expected a small whole number");
    check_text("{\n}", "pack.format: expected a small whole number");
    check(|it| it["stages"][3] = json!("x"), "pack.stages[3].name: expected a text");
    check(
        |it| it["axes"][0]["dimensions"][1]["items"][2]["stem"]["team"] = json!(null),
        "pack.axes[0].dimensions[1].items[2].stem.team: expected a text",
    );
    check(
        |it| it["axes"][0]["dimensions"][1]["items"][0]["levels"] = json!(["one", "two"]),
        "pack.axes[0].dimensions[1].items[0].levels: expected a list of four",
    );
    check(
        |it| it["resources"][0]["kind"] = "film".into(),
        "pack.resources[0].kind: expected read, example or tool",
    );
    check(|it| it["axes"] = json!({}), "pack.axes: expected a list");
}

#[test]
fn hostile_json_is_refused() {
    let number = "pack.format: expected a small whole number";
    for json in [
        "[]",
        "\"x\"",
        "{\"format\":-1}",
        "{\"format\":65536}",
        "{\"format\":1.5}",
        "1e999",
        "{\"format\":1e999}",
    ] {
        check_text(json, number);
    }
    check_not_json("{\"id\":\"\\ud800\"}");
    check_not_json(&"[".repeat(100_000));
    check_not_json(&"{\"other\":".repeat(100_000));
    check_not_json(&["{\"other\":", &"[".repeat(10_000), &"]".repeat(10_000), "}"].concat());
    check_text(&" ".repeat(1_000_001), "1000001 bytes, at most 1000000");
}

#[test]
fn fields_of_a_later_release_are_passed_over() {
    let mut pack = fixture::pack(&USUAL);
    pack["__proto__"] = json!({ "later": [1, 2, 3] });
    assert_eq!(fixture::read(&pack), fixture::usual());
}

#[test]
fn dimensions_and_items_stand_in_the_order_of_the_pack() {
    let questionnaire = fixture::of(&[("A", &[2, 1]), ("B", &[3])]);
    let ids: Vec<_> = questionnaire.items().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["A1a", "A1b", "A2a", "B1a", "B1b", "B1c"]);
    let of: Vec<_> = (0..7).map(|it| questionnaire.dimension_of(it)).collect();
    assert_eq!(of, [Some(0), Some(0), Some(1), Some(2), Some(2), Some(2), None]);
    assert_eq!(questionnaire.path(Path::Express).collect::<Vec<_>>(), [0, 2, 3]);
    assert_eq!(questionnaire.path(Path::Complete).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
    assert!(!questionnaire.is_asked(6, Path::Complete));
    assert_eq!(questionnaire.item_position("B1b"), Some(4));
    assert_eq!(questionnaire.item_position("B1"), None);
}

#[test]
fn a_question_is_put_in_the_words_of_the_perimeter() {
    let mut pack = fixture::pack(&USUAL);
    pack["axes"][0]["dimensions"][0]["items"][0]["stem"]["me"] = "A1a, I?".into();
    let questionnaire = fixture::read(&pack);
    let item = &questionnaire.items()[0];
    let stems = Perimeter::ALL.map(|it| item.stem(it));
    assert_eq!(stems, ["A1a, I?", "A1a, we?", "A1a, we?"]);
    let levels = Level::ALL.map(|it| item.level(it));
    assert_eq!(levels, [0, 1, 2, 3].map(|it| format!("A1a at level {it}")));
    assert_eq!(
        [0, 1, 2, 3, 4, 9].map(|it| questionnaire.stage(it).name.as_str()),
        ["Start", "Start", "Emerge", "Develop", "Renew", "Renew",]
    );
}

#[test]
fn the_fingerprint_follows_items_and_not_words() {
    let fingerprint = |alter: &dyn Fn(&mut Value)| {
        let mut pack = fixture::pack(&USUAL);
        alter(&mut pack);
        fixture::read(&pack).fingerprint()
    };
    let usual = fingerprint(&|_| ());
    assert_eq!(usual, fingerprint(&|it| it["lang"] = "fr".into()));
    assert_eq!(usual, fingerprint(&|it| it["texts"]["title"] = "Other".into()));
    assert_ne!(usual, fingerprint(&|it| it["id"] = "other".into()));
    assert_ne!(usual, fingerprint(&|it| it["revision"] = 2.into()));
    assert_ne!(usual, fingerprint(&|it| it["axes"].as_array_mut().unwrap().swap(1, 2)));
    assert_ne!(
        usual,
        fingerprint(&|it| {
            it["axes"][0]["dimensions"][0]["items"][0]["id"] = "A1z".into();
        })
    );
}

/// Rows: #i45.
#[test]
fn a_pack_runs_as_the_script_of_its_language_does() {
    for (lang, expected) in [
        ("fr", "ltr"),
        ("de-AT", "ltr"),
        ("ar", "rtl"),
        ("AR-MA", "rtl"),
        ("he", "rtl"),
        ("fa-IR", "rtl"),
        ("ur", "rtl"),
        ("az-Arab", "rtl"),
        ("ks-Deva", "ltr"),
        ("ar-Latn", "ltr"),
        ("sl-1994", "ltr"),
        ("arn", "ltr"),
    ] {
        let mut pack = fixture::pack(&fixture::USUAL);
        pack["lang"] = lang.into();
        assert_eq!(fixture::read(&pack).direction(), expected, "{lang}");
    }
}
