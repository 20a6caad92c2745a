//! Whether answers are stored on the device, as the footer tells the respondent.

/// The status of the last write that was confirmed or refused. Statuses from `Evictable` on are worse
/// than the respondent expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(crate) enum SaveStatus {
    /// Nothing was confirmed yet.
    Idle,
    /// Both stores have confirmed it.
    Saved,
    /// Only one store has, or the browser may delete what is stored.
    Evictable,
    /// Neither has: closing the tab loses it.
    TabOnly,
}
