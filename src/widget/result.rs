//! The result: its summary on the first screen, then the parts in the order of use.

mod anchor;
mod answers;
mod glance;
mod how_computed;
mod priorities;
mod profile;
pub(crate) mod share;
mod text;

use super::dialog_request::opener;
use super::headings::screen_heading;
use crate::View;
use anchor::part_heading;
use answers::missing;
use engine::diagnosis::Diagnosis;
use engine::questionnaire::Path;
use engine::scores::SharedResult;
use engine::session::{Action, Session, Step};
use engine::targets::Targets;
pub(super) use glance::glance;
use how_computed::overall_making;
use priorities::{explore, priorities, strengths};
use profile::{profile, table};
use share::{main_actions, share};
pub(super) use text::date_words;
use web::dialog_screen::DialogScreen;
use web::elements::{block, button, fragment};
use wording::Presenter;
use wording::presenter::Audience;
use yew::Html;

/// How much of a result is drawn: its first screen is painted before the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResultPart {
    FirstScreen,
    Whole,
}

/// Whether the texts that only a result shows are there. The pack and the words that come first lack them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResultTexts {
    Loaded,
    Loading,
    Failed,
}

/// The result on the screen: the respondent's own or a shared one.
#[derive(Clone, Copy)]
pub(super) struct ResultView<'a> {
    pub view: View<'a>,
    pub shared: &'a SharedResult,
    pub presenter: &'a Presenter<'a>,
}

impl<'a> ResultView<'a> {
    /// `targets` are those of the respondent's own result.
    pub(super) fn presenter(
        view: View<'a>,
        shared: &'a SharedResult,
        diagnosis: &'a Diagnosis,
        targets: Option<&'a Targets>,
    ) -> Presenter<'a> {
        Presenter {
            questionnaire: view.questionnaire,
            diagnosis,
            answers: shared.answers(),
            targets,
            words: &view.texts.summary.result,
            perimeter: shared.perimeter(),
            path: shared.path(),
            audience: if view.session.visited().is_some() {
                Audience::Recipient
            } else {
                Audience::Owner
            },
        }
    }
}

pub(super) fn summary(view: View<'_>) -> Html {
    let Some(response) = view.session.response() else {
        return Html::default();
    };
    let shared = SharedResult::Answers(response);
    let diagnosis = shared.diagnosis(view.questionnaire);
    let targets = Some(&view.session.progress().targets);
    let presenter = &ResultView::presenter(view, &shared, &diagnosis, targets);
    let result = ResultView { view, shared: &shared, presenter };
    let mut parts = vec![room(view), glance(result, main_actions(result))];
    parts.extend(findings(result));
    parts.push(if_whole(result, going_on));
    parts.push(if_whole(result, share));
    block("section", "summary", parts)
}

/// Whether a result is shown, or what stands in for it.
pub(crate) fn is_result(session: &Session) -> bool {
    session.visited().is_some() || session.step() == Step::Summary
}

/// In place of a result whose texts are not there yet.
pub(super) fn not_yet(view: View<'_>) -> Html {
    let t = view.texts;
    let is_failed = view.result_texts == ResultTexts::Failed;
    let words = if is_failed { t.result_stopped } else { t.result_coming };
    let mut parts = vec![screen_heading(view, 1, "opening__sentence", words)];
    if is_failed {
        parts.push(button("button button--main", t.retry, view.on_retry.clone()));
    }
    block("section", "summary", parts)
}

/// In a group session, the button that shows the code again. It comes first.
fn room(view: View<'_>) -> Html {
    if !view.settings.is_awaited(view.session) {
        return Html::default();
    }
    let show =
        button("button button--main", view.texts.show_code, opener(view, DialogScreen::ShowCode));
    block("div", "actions", vec![show])
}

/// What follows the first screen, the same for the respondent's own result and a shared one.
pub(super) fn findings(result: ResultView<'_>) -> Vec<Html> {
    vec![
        if_whole(result, cautions),
        if_whole(result, parts),
        if_whole(result, table),
        if_whole(result, limits),
    ]
}

fn cautions(result: ResultView<'_>) -> Html {
    if result.presenter.path == Path::Complete {
        return Html::default();
    }
    result.view.own("p", "opening__caution", &result.view.questionnaire.texts.express)
}

/// The cards and the profile, which stand side by side on a wide screen.
fn parts(result: ResultView<'_>) -> Html {
    let cards = vec![priorities(result), strengths(result), explore(result)];
    let figures = vec![profile(result), overall_making(result)];
    let columns = vec![block("div", "parts__cards", cards), block("div", "", figures)];
    block("div", "parts", columns)
}

/// An empty node holds the place of a part that is not drawn yet: otherwise yew would recreate the
/// others, and the focus would be lost.
fn if_whole(result: ResultView<'_>, part: fn(ResultView<'_>) -> Html) -> Html {
    if result.view.result_part == ResultPart::Whole { part(result) } else { Html::default() }
}

fn limits(result: ResultView<'_>) -> Html {
    let texts = &result.view.questionnaire.texts;
    let mut sentences = Vec::new();
    for it in &texts.not_this {
        sentences.push(result.view.own("li", "", it));
    }
    block(
        "section",
        "limits",
        vec![
            part_heading(result.view, "limits", result.view.texts.summary.limits),
            block("ul", "limits__list", sentences),
            result.view.own("p", "", &texts.definition),
            result.view.own("p", "limits__credits", &texts.credits),
        ],
    )
}

fn going_on(result: ResultView<'_>) -> Html {
    let view = result.view;
    let mut ways = Vec::new();
    if result.shared.path() == Path::Express || view.session.first_blank().is_some() {
        let deepen = view.dispatch(Action::ContinueComplete);
        let is_main = !view.settings.is_awaited(view.session);
        let class = if is_main { "button button--main" } else { "button" };
        ways.push(button(class, view.texts.summary.deepen, deepen));
    }
    let overview = view.dispatch(Action::Open(Step::Overview));
    ways.push(button("button", view.texts.summary.change_answers, overview));
    if !view.is_read_only {
        let on_press = opener(view, DialogScreen::Targets);
        ways.push(button("button", view.texts.summary.set_targets, on_press));
    }
    ways.push(button("button", view.texts.summary.remind, opener(view, DialogScreen::Reminder)));
    ways.push(button(
        "button",
        view.texts.summary.compare_over_time,
        opener(view, DialogScreen::Results),
    ));
    fragment(vec![missing(view), block("div", "actions actions--going-on", ways)])
}
