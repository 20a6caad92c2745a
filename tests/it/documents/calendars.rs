//! The reminder, as a calendar parses it.

use super::{LINK, complete, hostile_pack};
use crate::fixture;
use documents::Source;
use documents::ics::{Delay, Reminder, write, write_plain};
use engine::answers::Date;
use engine::questionnaire::Path;
use std::collections::BTreeMap;

fn reminder(delay: Delay, from: u16) -> Reminder {
    Reminder { delay, from: Date(from), now: 0 }
}

/// Checks how the lines are folded, and unfolds them.
fn lines(file: &str) -> Vec<String> {
    let folded: Vec<_> = file.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    let fits = |it: &&str| it.len() <= 75 && !it.contains(['\r', '\n']);
    assert!(folded.iter().all(fits), "{folded:?}");
    folded.join("\r\n").replace("\r\n ", "").split("\r\n").map(ToOwned::to_owned).collect()
}

/// The properties of the event, without those of its alarm.
fn event(file: &str) -> BTreeMap<String, String> {
    let lines = lines(file);
    let start = lines.iter().position(|it| it == "BEGIN:VEVENT").unwrap() + 1;
    let end = lines.iter().position(|it| it == "BEGIN:VALARM").unwrap();
    let pair = |it: &String| {
        let (name, value) = it.split_once(':').unwrap();
        (name.to_owned(), value.to_owned())
    };
    lines[start..end].iter().map(pair).collect()
}

#[track_caller]
fn check_day(from: u16, delay: Delay, start: &str, end: &str) {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    let event = event(&write(&source, reminder(delay, from)));
    assert_eq!(event["DTSTART;VALUE=DATE"], start);
    assert_eq!(event["DTEND;VALUE=DATE"], end);
}

/// Days since 1 January 2000, counted one by one.
fn days_to(year: u16, month: u8, day: u8) -> u16 {
    let is_leap = |it: u16| it.is_multiple_of(4) && (it != 2100);
    let years: u16 = (2000..year).map(|it| if is_leap(it) { 366 } else { 365 }).sum();
    let february = if is_leap(year) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    years + months[..usize::from(month) - 1].iter().sum::<u16>() + u16::from(day) - 1
}

#[test]
fn the_day_is_the_same_one_some_months_later_or_the_last_of_its_month() {
    check_day(days_to(2026, 11, 23), Delay::Three, "20270223", "20270224");
    check_day(days_to(2026, 11, 23), Delay::Six, "20270523", "20270524");
    check_day(days_to(2026, 11, 23), Delay::Twelve, "20271123", "20271124");
    check_day(days_to(2026, 8, 31), Delay::Six, "20270228", "20270301");
    check_day(days_to(2027, 8, 31), Delay::Six, "20280229", "20280301");
    check_day(days_to(2028, 2, 29), Delay::Twelve, "20290228", "20290301");
    check_day(days_to(2026, 11, 30), Delay::Three, "20270228", "20270301");
    check_day(days_to(2026, 9, 30), Delay::Three, "20261230", "20261231");
    check_day(days_to(2026, 12, 31), Delay::Twelve, "20271231", "20280101");
    check_day(days_to(2099, 8, 31), Delay::Six, "21000228", "21000301");
    check_day(0, Delay::Three, "20000401", "20000402");
    check_day(u16::MAX, Delay::Twelve, "21800606", "21800607");
}

#[test]
fn the_event_says_what_it_is_for_and_opens_the_result() {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    let event = event(&write(&source, reminder(Delay::Three, 9_823)));
    assert_eq!(event["SUMMARY"], "Take stock again: Title");
    assert_eq!(
        event["DESCRIPTION"],
        "Your last result is from 23 November 2026 (team). Open it with this link\\, answer again\\, then compare the two:\\nhttps://example.org/faire-ensemble/#r=CODE"
    );
    assert_eq!(event["URL"], LINK);
    assert_eq!(event["UID"], "faire-ensemble-0102030405060708-3");
    assert_eq!(event["CLASS"], "PRIVATE");
}

#[test]
fn the_stamp_is_the_moment_that_was_given() {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    for (now, expected) in [
        (1_795_421_350, "20261123T080910Z"),
        (946_684_800, "20000101T000000Z"),
        (951_868_799, "20000229T235959Z"),
        // These days are outside the range of `Date`.
        (0, "20000101T000000Z"),
        (u64::MAX, "20000101T070015Z"),
    ] {
        let event = event(&write(&source, Reminder { now, ..reminder(Delay::Six, 0) }));
        assert_eq!(event["DTSTAMP"], expected);
    }
}

#[test]
fn no_text_adds_a_property_or_breaks_a_character() {
    let with = "BEGIN:VALARM\r\nATTACH:x;y,z\\n\r\u{2028}\0é💬👩\u{200d}👩\u{200d}👧";
    let questionnaire = fixture::read(&hostile_pack(with));
    let response = fixture::response(&questionnaire, Path::Complete, "2");
    let source = Source::new(&questionnaire, &response, "javascript:alert(1)\r\nATTACH:x");
    let file = write(&source, reminder(Delay::Six, 0));
    let names: Vec<_> = event(&file).into_keys().collect();
    let usual = "CLASS DESCRIPTION DTEND;VALUE=DATE DTSTAMP DTSTART;VALUE=DATE SUMMARY TRANSP UID";
    assert_eq!(names.join(" "), usual);
    assert_eq!(
        event(&file)["SUMMARY"],
        "Take stock again: BEGIN:VALARM\\nATTACH:x\\;y\\,z\\\\n\\n\\né💬👩\u{200d}👩\u{200d}👧Title"
    );
}

#[test]
fn a_reminder_can_be_written_down_by_hand() {
    let (questionnaire, response) = complete("2");
    let source = Source::new(&questionnaire, &response, LINK);
    let reminder = Reminder { delay: Delay::Six, from: Date(9_823), now: 0 };
    let plain = write_plain(&source, reminder);
    assert!(plain.starts_with("23 May 2027\nTake stock again: Title\n"), "{plain}");
    assert!(plain.ends_with(LINK), "{plain}");
}
