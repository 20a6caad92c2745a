//! What the wall shows to the group.

use super::{Action, Group};
use crate::questionnaire::Questionnaire;

/// The state of the wall: the same in every window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wall {
    pub view: View,
    /// Whether the answers are shown; changing the view hides them again.
    pub is_revealed: bool,
    pub is_blank: bool,
    /// The end of the timer, in seconds since 1970; 0 for none.
    pub timer: u64,
}

/// What the wall can show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The title, and how to join with a phone.
    #[default]
    Join,
    /// One item, by its position.
    Item(usize),
    /// All dimensions.
    Profile,
    /// The items to discuss first.
    Discuss,
    /// A page of the commitments, from 0: see `pages`.
    Commitments(usize),
    /// The commitments of an earlier session, and what became of them.
    Earlier(usize),
    /// The return on time invested, by a show of hands.
    Rating,
    /// Thanks, the commitments, and when the group will look at them again.
    Closing(usize),
}

impl View {
    /// Whether the view has answers, which are hidden until they are revealed.
    pub fn has_answers(self) -> bool {
        matches!(self, Self::Item(_) | Self::Profile | Self::Discuss)
    }

    /// Whether the view may show people's names.
    pub fn has_names(self) -> bool {
        matches!(self, Self::Commitments(_) | Self::Earlier(_) | Self::Closing(_))
    }

    /// The stored form, for example `item A1.2`; `None` for an item that the questionnaire does not
    /// have.
    pub(super) fn words(self, questionnaire: &Questionnaire) -> Option<String> {
        Some(match self {
            Self::Join => "join -".to_owned(),
            Self::Item(at) => ["item ", &questionnaire.items().get(at)?.id].concat(),
            Self::Profile => "profile -".to_owned(),
            Self::Discuss => "discuss -".to_owned(),
            Self::Commitments(page) => ["commitments ", &page_words(page)].concat(),
            Self::Earlier(page) => ["earlier ", &page_words(page)].concat(),
            Self::Rating => "rating -".to_owned(),
            Self::Closing(page) => ["closing ", &page_words(page)].concat(),
        })
    }

    pub(super) fn from_words(
        questionnaire: &Questionnaire,
        word: &str,
        item: &str,
    ) -> Option<Self> {
        match word {
            "join" => Some(Self::Join),
            "item" => questionnaire.item_position(item).map(Self::Item),
            "profile" => Some(Self::Profile),
            "discuss" => Some(Self::Discuss),
            "commitments" => page(item).map(Self::Commitments),
            "earlier" => page(item).map(Self::Earlier),
            "rating" => Some(Self::Rating),
            "closing" => page(item).map(Self::Closing),
            _ => None,
        }
    }
}

/// `-` for the first page, `2` for the second.
fn page_words(page: usize) -> String {
    if page == 0 { "-".to_owned() } else { (page + 1).to_string() }
}

fn page(words: &str) -> Option<usize> {
    match words {
        "-" => Some(0),
        number => number.parse::<u16>().ok()?.checked_sub(1).map(usize::from),
    }
}

impl Group {
    /// All views of the wall, in the order of a session.
    pub fn views(&self, questionnaire: &Questionnaire) -> Vec<View> {
        let items = questionnaire.path(self.setting.path).map(View::Item);
        let is_followed = !self.earlier.is_empty();
        let mut views = vec![View::Join];
        views.extend(self.paged(View::Earlier).filter(|_| is_followed));
        views.extend(items.chain([View::Profile, View::Discuss]));
        views.extend(self.paged(View::Commitments).chain([View::Rating]));
        views.extend(self.paged(View::Closing));
        views
    }

    /// The forward step of a remote with two buttons: it lights the wall, else reveals what is hidden,
    /// else shows the next view; `None` at the end.
    pub fn step_forward(&self, questionnaire: &Questionnaire) -> Option<Action> {
        let wall = self.wall();
        if wall.is_blank {
            Some(Action::Blank)
        } else if !wall.is_revealed && self.can_reveal() {
            Some(Action::Reveal)
        } else {
            self.view_after(questionnaire).map(Action::Go)
        }
    }

    /// Whether the view has answers to reveal.
    pub fn can_reveal(&self) -> bool {
        match self.wall().view {
            View::Item(item) => (1..=self.round()).any(|round| self.is_answered(item, round)),
            View::Profile | View::Discuss => self.has_answers(),
            _ => false,
        }
    }

    /// The next view; `None` at the end.
    pub fn view_after(&self, questionnaire: &Questionnaire) -> Option<View> {
        let mut views = self.views(questionnaire).into_iter();
        views.find(|it| *it == self.view());
        views.next()
    }

    /// The previous view; `None` at the start.
    pub fn view_before(&self, questionnaire: &Questionnaire) -> Option<View> {
        let views = self.views(questionnaire).into_iter();
        views.take_while(|it| *it != self.view()).last()
    }
}
