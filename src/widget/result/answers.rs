//! What a respondent answers to a result: a goal for a priority, or that it is enough; and the questions
//! that are still missing.

use super::ResultView;
use crate::View;
use crate::dialog_request::opener;
use engine::session::{Action, Missing};
use engine::targets::{ENOUGH, GoalPart};
use web::dialog_screen::DialogScreen;
use web::element;
use web::elements::{block, button, phrase, with_click, words};
use yew::Html;

/// Under a priority of one's own result.
pub(super) fn goal_buttons(result: ResultView<'_>, dimension: usize) -> Html {
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
    let set = button("button", view.texts.set_target, opener(view, DialogScreen::Targets));
    block("div", "actions", vec![set, with_click(enough, view.dispatch(toggle))])
}

/// How much is missing, beside the button that goes on to the complete path.
pub(super) fn missing(view: View<'_>) -> Html {
    let Missing { in_priorities, others } = view.session.missing();
    if in_priorities + others == 0 {
        return Html::default();
    }
    phrase("p", "hint", (view.texts.deepen_hint)(in_priorities, others))
}
