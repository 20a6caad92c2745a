//! The image of a result shows every theme within its edges, whatever the questionnaire.

use crate::fixture;
use documents::Source;
use documents::picture::{Font, HEIGHT, Shape, WIDTH, shapes, svg, wrap};
use engine::questionnaire::{Path, Questionnaire};
use engine::targets::{GoalPart, Targets};
use serde_json::json;

const LONG: &str =
    "Une façon de faire ensemble que personne ici n’avait encore nommée, et qui dure longtemps.";

/// Assumes rather wide letters, somewhat more than half as wide as the font size.
fn measure(text: &str, font: Font) -> f64 {
    text.chars().map(|_| font.size * 0.55).sum()
}

/// A questionnaire with `count` themes of one item, all called `name`. `sentence` is its title and
/// the sentence of every result.
fn questionnaire(count: usize, name: &str, sentence: &str) -> Questionnaire {
    let dimensions = vec![1; count];
    let mut pack = fixture::pack(&[("A", &dimensions)]);
    for dimension in pack["axes"][0]["dimensions"].as_array_mut().unwrap() {
        dimension["short"] = json!(name);
    }
    pack["texts"]["title"] = json!(sentence);
    for stage in pack["stages"].as_array_mut().unwrap() {
        stage["overall"] = json!(sentence);
    }
    pack["texts"]["vigilance"] = json!(sentence);
    fixture::read(&pack)
}

fn picture(count: usize, name: &str, sentence: &str) -> Vec<Shape> {
    let questionnaire = questionnaire(count, name, sentence);
    let answers: String = "0123N".chars().cycle().take(count).collect();
    let response = fixture::response(&questionnaire, Path::Express, &answers);
    shapes(&Source::new(&questionnaire, &response, ""), &measure)
}

/// The left, top, right and bottom edges of a shape.
fn edges(shape: &Shape) -> [f64; 4] {
    match shape {
        Shape::Text { text, left, baseline, font, .. } => {
            let width = measure(text, *font);
            [*left, baseline - font.size * 0.8, left + width, baseline + font.size * 0.25]
        }
        Shape::Fill { area, .. } | Shape::Frame { area, .. } => {
            [area.left, area.top, area.left + area.width, area.top + area.height]
        }
    }
}

fn overlap([l, t, r, b]: [f64; 4], [left, top, right, bottom]: [f64; 4]) -> bool {
    l < right && left < r && t < bottom && top < b
}

#[track_caller]
fn check(count: usize, name: &str, sentence: &str) -> Vec<Shape> {
    let picture = picture(count, name, sentence);
    for shape in &picture {
        let [left, top, right, bottom] = edges(shape);
        let is_within = left >= 0.0 && top >= 0.0 && right <= WIDTH && bottom <= HEIGHT;
        assert!(is_within, "{count} themes: {shape:?}");
    }
    let texts: Vec<_> = picture.iter().filter(|it| matches!(it, Shape::Text { .. })).collect();
    // The background is under everything.
    for (at, text) in texts.iter().enumerate() {
        for other in picture[1..].iter().filter(|it| !matches!(it, Shape::Text { .. })) {
            assert!(!overlap(edges(text), edges(other)), "{count} themes: {text:?} {other:?}");
        }
        for other in &texts[at + 1..] {
            assert!(!overlap(edges(text), edges(other)), "{count} themes: {text:?} {other:?}");
        }
    }
    picture
}

fn text(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Text { text, .. } => Some(text),
        Shape::Fill { .. } | Shape::Frame { .. } => None,
    }
}

/// The texts beside a square, a dot or a sign, which are the names of themes.
fn names(picture: &[Shape]) -> Vec<(&str, f64, f64)> {
    let themes = picture
        .iter()
        .skip_while(|it| !matches!(it, Shape::Fill { area, .. } if area.width < 30.0));
    let names = themes.filter_map(|it| match it {
        Shape::Text { text, left, font, .. } if font.weight == "400" => {
            Some((text.as_str(), *left, font.size))
        }
        _ => None,
    });
    names.collect()
}

fn texts(picture: &[Shape]) -> Vec<&str> {
    picture.iter().filter_map(text).collect()
}

/// Rows: #i40.
#[test]
fn one_to_forty_themes_with_names_of_any_length_stay_within_and_apart() {
    for count in 1..=40 {
        for name in ["A", "Un nom ordinaire", LONG, &LONG.repeat(3), &"x".repeat(200)] {
            check(count, name, "Tout va bien.");
            check(count, name, &LONG.repeat(4));
        }
    }
}

#[test]
fn a_goal_is_in_the_picture_with_its_first_step_and_without_a_name() {
    let questionnaire = questionnaire(5, "Un nom", "Tout va bien.");
    let response = fixture::response(&questionnaire, Path::Express, "00123");
    let mut targets = Targets::none(5);
    let plan =
        [(GoalPart::Aim, "3"), (GoalPart::Step, "Inviter une voisine"), (GoalPart::Who, "Ada")];
    for (part, text) in plan {
        targets.set(0, part, text).unwrap();
    }
    let source = Source::new(&questionnaire, &response, "").with_targets(&targets);
    let picture = shapes(&source, &measure);
    let all = texts(&picture).join(" ");
    assert!(all.contains("Inviter une voisine"), "{all}");
    assert!(!all.contains("Ada"), "{all}");
}

/// Rows: #i40.
#[test]
fn twenty_names_of_ninety_characters_are_whole() {
    let picture = check(20, LONG, "Tout va bien.");
    let all = names(&picture).iter().map(|it| it.0).collect::<Vec<_>>().join(" ");
    assert_eq!(all.matches(LONG).count(), 20, "{all}");
}

/// Rows: #i40.
#[test]
fn what_has_no_room_ends_with_an_ellipsis() {
    let picture = check(40, &LONG.repeat(3), &LONG.repeat(4));
    let cut = texts(&picture).into_iter().filter(|it| it.ends_with('…')).count();
    // The title, the sentence, the strengths, the theme to begin with, and all 40 names.
    assert_eq!(cut, 44);
}

#[test]
fn thirteen_short_names_stand_in_one_column_of_large_letters() {
    let picture = check(13, "Un nom ordinaire", "Tout va bien.");
    let names: Vec<_> =
        names(&picture).into_iter().filter(|it| it.0 == "Un nom ordinaire").collect();
    assert_eq!(names.len(), 13);
    let (_, left, size) = names[0];
    assert!(left > WIDTH / 2.0 && size >= 20.0, "{names:?}");
    assert!(names.iter().all(|it| (it.1 - left).abs() < 0.1 && (it.2 - size).abs() < 0.1));
}

#[test]
fn a_text_is_cut_between_words_and_a_long_word_within() {
    let fits = |it: &str| it.chars().count() <= 6;
    let check = |text: &str, most, expected: &[&str]| assert_eq!(wrap(text, most, &fits), expected);
    check("", 2, &[]);
    check("un deux", 2, &["un", "deux"]);
    check("un deux trois", 2, &["un", "deux…"]);
    check("anticonstitution", 3, &["antico", "nstitu", "tion"]);
    check("éééééééé", 1, &["ééééé…"]);
}

#[test]
fn the_picture_as_svg_holds_each_text_once_and_nothing_of_it_as_markup() {
    let picture = check(3, "<b>&\"' – ok", "Tout va bien.");
    let whole = texts(&picture).join("\n").matches("<b>&").count();
    let svg = svg(&picture, "<title>");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\""), "{svg}");
    assert_eq!(svg.matches("&lt;b&gt;&amp;").count(), whole, "{svg}");
    assert!(!svg.contains("<b>") && !svg.contains("<title><title>"), "{svg}");
}
