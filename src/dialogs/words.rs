//! The texts of the dialogs; they ship in the wasm of the dialogs only. Each language is a file.

mod en;
mod fr;

use documents::{FileError, FileKind};

/// The texts of one language, grouped by screen.
#[derive(Debug)]
pub(super) struct Words {
    pub close: &'static str,
    pub loading: &'static str,
    pub missing: &'static str,
    pub not_read: &'static str,
    pub no_link: &'static str,
    pub rewritten: &'static str,
    pub refusal: fn(&FileError) -> &'static str,
    pub not_a_result: fn(FileKind) -> &'static str,
    pub share: ShareWords,
    pub keep: KeepWords,
    pub export: ExportWords,
    pub link: LinkWords,
    pub sheet: SheetWords,
    pub show_code: ShowCodeWords,
    pub targets: TargetsWords,
    pub results: ResultsWords,
    pub import: ImportWords,
    pub retake: RetakeWords,
    pub compare: CompareWords,
    pub hand_over: HandOverWords,
    pub receipt: ReceiptWords,
}

impl Words {
    pub(super) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &en::WORDS,
            _ => &fr::WORDS,
        }
    }
}

#[derive(Debug)]
pub(super) struct ShareWords {
    pub title: &'static str,
    pub goes: &'static str,
    pub never: &'static str,
    pub mail: &'static str,
    pub copy_text: &'static str,
}

#[derive(Debug)]
pub(super) struct KeepWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub others: &'static str,
}

#[derive(Debug)]
pub(super) struct ExportWords {
    pub title: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub page: &'static str,
    pub data: &'static str,
    pub reuse: &'static str,
    pub reuse_hint: &'static str,
    pub copy_text: &'static str,
    pub text_copied: &'static str,
    pub text_by_hand: &'static str,
    pub items: &'static str,
    pub dimensions: &'static str,
    pub answers_table: &'static str,
    pub markdown: &'static str,
    pub show: &'static str,
    pub show_hint: &'static str,
    pub picture: &'static str,
    pub alternative: &'static str,
    pub paper: &'static str,
    pub paper_hint: &'static str,
    pub print: &'static str,
    pub answers: &'static str,
    pub reminder: &'static str,
    pub reminder_hint: &'static str,
    /// The delay in months: 3, 6 or 12.
    pub in_months: fn(u8) -> String,
    pub not_printed: &'static str,
    pub picture_asked: &'static str,
    /// The same for the SVG file.
    pub picture_svg_asked: &'static str,
    pub picture_refused: &'static str,
}

#[derive(Debug)]
pub(super) struct LinkWords {
    pub title: &'static str,
    pub legend: &'static str,
    pub answers: &'static str,
    pub answers_hint: &'static str,
    pub scores: &'static str,
    pub scores_hint: &'static str,
    pub scores_hint_express: &'static str,
    pub go_on: &'static str,
    pub go_on_hint: &'static str,
    pub preview: &'static str,
    pub holds_number: &'static str,
    pub address: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub by_hand: &'static str,
    pub qr: &'static str,
    pub qr_name: &'static str,
    pub qr_too_long: &'static str,
}

/// Of the pages to print.
#[derive(Debug)]
pub(super) struct SheetWords {
    pub scan: &'static str,
    pub contents: &'static str,
}

#[derive(Debug)]
pub(super) struct ShowCodeWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub qr_name: &'static str,
    pub otherwise: &'static str,
    pub otherwise_hint: &'static str,
    pub share: &'static str,
    pub not_shared: &'static str,
}

#[derive(Debug)]
pub(super) struct TargetsWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub none: &'static str,
    /// The name of the current stage.
    pub now: fn(&str) -> String,
    /// The themes that aren't priorities.
    pub others: &'static str,
    pub step: &'static str,
    /// Shown when a step is too long.
    pub step_full: &'static str,
    pub who: &'static str,
    pub who_full: &'static str,
    pub when: &'static str,
    pub outcome: &'static str,
    pub not_begun: &'static str,
    pub kept: &'static str,
}

#[derive(Debug)]
pub(super) struct ResultsWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub empty: &'static str,
    pub not_kept_here: &'static str,
    pub unfinished: &'static str,
    pub open: &'static str,
    pub rename: &'static str,
    pub name: &'static str,
    /// Shown when a name is too long.
    pub name_full: &'static str,
    pub name_keep: &'static str,
    pub export: &'static str,
    pub forget: &'static str,
    pub forget_question: &'static str,
    pub forget_current_question: &'static str,
    pub forget_all: &'static str,
    pub forget_all_question: &'static str,
    pub forget_yes: &'static str,
    pub forget_no: &'static str,
    pub forgotten: &'static str,
    pub compare: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    pub paste: &'static str,
    pub paste_open: &'static str,
    pub file: &'static str,
    pub elsewhere: &'static str,
}

#[derive(Debug)]
pub(super) struct ImportWords {
    pub title: &'static str,
    pub look: &'static str,
    pub adopt: &'static str,
    pub keep: &'static str,
    pub compare: &'static str,
    pub replaced_kept: &'static str,
    pub replaced: &'static str,
    pub adopted: &'static str,
    pub not_adopted: &'static str,
    pub kept: &'static str,
    pub not_kept: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    pub scores_alone: &'static str,
    pub by_link: &'static str,
    pub revision: fn(u16) -> String,
    /// The numbers of questions answered and asked.
    pub answered: fn(usize, usize) -> String,
    pub notes: fn(usize) -> String,
    pub targets: fn(usize) -> String,
}

#[derive(Debug)]
pub(super) struct RetakeWords {
    pub title: &'static str,
    pub hint: &'static str,
    pub begin: &'static str,
    pub compare: &'static str,
    pub replaced_kept: &'static str,
    pub replaced: &'static str,
}

#[derive(Debug)]
pub(super) struct CompareWords {
    pub title: &'static str,
    pub rule: &'static str,
    pub lines: &'static str,
    pub nothing: &'static str,
    pub perimeter: &'static str,
    pub path: &'static str,
    pub revision: &'static str,
    pub scores_alone: &'static str,
    pub mine: &'static str,
    pub theirs: &'static str,
    pub not_asked: &'static str,
    /// The numbers of shared questions and of questions in the path.
    pub shared: fn(usize, usize) -> String,
    /// The titles of the groups of themes: clear differences, hints of one, the rest with their count.
    pub changed: &'static str,
    pub to_confirm: &'static str,
    pub clear_differences: &'static str,
    pub small_differences: &'static str,
    pub rest: fn(usize) -> String,
    pub nothing_changed: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub one_up: &'static str,
    pub one_down: &'static str,
    pub other_items: &'static str,
    pub steady: &'static str,
    pub theirs_higher: &'static str,
    pub mine_higher: &'static str,
    pub theirs_one_higher: &'static str,
    pub mine_one_higher: &'static str,
    pub same: &'static str,
    pub unknown: &'static str,
    pub notes: &'static str,
    /// The first steps chosen at the time of the earlier result.
    pub steps: &'static str,
    pub outcome: &'static str,
    pub no_outcome: &'static str,
}

#[derive(Debug)]
pub(super) struct HandOverWords {
    /// The partner's name.
    pub title: fn(&str) -> String,
    /// The partner's name; what the result is about.
    pub question: fn(&str, &str) -> String,
    pub yes: &'static str,
    pub waiting: &'static str,
    pub done: &'static str,
    /// No answer in time: the page may have it all the same.
    pub nobody_answered: &'static str,
    pub not_taken: &'static str,
    /// The title of the link, after the last two.
    pub link: &'static str,
}

#[derive(Debug)]
pub(super) struct ReceiptWords {
    pub title: &'static str,
    /// The partner's name, and whether its page has taken the result.
    pub handed: fn(&str, bool) -> String,
    pub nothing: &'static str,
    /// Replaces `nothing` when there were other requests.
    pub others_lead: &'static str,
    pub asked: &'static str,
    /// Replaces `asked` below a result that was handed over.
    pub asked_else: &'static str,
    pub yours: &'static str,
    pub connection: &'static str,
    /// The number of files, and their host.
    pub files: fn(usize, &str) -> String,
    pub questions: &'static str,
    pub others: &'static str,
    pub others_hint: &'static str,
    pub truncated: &'static str,
    pub embedded: &'static str,
    pub by_itself: &'static str,
    pub release: &'static str,
    pub release_hint: &'static str,
}
