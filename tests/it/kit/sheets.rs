//! The sheets to print and to write on: answer sheets, posters and commitments.

use super::{between, both, file};
use engine::answers::Level;
use engine::questionnaire::{Path, Perimeter, Questionnaire};

const EXITS: [(&str, [&str; 2]); 2] = [
    (".html", ["Ne s’applique pas à ma situation", "Je ne sais pas"]),
    ("-en.html", ["Does not apply to my situation", "I don’t know"]),
];

/// Checks that a page contains the stem of an item and then its levels, in order.
#[track_caller]
fn check_item(page: &str, questionnaire: &Questionnaire, item: usize, about: Perimeter) {
    let item = &questionnaire.items()[item];
    let (_, after) = page
        .split_once(&format!(">{}<", item.stem(about)))
        .or_else(|| page.split_once(&format!("{}<", item.stem(about))))
        .unwrap_or_else(|| panic!("{} is not asked", item.id));
    let mut rest = after;
    for level in Level::ALL {
        let line = format!("<li>{}</li>", item.level(level));
        rest = rest.split_once(&line).unwrap_or_else(|| panic!("{line} is not there")).1;
    }
}

#[test]
fn a_sheet_asks_every_item_of_its_path_with_its_levels_and_both_exits() {
    for (questionnaire, (ending, exits)) in both().iter().zip(EXITS) {
        for about in Perimeter::ALL {
            for path in Path::ALL {
                let page = file(&format!("answers-{}-{}{ending}", about.word(), path.word()));
                let asked: Vec<_> = questionnaire.path(path).collect();
                for &item in &asked {
                    check_item(&page, questionnaire, item, about);
                }
                assert_eq!(page.matches("<h3>").count(), asked.len());
                for exit in exits {
                    assert_eq!(page.matches(&format!("<li>{exit}</li>")).count(), asked.len());
                }
                assert!(page.contains(&questionnaire.perimeter(about).hint));
            }
        }
    }
}

#[test]
fn a_sheet_numbers_its_questions_from_one() {
    for (path, count) in [("express", 13), ("complete", 39)] {
        let page = file(&format!("answers-team-{path}.html"));
        let numbers = between(&page, "<span class=\"number\">", ".\u{a0}<");
        assert_eq!(numbers, (1..=count).map(|it| it.to_string()).collect::<Vec<_>>());
    }
}

#[test]
fn a_sheet_has_a_date_and_nothing_to_sign() {
    let page = file("answers-me-express.html");
    assert!(page.contains("<p class=\"blank\">Date\u{a0}:</p>"));
    assert!(page.contains("Rien à signer"));
    assert_eq!(page.matches("class=\"blank\"").count(), 1);
    assert!(file("answers-me-express-en.html").contains("Nothing to sign"));
}

#[test]
fn a_poster_for_each_dimension_has_its_items_with_places_for_all_answers() {
    for (questionnaire, (ending, exits)) in both().iter().zip(EXITS) {
        for about in Perimeter::ALL {
            let page = file(&format!("posters-{}{ending}", about.word()));
            let posters = between(&page, "<section class=\"poster\">", "</section>");
            assert_eq!(posters.len(), questionnaire.dimensions().len());
            for (poster, dimension) in posters.iter().zip(questionnaire.dimensions()) {
                assert!(poster.contains(&format!("<h2>{}</h2>", dimension.name)));
                for item in dimension.items.clone() {
                    check_item(poster, questionnaire, item, about);
                }
                let count = dimension.items.len();
                assert_eq!(poster.matches("<h3>").count(), count);
                assert_eq!(poster.matches("class=\"star\"").count(), 1);
                for exit in exits {
                    assert_eq!(poster.matches(&format!("<li>{exit}</li>")).count(), count);
                }
            }
        }
    }
}

#[test]
fn commitments_have_a_column_for_each_thing_to_say_and_room_to_write() {
    let heads = |page: &str| -> Vec<String> {
        between(page, "<th scope=\"col\">", "<").into_iter().map(str::to_owned).collect()
    };
    let french = [
        "Que ferons-nous\u{a0}?",
        "Qui\u{a0}?",
        "Pour quand\u{a0}?",
        "À quel premier signe le verrons-nous\u{a0}?",
        "À qui le dirons-nous\u{a0}?",
    ];
    assert_eq!(heads(&file("commitments.html")), french);
    let page = file("commitments-en.html");
    let english = [
        "What will we do?",
        "Who?",
        "By when?",
        "What first sign will we see?",
        "Whom will we tell?",
    ];
    assert_eq!(heads(&page), english);
    assert_eq!(page.matches("<td></td>").count(), 25);
}
