//! The guide: its durations add up, and it contains what a facilitator says and does.

use super::{between, file, pack, text};
use crate::fixture;
use documents::kit;

#[test]
fn the_times_of_each_running_order_follow_on_and_add_up() {
    for name in ["guide.html", "guide-en.html"] {
        let page = file(name);
        let orders = between(&page, "<div class=\"order\">", "</table>");
        let titles: Vec<_> = orders.iter().map(|it| between(it, "<h3>", "<")[0]).collect();
        assert_eq!(titles, ["45 minutes", "90 minutes", "180 minutes"], "{name}");
        for (order, whole) in orders.iter().zip([45, 90, 180]) {
            let mut now = 0;
            for row in between(order, "<th scope=\"row\">", "</th>") {
                let minutes: u16 = between(row, "<strong>", " minutes")[0].parse().unwrap();
                let end = now + minutes;
                assert!(row.contains(&format!(">{now}–{end}<")), "{name}: {row}");
                now = end;
            }
            assert_eq!(now, whole, "{name}");
        }
    }
}

#[test]
fn the_steps_of_a_talk_add_up_to_what_the_running_orders_allow() {
    for (name, once, twice) in
        [("guide.html", "En 8 minutes", "minute"), ("guide-en.html", "In 8 minutes", "minute")]
    {
        let page = file(name);
        let steps = between(&page, "<ol>", "</ol>")[0];
        let minutes =
            between(steps, "<li>", twice).into_iter().map(|it| it.trim().parse::<u16>().unwrap());
        let minutes: Vec<_> = minutes.collect();
        assert_eq!(minutes.iter().sum::<u16>(), 12);
        assert_eq!([minutes[0], 2, 2, minutes[3], minutes[4]].iter().sum::<u16>(), 8);
        assert!(text(&page).contains(once));
    }
}

#[test]
fn the_opening_says_what_it_is_not_in_the_words_of_the_questionnaire() {
    for name in ["guide.html", "guide-en.html"] {
        let page = file(name);
        assert!(
            between(&page, "<blockquote>", "</blockquote>")[0].contains("<p>Not a measure.</p>")
        );
    }
    let french = text(&file("guide.html"));
    for said in
        ["à moins de cinq", "la faute de personne", "vues contrastées", "Le Wi-Fi ne marche pas"]
    {
        assert!(french.contains(said), "{said}");
    }
    let english = text(&file("guide-en.html"));
    for said in
        ["fewer than five", "nobody’s fault", "contrasting views", "The Wi-Fi does not work"]
    {
        assert!(english.contains(said), "{said}");
    }
}

#[test]
fn help_that_the_questionnaire_names_is_there_once_and_none_is_invented() {
    assert!(!file("guide-en.html").contains("class=\"notice\""));
    let mut pack = pack("en");
    for at in [0, 1] {
        pack["axes"][0]["dimensions"][at]["items"][0]["help"] = "Call the office.".into();
    }
    let files = kit::files(&[fixture::read(&pack)], "../");
    let guide = &files.iter().find(|it| it.0 == "guide.html").unwrap().1;
    assert_eq!(guide.matches("Call the office.").count(), 1);
    // On paper, the text is under every question that has one, because nobody can see who needs it.
    let sheet = &files.iter().find(|it| it.0 == "answers-me-express.html").unwrap().1;
    assert_eq!(sheet.matches("Call the office.").count(), 2);
}

#[test]
fn both_languages_say_the_same_number_of_things() {
    let (french, english) = (file("guide.html"), file("guide-en.html"));
    for element in ["<h2>", "<h3>", "<p>", "<li>", "<dt>", "<tr>", "<td>", "<rect"] {
        assert_eq!(french.matches(element).count(), english.matches(element).count(), "{element}");
    }
}
