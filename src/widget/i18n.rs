//! The texts of the interface. Each language is a file here, and has its own questionnaire.
//!
//! `Texts` has a field for each text, so that a missing translation doesn't compile. The wasm contains
//! neither language: the build writes each as a file of lines, and once more without the texts that only
//! results show. The page fetches the short file of its language first, then the whole one.

#[cfg(feature = "prerender")]
mod en;
mod filled;
#[cfg(feature = "prerender")]
mod fr;
#[cfg(feature = "prerender")]
pub(crate) mod page;

#[cfg(feature = "prerender")]
use lines::Lines;
use wording::{Refusals, ResultWords, lines};

wording::texts! {
    /// The interface in one language. Texts with a number or a name in them have slots: see `i18n/filled.rs`.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct Texts {
        /// BCP 47 tag.
        pub lang: &'static str,

        /// The result, while its texts are loading.
        pub result_coming: &'static str,
        pub result_stopped: &'static str,
        pub retry: &'static str,
        pub languages: &'static str,
        pub full_screen: &'static str,
        pub where_kept: &'static str,
        pub kept: &'static str,
        pub kept_forgetful: &'static str,
        pub kept_in_tab: &'static str,
        pub keep_for_good: &'static str,
        pub copy: &'static str,
        pub paper: &'static str,
        pub results: &'static str,
        pub receipt: &'static str,
        pub facilitator: &'static str,
        /// The address of the facilitator's page, relative to our own.
        pub facilitator_url: &'static str,
        pub erase: &'static str,
        pub erase_question: &'static str,
        pub erase_yes: &'static str,
        pub keep: &'static str,
        /// The counts of answers, notes and saved results.
        pub erased: &'static str,

        pub not_kept: &'static str,
        pub not_replaced: &'static str,
        pub set_aside: &'static str,
        pub newer_there: &'static str,
        pub language_not_loaded: &'static str,
        pub no_full_screen: &'static str,

        /// Shown to participants of a group session.
        pub group_hint: &'static str,
        pub perimeter: &'static str,
        pub path: &'static str,
        pub express: &'static str,
        /// The count of questions, minutes.
        pub express_hint: &'static str,
        pub complete: &'static str,
        pub complete_hint: &'static str,
        pub begin: &'static str,
        pub promises: [&'static str; 3],
        pub resume_title: &'static str,
        /// The date of the result.
        pub result_of: &'static str,
        pub retake: &'static str,
        pub retake_hint: &'static str,
        pub resume: &'static str,
        pub restart: &'static str,
        /// For no answer, one and several: their count.
        pub restart_question: [&'static str; 3],
        /// Shown for a complete result, which stays among the saved results.
        pub restart_complete: &'static str,
        pub restart_yes: &'static str,
        pub restart_complete_yes: &'static str,

        /// Answered, asked.
        pub answered: [&'static str; 2],
        /// Number, count.
        pub question_number: &'static str,
        pub overview: &'static str,
        pub exits: &'static str,
        pub not_applicable: &'static str,
        pub do_not_know: &'static str,
        pub withdraw: &'static str,
        /// The term.
        pub gloss: &'static str,
        pub add_note: &'static str,
        pub note: &'static str,
        pub note_hint: &'static str,
        /// Shown when a text does not fit into a note.
        pub note_full: &'static str,
        pub navigation: &'static str,
        pub back: &'static str,
        pub next: &'static str,
        pub see_summary: &'static str,
        pub go_on: &'static str,
        /// How many questions have no answer yet.
        pub blanks: [&'static str; 2],
        pub answer_blanks: &'static str,
        pub see_summary_anyway: &'static str,
        pub state_answered: &'static str,
        pub state_blank: &'static str,
        pub state_note: &'static str,

        pub show_code: &'static str,
        /// Why a link can't be opened.
        pub refusal: Refusals,
        pub summary: SummaryTexts,
    }
}

wording::texts! {
    /// What only results show, and the words of dates. The file that comes first has the latter alone.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct SummaryTexts {
        /// The texts of the presenter.
        pub result: ResultWords,
        pub profile: &'static str,
        pub profile_hint: &'static str,
        pub priorities: &'static str,
        pub first_step: &'static str,
        pub resources: &'static str,
        pub explore: &'static str,
        pub explore_hint: &'static str,
        pub overall: &'static str,
        pub how_made: &'static str,
        pub rule_overall: &'static str,
        pub table: &'static str,
        pub table_caption: &'static str,
        pub column_theme: &'static str,
        pub column_stage: &'static str,
        pub column_score: &'static str,
        pub column_coverage: &'static str,
        pub limits: &'static str,
        pub deepen: &'static str,
        /// Before the count of questions that are missing in the priorities.
        pub missing_first: &'static str,
        pub missing_others: &'static str,
        pub change_answers: &'static str,
        pub set_targets: &'static str,
        pub remind: &'static str,
        pub compare_over_time: &'static str,

        pub your_note: &'static str,
        pub share_result: &'static str,
        pub keep_result: &'static str,
        pub share_title: &'static str,
        pub copy_link: &'static str,
        pub link_copied: &'static str,
        pub copy_by_hand: &'static str,
        /// Must be true even if the link was shared, as the browser may not report that.
        pub link_by_hand: &'static str,
        pub not_printed: &'static str,
        /// The partner's name.
        pub hand_over: &'static str,
        pub print: &'static str,
        pub more_exports: &'static str,

        pub visited: &'static str,
        pub do_mine: &'static str,
        pub compare: &'static str,
        pub take_over: &'static str,
        pub scores_alone: &'static str,
    }
}

impl Texts {
    /// Reads the file of a language, which stays in memory. `None` if it is not the one of this release.
    pub(crate) fn read(file: String) -> Option<&'static Self> {
        lines::read(file.leak()).map(|texts| &*Box::leak(texts))
    }
}

#[cfg(feature = "prerender")]
impl Texts {
    /// Falls back to French, in which the questionnaire was written.
    pub(crate) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &en::TEXTS,
            _ => &fr::TEXTS,
        }
    }

    /// The texts without those that only a result shows.
    pub(crate) fn first_part(&self) -> Self {
        let ResultWords { months, date, first_day, .. } = self.summary.result;
        // The first screen names the date of a result.
        let result = ResultWords { months, date, first_day, ..ResultWords::EMPTY };
        Self { summary: SummaryTexts { result, ..SummaryTexts::EMPTY }, ..*self }
    }
}

/// A language's own name for itself, for the switch.
pub(crate) fn language_name(lang: &str) -> &'static str {
    if lang == "en" { "English" } else { "Français" }
}

#[cfg(all(test, feature = "prerender"))]
mod tests {
    use super::{Texts, lines};

    fn file(lang: &str) -> String {
        lines::write(Texts::of(lang))
    }

    #[test]
    fn the_file_of_a_language_is_read_back_and_no_other() {
        for lang in ["fr", "en"] {
            let texts = Texts::read(file(lang)).expect("the texts of this release");
            assert_eq!(lines::write(texts), file(lang));
            let cut = file(lang).rsplit_once(' ').map(|it| it.0.to_owned()).unwrap_or_default();
            for other in [cut, file(lang) + "\n", String::new()] {
                assert!(Texts::read(other).is_none());
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_slots() {
        let slots = |file: String| -> Vec<_> {
            file.lines()
                .map(|it| [it.matches("{}").count(), it.matches(['{', '}']).count()])
                .collect()
        };
        let (french, english) = (slots(file("fr")), slots(file("en")));
        assert_eq!(french, english);
        assert!(french.iter().all(|[slots, braces]| 2 * slots == *braces));
    }

    #[test]
    fn counts_have_their_forms() {
        let check = |lang: &str, expected: [&str; 6]| {
            let t = Texts::of(lang);
            let found = [1, 2].map(|it| [t.answered(it, 13), t.blanks(it), t.restart_question(it)]);
            assert_eq!(expected.as_slice(), found.concat());
        };
        check(
            "fr",
            [
                "1 réponse sur 13",
                "1 question est sans réponse. Le résultat n’en tient pas compte.",
                "Votre réponse et vos notes seront effacées de cet appareil.",
                "2 réponses sur 13",
                "2 questions sont sans réponse. Le résultat n’en tient pas compte.",
                "Vos 2 réponses et vos notes seront effacées de cet appareil.",
            ],
        );
        check(
            "en",
            [
                "1 of 13 answered",
                "1 question has no answer yet. The result leaves it out.",
                "Your answer and your notes will be erased from this device.",
                "2 of 13 answered",
                "2 questions have no answer yet. The result leaves them out.",
                "Your 2 answers and your notes will be erased from this device.",
            ],
        );
        assert_eq!(
            "Effacé de cet appareil. Réponses\u{a0}: 1. Notes\u{a0}: 0. Résultats gardés\u{a0}: 2.",
            Texts::of("fr").erased([1, 0, 2])
        );
    }
}
