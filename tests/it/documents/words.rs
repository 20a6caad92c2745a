//! Documents use the same words as the screen.

use super::{LINK, complete};
use documents::{Source, Words, markdown};
use engine::answers::Date;

#[test]
fn a_language_that_is_not_ours_is_told_in_french() {
    let langs = ["fr", "fr-CA", "en", "en-GB", "eu", ""].map(|it| Words::of(it).lang);
    assert_eq!(langs, ["fr", "fr", "en", "en", "fr", "fr"]);
}

/// The third line of a document: perimeter, path and date.
fn context(date: u16) -> String {
    let (questionnaire, mut response) = complete("2");
    response.date = Date(date);
    let text = markdown::write(&Source::new(&questionnaire, &response, LINK));
    text.lines().nth(4).unwrap().to_owned()
}

#[test]
fn a_date_is_written_in_words() {
    assert_eq!(context(0), "team · Full · 1 January 2000");
    assert_eq!(context(59), "team · Full · 29 February 2000");
    assert_eq!(context(60), "team · Full · 1 March 2000");
    assert_eq!(context(365), "team · Full · 31 December 2000");
    assert_eq!(context(9_823), "team · Full · 23 November 2026");
    assert_eq!(context(u16::MAX), "team · Full · 6 June 2179");
    let french = |day| Words::of("fr").result.date(day, Words::of("fr").result.months[7], 2026);
    assert_eq!([french(1), french(31)], ["1er août 2026", "31 août 2026"]);
}

#[test]
fn french_words_keep_their_signs_with_no_break_spaces() {
    for line in include_str!("../../../src/wording/words/fr.rs").lines() {
        let texts: Vec<_> = line.split('"').skip(1).step_by(2).collect();
        for text in texts {
            let is_kept = [" :", " ;", " ?", " !", " »", "« "].iter().all(|it| !text.contains(it));
            assert!(is_kept && !text.contains(['·', '\'']), "{text}");
        }
    }
}
