//! Messages above or below the screen about storage, links, languages and full screen.

use crate::i18n::Texts;
use engine::share_code::ShareCodeError;

/// Something that the respondent should know; several can be shown at a time, each kind once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The page refuses storage, or the device is full.
    NotKept,
    /// A press has changed nothing, because the answers that it replaces could not be stored.
    NotReplaced,
    /// Some stored entries could not be read, and are in quarantine.
    SetAside,
    /// A later release has stored progress here.
    NewerThere,
    LinkRefused(ShareCodeError),
    LanguageNotLoaded,
    NoFullScreen,
    /// How many answers, notes and saved results were erased.
    Erased([usize; 3]),
}

impl Notice {
    pub(super) fn text(&self, texts: &Texts) -> String {
        let text = match self {
            Self::Erased(counts) => return texts.erased(*counts),
            Self::NotKept => texts.not_kept,
            Self::NotReplaced => texts.not_replaced,
            Self::SetAside => texts.set_aside,
            Self::NewerThere => texts.newer_there,
            Self::LinkRefused(error) => texts.refusal.text(*error),
            Self::LanguageNotLoaded => texts.language_not_loaded,
            Self::NoFullScreen => texts.no_full_screen,
        };
        text.to_owned()
    }
}
