//! The tables of a collection: read back, and drawn for people.

use super::{LINK, gathering, link, read, reasons};
use crate::collection::{TEAM, questionnaire, result};
use crate::documents::tables::{cells, parsed};
use documents::collection::{
    AnswerTable, FigureWords, Gathering, Kind, Reason, WithNotes, figures, listed,
};
use documents::{Notes, Source, Words, json};
use engine::answers::{Date, Response};
use engine::collection::Grouping;
use engine::questionnaire::Path;

#[test]
fn the_table_of_a_collection_reads_back_in_any_order_of_its_rows() {
    let questionnaire = questionnaire();
    let mut all = gathering(&questionnaire);
    for id in 0..23 {
        let path = if id % 5 == 0 { Path::Express } else { Path::Complete };
        let notation = if id % 5 == 0 { "12_" } else { ["0D3", "N1_", "___"][usize::from(id) % 3] };
        let date = Date(9_000 + u16::from(id));
        let response = Response { path, date, ..result(&questionnaire, id, notation) };
        read(&mut all, "links.txt", link(&questionnaire, &response));
    }
    let mut table = AnswerTable::new(WithNotes::No);
    let rows: String = (0..5).map(|_| table.next(&all, 5)).collect();
    assert_eq!("", table.next(&all, 5));
    let mut rows: Vec<_> = rows.lines().collect();
    rows.reverse();
    let mut again = gathering(&questionnaire);
    read(&mut again, "answers.csv", table.header() + &rows.join("\n"));
    let responses = |it: &Gathering| -> Vec<Response> {
        it.collection.results().map(|it| it.1.clone()).collect()
    };
    assert_eq!(responses(&all), responses(&again));
    assert_eq!(Vec::<Reason>::new(), reasons(&again));
}

#[test]
fn labels_and_notes_are_in_the_table_if_asked_and_read_back_in_whatever_order() {
    let questionnaire = questionnaire();
    let notes = Notes::from([(0, "=1, \"Léa\"".to_owned())]);
    let responses = [1, 2].map(|id| result(&questionnaire, id, "12_"));
    let [first, second] = responses.each_ref().map(|it| Source::new(&questionnaire, it, LINK));
    let files = [
        ("Gironde_1.json", json::write(&first.with_notes(&notes))),
        // The same results, without notes.
        ("Gironde_2.txt", link(&questionnaire, &responses[0])),
        ("alone.json", json::write(&second)),
    ];
    let table = |all: &Gathering, notes| {
        let mut table = AnswerTable::new(notes);
        table.header() + &table.next(all, 9)
    };
    let mut seen = Vec::new();
    for order in [[0, 1, 2], [2, 1, 0]] {
        let mut all = gathering(&questionnaire);
        for (name, content) in order.map(|it| &files[it]) {
            read(&mut all, name, content);
        }
        assert!(all.has_notes());
        assert!(!table(&all, WithNotes::No).contains("Léa"));
        let text = table(&all, WithNotes::Yes);
        let mut again = gathering(&questionnaire);
        read(&mut again, "whatever/it_is.csv", &text);
        assert_eq!(Vec::<Reason>::new(), reasons(&again));
        let read_again = table(&again, WithNotes::Yes);
        assert_eq!(text, read_again);
        seen.push(text);
    }
    let rows = parsed(&seen[0], ',');
    assert_eq!(["label", "note"], rows[0][13..]);
    assert_eq!(["Gironde", "'=1, \"Léa\""], rows[1][13..]);
    assert_eq!(["Gironde", ""], rows[2][13..]);
    assert_eq!(["", ""], rows[4][13..]);
    assert_eq!(seen[0], seen[1]);
}

const COLUMNS: FigureWords = FigureWords {
    perimeter: "perimeter",
    path: "path",
    group: "group",
    everybody: "all",
    no_label: "none",
};

#[test]
fn the_tables_for_people_hold_what_is_shown_and_nothing_else() {
    let questionnaire = questionnaire();
    let mut all = gathering(&questionnaire);
    for id in 0..14 {
        let name = if id < 8 { "North_1.txt" } else { "South_1.txt" };
        let response = result(&questionnaire, id, if id < 4 { "1D2" } else { "1_2" });
        read(&mut all, name, link(&questionnaire, &response));
    }
    read(&mut all, "=South_1.txt", link(&questionnaire, &result(&questionnaire, 0, "1D2")));
    let table = figures(&questionnaire, &all.collection, Grouping::Label, &COLUMNS);
    let rows = cells(&table, ',');
    let names: Vec<_> = rows.iter().skip(1).map(|it| [2, 5, 9].map(|at| it[at].as_str())).collect();
    // Nobody answered A2a with a level, so it has no row.
    let expected = [
        ["all", "A1a", "14"],
        ["North", "A1a", "8"],
        ["South", "A1a", "6"],
        ["all", "A2b", "0"],
        ["North", "A2b", "0"],
        ["South", "A2b", "0"],
    ];
    assert_eq!(expected, *names);
    assert_eq!(2, all.collection.groups(TEAM, Grouping::Label).len());
    let words = Words::of("en");
    let list =
        listed(words, ["from", "what", "why"], &all.reports, Kind::Double, |_| "twice".to_owned());
    assert_eq!("\u{feff}from,what,why\r\n'=South_1.txt,0000000000000000,twice\r\n", list);
}
