//! What a respondent answers to a result: that a priority is enough as it is; and the questions that are
//! still missing.

use super::ResultView;
use crate::View;
use engine::session::{Action, Missing};
use engine::targets::{ENOUGH, GoalPart};
use web::element;
use web::elements::{block, phrase, with_click, words};
use wording::minutes;
use yew::Html;

/// Under a priority of one's own result.
pub(super) fn enough_button(result: ResultView<'_>, dimension: usize) -> Html {
    let ResultView { view, presenter, .. } = result;
    let Some(targets) = presenter.targets else { return Html::default() };
    let is_enough = targets.is_enough(dimension);
    let text = if is_enough { "" } else { ENOUGH }.to_owned();
    let toggle = Action::SetGoal { dimension, part: GoalPart::Aim, text };
    let pressed = if is_enough { "true" } else { "false" };
    let enough = element!(
        "button",
        ["type" = "button", "class" = "button", "aria-pressed" = pressed],
        vec![words(presenter.words.enough)]
    );
    block("div", "actions", vec![with_click(enough, view.dispatch(toggle))])
}

/// How much is missing, beside the button that goes on to the complete path.
pub(super) fn missing(view: View<'_>) -> Html {
    let t = &view.texts.summary;
    let Missing { in_priorities, others } = view.session.missing();
    if in_priorities + others == 0 {
        return Html::default();
    }
    let first = questions(t.missing_first, in_priorities);
    phrase("p", "hint", first + &questions(t.missing_others, others))
}

/// "D’abord vos priorités : 6 questions, 2 min. ". The word is the same in both languages.
fn questions(title: &str, count: usize) -> String {
    let number = count.to_string();
    let word = if count > 1 { " questions, " } else { " question, " };
    let all = [title, &number, word, &minutes(count), " min. "];
    if count == 0 { String::new() } else { all.concat() }
}
