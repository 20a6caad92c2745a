//! The first screen: the sessions on this device, a new one, and one from a file.

mod new_session;
mod session;

use super::context::PageContext;
use super::stored_session::StoredSession;
use super::words::SingleFileWords;
use super::{intake, notices, report};
use crate::View;
use new_session::NewSessionForm;
use session::session;
use std::collections::BTreeMap;
use web::elements::phrase;
use yew::{Html, html};

pub(super) fn home(view: &View<'_>, sessions: &BTreeMap<String, StoredSession>) -> Html {
    let page = view.page;
    let w = page.words.home;
    html! {
        <>
            { header(page) }
            <main class="home">
                <h1 class="heading" tabindex="-1" data-focus=" ">{ w.title }</h1>
                <p class="home__lead">{ w.lead }</p>
                // program-page.js shows one of the two, once it knows which.
                <div class="home__hint home__offline">
                    <p class="home__offline--yes">{ w.offline }</p>
                    <p class="home__offline--no">{ w.online }</p>
                </div>
                { kept(view) }
                { intake::feedback(view) }
                { report::download(view, |_| true) }
                if !sessions.is_empty() {
                    <section class="home__sessions">
                        <h2 class="home__title">{ w.sessions }</h2>
                        <ul class="sessions">{ for list(view, sessions) }</ul>
                    </section>
                }
                <NewSessionForm page={page.clone()} on_begin={view.on_begin.clone()} />
                <section>
                    <h2 class="home__title">{ w.import }</h2>
                    <p class="home__hint">{ w.import_hint }</p>
                    { intake::files(view, w.import_files) }
                </section>
            </main>
        </>
    }
}

/// The sessions, the latest first.
fn list(view: &View<'_>, sessions: &BTreeMap<String, StoredSession>) -> Vec<Html> {
    let questionnaire = &view.page.questionnaire;
    let mut all: Vec<_> = sessions.iter().collect();
    all.sort_by_key(|(id, it)| {
        std::cmp::Reverse(it.group(questionnaire, id).map(|it| it.setting().date))
    });
    let row = |(id, it): (&String, &StoredSession)| {
        let is_partly_unread = it.is_partly_unread(questionnaire, id);
        let unread = is_partly_unread.then_some(view.page.words.home.partly_unread);
        session(view, id, it.group(questionnaire, id), unread)
    };
    all.into_iter().map(row).collect()
}

/// What the browser keeps.
fn kept(view: &View<'_>) -> Html {
    if !view.page.is_single_file {
        return notices::not_kept(view);
    }
    let words = SingleFileWords::of(view.page).kept.map(|it| phrase("p", "home__hint", it));
    html! { <>{ for words }{ notices::not_kept(view) }</> }
}

/// Links to other pages: the self-diagnosis, the sheets to print, the other language.
fn header(page: &PageContext) -> Html {
    let w = page.words.home;
    let kit = page.kit.as_ref().map(|url| {
        html! { <a class="facilitator__link" href={url.clone()}>{ w.kit }</a> }
    });
    let other = page.other.as_ref().map(|[tag, name, url]| {
        html! { <a class="facilitator__link" lang={tag.clone()} hreflang={tag.clone()} href={url.clone()}>{ name.clone() }</a> }
    });
    if page.is_single_file {
        return html! {
            <header class="facilitator__header">
                <span class="facilitator__name">{ page.questionnaire.texts.title.clone() }</span>
                <nav class="facilitator__links" aria-label={w.other_pages}>{ other }</nav>
            </header>
        };
    }
    html! {
        <header class="facilitator__header">
            <a class="facilitator__name" href={page.home.clone()}>{ page.questionnaire.texts.title.clone() }</a>
            <nav class="facilitator__links" aria-label={w.other_pages}>{ kit }{ other }</nav>
        </header>
    }
}
