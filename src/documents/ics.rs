//! A reminder to answer again: one event of a whole day, by RFC 5545.

use super::Source;
use super::address::https;
use super::dates::Day;
use super::visible::visible;
use engine::answers::Date;

/// The longest line, in bytes, its end left out.
const LINE_MAX: usize = 75;
/// From 1 January 1970 to the day that a `Date` counts from.
const DAYS_TO_2000: u64 = 10_957;

/// How long from now, in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delay {
    Three,
    Six,
    Twelve,
}

impl Delay {
    pub const ALL: [Self; 3] = [Self::Three, Self::Six, Self::Twelve];

    pub fn months(self) -> u8 {
        match self {
            Self::Three => 3,
            Self::Six => 6,
            Self::Twelve => 12,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub delay: Delay,
    /// The day that the delay is counted from.
    pub from: Date,
    /// Now, in seconds since 1 January 1970 UTC: which of two files is the later one.
    pub now: u64,
}

/// The same result and delay always give the same event: taken in again, it replaces the first.
pub fn write(source: &Source<'_>, reminder: Reminder) -> String {
    let months = reminder.delay.months();
    let day = Day::of(reminder.from).after_months(months);
    let id = source.id();
    let summary = text(&(source.words.reminder)(&source.questionnaire.texts.title));
    let how = (source.words.reminder_how)(&source.date(), source.about());
    let description = text(&[&how, "\n", source.link].concat());
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//faire-ensemble//reminder 1//".to_owned() + &source.words.lang.to_uppercase(),
        "CALSCALE:GREGORIAN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:faire-ensemble-{id}-{months}"),
        "DTSTAMP:".to_owned() + &stamp(reminder.now),
        "DTSTART;VALUE=DATE:".to_owned() + &day.iso(""),
        "DTEND;VALUE=DATE:".to_owned() + &day.next().iso(""),
        "SUMMARY:".to_owned() + &summary,
        "DESCRIPTION:".to_owned() + &description,
    ];
    lines.extend(https(source.link).map(|it| "URL:".to_owned() + &it));
    lines.extend([
        // What one has answered is nobody else's business, and the day stays free.
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "DESCRIPTION:".to_owned() + &summary,
        // At nine in the morning.
        "TRIGGER:PT9H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ]);
    lines.iter().map(|it| fold(it)).collect()
}

/// The same in plain words, to write into any calendar by hand: the day, what for, and the link.
pub fn write_plain(source: &Source<'_>, reminder: Reminder) -> String {
    let day = Day::of(reminder.from).after_months(reminder.delay.months());
    let summary = (source.words.reminder)(&source.questionnaire.texts.title);
    let how = (source.words.reminder_how)(&source.date(), source.about());
    [day.words(source.words), summary, how, source.link.to_owned()]
        .map(|it| visible(&it))
        .join("\n")
}

/// Seconds as a date and time of UTC; outside what a `Date` counts, its first day.
fn stamp(now: u64) -> String {
    let days = (now / 86_400).checked_sub(DAYS_TO_2000).and_then(|it| u16::try_from(it).ok());
    let day = Day::of(Date(days.unwrap_or_default())).iso("");
    let (hour, minute, second) = (now / 3_600 % 24, now / 60 % 60, now % 60);
    format!("{day}T{hour:02}{minute:02}{second:02}Z")
}

fn text(text: &str) -> String {
    let text = visible(text).replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace('\n', "\\n")
}

/// A line and its end, cut between characters into lines that begin with a space.
fn fold(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > LINE_MAX {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(character);
        length += character.len_utf8();
    }
    folded + "\r\n"
}
