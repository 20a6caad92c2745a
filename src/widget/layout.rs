//! The header, the notices and the footer around every screen.

use super::View;
use super::confirm::{Confirm, confirm_button};
use super::dialog_request::opener;
use super::notice::Notice;
use super::result::is_result;
use super::save_status::SaveStatus;
use crate::i18n::language_name;
use engine::session::{Action, Step};
use web::dialog_screen::DialogScreen;
use web::element;
use web::elements::{block, button, fragment, with_click, words};
use yew::Html;

pub(crate) fn layout(view: View<'_>, notices: &[Notice], screen: Html) -> Html {
    // A screen may be shown before it is known that nothing can be stored: the message must not move what
    // somebody is about to press. Above a result, it is read before the buttons that keep one.
    let is_below = |it: &&Notice| **it == Notice::NotKept && !is_result(view.session);
    let messages = |below| {
        let these = notices.iter().filter(|it| is_below(it) == below);
        let parts = these.map(|it| notice(view, it)).collect();
        element!("div", ["role" = "status", "class" = "notices"], parts)
    };
    fragment(vec![
        header(view),
        messages(false),
        block("main", "screen", vec![screen]),
        messages(true),
        footer(view),
    ])
}

fn notice(view: View<'_>, notice: &Notice) -> Html {
    let mut parts = vec![words(&notice.text(view.texts))];
    if matches!(notice, Notice::SetAside | Notice::NewerThere) {
        let copy = button("button button--quiet", view.texts.copy, view.on_copy.clone());
        parts.extend([words(" "), copy]);
    }
    block("p", "notice", parts)
}

fn header(view: View<'_>) -> Html {
    let home = if is_home(view) {
        block("span", "header__name", Vec::new())
    } else {
        let title = view.own("span", "", &view.questionnaire.texts.title);
        let button = element!("button", ["type" = "button", "class" = "header__name"], vec![title]);
        with_click(button, view.dispatch(home(view)))
    };
    let languages = view.settings.languages.iter().map(|it| language(view, it)).collect();
    let languages =
        element!("nav", ["class" = "languages", "aria-label" = view.texts.languages], languages);
    let mut parts = vec![home, languages];
    if view.settings.is_stage {
        let on_press = view.on_full_screen.clone();
        parts.push(button("languages__one", view.texts.full_screen, on_press));
    }
    block("header", "header", parts)
}

fn home(view: View<'_>) -> Action {
    if view.session.visited().is_some() { Action::CloseShared } else { Action::Open(Step::Welcome) }
}

fn language(view: View<'_>, lang: &str) -> Html {
    let is_current = view.questionnaire.lang() == lang;
    let wanted = lang.to_owned();
    let is_pressed = if is_current { "true" } else { "false" };
    let button = element!(
        "button",
        ["type" = "button", "lang" = lang, "aria-pressed" = is_pressed, "class" = "languages__one"],
        vec![words(language_name(lang))]
    );
    with_click(button, view.on_lang.reform(move |_| wanted.clone()))
}

/// Links to the facilitator's page, from the first screen of our own page.
fn facilitator_link(view: View<'_>) -> Option<Html> {
    (is_home(view) && view.settings.history).then(|| {
        element!(
            "a",
            ["class" = "footer__link footer__group", "href" = view.texts.facilitator_url],
            vec![words(view.texts.facilitator)]
        )
    })
}

fn is_home(view: View<'_>) -> bool {
    view.session.step() == Step::Welcome && view.session.visited().is_none()
}

/// Where answers are stored, with a button to export them if they may be lost. `App::hide_status` hides
/// it during a write.
fn storage_status(view: View<'_>) -> Html {
    let t = view.texts;
    let text = match view.save_status {
        SaveStatus::Idle => t.where_kept,
        SaveStatus::Saved => t.kept,
        SaveStatus::Evictable => t.kept_forgetful,
        SaveStatus::TabOnly => t.kept_in_tab,
    };
    let mut parts = vec![words(text)];
    if view.save_status >= SaveStatus::Evictable && view.session.progress().id.is_some() {
        let on_press = opener(view, DialogScreen::Export);
        parts.extend([words(" "), button("footer__link", t.keep_for_good, on_press)]);
    }
    block("p", "footer__where", parts)
}

fn footer(view: View<'_>) -> Html {
    let t = view.texts;
    let erase = Confirm {
        class: "footer__link",
        label: t.erase.into(),
        question: t.erase_question.to_owned(),
        yes: t.erase_yes,
        yes_class: "button button--danger",
        no: t.keep,
    };
    let paper = view.settings.paper_url(view.questionnaire.lang()).map(|url| {
        // On a host page, a link must not replace that page.
        let target = if view.settings.history { "" } else { "_blank" };
        element!(
            "a",
            ["href" = &url, "target" = target, "rel" = "noopener", "class" = "footer__link"],
            vec![words(t.paper)]
        )
    });
    let receipt = button("footer__link", t.receipt, opener(view, DialogScreen::Receipt));
    let results = button("footer__link", t.results, opener(view, DialogScreen::Results));
    let erase = (!view.is_read_only).then(|| confirm_button(erase, view.dispatch(Action::Erase)));
    let links =
        paper.into_iter().chain(facilitator_link(view)).chain([results, receipt]).chain(erase);
    block(
        "footer",
        "footer",
        vec![storage_status(view), block("div", "footer__links", links.collect())],
    )
}
