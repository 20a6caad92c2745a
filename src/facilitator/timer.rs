//! The countdown that the wall shows.

use engine::group::Group;
use web::clock::now;

/// The remaining seconds; `None` without a countdown.
pub(super) fn seconds_left(group: &Group) -> Option<u64> {
    let timer = group.wall().timer;
    (timer > 0).then(|| timer.saturating_sub(now()))
}
