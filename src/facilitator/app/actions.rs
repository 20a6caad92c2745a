//! The facilitator's actions, in this window or in the other one, and how they are saved.

use super::url::session_id;
use super::{AfterRender, Facilitator};
use crate::message::{Feedback, HandCount, Key, Message, Role, WallWindow};
use crate::store::{Changes, merge, pairs};
use engine::group::{Action, CELL_MIN, Entry, View as WallView};
use yew::Context;

impl Facilitator {
    pub(super) fn apply(&mut self, ctx: &Context<Self>, action: Action) {
        let Some(group) = &mut self.group else { return };
        self.feedback = None;
        self.confirmation = None;
        if action == Action::Reveal && !group.wall().is_revealed {
            let waiting = group.waiting(group.round());
            let is_small = (1..CELL_MIN).contains(&waiting);
            self.feedback = is_small.then_some(Feedback::TooFew { waiting });
        }
        if matches!(action, Action::Again | Action::Blank | Action::Go(_)) {
            self.after_render = (self.role == Role::Projecting).then_some(AfterRender::Focus);
        }
        let entries = group.apply(action);
        self.save(ctx, &entries);
    }

    /// Starts from the session's own count: two presses may come before the screen is drawn again.
    pub(super) fn count_hands(
        &mut self,
        ctx: &Context<Self>,
        item: usize,
        option: usize,
        count: HandCount,
    ) {
        let Some(group) = &self.group else { return };
        let mut hands = group.own_hands(item);
        if let Some(it) = hands.get_mut(option) {
            *it = match count {
                HandCount::Increment => it.saturating_add(1),
                HandCount::Decrement => it.saturating_sub(1),
                HandCount::Set(count) => count,
            };
        }
        if hands != group.own_hands(item) {
            self.apply(ctx, Action::Hands(item, hands));
        }
    }

    /// Shows on the wall what has this position in `Group::views`.
    pub(super) fn go_to_position(&mut self, ctx: &Context<Self>, position: usize) {
        let views = self.group.as_ref().map(|it| it.views(&ctx.props().page.questionnaire));
        if let Some(&view) = views.unwrap_or_default().get(position) {
            self.apply(ctx, Action::Go(view));
        }
    }

    /// Undoes the last count, and reports whether there was one.
    pub(super) fn undo(&mut self, ctx: &Context<Self>) {
        let Some(group) = &mut self.group else { return };
        let entries = group.apply(Action::Undo);
        self.feedback =
            Some(if entries.is_empty() { Feedback::NotUndone } else { Feedback::Undone });
        self.save(ctx, &entries);
    }

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
        self.write(ctx, Changes::Local(pairs(&ctx.props().page.questionnaire, entries)));
    }

    fn write(&mut self, ctx: &Context<Self>, changes: Changes) {
        let Some(group) = &self.group else { return };
        let (page, id) = (ctx.props().page.clone(), group.id());
        let session = self.sessions.get_or_insert_default().entry(id.digits()).or_default();
        session.extend(changes.pairs().iter().cloned());
        self.writes_pending += 1;
        ctx.link().send_future(async move { Message::Saved(page.store.save(id, changes).await) });
    }

    /// Handles what another window, or the store itself, has sent; returns whether to draw again.
    pub(super) fn receive(
        &mut self,
        ctx: &Context<Self>,
        kind: &str,
        id: &str,
        received: Vec<(String, String)>,
    ) -> bool {
        // Until the device is read, nothing can be merged: opening a session asks for its entries again.
        let Some(sessions) = &mut self.sessions else { return false };
        let page = &ctx.props().page;
        let questionnaire = &page.questionnaire;
        let open = self.group.as_mut().filter(|it| it.id().digits() == id);
        match (kind, open) {
            ("pairs", Some(group)) => {
                let new = merge(questionnaire, group, received);
                if new.is_empty() {
                    return false;
                }
                self.write(ctx, Changes::Remote(new));
            }
            ("pairs", None) => {
                sessions.entry(id.to_owned()).or_default().extend(received);
                // The other window had the session that the address names.
                if self.group.is_none() && session_id() == id {
                    self.group = self.stored(page, id);
                }
            }
            ("ask", Some(group)) => {
                page.store.send(group.id(), pairs(questionnaire, &group.entries()));
                // The projector's window is there: it asks when it opens.
                return std::mem::replace(&mut self.requests.wall_window, WallWindow::Idle)
                    != WallWindow::Idle;
            }
            ("forget", _) => self.forget(id),
            // The browser has closed or deleted the database.
            ("lost", _) => self.is_saved = false,
            _ => return false,
        }
        true
    }

    /// Returns whether to draw again.
    pub(super) fn press_key(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        let questionnaire = &ctx.props().page.questionnaire;
        let Some(group) = &self.group else { return false };
        let view = group.wall().view;
        let action = match key {
            Key::Next => group.view_after(questionnaire).map(Action::Go),
            Key::Back => group.view_before(questionnaire).map(Action::Go),
            Key::Reveal => view.has_answers().then_some(Action::Reveal),
            Key::Blank => Some(Action::Blank),
            Key::FullScreen => {
                self.toggle_full_screen(ctx);
                None
            }
            Key::Shortcuts => {
                self.are_shortcuts_shown = !self.are_shortcuts_shown;
                self.after_render = self.are_shortcuts_shown.then_some(AfterRender::FocusShortcuts);
                return true;
            }
            Key::Hand(option) => {
                let WallView::Item(item) = view else { return false };
                if self.is_counting_by_keys {
                    self.count_hands(ctx, item, option, HandCount::Increment);
                }
                return self.is_counting_by_keys;
            }
            Key::Undo => {
                self.undo(ctx);
                return true;
            }
            Key::CloseShortcuts => {
                if !self.are_shortcuts_shown {
                    return false;
                }
                self.are_shortcuts_shown = false;
                self.after_render = Some(AfterRender::Focus);
                return true;
            }
        };
        let Some(action) = action else { return false };
        self.apply(ctx, action);
        true
    }
}
