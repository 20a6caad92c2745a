//! A tiny questionnaire that is right, changed in one place: what is said then.

mod earlier;
mod form;
mod published;
mod tiny;

use super::source::Finding;
use super::{Folder, Source};
use tiny::changed;

fn said(folder: &Folder) -> (String, String) {
    let (mut report, packs) = folder.compile().unwrap();
    report.sort();
    assert_eq!(packs.is_empty(), packs.len() != 2, "both languages or none");
    let lines = |it: &[Finding]| it.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    (lines(&report.refusals), lines(&report.warnings))
}

#[track_caller]
fn refuses(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!(expected, said(&changed(file, from, to)).0);
}

#[track_caller]
fn warns(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!((String::new(), expected.to_owned()), said(&changed(file, from, to)));
}

#[test]
fn the_tiny_questionnaire_is_right() {
    let (report, packs) = changed("", "", "").compile().unwrap();
    assert!(report.refusals.is_empty() && report.warnings.is_empty(), "{report:?}");
    let names: Vec<_> = packs.iter().map(|it| (it.lang.as_str(), it.name())).collect();
    assert!(matches!(&*names, [("fr", fr), ("en", _)] if fr.starts_with("tiny.fr.")));
    let json = &packs.first().unwrap().json;
    let pack: serde_json::Value = serde_json::from_str(json).unwrap();
    let item = &pack["axes"][0]["dimensions"][0]["items"][0];
    assert_eq!("Quelle gouvernance\u{202f}?", item["stem"]["team"]);
    assert_eq!("gouvernance", pack["glosses"][0]["term"]);
    assert_eq!(serde_json::json!([0]), item["glosses"]);
}

#[test]
fn a_language_has_every_text_and_no_more() {
    let fr = "fr.toml";
    refuses(fr, "topic = \"Sujet\"\n", "", "fr.toml:48: item.A1a.topic is missing; write it");
    refuses(
        fr,
        "[item.A1a]\n",
        "[item.Z9]\n",
        "fr.toml:43: [item.A1a] is missing; write it with topic, stem, levels, help\n\
         fr.toml:48: [item.Z9] is not in questionnaire.toml; remove it, or name it there",
    );
    refuses(
        fr,
        "topic =",
        "colour = \"x\"\ntopic =",
        "fr.toml:49: item.A1a.colour is not known here; the keys are topic, stem, levels, help",
    );
    refuses(
        fr,
        "jargon =",
        "gargon =",
        "fr.toml:1: gargon is not known here; remove it, or correct its name",
    );
    refuses(
        fr,
        "not_this = [\"Pas un label\"]",
        "not_this = []",
        "fr.toml:7: questionnaire.not_this is missing; write a list of at least one text",
    );
    refuses(
        fr,
        "title = \"Titre\"",
        "title = 3",
        "fr.toml:2: questionnaire.title is missing; write it\n\
         fr.toml:3: questionnaire.title is not a text; put it between quotation marks",
    );
    refuses(fr, "\"Titre\"", "\"\"", "fr.toml:3: questionnaire.title is empty; write it");
}

#[test]
fn an_item_has_a_stem_and_four_levels() {
    let fr = "fr.toml";
    let (levels, stem) = (
        "levels = [\"Aucune\", \"Un peu\", \"Assez\", \"Partagée\"]\n",
        "stem = { me = \"Moi\u{202f}?\", team = \"Quelle gouvernance\u{202f}?\" }\n",
    );
    refuses(fr, levels, "", "fr.toml:48: item.A1a.levels is missing; write the four levels");
    refuses(fr, "\"Un peu\", ", "", "fr.toml:51: item.A1a.levels has 3 levels; write four");
    refuses(
        fr,
        "Assez",
        "un  peu.",
        "fr.toml:51: item.A1a has two equal levels, 1 and 2; tell them apart\n\
         fr.toml:51: item.A1a.levels[2] has two spaces in a row; remove one",
    );
    refuses(
        fr,
        stem,
        "",
        "fr.toml:48: item.A1a.stem is missing; write the question\n\
         fr.toml:48: item.A1a.stem.me is missing; en.toml has it on line 34",
    );
    refuses(
        fr,
        "team = \"Q",
        "tim = \"Q",
        "fr.toml:50: item.A1a.stem.team is missing; the others fall back on it\n\
         fr.toml:50: item.A1a.stem.tim is not known here; the keys are me, team, network",
    );
    refuses(
        "en.toml",
        "me = \"Me?\", ",
        "",
        "en.toml:32: item.A1a.stem.me is missing; fr.toml has it on line 50",
    );
}

#[test]
fn a_text_can_be_read_from_afar() {
    let long = |count: usize| "a".repeat(count);
    refuses(
        "fr.toml",
        "Moi\u{202f}?",
        &long(161),
        "fr.toml:50: item.A1a.stem.me has 161 characters; shorten it to 160, to be read from afar",
    );
    refuses(
        "fr.toml",
        "Assez",
        &long(141),
        "fr.toml:51: item.A1a.levels[2] has 141 characters; shorten it to 140, to be read from afar",
    );
    refuses(
        "fr.toml",
        "short = \"Thème\"",
        &format!("short = \"{}\"", long(29)),
        "fr.toml:45: dimension.A1.short has 29 characters; shorten it to 28, to be read from afar",
    );
    refuses("fr.toml", "Assez", &long(140), "");
}

#[test]
fn words_are_inclusive_and_can_be_read_aloud() {
    for (word, expected) in [
        ("adhérent·es", "a median dot"),
        ("adhérent•es", "a median dot"),
        ("adhérent‧es", "a median dot"),
        ("adhérent.es", "\"adhérent.es\""),
        ("adhérent(e)s", "\"adhérent(e)s\""),
    ] {
        let what = "write both words in full, or one for everyone";
        let expected = format!("fr.toml:5: questionnaire.summary has {expected}; {what}");
        refuses("fr.toml", "Résumé", word, &expected);
    }
}

#[test]
fn texts_are_set_as_their_language_asks() {
    let lacks =
        |side: &str| format!("lacks the no-break space {side}; write U+202F or U+00A0 there");
    for (text, expected) in [
        ("l'eau", "has a straight apostrophe; write ’".to_owned()),
        ("Quoi ?", lacks("before ?")),
        ("Quoi!", lacks("before !")),
        ("Voici: tout", lacks("before :")),
        ("Un ; deux", lacks("before ;")),
        ("« tout\u{a0}»", lacks("after «")),
        ("«\u{202f}tout »", lacks("before »")),
        ("“tout”", "has English quotation marks; write « and »".to_owned()),
        ("a  b", "has two spaces in a row; remove one".to_owned()),
        (" a", "begins or ends with a space; remove it".to_owned()),
        ("a...", "has three dots; write … in their place".to_owned()),
        ("a , b", "has a space before ,; remove it".to_owned()),
        ("a\\nb", "has a line break or a control character; write it on one line".to_owned()),
        ("a \\\"b\\\"", "has straight quotation marks; write those of the language".to_owned()),
    ] {
        let expected = format!("fr.toml:5: questionnaire.summary {expected}");
        refuses("fr.toml", "Résumé", text, &expected);
    }
    let right = "À 10:30, sur https://x.org\u{a0}: «\u{202f}Quoi\u{202f}?!\u{a0}» (!)";
    refuses("fr.toml", "Résumé", right, "");
    let expected = "en.toml:5: questionnaire.summary has a space before :; remove it";
    refuses("en.toml", "Summary", "Here : all", expected);
}

#[test]
fn the_structure_holds_together() {
    let file = "questionnaire.toml";
    for (from, to, expected) in [
        (
            "\"https://",
            "\"http://",
            "16: resource site has no https address; give one that begins with https://",
        ),
        (
            "checked_on = 2026-11-23\n",
            "",
            "15: resource site has no checked_on date; open it, then write `checked_on = 2026-01-31`",
        ),
        (
            "\"read\"",
            "\"book\"",
            "17: resource site has kind \"book\"; write one of read, example, tool",
        ),
        (
            "[\"site\"]",
            "[\"sight\", \"site\"]",
            "13: no [[resource]] has the id \"sight\"; add it, or correct the id",
        ),
        (
            "dimensions = [\"A1\"]",
            "dimensions = [\"A1\", \"A1\"]",
            "9: dimension A1 is in axis A already; name it once",
        ),
        (
            "dimensions = [\"A1\"]",
            "dimensions = [\"A1\", \"B\"]",
            "9: no [[dimension]] has the id \"B\"; add it, or correct the id",
        ),
        (
            "items = [\"A1a\"]",
            "items = [\"A1a\", \"A1a\"]",
            "12: id \"A1a\" stands twice; give one of them another",
        ),
        (
            "[\"fr\", \"en\"]",
            "[\"fr\", \"en\", \"de\"]",
            "3: de.toml is missing; write it, or remove \"de\" here",
        ),
        (
            "ranked_max = 1",
            "ranked_max = 1\nbest = 2",
            "7: unknown field `best`, expected `overall_dimensions_min` or `ranked_max`; correct it",
        ),
    ] {
        refuses(file, from, to, &format!("questionnaire.toml:{expected}"));
    }
    let expected = "en.toml:1: \"en\" is not in `languages` of questionnaire.toml; add it there";
    assert_eq!(expected, said(&changed(file, "[\"fr\", \"en\"]", "[\"fr\"]")).0);
}

#[test]
fn everything_wrong_is_said_at_once() {
    let both = "l'eau !\"\nquestion = \"d'où\"\nx = \"";
    assert!(
        said(&changed("fr.toml", "Titre\"\nquestion = \"Où en est-on\u{202f}?", both))
            .0
            .lines()
            .count()
            >= 4
    );
}

#[test]
fn what_may_stay_is_only_warned_of() {
    let long = ["mot"; 26].join(" ");
    let expected = "fr.toml:5: questionnaire.summary has a sentence of 26 words; cut it in two";
    warns("fr.toml", "Résumé", &long, expected);
    let expected = "fr.toml:50: item.A1a says \"gouvernance\" without a gloss; explain it, or say it plainly\n\
                    fr.toml:54: gloss.gouvernance is used by no item; correct its forms, or remove it";
    warns("fr.toml", "forms = [\"gouvernance\"]", "forms = [\"pilotage\"]", expected);
    let expected = "questionnaire.toml:20: resource site was checked as \"archive\"; open it and make it \"live\"";
    warns("questionnaire.toml", "\"live\"", "\"archive\"", expected);
}
