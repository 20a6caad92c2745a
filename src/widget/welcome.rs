//! The first screen: what the questionnaire is about, how long it takes, and how to begin or resume.
//!
//! The build prerenders it into the page: nothing that a first visit shows may call the browser.

use super::View;
use super::confirm::{Confirm, confirm_button};
use super::headings::{heading, own_screen_heading};
use super::result::date_words;
use engine::questionnaire::{Path, Perimeter};
use engine::session::{Action, Step};
use web::clock::today;
use web::element;
use web::elements::{EMPTY, block, button, fragment, phrase, radio, with_click, words};
use web::random::random_id;
use yew::Html;

pub(crate) fn welcome(view: View<'_>) -> Html {
    let texts = &view.questionnaire.texts;
    // A returning respondent resumes; a new one chooses a path. Either part leaves an empty node, so
    // that a choice keeps the focus.
    let [resumption, beginning] = if view.session.progress().is_begun() {
        [resume(view), Html::default()]
    } else {
        [Html::default(), start(view)]
    };
    block(
        "section",
        "welcome",
        vec![
            view.own("p", "welcome__title", &texts.title),
            own_screen_heading(view, 0, "welcome__question", &texts.question),
            view.own("p", "welcome__summary", &texts.summary),
            group_hint(view),
            resumption,
            perimeters(view),
            beginning,
            promises(view),
        ],
    )
}

/// What participants of a group session should know. Our own page shows it only to them, and even before
/// the wasm has loaded.
fn group_hint(view: View<'_>) -> Html {
    if !view.settings.history {
        return Html::default();
    }
    phrase("p", "welcome__room notice", view.texts.group_hint)
}

fn perimeters(view: View<'_>) -> Html {
    let chosen = Some(view.session.perimeter().word());
    let mut parts = vec![phrase("legend", "choice__legend", view.texts.perimeter)];
    parts.extend(Perimeter::ALL.map(|it| {
        let texts = view.questionnaire.perimeter(it);
        let on_choose = view.dispatch(Action::ChoosePerimeter(it));
        let name = view.own("span", NAME, &texts.name);
        let hint = view.own("span", HINT, &texts.hint);
        let radio = radio("perimeter", it.word(), chosen, on_choose);
        block("label", "choice__option", vec![radio, name, hint])
    }));
    block("fieldset", "choice choice--about", parts)
}

const MAIN: &str = "button button--main";
const NAME: &str = "choice__name";
const HINT: &str = "choice__hint";

fn start(view: View<'_>) -> Html {
    let mut parts = vec![phrase("legend", "choice__legend", view.texts.path)];
    parts.extend(Path::ALL.map(|it| path_choice(view, it)));
    let begin = element!(
        "button",
        ["type" = "button", "part" = MAIN, "data-start" = EMPTY, "class" = MAIN],
        vec![words(view.texts.begin)]
    );
    fragment(vec![
        block("fieldset", "choice choice--paths", parts),
        block("div", "actions", vec![with_click(begin, view.dispatch_begin())]),
    ])
}

fn path_choice(view: View<'_>, path: Path) -> Html {
    let item_count = view.questionnaire.path(path).count();
    let (name, hint) = match path {
        Path::Express => (view.texts.express, view.texts.express_hint(item_count)),
        Path::Complete => (view.texts.complete, view.texts.complete_hint(item_count)),
    };
    let chosen = Some(view.session.path().word());
    let radio = radio("path", path.word(), chosen, view.dispatch(Action::ChoosePath(path)));
    let (name, hint) = (phrase("span", NAME, name), phrase("span", HINT, hint));
    block("label", "choice__option", vec![radio, name, hint])
}

/// For a returning respondent: their result, or the last position; with buttons to go on and to start
/// again.
fn resume(view: View<'_>) -> Html {
    let t = view.texts;
    let progress = view.session.progress();
    let parts = if view.session.has_result() {
        let date = progress.date.map(|it| date_words(t, it)).unwrap_or_default();
        let title = heading(view, 1, "resume__title", t.result_of(&date));
        let kept = if view.is_kept { t.retake_hint } else { "" };
        // The result counts its answers itself, without the two exits.
        vec![
            title,
            phrase("p", "resume__count", kept),
            block("div", "actions", result_buttons(view)),
        ]
    } else {
        let title = heading(view, 1, "resume__title", t.resume_title);
        let answered = progress.answered_count(view.questionnaire);
        let asked = view.questionnaire.path(progress.path).count();
        let count = phrase("p", "resume__count", t.answered(answered, asked));
        let place = block("p", "resume__place", resume_place(view));
        let resumes = button(MAIN, t.resume, view.dispatch_begin());
        let buttons = vec![resumes, restart(view, t.restart)];
        vec![title, place, count, block("div", "actions", buttons)]
    };
    block("div", "resume", parts)
}

/// To see the result, and to take stock again: an old result is there to be compared.
fn result_buttons(view: View<'_>) -> Vec<Html> {
    let t = view.texts;
    let is_due = view.session.is_retake_due(today());
    let [see, again] = if is_due { ["button", MAIN] } else { [MAIN, "button"] };
    let see = button(see, t.see_summary, view.dispatch(Action::Open(Step::Summary)));
    let again = if view.is_kept {
        let (perimeter, path) = (view.session.perimeter(), view.session.path());
        let earlier = view.session.progress().id.unwrap_or_default();
        let retake =
            move |_| Action::Retake { earlier, perimeter, path, id: random_id(), on: today() };
        button(again, t.retake, view.on_action.reform(retake))
    } else {
        restart(view, t.retake)
    };
    if is_due { vec![again, see] } else { vec![see, again] }
}

fn restart(view: View<'_>, label: &'static str) -> Html {
    let t = view.texts;
    let is_kept = view.is_kept && view.settings.keeps_result(view.session);
    let (question, yes, yes_class) = if is_kept {
        (t.restart_complete.to_owned(), t.restart_complete_yes, "button")
    } else {
        let answered = view.session.progress().answered_count(view.questionnaire);
        (t.restart_question(answered), t.restart_yes, "button button--danger")
    };
    let label = label.into();
    let again = Confirm { class: "button", label, question, yes, yes_class, no: t.keep };
    confirm_button(again, view.dispatch_restart())
}

fn resume_place(view: View<'_>) -> Vec<Html> {
    let Step::Item(item) = view.session.resume_at() else { return Vec::new() };
    let (before, asked) = view.place_of(item);
    let stem = view.questionnaire.items().get(item).map(|it| it.stem(view.session.perimeter()));
    vec![
        phrase("span", "resume__theme", view.texts.question_number(before + 1, asked)),
        view.own("span", "resume__stem", stem.unwrap_or_default()),
    ]
}

fn promises(view: View<'_>) -> Html {
    // Where nothing is stored, the last promise, that one can go on later, would be false.
    let count = if view.is_kept { 3 } else { 2 };
    let promises = view.texts.promises.iter().take(count).map(|it| phrase("li", "", it));
    block("ul", "promises", promises.collect())
}
