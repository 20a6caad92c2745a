//! The texts of the dialogs in English.

use super::{
    CompareWords, ExportWords, HandOverWords, ImportWords, KeepWords, LinkWords, ReceiptWords,
    ResultsWords, RetakeWords, ShareWords, SheetWords, ShowCodeWords, TargetsWords, Words,
};
use documents::{FileError, FileKind};

pub(super) const WORDS: Words = Words {
    close: "Close",
    loading: "One moment…",
    missing: "This result comes from another version of the questionnaire, which this page could not load. Nothing has changed here. Try again; if this lasts, reload the page.",
    not_read: "This file could not be read. Nothing has changed here. Choose it again.",
    no_link: "There is no link to a result in this text. Copy the whole link, then paste it again.",
    rewritten: "A mail filter or a link shortener has replaced this link, and the result can no longer be read from it. Open it in your browser, or ask for the page or the data file.",
    refusal,
    not_a_result,
    share: ShareWords {
        title: "Share",
        goes: "In the link: the result, your answers and their date. Whoever gets it sees them but cannot change them.",
        never: "Never in the link: your name, your notes, your goals.",
        mail: "Send by e-mail",
        copy_text: "Copy a text to send",
    },
    keep: KeepWords {
        title: "Keep",
        hint: "This is a page to keep, with your answers, your notes and your goals. It can be read without a network and without this site, and opens again in “My results”.",
        others: "In another form: data, table, picture…",
    },
    export: ExportWords {
        title: "Keep and share",
        keep: "Keep",
        keep_hint: "With your answers, your notes and your goals. The page can be read without a network and without this site. The page and the data file also open again in “My results”.",
        page: "A page to keep",
        data: "A data file",
        reuse: "Use again",
        reuse_hint: "For a message, a report or a spreadsheet. The texts hold the link, and so your answers. The table of questions holds your answers and your notes. “Answers for software” is a table without sentences or notes, the same in every language, for putting many results together.",
        copy_text: "Copy as text",
        text_copied: "Text copied.",
        text_by_hand: "Copying did not work. Here is the text to copy:",
        items: "Table of questions",
        dimensions: "Table of themes",
        answers_table: "Answers for software",
        markdown: "Formatted text (Markdown)",
        show: "Show",
        show_hint: "The picture shows the result and your goals, without your answers or your notes.",
        picture: "A picture",
        alternative: "The text of the picture, for those who can’t see it",
        paper: "On paper",
        paper_hint: "The result, then each question with your answer and your note.",
        print: "Print with answers and notes",
        answers: "Answers and notes",
        reminder: "Take stock again later",
        reminder_hint: "An appointment for your calendar, with a link to reopen this result and compare it. The link holds your answers: think of that if others see your calendar.",
        in_months: |months| ["In ", &months.to_string(), " months"].concat(),
        not_printed: "No print window? “A page to keep” holds the same: it prints from any other device.",
        picture_asked: "Look for the picture in your downloads. If it is not there, here it is: take a screenshot of it.",
        picture_svg_asked: "This browser gives no ordinary picture (PNG). Look in your downloads for a file that ends in “.svg”, which any browser opens. Or take a screenshot of the picture here.",
        picture_refused: "This browser saves no file here. Here is the picture: take a screenshot of it.",
    },
    link: LinkWords {
        title: "A link",
        legend: "What should the link hold?",
        answers: "The result and the answers",
        answers_hint: "The person sees the result and each answer, without your notes or your goals.",
        scores: "Only the scores",
        scores_hint: "The person sees the stages and the scores, not the answers. But with a score at the very bottom or top, the answers can be guessed.",
        scores_hint_express: "With one question for each theme, the answer can be guessed from the score.",
        go_on: "Go on with another device",
        go_on_hint: "For you: open this link on the other device, and you can go on there with your answers. Your notes and goals stay here; the data file takes them along.",
        preview: "See exactly what the link holds",
        holds_number: "A number drawn at random, so that this result is not counted twice.",
        address: "The link",
        copy: "Copy this link",
        copied: "Link copied.",
        by_hand: "Copying did not work. Select the link above to copy it.",
        qr: "A QR code",
        qr_name: "QR code of the link to this result",
        qr_too_long: "This link is too long for a QR code that is easy to read. Copy it instead.",
    },
    sheet: SheetWords {
        scan: "Scan this code with a phone, or type this address into a browser:",
        contents: "The code and the address hold the answers, without the notes. These two pages show neither.",
    },
    show_code: ShowCodeWords {
        title: "Show this code to the facilitator",
        hint: "It holds your answers, without your name or your notes. It is a link: anybody who scans it can read them.",
        qr_name: "QR code of the link to your answers",
        otherwise: "No camera?",
        otherwise_hint: "Send this link to the facilitator: it holds the same.",
        share: "Share",
        not_shared: "Nothing happened? Copy the link above.",
    },
    targets: TargetsWords {
        title: "My goals",
        hint: "Choose where you want to get to, first for your priorities. One or two goals are enough.",
        none: "No goal",
        now: |stage| ["In this result: ", stage].concat(),
        others: "The other themes",
        step: "The first step (you can change it)",
        step_full: "A first step holds 300 characters: the end of what you just wrote is not in it.",
        who: "Who takes care of it? A name or a role",
        who_full: "A name holds 80 characters: the end of what you just wrote is not in it.",
        when: "By when?",
        outcome: "Where does this step stand?",
        not_begun: "Not begun yet",
        kept: "Done.",
    },
    results: ResultsWords {
        title: "My results",
        hint: "They are kept on this device only. When there are several, tick two or more to compare them.",
        empty: "You have no result here yet. Once you have answered all the questions, quick or full, your result stays in this list.",
        not_kept_here: "Nothing is kept on the device here. To find a result again later, keep its link or its file.",
        unfinished: "not finished",
        open: "Open",
        rename: "Give it a name",
        name: "The name of this result",
        name_full: "A name holds 60 characters: the end of what you just wrote is not in it.",
        name_keep: "Keep this name",
        export: "Data file",
        forget: "Erase",
        forget_question: "This result will be erased from this device. Without a link or a file that you kept, you cannot get it back.",
        forget_current_question: "This is your current result: its answers, notes and goals will be erased too. Without a link or a file that you kept, you cannot get them back.",
        forget_all: "Erase the whole list",
        forget_all_question: "All these results will be erased from this device, with their answers, notes and goals, current ones too. Without a link or a file that you kept, you cannot get them back.",
        forget_yes: "Erase",
        forget_no: "Keep",
        forgotten: "Erased.",
        compare: "Compare",
        import: "Open another result",
        import_hint: "Nothing changes until you choose what to do with it. On a computer, you can also drag a file here.",
        paste: "Paste the link to a result",
        paste_open: "Open this link",
        file: "Or choose a file that you kept (page or data)",
        elsewhere: "Go on with another device",
    },
    import: ImportWords {
        title: "Here is this result",
        look: "Look at it",
        adopt: "Go on with these answers",
        keep: "Keep it in “My results”",
        compare: "Compare it with mine",
        replaced_kept: "If you go on with these answers, your current ones on this subject will be kept in “My results”.",
        replaced: "If you go on with these answers, they replace your current ones on this subject. You can undo this right after.",
        adopted: "Done: you can go on with these answers.",
        not_adopted: "Nothing has changed. Close this window: the questionnaire says why.",
        kept: "Done: it is in “My results”.",
        not_kept: "It could not be kept here: there may be no room left. Keep its link or its file.",
        undo: "Undo",
        undone: "Undone: everything is as before.",
        scores_alone: "Only the scores, without the answers",
        by_link: "Found by the link in this file: without notes or goals",
        revision: |revision| ["Version ", &revision.to_string(), " of the questionnaire"].concat(),
        answered: |answered, asked| {
            let word = if asked > 1 { " answers" } else { " answer" };
            [&answered.to_string(), " of ", &asked.to_string(), word].concat()
        },
        notes: |count| {
            [count.to_string().as_str(), if count > 1 { " notes" } else { " note" }].concat()
        },
        targets: |count| {
            [count.to_string().as_str(), if count > 1 { " goals" } else { " goal" }].concat()
        },
    },
    retake: RetakeWords {
        title: "Time to take stock again?",
        hint: "Answer again, without looking at your earlier answers. At the end, you will see what has changed since this result.",
        begin: "Answer again",
        compare: "Compare with another of my results",
        replaced_kept: "Your current answers on this subject will be kept in “My results”.",
        replaced: "The new answers will replace your current ones on this subject.",
    },
    compare: CompareWords {
        title: "Side by side",
        rule: "What has clearly changed comes first: most often, two levels in all over the questions of the theme. A single level may be chance: it is still to be confirmed.",
        lines: "One line for each theme, from the earliest result to the latest. A small difference may be chance.",
        nothing: "You have no other result to put beside this one yet. Answer first, then open this one again.",
        perimeter: "These results are not about the same subject. Here they are side by side, with no difference worked out.",
        path: "These results do not come from the same path, quick or full. Here they are side by side, with no difference worked out.",
        revision: "These results come from different versions of the questionnaire. Here they are side by side, with no difference worked out.",
        scores_alone: "One of these results holds only the scores. Here they are side by side, with no difference worked out.",
        mine: "Mine",
        theirs: "The other",
        not_asked: "No question in common",
        shared: |shared, asked| {
            [
                "These results come from different versions of the questionnaire. Only unchanged questions are counted: ",
                &shared.to_string(),
                " of ",
                &asked.to_string(),
                ".",
            ]
            .concat()
        },
        changed: "What has changed",
        to_confirm: "To be confirmed",
        clear_differences: "Clear differences",
        small_differences: "Small differences",
        rest: |count| ["The other themes (", &count.to_string(), ")"].concat(),
        nothing_changed: "No clear difference.",
        up: "Went up",
        down: "Went down",
        one_up: "One level more, to be confirmed",
        one_down: "One level less, to be confirmed",
        other_items: "Not the same questions were answered",
        steady: "Steady",
        theirs_higher: "Higher in the other",
        mine_higher: "Higher in mine",
        theirs_one_higher: "One level more in the other",
        mine_one_higher: "One level more in mine",
        same: "At the same point",
        unknown: "Not enough answers to compare",
        notes: "Notes",
        steps: "The first steps chosen then",
        outcome: "What became of this step?",
        no_outcome: "Choose…",
    },
    hand_over: HandOverWords {
        title: |partner| ["Hand over to ", partner].concat(),
        question: |partner, about| {
            [
            partner,
            " will receive this result: all your answers, what they are about, the path and the date (",
            about,
            "), with a number drawn at random. Nothing else: neither your notes nor your name. What is handed over cannot be taken back.",
        ]
        .concat()
        },
        yes: "Hand over",
        waiting: "Handing over…",
        done: "Result handed over.",
        nobody_answered: "Nobody answered: we can’t tell whether your result arrived.",
        not_taken: "Your result was not received.",
        link: "Here is the link, to send another way:",
    },
    receipt: ReceiptWords {
        title: "What left this page",
        handed: |partner, is_taken| {
            let what = ": all your answers, without your notes and without your name.";
            if is_taken {
                return ["As you asked, your result was handed over to ", partner, what].concat();
            }
            let unsaid = " It has not confirmed: it may have received it.";
            ["As you asked, your result was given to the page of ", partner, what, unsaid].concat()
        },
        nothing: "Nothing: no answer, no note.",
        others_lead: "This page has also asked for something elsewhere: it is at the end of the list.",
        asked: "Since it opened, this page has only brought files in. Each request holds the address of the file, and nothing of what you answered. Here they all are.",
        asked_else: "Apart from that, this page has only brought files in. Each request holds the address of the file, and nothing of what you answered. Here they all are.",
        yours: "What you copy, save or send yourself is not in this list.",
        connection: "As with any page, the machine that sends the files sees the address of your connection and the name of your browser.",
        files: |count, host| {
            let words = if count > 1 { " files from " } else { " file from " };
            [&count.to_string(), words, host].concat()
        },
        questions: "The questions, at the address that the site around has given",
        others: "Asked for elsewhere",
        others_hint: "The questionnaire asks these addresses for nothing. This may come from an extension of your browser, or from a page that was changed.",
        truncated: "Your browser has not noted everything: this page has asked for too many files. The list may be incomplete.",
        embedded: "This questionnaire stands in the page of another site. This list is about the questionnaire alone; it cannot see what the other site asks for or sends. The machine that sends the files may also know which site asks for them.",
        by_itself: "The browser also asks, by itself, for the icon of the page and for its updates.",
        release: "The fingerprint of this version",
        release_hint: "All pages of one version have the same. It is published with the site, in the file integrity.json: anyone can compare.",
    },
};

/// The reason for a refusal in plain words: what is safe, and what to do.
fn refusal(error: &FileError) -> &'static str {
    match error {
        FileError::Empty
        | FileError::Size { .. }
        | FileError::NotText
        | FileError::NotAResult
        | FileError::NotOurPage => not_a_result(FileKind::Other),
        FileError::Json { .. }
        | FileError::Duplicate(_)
        | FileError::Shape { .. }
        | FileError::Item(_)
        | FileError::Dimension(_)
        | FileError::NotAsked(_) => {
            "This file is damaged, or it was changed. Nothing has changed here. If you kept another copy, or the link, try that."
        }
        FileError::Later { .. } => {
            "This file comes from a later version. Nothing has changed here. Update the page, then open it again."
        }
        FileError::Questionnaire { .. } => {
            "This file comes from another questionnaire: it cannot be opened here. Nothing has changed here."
        }
        FileError::Revision { .. } | FileError::Fingerprint { .. } => {
            "This file comes from another version of the questionnaire, which this page could not load. Nothing has changed here. Try again; if this lasts, reload the page. If it is a page that you kept, you can still read it without this site."
        }
    }
}

fn not_a_result(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Empty => {
            "This file is empty. Nothing has changed here. If it comes from a message or another device, download it again, completely."
        }
        FileKind::Archive => {
            "This file is an archive (zip), or a Word or LibreOffice document: it can’t be opened again here. Nothing has changed here. Take the page or the data file out of the archive, or paste the link to the result."
        }
        FileKind::Document => {
            "This file is a document to read (PDF, Word): it can’t be opened again here. Nothing has changed here. Choose the page or the data file, or paste the link to the result."
        }
        FileKind::Picture => {
            "This file is a picture: it doesn’t hold the answers. Nothing has changed here. Choose the page or the data file, or paste the link to the result."
        }
        FileKind::WebArchive => {
            "This page was saved as a browser archive (mhtml, webarchive), without the link to the result: it can’t be opened again here. Nothing has changed here. Choose the original page or the data file."
        }
        FileKind::Table => {
            "This file is a table: it can’t be opened again here. Nothing has changed here. Choose the page or the data file, or paste the link to the result."
        }
        FileKind::Page => {
            "This page doesn’t hold the data of a result: it is another document, or a program saved it without them. Nothing has changed here. Choose the original page or the data file, or paste the link to the result."
        }
        FileKind::Session => {
            "This file is a group session: it opens on the page “Lead a group”. Nothing has changed here."
        }
        FileKind::Other => {
            "This file is not a result of “Doing things together”. Nothing has changed here. Choose the page or the data file that you kept."
        }
    }
}
