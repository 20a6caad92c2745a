//! The countdown that the wall shows.

use super::words::Words;
use engine::group::Group;
use web::clock::now;
use yew::{Html, html};

/// The remaining seconds; `None` without a countdown.
pub(super) fn seconds_left(group: &Group) -> Option<u64> {
    let timer = group.wall().timer;
    (timer > 0).then(|| timer.saturating_sub(now()))
}

/// The remaining time, or a text once it is over.
pub(super) fn remaining(w: &Words, left: u64) -> Html {
    match left {
        0 => html! { <span class="timer" role="status">{ w.controls.timer_over }</span> },
        _ => html! { <span class="timer" role="timer">{ clock(left) }</span> },
    }
}

/// `4:05`
fn clock(seconds: u64) -> String {
    let rest = seconds % 60;
    let zero = if rest < 10 { "0" } else { "" };
    [&(seconds / 60).to_string(), ":", zero, &rest.to_string()].concat()
}
