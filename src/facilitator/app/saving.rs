//! Saves entries, and synchronises them with the other window.

use super::url::{is_wall, session_id};
use super::{ENTRIES_PER_TASK, Facilitator, next_task};
use crate::message::Message;
use crate::store::{Changes, merge, pairs};
use crate::window::{Desk, WallWindow};
use engine::group::{Entry, GroupId};
use yew::Context;

impl Facilitator {
    /// Writes again what the device has not stored, every second until it does.
    pub(super) fn retry_save(&mut self, ctx: &Context<Self>) {
        if !self.is_saved && self.writes_pending == 0 {
            let page = ctx.props().page.clone();
            self.writes_pending += 1;
            ctx.link().send_future(async move { Message::Saved(page.store.save_all().await) });
        }
    }

    /// Stores new entries, and broadcasts them to the other window.
    pub(super) fn save(&mut self, ctx: &Context<Self>, entries: &[Entry]) {
        let Some(group) = &self.group else { return };
        let changes = Changes::Local(pairs(&ctx.props().page.questionnaire, entries));
        self.write(ctx, group.id(), changes);
    }

    pub(super) fn write(&mut self, ctx: &Context<Self>, id: GroupId, mut changes: Changes) {
        let page = ctx.props().page.clone();
        let session = self.sessions.get_or_insert_default().entry(id.digits()).or_default();
        changes.extend(session.set_aside(&page.questionnaire, changes.pairs()));
        session.extend(changes.pairs().iter().cloned());
        self.send(ctx, id, changes);
    }

    /// Writes to the device, and broadcasts, what the list of sessions has already.
    pub(super) fn send(&mut self, ctx: &Context<Self>, id: GroupId, changes: Changes) {
        let page = ctx.props().page.clone();
        self.writes_pending += 1;
        ctx.link().send_future(async move {
            if changes.pairs().len() > ENTRIES_PER_TASK {
                next_task().await;
            }
            Message::Saved(page.store.save(id, changes).await)
        });
    }

    /// Handles what another window, or the store itself, has sent. Returns whether to draw again.
    pub(super) fn receive(
        &mut self,
        ctx: &Context<Self>,
        kind: &str,
        id: &str,
        received: Vec<(String, String)>,
    ) -> bool {
        match kind {
            "gone" => return self.set_desk(id, Desk::Gone),
            "desk" => return self.set_desk(id, Desk::Attended),
            _ => {}
        }
        // Until the device is read, nothing can be merged.
        if self.sessions.is_none() {
            let (kind, group) = (kind.to_owned(), id.to_owned());
            self.received_early.push(Message::Received { kind, group, pairs: received });
            return false;
        }
        match kind {
            "pairs" => return self.receive_pairs(ctx, id, received),
            "ask" => return self.send_entries(ctx, id),
            "forget" => self.forget(id),
            "wifi" => {
                self.wifi = received.into_iter().next().map(|(name, password)| [name, password]);
            }
            // The browser has closed or deleted the database.
            "lost" => self.is_saved = false,
            _ => return false,
        }
        true
    }

    fn receive_pairs(
        &mut self,
        ctx: &Context<Self>,
        id: &str,
        received: Vec<(String, String)>,
    ) -> bool {
        let page = &ctx.props().page;
        if let Some(group) = self.group.as_mut().filter(|it| it.id().digits() == id) {
            let new = merge(&page.questionnaire, group, received);
            if new.is_empty() {
                return false;
            }
            let id = group.id();
            self.write(ctx, id, Changes::Remote(new));
            return true;
        }
        let session = self.sessions.get_or_insert_default().entry(id.to_owned()).or_default();
        session.extend(received);
        // The other window had the session that the address names.
        if self.group.is_none() && session_id() == id {
            self.group = self.stored(page, id);
        }
        true
    }

    /// Shows a Wi-Fi network on the wall. It goes to the other window, and nowhere else.
    pub(super) fn set_wifi(&mut self, ctx: &Context<Self>, wifi: [String; 2]) {
        if let Some(group) = &self.group {
            ctx.props().page.store.send_wifi(group.id(), wifi.clone());
        }
        self.wifi = Some(wifi);
    }

    /// Another window asks for a session: sends its entries, if it is open here.
    fn send_entries(&mut self, ctx: &Context<Self>, id: &str) -> bool {
        let Some(group) = self.group.as_ref().filter(|it| it.id().digits() == id) else {
            return false;
        };
        let page = &ctx.props().page;
        page.store.send(group.id(), pairs(&page.questionnaire, &group.entries()));
        // The wall keeps the network of a desk that is gone to itself.
        if let Some(wifi) = self.wifi.as_ref().filter(|_| !is_wall()) {
            page.store.send_wifi(group.id(), wifi.clone());
        }
        // The projector's window is there: it asks when it opens.
        std::mem::replace(&mut self.requests.wall_window, WallWindow::Idle) != WallWindow::Idle
    }
}
