//! Renders on the build machine what the page shows before the wasm has loaded.

use crate::View;
use crate::i18n::Texts;
use crate::i18n::page::PageTexts;
use crate::layout::layout;
use crate::result::share::Status;
use crate::save_status::SaveStatus;
use crate::settings::Settings;
use crate::welcome::welcome;
use engine::questionnaire::{PackError, Perimeter, Questionnaire};
use engine::session::Session;
use std::rc::Rc;
use yew::{Callback, Html, LocalServerRenderer, Properties, component, html};

/// The first screen of a new respondent, as HTML.
pub async fn first_screen(
    pack: &str,
    languages: Vec<String>,
    paper: Vec<(String, String)>,
) -> Result<String, PackError> {
    let questionnaire = Rc::new(Questionnaire::from_json(pack)?);
    let settings = Settings { languages, paper, history: true, ..Settings::default() };
    let settings = Rc::new(settings);
    let props = FirstScreenProps { session: Session::new(questionnaire), settings };
    let renderer = LocalServerRenderer::<FirstScreen>::with_props(props).hydratable(false);
    Ok(renderer.render().await)
}

#[derive(Properties, PartialEq)]
struct FirstScreenProps {
    session: Session,
    settings: Rc<Settings>,
}

#[component]
fn FirstScreen(props: &FirstScreenProps) -> Html {
    let on_action = Callback::noop();
    let view = View {
        session: &props.session,
        questionnaire: props.session.questionnaire(),
        texts: Texts::of(props.session.questionnaire().lang()),
        settings: &props.settings,
        on_action: &on_action,
        on_lang: &Callback::noop(),
        on_full_screen: &Callback::noop(),
        status: &Status::Nothing,
        on_status: &Callback::noop(),
        on_dialog: &Callback::noop(),
        on_copy: &Callback::noop(),
        save_status: SaveStatus::Idle,
        is_read_only: false,
        is_kept: true,
    };
    html! {
        <div class="widget" lang={view.texts.lang} dir="ltr">
            { layout(view, &[], welcome(view)) }
        </div>
    }
}

/// A text of the page around the widget, by the name that `index.html` gives it.
pub fn word(lang: &str, name: &str) -> Option<&'static str> {
    PageTexts::of(lang).word(name)
}

/// The questionnaire on paper, for one perimeter, as the inside of a page's body.
pub async fn paper(pack: &str, perimeter: Perimeter) -> Result<String, PackError> {
    let props = PaperProps { questionnaire: Rc::new(Questionnaire::from_json(pack)?), perimeter };
    let renderer = LocalServerRenderer::<Paper>::with_props(props).hydratable(false);
    Ok(renderer.render().await)
}

#[derive(Properties, PartialEq)]
struct PaperProps {
    questionnaire: Rc<Questionnaire>,
    perimeter: Perimeter,
}

#[component]
fn Paper(props: &PaperProps) -> Html {
    crate::paper::paper(&props.questionnaire, props.perimeter)
}
