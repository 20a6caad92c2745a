//! What stands around every screen: the name, the languages, what must be known, erase.

use super::View;
use super::app::Keeping;
use super::confirm::{Confirm, confirm_button};
use super::dialog_request::{Beside, opens};
use crate::i18n::Texts;
use engine::session::{Action, Step};
use engine::share_code::ShareCodeError;
use web::element;
use web::elements::{block, button, fragment, named_block, with_click, words};
use yew::Html;

/// Something that the respondent should know, said in one line and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// The page refuses storage, or the device is full.
    NotKept,
    SetAside,
    NewerThere,
    LinkRefused(ShareCodeError),
    LanguageNotLoaded,
    NoFullScreen,
}

impl Notice {
    fn words(&self, texts: &Texts) -> &'static str {
        match self {
            Self::NotKept => texts.not_kept,
            Self::SetAside => texts.set_aside,
            Self::NewerThere => texts.newer_there,
            Self::LinkRefused(error) => (texts.refusal)(*error),
            Self::LanguageNotLoaded => texts.language_not_loaded,
            Self::NoFullScreen => texts.no_full_screen,
        }
    }
}

pub(crate) fn frame(view: View<'_>, notices: &[Notice], screen: Html) -> Html {
    let notices = notices.iter().map(|it| notice(view, it)).collect();
    fragment(vec![
        header(view),
        element!("div", ["role" = "status", "class" = "notices"], notices),
        block("main", "screen", vec![screen]),
        footer(view),
    ])
}

fn notice(view: View<'_>, notice: &Notice) -> Html {
    let mut parts = vec![words(notice.words(view.texts))];
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
        with_click(button, view.says(home(view)))
    };
    let languages = view.settings.languages.iter().map(|it| language(view, it)).collect();
    let mut parts =
        vec![home, named_block(["nav", "languages", ""], view.texts.languages, languages)];
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
        vec![words(Texts::of(lang).name)]
    );
    with_click(button, view.on_lang.reform(move |_| wanted.clone()))
}

/// From our own first screen to the facilitator's page.
fn group(view: View<'_>) -> Option<Html> {
    (is_home(view) && view.settings.history).then(|| {
        element!(
            "a",
            ["class" = "footer__link footer__group", "href" = view.texts.group_page],
            vec![words(view.texts.group)]
        )
    })
}

fn is_home(view: View<'_>) -> bool {
    view.session.step() == Step::Welcome && view.session.visited().is_none()
}

/// One line, and the way to something better where it is not for good.
fn keeping(view: View<'_>) -> Html {
    let t = view.texts;
    let said = match view.keeping {
        Keeping::Idle => t.where_kept,
        // Most of the time it is over before anybody could read a word: nothing is claimed.
        Keeping::Writing => "\u{a0}",
        Keeping::Kept => t.kept,
        Keeping::Forgetful => t.kept_forgetful,
        Keeping::TabOnly => t.kept_in_tab,
    };
    let mut parts = vec![words(said)];
    if view.keeping >= Keeping::Forgetful && view.session.progress().id.is_some() {
        let on_press = opens(view, Beside::Ways);
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
        // On somebody's page, a link leaves that page as it is.
        let target = if view.settings.history { "" } else { "_blank" };
        element!(
            "a",
            ["href" = &url, "target" = target, "rel" = "noopener", "class" = "footer__link"],
            vec![words(t.paper)]
        )
    });
    let receipt = button("footer__link", t.receipt, opens(view, Beside::Receipt));
    let results = button("footer__link", t.results, opens(view, Beside::Results));
    let erase = (!view.is_read_only).then(|| confirm_button(erase, view.says(Action::Erase)));
    let links = paper.into_iter().chain(group(view)).chain([results, receipt]).chain(erase);
    block("footer", "footer", vec![keeping(view), block("div", "footer__links", links.collect())])
}
