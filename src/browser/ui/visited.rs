//! Somebody else's result, read only: one's own answers are not touched.

use super::View;
use super::compare::comparison;
use super::parts::{block, button, phrase};
use super::summary::{Result, findings, opening};
use crate::engine::answers::Response;
use crate::engine::diagnosis::Diagnosis;
use crate::engine::session::Action;
use yew::Html;

pub(super) fn visited(view: View<'_>, response: &Response) -> Html {
    let diagnosis = Diagnosis::of(view.questionnaire(), response.path, &response.answers);
    let result = Result { view, response, diagnosis: &diagnosis };
    let mine = button("button button--main", view.texts.do_mine, view.says(Action::Leave));
    let mut parts = vec![
        phrase("p", "visited__banner", view.texts.visited),
        opening(result),
        block("div", "actions", vec![mine]),
        comparison(result),
    ];
    parts.extend(findings(result));
    block("section", "summary summary--visited", parts)
}
