//! A session as this device stores it, and what this release reads in it.

use engine::group::{Entry, Group, GroupId};
use engine::questionnaire::Questionnaire;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The entries of one session.
#[derive(Debug, Default)]
pub(super) struct StoredSession {
    /// By key.
    entries: BTreeMap<String, String>,
    /// Reading thousands of results takes longer than a frame: it is done when somebody asks, and once.
    content: OnceCell<Option<Content>>,
}

#[derive(Debug)]
struct Content {
    group: Group,
    is_partly_unread: bool,
}

impl StoredSession {
    /// The session that consists of this group's entries.
    pub(super) fn of(group: Group, entries: &[(String, String)]) -> Self {
        let content = Content { group, is_partly_unread: false };
        Self { entries: entries.iter().cloned().collect(), content: Some(content).into() }
    }

    pub(super) fn extend(&mut self, pairs: impl IntoIterator<Item = (String, String)>) {
        self.entries.extend(pairs);
        self.content.take();
    }

    /// The session; `None` if its entries don't name its questionnaire, or name another.
    pub(super) fn group(&self, questionnaire: &Questionnaire, id: &str) -> Option<&Group> {
        Some(&self.content(questionnaire, id)?.group)
    }

    /// Whether the session holds anything that can't be read here.
    pub(super) fn is_partly_unread(&self, questionnaire: &Questionnaire, id: &str) -> bool {
        self.content(questionnaire, id).is_some_and(|it| it.is_partly_unread)
    }

    fn content(&self, questionnaire: &Questionnaire, id: &str) -> Option<&Content> {
        let read = || {
            let entries = self.entries.iter().map(|(key, value)| (key.as_str(), value.as_str()));
            let (group, unread) =
                Group::from_entries(questionnaire, GroupId::from_digits(id)?, entries)?;
            Some(Content { group, is_partly_unread: unread > 0 })
        };
        self.content.get_or_init(read).as_ref()
    }

    /// What these pairs overwrite although it can't be read here, each under a key of its own: a later
    /// release may read it.
    pub(super) fn set_aside(
        &self,
        questionnaire: &Questionnaire,
        pairs: &[(String, String)],
    ) -> Vec<(String, String)> {
        let is_unread = |key: &str, it: &str| Entry::read(questionnaire, key, it).is_none();
        let unread = |key: &str| self.entries.get(key).filter(|it| is_unread(key, it));
        let own_key = |key: &str| {
            let mut keys = (1_u32..).map(|it| ["set-aside/", key, "/", &it.to_string()].concat());
            keys.find(|it| !self.entries.contains_key(it))
        };
        let overwritten = pairs.iter().filter_map(|(key, _)| Some((key, unread(key)?)));
        overwritten.filter_map(|(key, it)| Some((own_key(key)?, it.clone()))).collect()
    }
}
