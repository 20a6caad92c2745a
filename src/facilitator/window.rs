//! The state of the two windows: role and tab of this one, and what it knows of the projector's.

use engine::group::View;

/// The role of this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Presenter,
    /// The facilitator's window while it shows the wall.
    Projecting,
    /// The projector's window: the wall alone, without notes, list or names.
    Wall,
}

/// The presenter's tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tab {
    /// Questions to ask, notes, the common answer.
    #[default]
    Discussion,
    ShowOfHands,
    Scanner,
    /// Links and files.
    Links,
    /// Fills the whole window, until the device is back.
    SharedDevice,
    Report,
}

/// The projector's window, as far as this one knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum WallWindow {
    /// Not requested, or it has answered.
    #[default]
    Idle,
    /// Requested: its answer is awaited.
    Opening,
    /// It did not answer in time, or the browser refused it.
    Unanswered,
}

/// Whether somebody is at the desk, as far as the wall knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Desk {
    #[default]
    Attended,
    Gone,
}

impl Desk {
    /// Whether this view doesn't show: it may name people.
    pub(super) fn hides(self, view: View) -> bool {
        self == Self::Gone && view.has_names()
    }
}

/// Something that the facilitator turns on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Switch {
    On,
    #[default]
    Off,
}

impl Switch {
    pub(super) fn other(self) -> Self {
        Self::from(self == Self::Off)
    }
}

impl From<bool> for Switch {
    fn from(is_on: bool) -> Self {
        if is_on { Self::On } else { Self::Off }
    }
}
