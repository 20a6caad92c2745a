//! Levels whose mere form gives the highest one away are found.

use super::found;
use super::tiny::changed;
use instrument::{Sources, compile};

const OWN_ID: &str = "maturite-cooperative";

/// A questionnaire of `count` items, with these levels in both languages.
fn with_items(id: &str, count: usize, levels: impl Fn(usize) -> [String; 4]) -> Sources {
    let mut sources = changed("", "", "");
    let ids: Vec<String> = (10..10 + count).map(|it| format!("Q{it}")).collect();
    let themes: Vec<&[String]> = ids.chunks(9).collect();
    let names: Vec<String> = (0..themes.len()).map(|it| format!("T{it}")).collect();

    let theme = |(name, items): (&String, &&[String])| {
        format!("[[dimension]]\nid = {name:?}\nitems = {items:?}\nresources = [\"site\"]\n")
    };
    let tables: String = names.iter().zip(&themes).map(theme).collect();
    let (before, _, after) = around(&sources.structure.text, "[[dimension]]", "[[resource]]");
    let text = [before, &tables, after].concat().replace("\"tiny\"", &format!("{id:?}"));
    sources.structure.text = text.replace("[\"A1\"]", &format!("{names:?}"));

    let item = |(at, id): (usize, &String)| {
        let levels = levels(at);
        let texts = "topic = \"Sujet\"\nstem = \"Gouvernance\"\nfirst_step = \"Commencez\"\n";
        format!("[item.{id}]\n{texts}levels = {levels:?}\n")
    };
    let items: String = ids.iter().enumerate().map(item).collect();
    for source in &mut sources.languages {
        let (before, theme, _) = around(&source.text, "[dimension.A1]", "[item.A1a]");
        let (_, _, after) = around(&source.text, "[item.A1a]", "[resource.site]");
        let theme = |name| theme.replace("[dimension.A1]", &format!("[dimension.{name}]"));
        let themes: String = names.iter().map(theme).collect();
        source.text = [before, &themes, &items, after].concat();
    }
    sources
}

/// The text before the first marker, between the two, and from the second on.
fn around<'a>(text: &'a str, from: &str, to: &str) -> (&'a str, &'a str, &'a str) {
    let (from, to) = (text.find(from).unwrap(), text.find(to).unwrap());
    (&text[..from], &text[from..to], &text[to..])
}

/// Levels of some fifteen characters, with this text as the highest.
fn highest(text: &str) -> [String; 4] {
    ["on le fait seul", "on le fait peu", "on le fait bien", text].map(str::to_owned)
}

/// The highest level is the first text in `count` items, and the second in the others.
fn mixed(count: usize, first: &str, second: &str) -> impl Fn(usize) -> [String; 4] {
    move |at| highest(if at < count { first } else { second })
}

/// The findings of each language: errors in our own questionnaire, warnings elsewhere.
#[track_caller]
fn check(count: usize, levels: impl Fn(usize) -> [String; 4], expected: &str) {
    for id in [OWN_ID, "other"] {
        let (errors, warnings) = found(&with_items(id, count, &levels));
        let (found, other) = if id == OWN_ID { (errors, warnings) } else { (warnings, errors) };
        assert_eq!("", other);
        for lang in ["fr", "en"] {
            let start = format!("{lang}.toml:");
            let lines = found.lines().filter(|it| it.starts_with(&start));
            let lines = lines.filter_map(|it| it.split_once(": the form gives the answer away: "));
            let what = lines.map(|(_, what)| what).collect::<Vec<_>>().join("\n");
            assert_eq!(expected, what, "{lang} of {id}");
        }
    }
}

/// The ids of the first items.
fn first(count: usize) -> String {
    (10..10 + count).map(|it| format!("Q{it}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_word_of_the_highest_level_alone_gives_the_answer_away() {
    check(39, mixed(15, "tous le fait", "bien on fait"), "");
    let expected = format!(
        "level 3 says \"tous\" in 16 items and no other level does ({}); say it in 15 at most, or \
         in other levels too",
        first(16)
    );
    check(39, mixed(16, "tous le fait", "bien on fait"), &expected);
    // Case does not matter, and an apostrophe separates words.
    check(39, mixed(16, "TOUS LE FAIT", "bien on fait"), &expected);
    check(39, mixed(16, "l’bien on fait", "bien on fait"), &expected.replace("tous", "l"));
    // One occurrence at another level is enough to clear the word.
    let tempered = |at| {
        let mut levels = mixed(39, "tous le fait", "")(at);
        if at == 20 {
            levels[1] = "tous, mais peu".to_owned();
        }
        levels
    };
    check(39, tempered, "");
}

#[test]
fn a_highest_level_that_is_mostly_the_longest_gives_the_answer_away() {
    check(39, mixed(20, "on le fait, bien", "on fait bien"), "");
    let expected = format!(
        "level 3 is the longest in 21 of 39 items ({}); make it so in 20 at most",
        first(21)
    );
    check(39, mixed(21, "on le fait, bien", "on fait bien"), &expected);
    // A tie for the longest counts too.
    check(39, mixed(21, "on fait le bien", "on fait bien"), &expected);
}

#[test]
fn levels_of_other_lengths_give_the_answer_away() {
    check(39, mixed(0, "", "on fait bien"), "");
    let expected = "levels 0 to 3 have 15.0, 14.0, 15.0, 11.0 characters on average; bring them \
                    within a quarter of each other";
    check(39, mixed(0, "", "on fait peu"), expected);
}

#[test]
fn a_phrasing_of_the_highest_level_alone_gives_the_answer_away() {
    let of = [
        ("on fait, et bien", "a second clause"),
        ("on fait, and bien", "a second clause"),
        ("We le fait bien", "“we”, “us” or “our”"),
        ("us le fait bien", "“we”, “us” or “our”"),
        ("our fait bien", "“we”, “us” or “our”"),
    ];
    for (text, name) in of {
        check(39, mixed(5, text, "bien on fait"), "");
        let expected = format!(
            "level 3 has {name} in 6 items and no other of their levels does ({}); let it in 5 at \
             most, or in other levels too\nlevels 0 to 3 have {name} in 0, 0, 0, 6 items, 6 at level \
             3 alone; let level 3 have it in half as many again as their mean at most",
            first(6)
        );
        check(39, mixed(6, text, "bien on fait"), &expected);
    }
    // A conjunction without its comma does not count, nor does part of a word.
    check(39, mixed(15, "bien et fait", "bien on fait"), "");
    check(39, mixed(15, "on fait west", "bien on fait"), "");
}

#[test]
fn a_level_that_mostly_has_a_phrasing_gives_the_answer_away() {
    // Level 1 has it in nine items, each other level in `others` items.
    let levels = |others| {
        move |at| {
            let mut levels = highest("bien on fait");
            for (level, text) in levels.iter_mut().enumerate() {
                if at < if level == 1 { 9 } else { others } {
                    *text = text.replacen(" fait", ", et fait", 1);
                }
            }
            levels
        }
    };
    check(39, levels(5), "");
    let expected = "levels 0 to 3 have a second clause in 4, 9, 4, 4 items, 0 at level 3 alone; let \
                    level 1 have it in half as many again as their mean at most";
    check(39, levels(4), expected);
}

#[test]
fn shares_follow_the_number_of_items() {
    check(13, mixed(5, "tous le fait", "bien on fait"), "");
    let expected = format!(
        "level 3 says \"tous\" in 6 items and no other level does ({}); say it in 5 at most, or in \
         other levels too",
        first(6)
    );
    check(13, mixed(6, "tous le fait", "bien on fait"), &expected);
    // Too few items prove nothing.
    check(9, mixed(9, "tous ensemble, toujours et partout", ""), "");
}

#[test]
fn an_author_gets_the_statistics() {
    let sources = with_items("other", 39, mixed(16, "tous, et fait", "on le fait bien"));
    let statistics = compile(&sources).statistics;
    let [french, english] = &*statistics else { panic!("{statistics:?}") };
    assert_eq!(
        "fr: levels 0 to 3 have 15.0, 14.0, 15.0, 14.1 characters on average, the highest at most a \
         quarter above the lowest; level 3 is the longest in 23 of 39 items, at most 20; of the \
         words of level 3 alone, \"tous\" stands in 16 items, at most 15; levels 0 to 3 have a second \
         clause in 0, 0, 0, 16 items, 16 at level 3 alone",
        french
    );
    assert!(english.starts_with("en: "), "{english}");
}
