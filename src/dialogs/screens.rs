//! The screens there are.

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    /// Links, files, pictures of one's own result.
    Ways,
    /// The code of one's own result, for a room.
    Show,
    Targets,
    Results,
    Compare,
    /// A received result, and what can be done with it.
    Take,
    /// A result that a reminder brings back.
    Again,
    /// What the page has asked for since it opened.
    Receipt,
}

impl Screen {
    /// As the page names them.
    pub(super) fn from_word(word: &str) -> Self {
        match word {
            "show" => Self::Show,
            "targets" => Self::Targets,
            "results" => Self::Results,
            "compare" => Self::Compare,
            "take" => Self::Take,
            "again" => Self::Again,
            "receipt" => Self::Receipt,
            _ => Self::Ways,
        }
    }
}
