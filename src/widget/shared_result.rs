//! A result that somebody shared, read only: the respondent's own answers stay as they are.

use super::View;
use super::dialog_request::opener;
use super::result::{ResultView, findings, glance};
use engine::scores::SharedResult;
use engine::session::{Action, OpenedResult};
use web::dialog_screen::DialogScreen;
use web::elements::{block, button, phrase};
use yew::Html;

pub(super) fn visited(view: View<'_>, visit: &OpenedResult) -> Html {
    let view = View { questionnaire: &visit.questionnaire, ..view };
    let diagnosis = visit.shared.diagnosis(view.questionnaire);
    let presenter = &ResultView::presenter(view, &visit.shared, &diagnosis, None);
    let result = ResultView { view, shared: &visit.shared, presenter };
    let mut ways = vec![
        button(
            "button button--main",
            view.texts.summary.do_mine,
            view.dispatch(Action::CloseShared),
        ),
        button("button", view.texts.summary.compare, opener(view, DialogScreen::Compare)),
    ];
    let mut parts = vec![phrase("p", "visited__banner", view.texts.summary.visited)];
    match visit.shared {
        SharedResult::Answers(_) => {
            ways.push(button(
                "button",
                view.texts.summary.take_over,
                opener(view, DialogScreen::Import),
            ));
        }
        SharedResult::Scores(_) => parts.push(phrase("p", "hint", view.texts.summary.scores_alone)),
    }
    parts.push(glance(result, block("div", "actions", ways)));
    parts.extend(findings(result));
    block("section", "summary summary--visited", parts)
}
