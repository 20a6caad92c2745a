//! Tests of the tables for analysts, which are generated from packs.

use super::tables;
use documents::{items, tidy};
use engine::questionnaire::{Path, Questionnaire};
use serde_json::{Value, json};

/// A small pack in the given language, with two dimensions.
fn pack(lang: &str, revision: u16, ids: [&str; 3], earlier: Value) -> Value {
    let place = |name: &str| json!({ "name": name, "hint": "Think." });
    let stage = json!({ "name": "Start", "reading": "So.", "overall": "All in all." });
    let item = |id: &str| {
        let levels = [0, 1, 2, 3].map(|it| format!("{id}, level {it}"));
        let stem = json!({ "team": format!("{id}, we?"), "me": format!("{id}, I?") });
        json!({ "id": id, "topic": format!("On {id}, \"{lang}\""), "stem": stem, "levels": levels })
    };
    let dimension = |id: &str, items: &[&str]| {
        json!({
            "id": id, "name": format!("{id} in {lang}"), "short": id, "about": "About.",
            "first_step": "Step.", "resources": [], "items": items.iter().map(|it| item(it)).collect::<Vec<_>>(),
        })
    };
    let [first, second, third] = ids;
    json!({
        "format": 1, "id": "test", "revision": revision, "lang": lang, "earlier": earlier,
        "texts": {
            "title": "Title", "question": "Question?", "summary": "Summary.", "definition": "Definition.",
            "not_this": ["Not a measure."], "credits": "Credits.", "no_overall": "Too little.",
            "vigilance": "Mind:", "even": "Even.", "lean_on": "Lean on:", "express": "Express.",
            "quartiles": "A convention.",
        },
        "scoring": { "overall_dimensions_min": 1, "ranked_max": 3 },
        "perimeters": { "me": place("me"), "team": place("team"), "network": place("network") },
        "stages": [stage, stage, stage, stage],
        "axes": [{ "id": "A", "name": "Axis", "dimensions": [
            dimension("A1", &[first, second]), dimension("A2", &[third]),
        ] }],
        "resources": [], "glosses": [],
    })
}

fn fingerprint(pack: &Value) -> String {
    format!("{:08x}", Questionnaire::from_json(&pack.to_string()).unwrap().fingerprint())
}

/// Two revisions in two languages, as packs of releases come.
fn generated() -> ([(&'static str, String); 3], [String; 2]) {
    let old = pack("fr", 1, ["a", "b", "c"], json!([]));
    let map = json!([{
        "revision": 1, "fingerprint": fingerprint(&old), "changed": ["c"], "renamed": { "a": "z" },
    }]);
    let new = |lang| pack(lang, 2, ["z", "b", "c"], map.clone());
    let typo = json!({ "id": "A1", "name": "A tpyo" });
    let mut older = new("fr");
    older["axes"][0]["dimensions"][0]["name"] = typo["name"].clone();
    let packs = [new("fr"), new("en"), old.clone(), older];
    let names = [fingerprint(&old), fingerprint(&new("fr"))];
    (tables(packs.map(|it| it.to_string())).unwrap(), names)
}

#[test]
fn every_item_of_every_revision_is_there_once_in_each_language() {
    let ([(_, text), ..], [old, new]) = generated();
    let rows: Vec<_> = text.lines().collect();
    assert_eq!(rows.len(), 1 + 3 + 3 + 3);
    assert_eq!(rows[0], items::COLUMNS.join(","));
    let first = format!(
        "test,1,{old},0,a,A,A1,true,fr,Axis,A1 in fr,\"On a, \"\"fr\"\"\",\"a, I?\",\"a, we?\",\"a, we?\",\
         \"a, level 0\",\"a, level 1\",\"a, level 2\",\"a, level 3\""
    );
    assert_eq!(rows[1], first);
    assert!(rows[2].starts_with(&format!("test,1,{old},1,b,A,A1,false,fr,")));
    assert!(rows[3].starts_with(&format!("test,1,{old},2,c,A,A2,true,fr,")));
    assert!(rows[4].starts_with(&format!("test,2,{new},0,z,A,A1,true,en,")));
    assert!(
        !text.contains("tpyo"),
        "the current texts of a revision count, not those published first"
    );
}

#[test]
fn earlier_revisions_are_bridged_item_by_item() {
    let ([_, (_, text), _], [old, new]) = generated();
    let rows: Vec<_> = text.lines().collect();
    assert_eq!(rows[0], items::EARLIER_COLUMNS.join(","));
    let expected = [format!("test,2,{new},z,1,{old},a"), format!("test,2,{new},b,1,{old},b")];
    assert_eq!(rows[1..], expected, "and nothing for c, which means something else now");
}

#[test]
fn the_data_package_describes_every_column() {
    let ([.., (_, text)], _) = generated();
    let package: Value = serde_json::from_str(&text).unwrap();
    let columns = |resource: usize| -> Vec<String> {
        let fields = package["resources"][resource]["schema"]["fields"].as_array().unwrap();
        fields.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(columns(0), items::COLUMNS);
    assert_eq!(columns(1), items::EARLIER_COLUMNS);
    assert_eq!(columns(2)[..13], tidy::COLUMNS);
    assert_eq!(columns(2)[13..], ["label", "note"]);
    for resource in package["resources"].as_array().unwrap() {
        let path = format!("{}.csv", resource["name"].as_str().unwrap());
        assert_eq!(resource["path"], path);
        for key in resource["schema"]["primaryKey"].as_array().unwrap() {
            let fields = resource["schema"]["fields"].as_array().unwrap();
            assert!(fields.iter().any(|it| it["name"] == *key), "{key}");
        }
    }
}

#[test]
fn the_order_of_a_path_is_that_of_the_share_code() {
    let ([(_, text), ..], _) = generated();
    let questionnaire =
        Questionnaire::from_json(&pack("fr", 1, ["a", "b", "c"], json!([])).to_string()).unwrap();
    let express: Vec<_> = questionnaire.path(Path::Express).map(|it| it.to_string()).collect();
    let cells = text.lines().skip(1).take(3).map(|it| it.split(',').collect::<Vec<_>>());
    let marked: Vec<_> = cells.filter(|it| it[7] == "true").map(|it| it[3].to_owned()).collect();
    assert_eq!(marked, express);
}
