//! The presenter and the projector, in English.

use crate::words::presenter::{ControlWords, NoticeWords, PresenterWords, ShortcutWords, TabWords};

pub(super) static PRESENTER: PresenterWords = PresenterWords {
    back_to_list: "All sessions",
    saved: "Session kept on this device",
    saving: "Saving…",
    not_kept: "Session kept in this window only",
    open_wall: "Window to project",
    project: "Project here",
    preview: "What the room sees",
};

pub(super) static CONTROLS: ControlWords = ControlWords {
    reveal: "Show the answers",
    hide: "Hide the answers",
    blank: "Blank screen",
    unblank: "Show the screen again",
    full_screen: "Full screen",
    go_to: "Go to",
    next_is: "Next: ",
    end: "this is the end",
    new_round: "Vote again",
    new_round_question: "Answers that come in from now on will count in a new round. What is gathered stays.",
    new_round_confirm: "Open a new round",
    new_round_cancel: "Stay in this round",
    undo: "Undo the last addition",
    timer_two: "Timer: 2 minutes",
    timer_five: "Timer: 5 minutes",
    timer_off: "Stop the timer",
    timer_over: "Time is up",
    counting_by_keys: "Keys 1 to 6 count raised hands.",
    back_to_presenter: "Back to my tools",
};

pub(super) static TABS: TabWords = TabWords {
    title: "Your tools",
    discussion: "Talk",
    show_of_hands: "Raised hands",
    scanner: "Scan the phones",
    links: "Links and files",
    shared_device: "One device for all",
    report: "Report",
};

pub(super) static SHORTCUTS: ShortcutWords = ShortcutWords {
    title: "Keyboard keys",
    list: &[
        ("→ or Page ↓", "go on"),
        ("← or Page ↑", "go back"),
        ("Space", "show or hide the answers"),
        ("B", "blank the screen, or show it again"),
        ("F", "full screen"),
        ("1 to 4", "one more hand for this answer, if you count by keyboard"),
        ("5 and 6", "one more hand for “does not apply”, “I don’t know”"),
        ("Backspace", "undo the last addition"),
        ("?", "this list"),
    ],
    close: "Close",
};

pub(super) static NOTICES: NoticeWords = NoticeWords {
    not_kept: "This device does not keep the session: it is lost if you close this window. Leave it open, and save the report before you go.",
    no_window: "No window yet? Your browser may have blocked it: allow it, or choose “Project here”.",
    no_full_screen: "Full screen is not possible here. Your browser’s menu may offer it.",
};
