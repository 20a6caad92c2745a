//! The presenter and the projector, in English.

use crate::words::count;
use crate::words::presenter::{
    ControlWords, NoticeWords, PresenterWords, ShortcutWords, TabWords, UndoWords,
};

pub(super) static PRESENTER: PresenterWords = PresenterWords {
    back_to_list: "All sessions",
    saved: "Saved on this device",
    saving: "Saving…",
    not_kept: "Kept in this window only",
    open_wall: "Open the projector window",
    project: "Project from this window",
    preview: "What the room sees",
};

pub(super) static CONTROLS: ControlWords = ControlWords {
    reveal: "Reveal the answers",
    hide: "Hide the answers",
    blank: "Black out the screen",
    unblank: "Bring the screen back",
    full_screen: "Full screen",
    go_to: "Go to (the wall follows at once)",
    next_is: "Next: ",
    end: "nothing, this is the last screen",
    new_round: "Vote again",
    new_round_question: "Answers that come in from now on will count as a new round. Everything collected so far is kept.",
    new_round_confirm: "Start a new round",
    new_round_cancel: "Stay in this round",
    finish: "Wrap up",
    timer_two: "Timer: 2 minutes",
    timer_five: "Timer: 5 minutes",
    timer_off: "Stop the timer",
    timer_over: "Time’s up",
    timer_sound: "Chime when time’s up",
    counting_by_keys: "Keys 1 to 6 count raised hands.",
    back_to_presenter: "Back to my desk",
};

pub(super) static UNDO: UndoWords = UndoWords {
    undo: |act| ["Undo: ", act].concat(),
    nothing: "Nothing to undo",
    hands: |n, topic| {
        let hands = count(usize::try_from(n.unsigned_abs()).unwrap_or(0), " hand", " hands");
        let hands = if n < 0 { [&hands, " taken off"].concat() } else { hands };
        [&hands, ", “", topic, "”"].concat()
    },
    results: |n| count(n, " result received", " results received"),
    round: |round| ["starting ", round].concat(),
    common: |topic| ["the agreed answer, “", topic, "”"].concat(),
    commitment: |what| ["the commitment “", what, "”"].concat(),
    rating: "a hand for the time spent",
};

pub(super) static TABS: TabWords = TabWords {
    title: "Your tools",
    discussion: "Discuss",
    show_of_hands: "Show of hands",
    scanner: "Scan phones",
    links: "Links and files",
    shared_device: "Pass one device around",
    report: "Report",
};

pub(super) static SHORTCUTS: ShortcutWords = ShortcutWords {
    title: "Keyboard shortcuts",
    list: &[
        ("→ or Page ↓", "reveal the answers, then move on"),
        ("← or Page ↑", "go back"),
        ("Space", "reveal or hide the answers"),
        ("B", "black out the screen, or bring it back"),
        ("F", "full screen"),
        ("1 to 4", "one more hand for this answer, if you are counting with the keyboard"),
        ("5 and 6", "one more hand for “does not apply”, “I don’t know”"),
        ("Backspace", "undo the last action"),
        ("?", "this list"),
    ],
    close: "Close",
};

pub(super) static NOTICES: NoticeWords = NoticeWords {
    not_kept: "This device isn’t saving the session: you will lose it if you close this window. Leave it open, and save the report before you go.",
    no_window: "No window? Your browser may have blocked it: allow it, or choose “Project from this window”.",
    no_full_screen: "Full screen isn’t available from here. Try your browser’s own menu.",
};
