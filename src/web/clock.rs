//! The only module that reads the clock.

use engine::answers::Date;

const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

/// The current day in the respondent's time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let month = js_sys::Date::utc(now.get_full_year().into(), now.get_month().into());
    let months = (month - js_sys::Date::utc(2000.0, 0.0)) / MILLISECONDS_A_DAY;
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    #[expect(clippy::cast_sign_loss, reason = "saturates")]
    Date(months as u16 + now.get_date() as u16 - 1)
}

/// Seconds since 1 January 1970 UTC.
pub fn now() -> u64 {
    milliseconds() / 1_000
}

/// Milliseconds since 1 January 1970 UTC.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
#[expect(clippy::cast_sign_loss, reason = "saturates")]
pub fn milliseconds() -> u64 {
    js_sys::Date::now() as u64
}
