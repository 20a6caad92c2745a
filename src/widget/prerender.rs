//! Renders without a browser: what the page shows before the wasm has loaded, and screens for tests.

use crate::View;
use crate::app::screen;
use crate::i18n::Texts;
use crate::i18n::page::PageTexts;
use crate::later::Later;
use crate::layout::layout;
use crate::result::share::Status;
use crate::result::{ResultPart, ResultTexts};
use crate::save_status::SaveStatus;
use crate::settings::Settings;
use engine::answers::{Answer, Date, Level, ResponseId};
use engine::questionnaire::{PackError, Path, Perimeter, Questionnaire};
use engine::scores::SharedResult;
use engine::session::{Action, OpenedResult, Session, Step};
use std::rc::Rc;
use yew::{Callback, Html, LocalServerRenderer, Properties, component, html};

/// What every screen offers beside its texts.
#[derive(Debug, Clone)]
pub struct Offers {
    /// The languages of the switch, in its order.
    pub languages: Vec<String>,
    /// Language and address of each questionnaire on paper.
    pub papers: Vec<(String, String)>,
    /// The page is our own, not a partner's.
    pub is_own_page: bool,
}

/// The first screen of a new respondent, as HTML.
pub async fn first_screen(pack: &str, offers: Offers) -> Result<String, PackError> {
    Ok(render(Session::new(Rc::new(Questionnaire::from_json(pack)?)), offers).await)
}

/// The screen of the first question, with all that an answer may add to it: it is answered with level 0,
/// the only answer that shows the help.
pub async fn first_item(
    pack: &str,
    offers: Offers,
    (perimeter, path): (Perimeter, Path),
) -> Result<String, PackError> {
    let mut session = Session::new(Rc::new(Questionnaire::from_json(pack)?));
    let on = Date(0);
    session.apply(Action::ChoosePerimeter(perimeter));
    session.apply(Action::ChoosePath(path));
    session.apply(Action::Begin { id: ResponseId([0; 8]), on });
    if let Step::Item(item) = session.step() {
        session.apply(Action::Answer { item, answer: Answer::Level(Level::ZERO), on });
    }
    Ok(render(session, offers).await)
}

/// The screen of a result that somebody shared, as HTML.
pub async fn shared_result(questionnaire: Questionnaire, shared: SharedResult) -> String {
    let questionnaire = Rc::new(questionnaire);
    let mut session = Session::new(Rc::clone(&questionnaire));
    session.apply(Action::OpenShared(Rc::new(OpenedResult { questionnaire, shared })));
    render_with(session, Settings::default()).await
}

async fn render(session: Session, offers: Offers) -> String {
    let Offers { languages, papers: paper, is_own_page: history } = offers;
    render_with(session, Settings { languages, history, paper, ..Settings::default() }).await
}

async fn render_with(session: Session, settings: Settings) -> String {
    let settings = Rc::new(settings);
    let props = ScreenProps { session, settings };
    LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct ScreenProps {
    session: Session,
    settings: Rc<Settings>,
}

#[component]
fn Screen(props: &ScreenProps) -> Html {
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
        on_retry: &Callback::noop(),
        later: Some(Later::ADDED),
        result_texts: ResultTexts::Loaded,
        result_part: ResultPart::Whole,
        save_status: SaveStatus::Idle,
        is_read_only: false,
        is_kept: true,
    };
    html! {
        <div class="widget" lang={view.texts.lang} dir="ltr">
            { layout(view, &[], screen(view)) }
        </div>
    }
}

/// A text of the page around the widget, by the name that `index.html` gives it.
pub fn word(lang: &str, name: &str) -> Option<&'static str> {
    PageTexts::of(lang).word(name)
}

/// The words of the interface in a language, as the file that comes first, which lacks those of results,
/// and as the whole file; `None` if a text contains a line break.
pub fn words(lang: &str) -> Option<[String; 2]> {
    let whole = Texts::of(lang);
    let files = [whole.first_part(), *whole].map(|it| wording::lines::write(&it));
    let is_read = |it: &String| Texts::read(it.clone()).is_some();
    files.iter().all(is_read).then_some(files)
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
