//! The save status that the presenter shows.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaveStatus {
    Saved,
    Saving,
    /// The device stores nothing: the session lives as long as this window.
    NotKept,
}
