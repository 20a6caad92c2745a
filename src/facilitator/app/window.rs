//! The state of this window beside the session: its tab, its role, the list of shortcuts.

use super::{AfterRender, Facilitator};
use crate::window::{Role, Tab, WallWindow};
use engine::group::Action;
use yew::Context;

impl Facilitator {
    pub(super) fn open_tab(&mut self, ctx: &Context<Self>, tab: Tab) {
        // The shared device fills the window: leaving it opens another screen.
        self.after_render = (self.tab == Tab::SharedDevice).then_some(AfterRender::Focus);
        self.tab = tab;
        self.feedback = None;
        self.requests.download = None;
        let id = self.group.as_ref().map(|it| it.id().digits());
        self.shared_device = id.filter(|_| tab == Tab::SharedDevice);
        if tab == Tab::Report {
            // The report contains the results that wait to be revealed, if they are enough.
            self.apply(ctx, Action::Seal);
        }
    }

    pub(super) fn set_role(&mut self, role: Role) {
        self.role = role;
        self.requests.is_full_screen_refused = false;
        self.after_render = Some(AfterRender::Focus);
    }

    pub(super) fn open_shortcuts(&mut self) {
        self.are_shortcuts_shown = true;
        self.after_render = Some(AfterRender::FocusShortcuts);
    }

    pub(super) fn close_shortcuts(&mut self) {
        self.are_shortcuts_shown = false;
        self.after_render = Some(AfterRender::Focus);
    }

    /// Nothing of the last session shows in the one that opens.
    pub(super) fn reset_window(&mut self) {
        self.tab = Tab::default();
        self.is_counting_by_keys = false;
        self.edited = None;
        self.wifi = None;
        self.feedback = None;
        self.requests.download = None;
        self.requests.wall_window = WallWindow::Idle;
        self.confirmation = None;
    }
}
