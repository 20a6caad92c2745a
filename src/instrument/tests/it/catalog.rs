//! Each language has all texts, in the expected shape, and no others.

use super::has_errors;

#[test]
fn a_language_has_every_text_and_no_more() {
    let fr = "fr.toml";
    has_errors(fr, "topic = \"Sujet\"\n", "", "fr.toml:48: item.A1a.topic is missing; write it");
    has_errors(
        fr,
        "first_step = \"Demandez qui décide\"\n",
        "",
        "fr.toml:48: item.A1a.first_step is missing; write it",
    );
    has_errors(
        fr,
        "[item.A1a]\n",
        "[item.Z9]\n",
        "fr.toml:43: [item.A1a] is missing; write it with topic, stem, levels, first_step, help\n\
         fr.toml:48: [item.Z9] is not in questionnaire.toml; remove it, or name it there",
    );
    has_errors(
        fr,
        "topic =",
        "colour = \"x\"\ntopic =",
        "fr.toml:49: item.A1a.colour is not known here; the keys are topic, stem, levels, first_step, help",
    );
    has_errors(
        fr,
        "jargon =",
        "gargon =",
        "fr.toml:1: gargon is not known here; remove it, or correct its name",
    );
    has_errors(
        fr,
        "not_this = [\"Pas un label\"]",
        "not_this = []",
        "fr.toml:7: questionnaire.not_this is missing; write a list of at least one text",
    );
    has_errors(
        fr,
        "title = \"Titre\"",
        "title = 3",
        "fr.toml:2: questionnaire.title is missing; write it\n\
         fr.toml:3: questionnaire.title is not a text; put it between quotation marks",
    );
    has_errors(fr, "\"Titre\"", "\"\"", "fr.toml:3: questionnaire.title is empty; write it");
}

#[test]
fn an_item_has_a_stem_and_four_levels() {
    let fr = "fr.toml";
    let (levels, stem) = (
        "levels = [\"Aucune\", \"Un peu\", \"Assez\", \"Partagée\"]\n",
        "stem = { me = \"Moi\u{202f}?\", team = \"Quelle gouvernance\u{202f}?\" }\n",
    );
    has_errors(fr, levels, "", "fr.toml:48: item.A1a.levels is missing; write the four levels");
    has_errors(fr, "\"Un peu\", ", "", "fr.toml:51: item.A1a.levels has 3 levels; write four");
    has_errors(
        fr,
        "Assez",
        "un  peu.",
        "fr.toml:51: item.A1a has two equal levels, 1 and 2; tell them apart\n\
         fr.toml:51: item.A1a.levels[2] has two spaces in a row; remove one",
    );
    has_errors(
        fr,
        stem,
        "",
        "fr.toml:48: item.A1a.stem is missing; write the question\n\
         fr.toml:48: item.A1a.stem.me is missing; en.toml has it on line 34",
    );
    has_errors(
        fr,
        "team = \"Q",
        "tim = \"Q",
        "fr.toml:50: item.A1a.stem.team is missing; the others fall back on it\n\
         fr.toml:50: item.A1a.stem.tim is not known here; the keys are me, team, network",
    );
    has_errors(
        "en.toml",
        "me = \"Me?\", ",
        "",
        "en.toml:32: item.A1a.stem.me is missing; fr.toml has it on line 50",
    );
}
