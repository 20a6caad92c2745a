//! The countdown that the wall shows.

use engine::group::Group;
use web::clock::now;

/// Seconds that are left of the time that was given.
pub(super) fn left(group: &Group) -> Option<u64> {
    let timer = group.wall().timer;
    (timer > 0).then(|| timer.saturating_sub(now()))
}
