//! Debounces keys: remote clickers send some presses twice.

use std::cell::RefCell;
use web_sys::KeyboardEvent;

/// In milliseconds.
const MOMENT: f64 = 250.0;

/// The last accepted key, and when it was pressed.
#[derive(Debug, Default)]
pub struct Debounce(RefCell<Option<(String, f64)>>);

impl Debounce {
    /// Whether to handle this press: not if it follows the same key within a moment.
    pub fn accepts(&self, event: &KeyboardEvent) -> bool {
        let (key, time) = (event.key(), event.time_stamp());
        let is_second = |(last, at): &(String, f64)| *last == key && time - at < MOMENT;
        let accepted = !self.0.borrow().as_ref().is_some_and(is_second);
        if accepted {
            self.0.replace(Some((key, time)));
        }
        accepted
    }
}
