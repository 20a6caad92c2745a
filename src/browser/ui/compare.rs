//! A received result beside one's own, when the two speak of the same thing.

use super::bars::bar;
use super::parts::{block, keyed_block, phrase};
use super::summary::Result;
use super::summary_text::state_words;
use crate::engine::answers::Response;
use crate::engine::comparison::{self, Change, DimensionChange, NotComparable};
use crate::engine::diagnosis::Diagnosis;
use yew::Html;

pub(super) fn comparison(theirs: Result<'_>) -> Html {
    let title = phrase("summary", "compare__summary", theirs.view.texts.compare);
    block("details", "compare", vec![title, body(theirs)])
}

fn body(theirs: Result<'_>) -> Html {
    let view = theirs.view;
    let Some(mine) = view.session.response_of(theirs.response.perimeter).filter(is_answered) else {
        return phrase("p", "", view.texts.compare_nothing);
    };
    match comparison::compare(view.questionnaire(), &mine, theirs.response) {
        Ok(changes) => rows(theirs, &mine, &changes),
        Err(NotComparable::Path) => phrase("p", "", view.texts.compare_path),
        // The last two can't be: both results are of the questionnaire that is here.
        Err(NotComparable::Perimeter | NotComparable::Questionnaire | NotComparable::Revision) => {
            phrase("p", "", view.texts.compare_perimeter)
        }
    }
}

fn is_answered(response: &Response) -> bool {
    !response.answers.is_blank()
}

fn rows(theirs: Result<'_>, mine: &Response, changes: &[DimensionChange]) -> Html {
    let view = theirs.view;
    let diagnosis = Diagnosis::of(view.questionnaire(), mine.path, &mine.answers);
    let own = Result { view, response: mine, diagnosis: &diagnosis };
    let rows = changes.iter().filter_map(|it| row([own, theirs], it));
    block("ul", "compare__rows", rows.collect())
}

fn row([own, theirs]: [Result<'_>; 2], change: &DimensionChange) -> Option<Html> {
    let t = own.view.texts;
    let dimension = own.view.questionnaire().dimensions().get(change.dimension)?;
    let mine = own.diagnosis.dimensions.get(change.dimension)?;
    let other = theirs.diagnosis.dimensions.get(change.dimension)?;
    let words = match change.change {
        Change::Up => t.compare_theirs_higher,
        Change::Down => t.compare_mine_higher,
        Change::Steady => t.compare_close,
        Change::Unknown => t.compare_unknown,
    };
    let name = vec![phrase("strong", "", &dimension.name), phrase("span", "", words)];
    let parts = vec![
        block("p", "compare__name", name),
        side(t.mine, state_words(own, mine)),
        bar(&mine.state),
        side(t.theirs, state_words(theirs, other)),
        bar(&other.state),
    ];
    Some(keyed_block("li", "compare__row", &dimension.id, parts))
}

fn side(whose: &str, state: String) -> Html {
    block("p", "compare__side", vec![phrase("span", "", whose), phrase("span", "", state)])
}
