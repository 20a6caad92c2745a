//! Every document shows the target next to the current stage.

use super::tables::cells;
use super::{LINK, complete, targets};
use documents::{Source, csv, json, markdown, page, text};
use engine::targets::{GoalPart, Targets};
use serde_json::{Value, json};

/// Checks a result whose first three themes are scored, not calculated and not applicable; all
/// others are scored.
fn check(aims: &[(usize, u8)], look: impl Fn(&Source<'_>)) {
    let (questionnaire, response) = complete(&("223 1DD NNN".to_owned() + &"111".repeat(10)));
    let targets = targets(&questionnaire, aims);
    look(&Source::new(&questionnaire, &response, LINK).with_targets(&targets));
}

#[test]
fn the_line_of_a_theme_says_its_goal() {
    check(&[(0, 4), (1, 2), (2, 1)], |source| {
        for line in [
            "- Name of A1: Renew, 78 out of 100 (3 of 3 answers) · Goal: Renew",
            "- Name of A2: Too few answers (1 of 3 answers) · Goal: Emerge",
            "- Name of A3: Does not apply (0 of 0 answers) · Goal: Start",
            "- Name of A4: Emerge, 33 out of 100 (3 of 3 answers)",
        ] {
            assert!(text::write(source).lines().any(|it| it == line), "{line}");
            let plain = markdown::write(source).replace("**", "");
            assert!(plain.lines().any(|it| it == line), "{line}");
        }
        assert_eq!(text::write(source).matches("Goal").count(), 3);
        assert_eq!(markdown::write(source).matches("Goal").count(), 3);
    });
}

#[test]
fn a_page_says_each_goal_and_frames_it() {
    for stage in 1..=4_u8 {
        check(&[(1, stage)], |source| {
            let page = page::write(source);
            let name = ["Start", "Emerge", "Develop", "Renew"][usize::from(stage) - 1];
            let beside =
                format!("Too few answers<span class=\"block target-stage\">Goal: {name}</span>");
            let in_table = format!("<td>Too few answers · Goal: {name}</td>");
            assert!(page.contains(&beside) && page.contains(&in_table), "{name}: {page}");
            assert_eq!(page.matches("Goal").count(), 2);
            let bars: Vec<_> = page.split("<svg viewBox=\"0 0 100 6\"").skip(1).collect();
            let start = format!("<rect class=\"target\" x=\"{}\"", (stage - 1) * 25);
            assert!(bars[1].contains(&start) && bars[1].contains("width=\"25\""));
            assert_eq!(page.matches("class=\"target\"").count(), 1);
        });
    }
}

#[test]
fn the_table_of_themes_ends_with_the_goal() {
    check(&[(0, 4), (2, 1)], |source| {
        let rows = cells(&csv::dimensions(source), ',');
        let goals: Vec<_> = rows.iter().take(5).map(|it| &*it[7]).collect();
        assert_eq!(goals, ["Goal", "Renew", "", "Start", ""]);
        assert!(!csv::items(source).contains("Goal"));
    });
}

#[test]
fn data_have_the_goals_by_dimension() {
    let of = |source: &Source<'_>| -> Value {
        serde_json::from_str::<Value>(&json::write(source)).unwrap()["targets"].clone()
    };
    check(&[(12, 1), (0, 4)], |it| assert_eq!(of(it), json!({ "A1": "4", "C2": "1" })));
    check(&[], |it| assert_eq!(of(it), json!({})));
}

#[test]
fn without_goals_nothing_is_said_of_them() {
    let (questionnaire, response) = complete("223");
    let bare = Source::new(&questionnaire, &response, LINK);
    let none = Targets::default();
    for source in [bare.clone(), bare.with_targets(&none)] {
        for text in [text::write(&source), markdown::write(&source), page::write(&source)] {
            assert!(!text.contains("Goal") && !text.contains("class=\"target\""), "{text}");
        }
    }
}

/// A goal with everything, in texts that try to become markup, formulas and lines of their own.
fn planned(look: impl Fn(&Source<'_>)) {
    let (questionnaire, response) = complete(&"111".repeat(13));
    let mut targets = targets(&questionnaire, &[(0, 3), (2, 1)]);
    for (part, text) in [
        (GoalPart::Step, "=1+1 <b>call</b>\n# **them**"),
        (GoalPart::Who, "<script>alert(1)</script>"),
        (GoalPart::When, "2027-01-15"),
        (GoalPart::Outcome, "going-on"),
    ] {
        targets.set(0, part, text).unwrap();
    }
    targets.set(1, GoalPart::Aim, "enough").unwrap();
    targets.set(3, GoalPart::Who, "nobody: this theme has no aim").unwrap();
    look(&Source::new(&questionnaire, &response, LINK).with_targets(&targets));
}

#[test]
fn every_document_has_the_step_the_name_the_date_and_the_outcome() {
    planned(|source| {
        let line = "- Name of A1: Goal: Develop · =1+1 <b>call</b> # **them** · \
                    Who: <script>alert(1)</script> · By when: 15 January 2027 · \
                    Where it stands: Under way";
        let text = text::write(source);
        assert!(text.lines().any(|it| it == line), "{text}");
        let page = page::write(source);
        for words in ["&lt;b&gt;call&lt;/b&gt;", "15 January 2027", "Under way"] {
            assert!(page.contains(words), "{words}");
        }
        assert!(!page.contains("<script>alert") && !page.contains("<b>call"));
        let marked = markdown::write(source);
        assert!(marked.contains("\\<b\\>call\\</b\\> \\# \\*\\*them\\*\\*"), "{marked}");
        let rows = cells(&csv::dimensions(source), ',');
        let own = [
            "Develop",
            "'=1+1 <b>call</b>\n# **them**",
            "<script>alert(1)</script>",
            "15 January 2027",
            "Under way",
        ];
        assert_eq!(rows[1][7..12], own);
        for text in [text, marked, page] {
            assert!(!text.contains("no aim\n") && !text.contains("nobody · "));
        }
    });
}

#[test]
fn enough_is_an_answer_that_every_document_shows() {
    planned(|source| {
        let line = "- Name of A2: Emerge, 33 out of 100 (3 of 3 answers) · That’s enough for us";
        assert!(text::write(source).lines().any(|it| it == line), "{}", text::write(source));
        assert!(markdown::write(source).contains("That’s enough for us"));
        assert!(page::write(source).contains("<td>Emerge · That’s enough for us</td>"));
        assert_eq!(cells(&csv::dimensions(source), ',')[2][7], "That’s enough for us");
    });
}

#[test]
fn data_have_all_parts_of_the_goals_and_return_them() {
    planned(|source| {
        let file = json::write(source);
        let data: Value = serde_json::from_str(&file).unwrap();
        assert_eq!(data["targets"], json!({ "A1": "3", "A2": "enough", "A3": "1" }));
        assert_eq!(data["goals"]["A1"]["when"], "2027-01-15");
        assert_eq!(data["goals"]["A4"], json!({ "who": "nobody: this theme has no aim" }));
        let (questionnaire, _) = complete("");
        for file in [file, page::write(source)] {
            let back = documents::read(&questionnaire, file.as_bytes()).unwrap().targets;
            assert_eq!(back.part(0, GoalPart::Step), Some("=1+1 <b>call</b>\n# **them**"));
            assert_eq!(back.part(0, GoalPart::Who), Some("<script>alert(1)</script>"));
            assert_eq!(back.part(0, GoalPart::When), Some("2027-01-15"));
            assert_eq!(back.part(0, GoalPart::Outcome), Some("going-on"));
            assert!(back.is_enough(1));
            assert_eq!(back.part(3, GoalPart::Who), Some("nobody: this theme has no aim"));
        }
    });
}
