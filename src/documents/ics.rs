//! A calendar reminder to answer again: one all-day event, in the format of RFC 5545.

use super::Source;
use super::address::https;
use super::visible::visible;
use engine::answers::Date;
use wording::dates::Day;

/// The longest line, in bytes, without its line break.
const LINE_MAX: usize = 75;
/// The days from 1 January 1970 to 1 January 2000, from which a `Date` counts.
const DAYS_TO_2000: u64 = 10_957;

/// The delay of a reminder, in months.
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
    /// The current time, in seconds since 1 January 1970 UTC. Calendars use it to decide which of two
    /// files is the later one.
    pub now: u64,
}

/// Writes the event. The same result and delay always have the same UID, so that importing the
/// reminder again replaces the first one.
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
        // A shared calendar must not reveal the answers, and the day must stay free.
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

/// The reminder as plain text, to enter by hand into any calendar: the day, the purpose, the link.
pub fn write_plain(source: &Source<'_>, reminder: Reminder) -> String {
    let day = Day::of(reminder.from).after_months(reminder.delay.months());
    let summary = (source.words.reminder)(&source.questionnaire.texts.title);
    let how = (source.words.reminder_how)(&source.date(), source.about());
    [day.words(source.words.result), summary, how, source.link.to_owned()]
        .map(|it| visible(&it))
        .join("\n")
}

/// A timestamp in UTC. A day outside the range of `Date` becomes 1 January 2000.
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

/// Folds a line between characters, with a space before each continuation, and ends it.
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
