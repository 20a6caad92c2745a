//! Ids are unique, references resolve, and all languages are present.

use super::tiny::changed;
use super::{found, has_errors};

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
        has_errors(file, from, to, &format!("questionnaire.toml:{expected}"));
    }
    let expected = "en.toml:1: \"en\" is not in `languages` of questionnaire.toml; add it there";
    assert_eq!(expected, found(&changed(file, "[\"fr\", \"en\"]", "[\"fr\"]")).0);
}
