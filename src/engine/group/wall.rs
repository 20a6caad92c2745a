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
    Commitments,
    /// The commitments of an earlier session, and what became of them.
    Earlier,
    /// The return on time invested, by a show of hands.
    Rating,
    /// Thanks, the commitments, and when the group looks again at them.
    Closing,
}

impl View {
    /// Whether the view has answers, which are hidden until they are revealed.
    pub fn has_answers(self) -> bool {
        matches!(self, Self::Item(_) | Self::Profile | Self::Discuss)
    }

    /// Whether the view may show people's names.
    pub fn has_names(self) -> bool {
        matches!(self, Self::Commitments | Self::Earlier | Self::Closing)
    }

    /// The stored form, for example `item A1.2`; `None` for an item that the questionnaire does not
    /// have.
    pub(super) fn words(self, questionnaire: &Questionnaire) -> Option<String> {
        Some(match self {
            Self::Join => "join -".to_owned(),
            Self::Item(at) => ["item ", &questionnaire.items().get(at)?.id].concat(),
            Self::Profile => "profile -".to_owned(),
            Self::Discuss => "discuss -".to_owned(),
            Self::Commitments => "commitments -".to_owned(),
            Self::Earlier => "earlier -".to_owned(),
            Self::Rating => "rating -".to_owned(),
            Self::Closing => "closing -".to_owned(),
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
            "commitments" => Some(Self::Commitments),
            "earlier" => Some(Self::Earlier),
            "rating" => Some(Self::Rating),
            "closing" => Some(Self::Closing),
            _ => None,
        }
    }
}

impl Group {
    /// All views of the wall, in the order of a session.
    pub fn views(&self, questionnaire: &Questionnaire) -> Vec<View> {
        let items = questionnaire.path(self.setting.path).map(View::Item);
        let end = [View::Profile, View::Discuss, View::Commitments, View::Rating, View::Closing];
        let earlier = (!self.earlier.is_empty()).then_some(View::Earlier);
        std::iter::once(View::Join).chain(earlier).chain(items).chain(end).collect()
    }

    /// The step forward of a remote with two buttons: light the wall, else reveal what there is to
    /// reveal, else the next view; `None` at the end.
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
        views.find(|it| *it == self.wall().view);
        views.next()
    }

    /// The previous view; `None` at the start.
    pub fn view_before(&self, questionnaire: &Questionnaire) -> Option<View> {
        let views = self.views(questionnaire).into_iter();
        views.take_while(|it| *it != self.wall().view).last()
    }
}
