//! Calendar dates: the engine counts days, and people name them.
//!
//! Not by `Intl`, whose first date of a page takes as long as drawing a result.

use super::ResultWords;
use engine::answers::Date;

/// A calendar day from 1 January 2000 onwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub number: u8,
}

impl Day {
    pub fn of(date: Date) -> Self {
        let mut left = date.0;
        let (mut year, mut month) = (2000, 1);
        while left >= year_days(year) {
            left -= year_days(year);
            year += 1;
        }
        while left >= u16::from(month_days(year, month)) {
            left -= u16::from(month_days(year, month));
            month += 1;
        }
        // The remainder is less than a month, so the conversion can't fail.
        Self { year, month, number: u8::try_from(left).unwrap_or_default() + 1 }
    }

    /// `None` for a day outside the range of `Date`, which ends in June 2179.
    pub fn date(self) -> Option<Date> {
        let years = (2000..self.year).map(year_days);
        let months = (1..self.month).map(|it| u16::from(month_days(self.year, it)));
        let before = years.chain(months).try_fold(0_u16, u16::checked_add)?;
        before.checked_add(u16::from(self.number) - 1).map(Date)
    }

    /// The ISO 8601 form, with `mark` between the parts: `2026-11-23`.
    pub fn iso(self, mark: &str) -> String {
        format!("{:04}{mark}{:02}{mark}{:02}", self.year, self.month, self.number)
    }

    /// Parses the form `2026-11-23`. Only accepts a day that exists and that a `Date` can hold.
    pub fn from_iso(text: &str) -> Option<Date> {
        let is_digit = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        let mut parts = text.split('-');
        let mut part = |length: usize| parts.next().filter(|it| it.len() == length && is_digit(it));
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let day = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            number: day.parse().ok()?,
        };
        let exists = (2000..=2179).contains(&day.year)
            && (1..=12).contains(&day.month)
            && (1..=month_days(day.year, day.month)).contains(&day.number);
        if exists && parts.next().is_none() { day.date() } else { None }
    }

    /// The same day of the month after so many months, or the last day of a month that is too short.
    #[must_use]
    pub fn after_months(self, months: u8) -> Self {
        let months = u16::from(self.month) - 1 + u16::from(months);
        let year = self.year + months / 12;
        let month = u8::try_from(months % 12).unwrap_or_default() + 1;
        Self { year, month, number: self.number.min(month_days(year, month)) }
    }

    #[must_use]
    pub fn next(self) -> Self {
        if self.number < month_days(self.year, self.month) {
            Self { number: self.number + 1, ..self }
        } else {
            Self { number: 1, ..self }.after_months(1)
        }
    }

    /// "23 novembre 2026".
    pub fn words(self, words: &ResultWords) -> String {
        let month = words.months.get(usize::from(self.month) - 1).copied().unwrap_or_default();
        words.date(self.number, month, self.year)
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn year_days(year: u16) -> u16 {
    if is_leap(year) { 366 } else { 365 }
}

fn month_days(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}
