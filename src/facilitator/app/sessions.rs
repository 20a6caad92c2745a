//! The sessions on this device: begin, open, leave, erase, export.

use super::url::{push, session_id};
use super::{AfterRender, Facilitator};
use crate::context::PageContext;
use crate::feedback::Feedback;
use crate::message::{Message, NewSession, SessionMessage};
use crate::report::format::Format;
use crate::window::{Role, Tab};
use engine::group::{Action, Group, GroupConfig, GroupId};
use web::clock::today;
use web::download::Download;
use web::random::random_id;
use yew::Context;

impl Facilitator {
    pub(super) fn update_sessions(&mut self, ctx: &Context<Self>, message: SessionMessage) {
        let page = ctx.props().page.clone();
        match message {
            SessionMessage::Loaded(sessions) => {
                self.sessions = Some(sessions);
                self.is_saved = page.store.is_kept();
                ctx.link().send_message_batch(std::mem::take(&mut self.received_early));
                self.open(&page, &session_id());
            }
            SessionMessage::Begin(it) => self.begin(ctx, it),
            SessionMessage::Open(id) => {
                push(&id);
                self.open(&page, &id);
                self.after_render = Some(AfterRender::Focus);
            }
            SessionMessage::Leave => {
                push("");
                self.leave_session(ctx);
            }
            SessionMessage::PopState => {
                self.leave_session(ctx);
                self.open(&page, &session_id());
            }
            SessionMessage::FollowUp(id) => self.follow_up(ctx, &id),
            SessionMessage::Erase(id) => {
                self.forget(&id);
                self.after_render = Some(AfterRender::Focus);
                ctx.link().send_future(async move {
                    Message::Session(SessionMessage::Erased(page.store.erase(&id).await))
                });
            }
            SessionMessage::Erased(is_erased) => {
                self.feedback = (!is_erased).then_some(Feedback::NotErased);
            }
            SessionMessage::Export(id) => self.export(&page, &id),
        }
    }

    fn begin(&mut self, ctx: &Context<Self>, new: NewSession) {
        let page = &ctx.props().page;
        let NewSession { title, perimeter, path, promise } = new;
        let fingerprint = page.questionnaire.fingerprint();
        let config = GroupConfig { fingerprint, perimeter, path, promise, date: today() };
        self.start(ctx, Group::begin(GroupId(random_id().0), config, &title));
    }

    fn start(&mut self, ctx: &Context<Self>, group: Group) {
        let entries = group.entries();
        push(&group.id().digits());
        self.group = Some(group);
        self.reset_window();
        self.after_render = Some(AfterRender::Focus);
        self.save(ctx, &entries);
    }

    /// Opens a stored session, and asks the other windows for its entries.
    fn open(&mut self, page: &PageContext, id: &str) {
        let Some(id) = GroupId::from_digits(id) else { return };
        self.group = self.stored(page, &id.digits());
        self.reset_window();
        if self.shared_device.as_deref() == Some(&id.digits()) {
            self.tab = Tab::SharedDevice;
        }
        page.store.ask(&id.digits());
    }

    /// Names don't stay on the projector.
    fn leave_session(&mut self, ctx: &Context<Self>) {
        if self.role != Role::Wall {
            self.apply(ctx, Action::Leave);
        }
        self.leave();
    }

    fn follow_up(&mut self, ctx: &Context<Self>, id: &str) {
        let Some(before) = self.stored(&ctx.props().page, id) else { return };
        self.start(ctx, before.follow_up(GroupId(random_id().0), today()));
    }

    fn leave(&mut self) {
        self.group = None;
        self.reset_window();
        if self.role == Role::Projecting {
            self.role = Role::Presenter;
        }
        self.after_render = Some(AfterRender::Focus);
    }

    /// Removes an erased session, and leaves it if it is open.
    pub(super) fn forget(&mut self, id: &str) {
        self.confirmation = None;
        if let Some(sessions) = &mut self.sessions {
            sessions.remove(id);
        }
        if self.group.as_ref().is_some_and(|it| it.id().digits() == id) {
            self.leave();
        }
    }

    fn export(&mut self, page: &PageContext, id: &str) {
        if let Some(group) = self.stored(page, id) {
            let file = Format::Session.make(&page.questionnaire, &group);
            self.requests.download = file.map(|it| (Format::Session, Download::of(it)));
        }
    }

    /// The session with this id as it is stored here.
    pub(super) fn stored(&self, page: &PageContext, id: &str) -> Option<Group> {
        self.sessions.as_ref()?.get(id)?.group(&page.questionnaire, id).cloned()
    }
}
