//! What the facilitator does, here or in the other window, and how it is kept.

use super::url::named;
use super::{After, Facilitator};
use crate::message::WallWindow;
use crate::message::{Count, Feedback, Key, Message, Role};
use crate::store::{News, join, pairs};
use engine::group::{Action, CELL_MIN, Entry, View as WallView};
use yew::Context;

impl Facilitator {
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let Some(group) = &mut self.group else { return };
        self.said = None;
        self.asked = None;
        if action == Action::Reveal && !group.wall().is_revealed {
            let waiting = group.waiting(group.round());
            let is_small = (1..CELL_MIN).contains(&waiting);
            self.said = is_small.then_some(Feedback::TooFew { waiting });
        }
        if matches!(action, Action::Again | Action::Blank | Action::Go(_)) {
            self.after = (self.role == Role::Projecting).then_some(After::Focus);
        }
        let entries = group.apply(action);
        self.keep(ctx, &entries);
    }

    /// From what is counted now: two presses may come before the screen is drawn again.
    pub(super) fn hand(&mut self, ctx: &Context<Self>, item: usize, place: usize, count: Count) {
        let Some(group) = &self.group else { return };
        let mut hands = group.own_hands(item);
        if let Some(it) = hands.get_mut(place) {
            *it = match count {
                Count::More => it.saturating_add(1),
                Count::Fewer => it.saturating_sub(1),
                Count::Are(count) => count,
            };
        }
        if hands != group.own_hands(item) {
            self.act(ctx, Action::Hands(item, hands));
        }
    }

    /// The wall goes to this place of a session.
    pub(super) fn go(&mut self, ctx: &Context<Self>, place: usize) {
        let views = self.group.as_ref().map(|it| it.views(&ctx.props().given.questionnaire));
        if let Some(&view) = views.unwrap_or_default().get(place) {
            self.act(ctx, Action::Go(view));
        }
    }

    /// Takes back the last count, and says whether there was one.
    pub(super) fn undo(&mut self, ctx: &Context<Self>) {
        let Some(group) = &mut self.group else { return };
        let entries = group.apply(Action::Undo);
        self.said = Some(if entries.is_empty() { Feedback::NotUndone } else { Feedback::Undone });
        self.keep(ctx, &entries);
    }

    /// What the device did not take is tried again, until it does.
    pub(super) fn keep_again(&mut self, ctx: &Context<Self>) {
        if !self.is_kept && self.writings == 0 {
            let given = ctx.props().given.clone();
            self.writings += 1;
            ctx.link().send_future(async move { Message::Kept(given.store.keep_all().await) });
        }
    }

    /// Keeps what is new, and tells the other window.
    pub(super) fn keep(&mut self, ctx: &Context<Self>, entries: &[Entry]) {
        self.write(ctx, News::Own(pairs(&ctx.props().given.questionnaire, entries)));
    }

    fn write(&mut self, ctx: &Context<Self>, news: News) {
        let Some(group) = &self.group else { return };
        let (given, id) = (ctx.props().given.clone(), group.id());
        let session = self.sessions.get_or_insert_default().entry(id.digits()).or_default();
        session.extend(news.pairs().iter().cloned());
        self.writings += 1;
        ctx.link().send_future(async move { Message::Kept(given.store.keep(id, news).await) });
    }

    pub(super) fn hear(
        &mut self,
        ctx: &Context<Self>,
        kind: &str,
        id: &str,
        heard: Vec<(String, String)>,
    ) -> bool {
        // What is said before the device is read is asked for then.
        let Some(sessions) = &mut self.sessions else { return false };
        let given = &ctx.props().given;
        let questionnaire = &given.questionnaire;
        let open = self.group.as_mut().filter(|it| it.id().digits() == id);
        match (kind, open) {
            ("pairs", Some(group)) => {
                let news = join(questionnaire, group, heard);
                if news.is_empty() {
                    return false;
                }
                self.write(ctx, News::Heard(news));
            }
            ("pairs", None) => {
                sessions.entry(id.to_owned()).or_default().extend(heard);
                // The other window had what the address names.
                if self.group.is_none() && named() == id {
                    self.group = self.kept(given, id);
                }
            }
            ("ask", Some(group)) => {
                given.store.send(group.id(), pairs(questionnaire, &group.entries()));
                // The window for the projector says so that it is there.
                return std::mem::replace(&mut self.requests.wall_window, WallWindow::Quiet)
                    != WallWindow::Quiet;
            }
            ("forget", _) => self.forget(id),
            // The browser has closed or deleted what was kept.
            ("lost", _) => self.is_kept = false,
            _ => return false,
        }
        true
    }

    pub(super) fn press(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        let questionnaire = &ctx.props().given.questionnaire;
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
            Key::List => {
                self.are_keys_listed = !self.are_keys_listed;
                self.after = self.are_keys_listed.then_some(After::Keys);
                return true;
            }
            Key::Hand(place) => {
                let WallView::Item(item) = view else { return false };
                if self.is_counting {
                    self.hand(ctx, item, place, Count::More);
                }
                return self.is_counting;
            }
            Key::Undo => {
                self.undo(ctx);
                return true;
            }
            Key::Close => {
                if !self.are_keys_listed {
                    return false;
                }
                self.are_keys_listed = false;
                self.after = Some(After::Focus);
                return true;
            }
        };
        let Some(action) = action else { return false };
        self.act(ctx, action);
        true
    }
}
