//! What the page asks of the browser, and what is known of it: a window, a file, the screen.

use super::Facilitator;
use super::url::WALL;
use crate::message::WallWindow;
use crate::message::{Message, Role};
use crate::report::form::Form;
use gloo_timers::callback::Timeout;
use web::capabilities;
use web::download::Download;
use web_sys::Element;
use yew::Context;

/// In milliseconds: how long the window for the projector has to say that it is there.
const WALL_TIME: u32 = 2_000;

#[derive(Debug, Default)]
pub(super) struct Requests {
    /// The file of the last press.
    pub download: Option<(Form, Download)>,
    pub wall_window: WallWindow,
    wall_timeout: Option<Timeout>,
    /// The browser refused to fill the screen.
    pub is_screen_refused: bool,
    /// The screen is asked to stay on.
    is_kept_awake: bool,
}

impl Requests {
    pub(super) fn wall_is_late(&mut self) {
        if self.wall_window == WallWindow::Awaited {
            self.wall_window = WallWindow::Silent;
        }
    }
}

impl Facilitator {
    /// The wall in a window of its own, to be moved to the projector.
    pub(super) fn open_wall(&mut self, ctx: &Context<Self>) {
        let Some(group) = &self.group else { return };
        let address = ["#", WALL, &group.id().digits()].concat();
        // A process of its own: what ends it leaves this window alone.
        let outcome = capabilities::open_window(&address, "popup,noopener,width=1280,height=720");
        self.requests.wall_window =
            if outcome.is_refused() { WallWindow::Silent } else { WallWindow::Awaited };
        let link = ctx.link().clone();
        let late = move || link.send_message(Message::WallIsLate);
        self.requests.wall_timeout = Some(Timeout::new(WALL_TIME, late));
    }

    pub(super) fn copy_file(&mut self, ctx: &Context<Self>, message: &Message) {
        let Some((_, download)) = &mut self.requests.download else { return };
        if let Message::FileCopied(outcome) = message {
            download.set_copied(*outcome);
        } else {
            let link = ctx.link().clone();
            download.copy(move |it| link.send_message(Message::FileCopied(it)));
        }
    }

    pub(super) fn toggle_full_screen(&self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        if let Some(place) = self.place.cast::<Element>() {
            capabilities::toggle_full_screen(&place, move |it| {
                link.send_message(Message::ScreenFilled(it));
            });
        }
    }

    /// A screen that a room looks at must not go out.
    pub(super) fn keep_awake(&mut self) {
        let is_wall = matches!(self.role, Role::Wall | Role::Projecting) && self.group.is_some();
        if std::mem::replace(&mut self.requests.is_kept_awake, is_wall) == is_wall {
            return;
        }
        if is_wall {
            // Nobody in front of a wall could do anything about a refusal.
            capabilities::keep_awake("wall", |_| {});
        } else {
            capabilities::let_sleep("wall");
        }
    }
}
