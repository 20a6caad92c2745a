//! The facilitator's actions, by buttons and by keys.

use super::{AfterRender, Facilitator};
use crate::feedback::Feedback;
use crate::message::{HandCount, Key};
use crate::window::{Role, Tab};
use engine::group::{Action, CELL_MIN, View as WallView};
use yew::Context;

impl Facilitator {
    pub(super) fn apply(&mut self, ctx: &Context<Self>, action: Action) {
        let Some(group) = &mut self.group else { return };
        self.feedback = None;
        self.confirmation = None;
        if matches!(action, Action::Commit(..)) {
            self.edited = None;
        }
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
            *it = count.of(*it);
        }
        if hands != group.own_hands(item) {
            let is_typed = matches!(count, HandCount::Set(_));
            let action = if is_typed { Action::HandsTyped } else { Action::Hands };
            self.apply(ctx, action(item, hands));
        }
    }

    pub(super) fn count_rating(&mut self, ctx: &Context<Self>, rating: usize, count: HandCount) {
        let Some(group) = &self.group else { return };
        let mut ratings = group.own_ratings();
        if let Some(it) = ratings.get_mut(rating) {
            *it = count.of(*it);
        }
        if ratings != group.own_ratings() {
            self.apply(ctx, Action::Rate(ratings));
        }
    }

    /// Shows the end on the wall, and offers the report on the desk.
    pub(super) fn finish(&mut self, ctx: &Context<Self>) {
        self.open_tab(ctx, Tab::Discussion);
        self.apply(ctx, Action::Go(WallView::Closing(0)));
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

    /// Returns whether to draw again.
    pub(super) fn press_key(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        if self.light(key) {
            return true;
        }
        let Some(group) = &self.group else { return false };
        match (key, group.wall().view) {
            (Key::FullScreen, _) => {
                self.toggle_full_screen(ctx);
                return false;
            }
            (Key::Shortcuts, _) => {
                self.are_shortcuts_shown = !self.are_shortcuts_shown;
                self.after_render = self.are_shortcuts_shown.then_some(AfterRender::FocusShortcuts);
            }
            (Key::CloseShortcuts, _) if self.are_shortcuts_shown => self.close_shortcuts(),
            (Key::Hand(option), WallView::Item(item)) if self.is_counting_by_keys => {
                self.count_hands(ctx, item, option, HandCount::Increment);
            }
            (Key::Hand(rating), WallView::Rating) if self.is_counting_by_keys && rating < 5 => {
                self.count_rating(ctx, rating, HandCount::Increment);
            }
            (Key::Undo, _) => self.undo(ctx),
            _ => {
                let Some(action) = self.wall_action(ctx, key) else { return false };
                self.apply(ctx, action);
            }
        }
        true
    }

    /// The action of a key that controls the wall; `None` where it has no effect.
    fn wall_action(&self, ctx: &Context<Self>, key: Key) -> Option<Action> {
        let questionnaire = &ctx.props().page.questionnaire;
        let group = self.group.as_ref()?;
        match key {
            Key::Forward => group.step_forward(questionnaire),
            Key::Back => group.view_before(questionnaire).map(Action::Go),
            Key::Reveal => group.can_reveal().then_some(Action::Reveal),
            Key::Blank => Some(Action::Blank),
            Key::FullScreen | Key::Shortcuts | Key::CloseShortcuts | Key::Hand(_) | Key::Undo => {
                None
            }
        }
    }
}
