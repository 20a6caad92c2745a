//! What a respondent chooses before the first question: the perimeter and the path.

/// Whom the answers are about. Results of different perimeters are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Perimeter {
    Me,
    Team,
    Network,
}

impl Perimeter {
    pub const ALL: [Self; 3] = [Self::Me, Self::Team, Self::Network];

    /// The word for this perimeter in storage, files and attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Team => "team",
            Self::Network => "network",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Which items are asked: the first of each dimension, or all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Path {
    Express,
    Complete,
}

impl Path {
    pub const ALL: [Self; 2] = [Self::Express, Self::Complete];

    /// The word for this path in storage, files and attributes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Express => "express",
            Self::Complete => "complete",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
