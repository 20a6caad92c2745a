//! Requests to the browser and their outcomes: the projector's window, files, the screen.

use super::Facilitator;
use super::url::WALL_PREFIX;
use crate::message::Message;
use crate::report::format::Format;
use crate::window::WallWindow;
use gloo_timers::callback::Timeout;
use web::capabilities;
use web::download::Download;
use web_sys::Element;
use yew::Context;

/// In milliseconds: how long the projector's window has to answer.
const WALL_TIMEOUT: u32 = 2_000;

#[derive(Debug, Default)]
pub(super) struct Requests {
    /// The file that was made last.
    pub download: Option<(Format, Download)>,
    pub wall_window: WallWindow,
    wall_timeout: Option<Timeout>,
    /// The browser refused full screen.
    pub is_full_screen_refused: bool,
    /// A wake lock was requested for the session.
    is_kept_awake: bool,
}

impl Requests {
    pub(super) fn time_out_wall(&mut self) {
        if self.wall_window == WallWindow::Opening {
            self.wall_window = WallWindow::Unanswered;
        }
    }
}

impl Facilitator {
    /// Opens the projector's window.
    pub(super) fn open_wall(&mut self, ctx: &Context<Self>) {
        let Some(group) = &self.group else { return };
        let url = ["#", WALL_PREFIX, &group.id().digits()].concat();
        // With `noopener` it gets its own process: a crash there leaves this window alone.
        let outcome = capabilities::open_window(&url, "popup,noopener,width=1280,height=720");
        self.requests.wall_window =
            if outcome.is_refused() { WallWindow::Unanswered } else { WallWindow::Opening };
        let link = ctx.link().clone();
        let late = move || link.send_message(Message::WallTimeout);
        self.requests.wall_timeout = Some(Timeout::new(WALL_TIMEOUT, late));
    }

    pub(super) fn download(&mut self, ctx: &Context<Self>, format: Format) {
        let group = self.group.as_ref();
        let file = group.and_then(|it| format.make(&ctx.props().page.questionnaire, it));
        self.requests.download = file.map(|it| (format, Download::of(it)));
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
        if let Some(root) = self.root.cast::<Element>() {
            capabilities::toggle_full_screen(&root, move |it| {
                link.send_message(Message::FullScreenOutcome(it));
            });
        }
    }

    /// Keeps the screen on during a session, in either window.
    pub(super) fn keep_awake(&mut self) {
        let is_wall = self.group.is_some();
        if std::mem::replace(&mut self.requests.is_kept_awake, is_wall) == is_wall {
            return;
        }
        if is_wall {
            // A refusal is ignored: nobody in front of the wall could do anything about it.
            capabilities::keep_awake("wall", |_| {});
        } else {
            capabilities::let_sleep("wall");
        }
    }
}
