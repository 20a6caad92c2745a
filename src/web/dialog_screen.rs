//! The screens of the dialogs, by the names under which the widget asks the page for them.

/// A screen of the dialogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogScreen {
    /// Links, files and an image of the respondent's own result.
    Export,
    /// A link, a code, a mail and a text, where the system has no share sheet.
    Share,
    /// Downloads the page to keep.
    Keep,
    /// The respondent's own result as a QR code, for a facilitator to scan.
    ShowCode,
    /// Hands the respondent's own result over to the partner whose page is around.
    HandOver,
    Targets,
    /// The result on two pages, which no dialog shows.
    Print,
    Results,
    /// The respondent's own result beside an earlier or a received one.
    Compare,
    /// A calendar event, to answer again later.
    Reminder,
    /// A received result, before it is imported.
    Import,
    /// A result whose reminder has come due.
    Retake,
    /// The requests of the page since it opened.
    Receipt,
}

impl DialogScreen {
    /// The name used in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Share => "share",
            Self::Keep => "keep",
            Self::ShowCode => "show",
            Self::HandOver => "hand",
            Self::Targets => "targets",
            Self::Print => "print",
            Self::Results => "results",
            Self::Compare => "compare",
            Self::Reminder => "remind",
            Self::Import => "take",
            Self::Retake => "again",
            Self::Receipt => "receipt",
        }
    }

    /// An unknown name opens the export.
    pub fn from_name(name: &str) -> Self {
        match name {
            "share" => Self::Share,
            "keep" => Self::Keep,
            "show" => Self::ShowCode,
            "hand" => Self::HandOver,
            "targets" => Self::Targets,
            "print" => Self::Print,
            "results" => Self::Results,
            "compare" => Self::Compare,
            "remind" => Self::Reminder,
            "take" => Self::Import,
            "again" => Self::Retake,
            "receipt" => Self::Receipt,
            _ => Self::Export,
        }
    }
}
