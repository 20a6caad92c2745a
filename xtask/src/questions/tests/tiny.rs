//! A questionnaire with one of each thing, which is right.

use super::{Folder, Source};

const STRUCTURE: &str = r#"id = "tiny"
revision = 1
languages = ["fr", "en"]
[scoring]
overall_dimensions_min = 1
ranked_max = 1
[[axis]]
id = "A"
dimensions = ["A1"]
[[dimension]]
id = "A1"
items = ["A1a"]
resources = ["site"]
[[resource]]
id = "site"
url = "https://example.org/"
kind = "read"
source = "fiche"
checked_on = 2026-11-23
checked_as = "live"
"#;

const FRENCH: &str = r#"jargon = ["gouvernance"]
[questionnaire]
title = "Titre"
question = "Où en est-on ?"
summary = "Résumé"
definition = "Dite « mûre »."
not_this = ["Pas un label"]
credits = "Merci"
[perimeter.me]
name = "Moi"
hint = "Seul"
[perimeter.team]
name = "Nous"
hint = "Ensemble"
[perimeter.network]
name = "Réseau"
hint = "Tous"
[stage.1]
name = "Un"
reading = "Un"
overall = "Un"
[stage.2]
name = "Deux"
reading = "Deux"
overall = "Deux"
[stage.3]
name = "Trois"
reading = "Trois"
overall = "Trois"
[stage.4]
name = "Quatre"
reading = "Quatre"
overall = "Quatre"
[result]
no_overall = "Peu"
vigilance = "Veille"
even = "Pareil"
lean_on = "Appui"
express = "Express"
quartiles = "Quarts"
[axis.A]
name = "Axe"
[dimension.A1]
name = "Thème"
short = "Thème"
about = "À propos"
first_step = "Commencez"
[item.A1a]
topic = "Sujet"
stem = { me = "Moi ?", team = "Quelle gouvernance ?" }
levels = ["Aucune", "Un peu", "Assez", "Partagée"]
[resource.site]
label = "Un site"
[gloss.gouvernance]
forms = ["gouvernance"]
meaning = "Qui décide, et comment."
"#;

const ENGLISH: &str = r#"jargon = []
[questionnaire]
title = "Title"
question = "Where are we?"
summary = "Summary"
definition = "Definition"
not_this = ["Not a label"]
credits = "Thanks"
[perimeter]
me = { name = "Me", hint = "Alone" }
team = { name = "We", hint = "Together" }
network = { name = "Network", hint = "All" }
[stage]
1 = { name = "One", reading = "One", overall = "One" }
2 = { name = "Two", reading = "Two", overall = "Two" }
3 = { name = "Three", reading = "Three", overall = "Three" }
4 = { name = "Four", reading = "Four", overall = "Four" }
[result]
no_overall = "Few"
vigilance = "Watch"
even = "Even"
lean_on = "Lean"
express = "Express"
quartiles = "Quarters"
[axis.A]
name = "Axis"
[dimension.A1]
name = "Theme"
short = "Theme"
about = "About"
first_step = "Start"
[item.A1a]
topic = "Topic"
stem = { me = "Me?", team = "What governance?" }
levels = ["None", "A little", "Some", "Shared"]
[resource.site]
label = "A site"
"#;

/// The tiny questionnaire, with the first `from` of one file made `to`.
pub(super) fn changed(file: &str, from: &str, to: &str) -> Folder {
    let source = |name: &str, text: &str| {
        assert!(name != file || text.contains(from), "{from:?} is not in {name}");
        let text = if name == file { text.replacen(from, to, 1) } else { text.to_owned() };
        Source::new(name, text)
    };
    Folder {
        structure: source("questionnaire.toml", STRUCTURE),
        languages: vec![
            ("fr".to_owned(), source("fr.toml", FRENCH)),
            ("en".to_owned(), source("en.toml", ENGLISH)),
        ],
        published: Vec::new(),
    }
}
