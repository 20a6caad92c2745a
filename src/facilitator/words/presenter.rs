//! The texts of the presenter and the projector.

#[derive(Debug)]
pub(crate) struct PresenterWords {
    pub back_to_list: &'static str,
    pub saved: &'static str,
    pub saving: &'static str,
    pub not_kept: &'static str,
    pub open_wall: &'static str,
    pub project: &'static str,
    pub preview: &'static str,
}

#[derive(Debug)]
pub(crate) struct ControlWords {
    pub reveal: &'static str,
    pub hide: &'static str,
    pub blank: &'static str,
    pub unblank: &'static str,
    pub full_screen: &'static str,
    pub go_to: &'static str,
    pub next_is: &'static str,
    pub end: &'static str,
    pub new_round: &'static str,
    pub new_round_question: &'static str,
    pub new_round_confirm: &'static str,
    pub new_round_cancel: &'static str,
    pub finish: &'static str,
    pub timer_two: &'static str,
    pub timer_five: &'static str,
    pub timer_off: &'static str,
    pub timer_over: &'static str,
    pub timer_sound: &'static str,
    pub counting_by_keys: &'static str,
    pub back_to_presenter: &'static str,
}

/// What the last act was.
#[derive(Debug)]
pub(crate) struct UndoWords {
    pub undo: fn(&str) -> String,
    pub nothing: &'static str,
    /// How many hands were added to an item; negative if some were removed.
    pub hands: fn(i64, &str) -> String,
    pub results: fn(usize) -> String,
    /// The name of a round that was begun.
    pub round: fn(&str) -> String,
    pub common: fn(&str) -> String,
    pub commitment: fn(&str) -> String,
    pub rating: &'static str,
}

#[derive(Debug)]
pub(crate) struct TabWords {
    pub title: &'static str,
    pub discussion: &'static str,
    pub show_of_hands: &'static str,
    pub scanner: &'static str,
    pub links: &'static str,
    pub shared_device: &'static str,
    pub report: &'static str,
}

#[derive(Debug)]
pub(crate) struct ShortcutWords {
    pub title: &'static str,
    pub list: &'static [(&'static str, &'static str)],
    pub close: &'static str,
}

#[derive(Debug)]
pub(crate) struct NoticeWords {
    pub not_kept: &'static str,
    /// Also true of a window that is only slow to open.
    pub no_window: &'static str,
    pub no_full_screen: &'static str,
}
