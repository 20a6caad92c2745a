//! Control characters in pasted text: those that mean a line break become one, others are removed.

use crate::fixture;
use documents::{Notes, Source, csv, json, markdown, page};
use engine::group::{Action, Anonymity, Group, GroupConfig, GroupId};
use engine::line_breaks::normalize;
use engine::questionnaire::Path;
use engine::session::Progress;

const BREAKS: [&str; 8] = ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"];

/// Rows: #i44.
#[test]
fn whatever_means_a_line_break_becomes_one() {
    for it in BREAKS {
        assert_eq!(normalize(&["un", it, "deux"].concat()), "un\ndeux", "{it:?}");
        assert_eq!(normalize(&[it, it].concat()), "\n\n", "{it:?}");
    }
    assert_eq!(normalize("\n\r"), "\n\n");
    assert_eq!(normalize("a\tb\u{a0}é 💬"), "a\tb\u{a0}é 💬");
    for code in (0..=0x9f_u8).filter(|it| char::from(*it).is_control()) {
        let it = char::from(code);
        let text = normalize(&format!("a{it}b"));
        assert!(["ab", "a\nb", "a\tb"].contains(&&*text), "{code:x}: {text:?}");
    }
}

/// Rows: #i44.
#[test]
fn a_note_is_kept_and_shown_with_its_line_breaks() {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Complete, "20ND");
    for it in BREAKS {
        let pasted = ["un", it, "de\u{7}ux\0"].concat();
        let mut progress = Progress::blank(&questionnaire);
        progress.set_note(0, &pasted);
        assert_eq!(progress.note(0), Some("un\ndeux"), "{it:?}");
        // A result file keeps a text as it is, so documents must also handle imported text.
        let notes = Notes::from([(0, pasted)]);
        let source = Source::new(&questionnaire, &response, "").with_notes(&notes);
        for document in [page::write(&source), csv::items(&source), markdown::write(&source)] {
            assert!(!document.contains('\u{fffd}'), "{it:?}: {document}");
        }
        assert!(page::write(&source).contains("un\ndeux"), "{it:?}");
        assert!(csv::items(&source).contains("un\ndeux"), "{it:?}");
        assert!(json::write(&source).len() > 100);
    }
}

/// Rows: #i44.
#[test]
fn what_a_facilitator_pastes_has_its_line_breaks() {
    let questionnaire = fixture::usual();
    let response = fixture::response(&questionnaire, Path::Complete, "2");
    let setting = GroupConfig {
        fingerprint: questionnaire.fingerprint(),
        perimeter: response.perimeter,
        path: response.path,
        promise: Anonymity::Open,
        date: response.date,
    };
    let mut group = Group::begin(GroupId([1; 8]), setting, "Une\u{b}matinée");
    assert_eq!(group.title(), "Une matinée");
    group.apply(Action::Note(0, "un\u{b}deux\0".to_owned()));
    assert_eq!(group.note(0), "un\ndeux");
}
