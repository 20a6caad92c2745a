//! Whether somebody is at the desk. Names don't stay on a projector whose desk is gone.

use super::Facilitator;
use super::url::session_id;
use crate::message::Key;
use crate::window::{Desk, Role};
use yew::Context;

impl Facilitator {
    /// Tells the other windows at which session this one is, once for each.
    pub(super) fn tell_presence(&mut self, ctx: &Context<Self>) {
        let id = self.group.as_ref().map(|it| it.id().digits()).unwrap_or_default();
        if self.present_at == id {
            return;
        }
        let store = &ctx.props().page.store;
        if self.role != Role::Wall {
            store.attend(&id);
        } else if !id.is_empty() {
            store.watch(&id);
        }
        self.present_at = id;
    }

    /// Another window, or the browser, reports a desk that is gone, or back.
    pub(super) fn set_desk(&mut self, id: &str, desk: Desk) -> bool {
        let is_ours = self.role == Role::Wall && session_id() == id;
        is_ours && std::mem::replace(&mut self.desk, desk) != desk
    }

    /// Who lights the wall stands in front of it. Returns whether the key has done nothing else.
    pub(super) fn light(&mut self, key: Key) -> bool {
        let Some(wall) = self.group.as_ref().map(|it| *it.wall()) else { return false };
        let is_lit = self.desk.hides(wall.view) && matches!(key, Key::Blank | Key::Forward);
        if is_lit {
            self.desk = Desk::Attended;
        }
        is_lit && !wall.is_blank
    }
}
