//! The overview: every item with its state, as a link to its screen.

use super::View;
use super::headings::screen_heading;
use engine::answers::Answer;
use engine::questionnaire::{Dimension, Questionnaire};
use engine::session::{Action, Step};
use web::element;
use web::elements::{block, button, keyed_block, phrase, with_click};
use yew::Html;

pub(super) fn overview(view: View<'_>) -> Html {
    let t = view.texts;
    let progress = view.session.progress();
    let asked = view.questionnaire.path(progress.path).count();
    let answered = progress.answered_count(view.questionnaire);
    let dimensions = view.questionnaire.dimensions().iter().map(|it| dimension(view, it));
    let mut buttons = Vec::new();
    if view.session.before() != Step::Summary {
        buttons.push(button("button", t.go_on, view.dispatch(Action::Back)));
    }
    let summary = view.dispatch(Action::Open(Step::Summary));
    buttons.push(button("button button--main", t.see_summary, summary));
    block(
        "section",
        "overview",
        vec![
            screen_heading(view, 1, "overview__title", t.overview),
            phrase("p", "overview__count", t.answered(answered, asked)),
            blanks(view, asked.saturating_sub(answered)),
            block("ol", "overview__dimensions", dimensions.collect()),
            element!("nav", ["class" = "navigation", "aria-label" = t.navigation], buttons),
        ],
    )
}

/// How many items are blank, with buttons to answer them or to go on. *Next* opens this screen before an
/// incomplete result.
fn blanks(view: View<'_>, count: usize) -> Html {
    let t = view.texts;
    let Some(first) = view.session.first_blank() else { return Html::default() };
    let answer = view.dispatch(Action::Open(Step::Item(first)));
    let ways = vec![
        button("button button--main", t.answer_blanks, answer),
        button("button", t.see_summary_anyway, view.dispatch(Action::Open(Step::Summary))),
    ];
    let parts = vec![phrase("p", "", t.blanks(count)), block("div", "actions", ways)];
    block("div", "notice overview__blanks", parts)
}

fn dimension(view: View<'_>, of: &Dimension) -> Html {
    let positions = Questionnaire::items_asked(of, view.session.path());
    let items = block("ul", "overview__items", positions.map(|it| row(view, it)).collect());
    let name = view.own(view.heading(2), "overview__name", &of.name);
    keyed_block("li", "overview__dimension", &of.id, vec![name, items])
}

fn row(view: View<'_>, position: usize) -> Html {
    let Some(item) = view.questionnaire.items().get(position) else {
        return Html::default();
    };
    let progress = view.session.progress();
    let (mark, state) = match progress.answers.get(position) {
        Some(Answer::Level(_)) => ("answered", view.texts.state_answered),
        Some(Answer::NotApplicable) => ("exit", view.texts.not_applicable),
        Some(Answer::DoNotKnow) => ("exit", view.texts.do_not_know),
        None => ("blank", view.texts.state_blank),
    };
    let on_open = view.dispatch(Action::Open(Step::Item(position)));
    let has_note = progress.note(position).map(|_| view.texts.state_note);
    let mut parts = vec![
        element!(
            "span",
            ["class" = "overview__mark", "data-state" = mark, "aria-hidden" = "true"],
            Vec::new()
        ),
        view.own("span", "overview__topic", &item.topic),
        phrase("span", "overview__state", state),
    ];
    parts.extend(has_note.map(|it| phrase("span", "overview__note", it)));
    let button = element!("button", ["type" = "button", "class" = "overview__item"], parts);
    keyed_block("li", "", &item.id, vec![with_click(button, on_open)])
}
