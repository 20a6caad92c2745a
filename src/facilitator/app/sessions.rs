//! The sessions of this device: begin, open, leave, erase, export.

use super::url::{named, push};
use super::{After, Facilitator};
use crate::context::Given;
use crate::message::WallWindow;
use crate::message::{Desk, Feedback, List, Message, Role, Wanted};
use crate::{home, report};
use engine::group::{Group, GroupConfig, GroupId};
use web::clock::today;
use web::download::Download;
use web::random::random_id;
use yew::Context;

impl Facilitator {
    pub(super) fn on_list(&mut self, ctx: &Context<Self>, word: List) {
        let given = ctx.props().given.clone();
        match word {
            List::Read(sessions) => {
                self.sessions = Some(sessions);
                self.is_kept = given.store.is_kept();
                self.open(&given, &named());
            }
            List::Begin(wanted) => self.begin(ctx, wanted),
            List::Open(id) => {
                push(&id);
                self.open(&given, &id);
                self.after = Some(After::Focus);
            }
            List::Leave => {
                push("");
                self.leave();
            }
            List::Arrive => {
                self.leave();
                self.open(&given, &named());
            }
            List::Erase(id) => {
                self.forget(&id);
                self.after = Some(After::Focus);
                ctx.link().send_future(async move {
                    Message::List(List::Erased(given.store.erase(&id).await))
                });
            }
            List::Erased(is_erased) => {
                self.said = (!is_erased).then_some(Feedback::NotErased);
            }
            List::Export(id) => self.export(&given, &id),
        }
    }

    pub(super) fn begin(&mut self, ctx: &Context<Self>, wanted: Wanted) {
        let given = &ctx.props().given;
        let Wanted { title, perimeter, path, promise } = wanted;
        let fingerprint = given.questionnaire.fingerprint();
        let setting = GroupConfig { fingerprint, perimeter, path, promise, date: today() };
        let group = Group::begin(GroupId(random_id().0), setting, &title);
        let entries = group.entries();
        push(&group.id().digits());
        self.group = Some(group);
        self.desk = Desk::default();
        self.after = Some(After::Focus);
        self.keep(ctx, &entries);
    }

    /// Opens a session of the list; one that another window has is asked for.
    pub(super) fn open(&mut self, given: &Given, id: &str) {
        let Some(id) = GroupId::from_digits(id) else { return };
        self.group = self.kept(given, &id.digits());
        self.start_desk();
        if self.passing.as_deref() == Some(&id.digits()) {
            self.desk = Desk::Pass;
        }
        given.store.ask(&id.digits());
    }

    pub(super) fn leave(&mut self) {
        self.group = None;
        self.start_desk();
        if self.role == Role::Projecting {
            self.role = Role::Presenter;
        }
        self.after = Some(After::Focus);
    }

    pub(super) fn forget(&mut self, id: &str) {
        self.asked = None;
        if let Some(sessions) = &mut self.sessions {
            sessions.remove(id);
        }
        if self.group.as_ref().is_some_and(|it| it.id().digits() == id) {
            self.leave();
        }
    }

    pub(super) fn export(&mut self, given: &Given, id: &str) {
        if let Some(group) = self.kept(given, id) {
            let form = report::form::Form::Session;
            let file = form.make(&given.questionnaire, &group);
            self.requests.download = file.map(|it| (form, Download::of(it)));
        }
    }

    /// A session as the device has it.
    pub(super) fn kept(&self, given: &Given, id: &str) -> Option<Group> {
        home::group(&given.questionnaire, id, self.sessions.as_ref()?.get(id)?)
    }

    /// A session is opened as if for the first time.
    fn start_desk(&mut self) {
        self.desk = Desk::default();
        self.is_counting = false;
        self.said = None;
        self.requests.download = None;
        self.requests.wall_window = WallWindow::Quiet;
        self.asked = None;
    }
}
