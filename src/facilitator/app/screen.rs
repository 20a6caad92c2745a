//! Picks the screen, and collects its data.

use super::Facilitator;
use crate::View;
use crate::save_status::SaveStatus;
use crate::window::Role;
use crate::{home, presenter, projector};
use yew::{Context, Html};

impl Facilitator {
    pub(super) fn screen(&self, view: &View<'_>) -> Html {
        match (&self.sessions, &self.group, self.role) {
            (None, ..) => Html::default(),
            (Some(_), Some(group), Role::Wall | Role::Projecting) => {
                projector::projector(view, group)
            }
            (Some(_), Some(group), Role::Presenter) => presenter::presenter(view, group),
            (Some(_), None, Role::Wall) => projector::waiting(view),
            (Some(sessions), None, _) => home::home(view, sessions),
        }
    }

    pub(super) fn data<'a>(&'a self, ctx: &'a Context<Self>) -> View<'a> {
        let page = &ctx.props().page;
        View {
            page,
            words: page.words,
            role: self.role,
            tab: self.tab,
            save_status: self.save_status(),
            feedback: self.feedback.as_ref(),
            intake_count: self.intake_count,
            confirmation: self.confirmation.as_ref(),
            download: self.requests.download.as_ref(),
            wall_window: self.requests.wall_window,
            is_full_screen_refused: self.requests.is_full_screen_refused,
            are_shortcuts_shown: self.are_shortcuts_shown,
            is_counting_by_keys: self.is_counting_by_keys,
            edited: self.edited,
            wifi: self.wifi.as_ref(),
            desk: self.desk,
            timer_sound: self.timer.switch,
            on_message: &self.on_message,
            on_begin: &self.on_begin,
        }
    }

    fn save_status(&self) -> SaveStatus {
        match (self.is_saved, self.writes_pending) {
            (false, _) => SaveStatus::NotKept,
            (true, 0) => SaveStatus::Saved,
            (true, _) => SaveStatus::Saving,
        }
    }
}
