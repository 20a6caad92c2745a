//! The texts in English.

use super::{Words, count};
use documents::FileKind;
use documents::collection::{FigureWords, Kind, Reason, Report};
use documents::group::GroupWords;
use std::sync::LazyLock;
use wording::Refusals;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    result: documents::Words::of("en").result,
    group: GroupWords::of("en"),
    columns: FigureWords {
        perimeter: "Subject",
        path: "Path",
        group: "Group",
        everybody: "All together",
        no_label: "No label",
    },
    list_columns: ["Source", "What", "Why"],

    title: "Gather results",
    lead: "Have you received results, ten of them or thousands? Drop them here: this page counts them and shows what they say together. Everything happens on this device; nothing is sent.",
    not_kept: "Nothing is kept either: close this page, and all that it has read is gone. Your files don’t change.",
    offline: "This page opens without a network too.",
    online: "This page only opens with a network.",
    other_pages: "Other pages",

    add: "Add results",
    drop: "Drop files or a whole folder here: data files, saved pages, tables, messages, texts with links in them. For thousands of files, this is much faster than the buttons.",
    choose_files: "Or choose files",
    choose_folder: "Or choose a folder",
    paste: "Or paste messages, or a column of links",
    paste_hint: "Text around the links does no harm. A long text is read as soon as you paste it.",
    paste_add: "Read this text",
    pasted: |number| ["Pasted text ", &number.to_string()].concat(),

    received: "What has been read",
    reading: |done, all| {
        [&count(done, COMMA, [" read", " read"]), " of ", &count(all, COMMA, ["", ""])].concat()
    },
    counted: |number| {
        if number == 0 {
            "No result counted".to_owned()
        } else {
            count(number, COMMA, [" result counted", " results counted"])
        }
    },
    nothing: "Nothing yet.",
    listed: |kind, number| {
        let noun = match kind {
            Kind::Double => [
                " result came more than once: it counts only once",
                " times, a result that was already here: each one counts only once",
            ],
            Kind::Revision => [
                " result of another version of the questionnaire",
                " results of another version of the questionnaire",
            ],
            Kind::Unread => [" item without a result to count", " items without a result to count"],
        };
        count(number, COMMA, noun)
    },
    more: |number| {
        let noun = [" more in the table", " more in the table"];
        ["And ", &count(number, COMMA, noun)].concat()
    },
    save_list: "Save this list as a table",
    reason,
    erase: "Erase everything",
    erase_hint: "Erases from this page all that it has read. Your files don’t change.",
    erased: "Everything is erased from this page. Your files have not changed.",

    figures: "The figures",
    figures_hint: "A figure is only shown from five answers on, so that nobody can be recognised in it. Results about different subjects, or on different paths, are never mixed.",
    set: "Which results do you want to look at?",
    results: |number| count(number as usize, COMMA, [" result", " results"]),
    grouping: "How should they be told apart?",
    groupings: ["All together", "By month", "By label"],
    label_hint: "The label is the start of the file’s name, up to the first “_”: “Gironde” for “Gironde_042.json”. Without a “_”, it is the name of the folder.",
    too_many_labels: "There are more than 200 labels: results of the others count as without a label.",
    parts_hint: "Groups that are too small are shown together, and so are those that a subtraction between two tables would give away. They are in the order of the calendar or the alphabet: this is no ranking.",
    too_few: "Fewer than five answers: no figures.",
    too_few_in_set: "There are fewer than five results here: no figures.",
    together: |names| ["Together: ", names].concat(),
    answered: |number| {
        count(number as usize, COMMA, [" answer with a level", " answers with a level"])
    },
    percent: "%",
    column_consensus: "Views",
    save_figures: "Save the figures as a table",

    table: "The table of all answers",
    table_holds: "For work with another program, “answers.csv” holds every answer of every result, with the date, the subject, the path and a number drawn at random. It holds no notes, and no names except in the label: the start of the file’s name or, failing that, its folder. But whoever knows a few answers of a person can find all the others in it: only give it to someone to whom you would give the results themselves.",
    table_notes: "Include the notes",
    table_notes_hint: "A note may name somebody, or say things that are not for everyone to read. Ask the people who wrote them first.",
    table_save: "Save answers.csv",
    table_making: "The table is being made…",
    table_asked: "Look for “answers.csv” in your downloads.",
    table_refused: "This browser saves no file here. Open this page in another browser, and drop the same files there.",
});

const COMMA: &str = ",";

fn reason(report: &Report) -> String {
    let words = match report.reason {
        Reason::Same => "It is the same result as another, which already counts.",
        Reason::Newer => "It replaces an earlier state of the same result, which no longer counts.",
        Reason::Older => "A later state of the same result already counts.",
        Reason::Bridged => {
            "It is of an earlier version: it counts for the questions that have stayed the same."
        }
        Reason::Revision => {
            "It is of another questionnaire, or of a version that this page doesn’t know: it is not counted."
        }
        Reason::Questionnaire => "It is of another questionnaire: it is not counted.",
        Reason::Scores => {
            "This link only holds scores, without the answers. Ask for the link with the answers."
        }
        Reason::Code(error) => Refusals::of("en").text(error),
        Reason::Rewritten => {
            "A mail filter or a link shortener has replaced the link: the result can’t be read from it. Ask for the data file."
        }
        Reason::Later => "This file is from a later version. Update the page, then drop it again.",
        Reason::Damaged => "It is damaged, or someone has changed it: it is not counted.",
        Reason::Rows => {
            return count(
                report.detail.parse().unwrap_or_default(),
                COMMA,
                [
                    " row of this table is not an answer of a result.",
                    " rows of this table are not answers of a result.",
                ],
            );
        }
        Reason::TooLarge => "This file is too large for this page: more than 100 million bytes.",
        Reason::NotRead => "The browser could not read this file. Drop it again.",
        Reason::File(kind) => file(kind),
    };
    words.to_owned()
}

fn file(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Empty => "This file is empty.",
        FileKind::Archive => {
            "It is an archive (zip), or a Word or LibreOffice document. Take the files out of it, or save it as text."
        }
        FileKind::Document => "It is a document to read (PDF, Word): it holds no result to count.",
        FileKind::Picture => "It is a picture: it holds no result to count.",
        FileKind::Session => {
            "It is a group session. It opens on the page “Lead a group”, and its results don’t leave it here."
        }
        FileKind::WebArchive | FileKind::Table | FileKind::Page | FileKind::Other => {
            "There is no result here, and no link to one."
        }
    }
}
