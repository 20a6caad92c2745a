//! The sessions of this device, and the way to a new one.

use super::context::Given;
use super::message::{Asked, List, Message, Wanted};
use super::save_status::SaveStatus;
use super::store::Entries;
use super::words::Words;
use super::{home, intake, report};
use crate::View;
use documents::context;
use engine::group::{Anonymity, Group, GroupId, TITLE_MAX};
use engine::questionnaire::{Path, Perimeter, Questionnaire};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web::elements::{block, button, limit_status, on_enter, phrase};
use web::ptr_eq::PtrEq;
use web_sys::{Element, HtmlInputElement};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

pub(super) fn home(view: &View<'_>, sessions: &BTreeMap<String, Entries>) -> Html {
    let given = view.given;
    let w = given.words;
    let mut known: Vec<_> =
        sessions.iter().map(|(id, it)| (id, group(&given.questionnaire, id, it))).collect();
    // The latest first.
    known.sort_by_key(|(_, it)| std::cmp::Reverse(it.as_ref().map(|it| it.setting().date)));
    let list = known.iter().map(|(id, it)| session(view, id, it.as_ref()));
    let other = given.other.as_ref().map(|[tag, name, address]| {
        html! { <a class="room__link" lang={tag.clone()} hreflang={tag.clone()} href={address.clone()}>{ name.clone() }</a> }
    });
    let on_begin = view.on_begin.clone();
    let kit = given.kit.as_ref().map(|address| {
        html! { <a class="room__link" href={address.clone()}>{ w.kit }</a> }
    });
    html! {
        <>
            <header class="room__header">
                <a class="room__name" href={given.home.clone()}>{ given.questionnaire.texts.title.clone() }</a>
                <nav class="room__links" aria-label={w.elsewhere}>{ kit }{ other }</nav>
            </header>
            <main class="home">
                <h1 class="heading" tabindex="-1" data-focus=" ">{ w.title }</h1>
                <p class="home__lead">{ w.lead }</p>
                // page.js knows which, once it is settled.
                <p class="home__hint home__offline home__offline--yes">{ w.offline }</p>
                <p class="home__hint home__offline home__offline--no">{ w.online }</p>
                { notice(view) }
                { intake::feedback(view) }
                { report::download(view, |_| true) }
                if !known.is_empty() {
                    <section class="home__sessions">
                        <h2 class="home__title">{ w.sessions }</h2>
                        <ul class="sessions">{ for list }</ul>
                    </section>
                }
                <NewSession given={given.clone()} {on_begin} />
                <section>
                    <h2 class="home__title">{ w.bring }</h2>
                    <p class="home__hint">{ w.bring_hint }</p>
                    { intake::files(view, w.bring_files) }
                </section>
            </main>
        </>
    }
}

pub(super) fn notice(view: &View<'_>) -> Html {
    let is_kept = view.save_status != SaveStatus::NotKept;
    let words = (!is_kept).then_some(view.words.not_kept);
    html! { <div role="status" class="room__notices">{ for words.map(|it| phrase("p", "notice", it)) }</div> }
}

pub(super) fn group(questionnaire: &Questionnaire, id: &str, entries: &Entries) -> Option<Group> {
    let entries = entries.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    Group::from_entries(questionnaire, GroupId::from_digits(id)?, entries)
}

/// `Tous les jeudis`, or what a session without a title is called.
pub(super) fn title<'a>(w: &'a Words, group: &'a Group) -> &'a str {
    if group.title().is_empty() { w.untitled } else { group.title() }
}

fn session(view: &View<'_>, id: &str, group: Option<&Group>) -> Html {
    let given = view.given;
    let w = given.words;
    let message = |make: fn(String) -> List| {
        let id = id.to_owned();
        view.send(move |_| Message::List(make(id.clone())))
    };
    let ask = {
        let id = id.to_owned();
        view.send(move |_| Message::Ask(Some(Asked::Erase(id.clone()))))
    };
    let erase = button("button button--quiet", w.erase, ask);
    let (name, about, ways) = match group {
        Some(group) => {
            let setting = group.setting();
            // A round that was just begun is not all there is.
            let most = (1..=group.round()).map(|it| group.participants(it)).max().unwrap_or(0);
            let about =
                context(&given.questionnaire, (setting.perimeter, setting.path, setting.date));
            let count = (w.participants)(most);
            let export = (setting.promise == Anonymity::Open)
                .then(|| button("button button--quiet", w.export, message(List::Export)));
            let open = button("button button--main", w.open, message(List::Open));
            let name = home::title(w, group).to_owned();
            (name, [&about, " · ", count.as_str()].concat(), vec![Some(open), export, Some(erase)])
        }
        None => (w.other_revision.to_owned(), w.other_revision_hint.to_owned(), vec![Some(erase)]),
    };
    let asked = (view.asked == Some(&Asked::Erase(id.to_owned()))).then(|| {
        let yes = message(List::Erase);
        let no = view.press(|| Message::Ask(None));
        let ways = vec![
            button("button button--main", w.erase_no, no),
            button("button button--danger", w.erase_yes, yes),
        ];
        html! { <div class="asked" role="alert">{ phrase("p", "dialog__question", w.erase_question) }{ block("div", "actions", ways) }</div> }
    });
    html! {
        <li class="session" key={id.to_owned()}>
            <p class="session__name" dir="auto">{ name }</p>
            <p class="session__about">{ about }</p>
            { block("div", "actions", ways.into_iter().flatten().collect()) }
            { asked }
        </li>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct NewSessionProps {
    given: PtrEq<Given>,
    on_begin: Callback<Wanted>,
}

/// Drawn once: what was chosen stays chosen when the list around it changes.
#[component]
fn NewSession(NewSessionProps { given, on_begin }: &NewSessionProps) -> Html {
    let (w, questionnaire) = (given.words, &given.questionnaire);
    let fields = use_node_ref();
    let begin = {
        let (on_begin, fields) = (on_begin.clone(), fields.clone());
        Callback::from(move |()| {
            if let Some(wanted) = fields.cast().and_then(|it| wanted(&it)) {
                on_begin.emit(wanted);
            }
        })
    };
    let perimeters = Perimeter::ALL.map(|it| {
        let texts = questionnaire.perimeter(it);
        choice("perimeter", it.word(), given.perimeter.word(), &texts.name, &texts.hint)
    });
    let paths = Path::ALL.map(|it| {
        let count = questionnaire.path(it).count();
        let (name, hint) = match it {
            Path::Express => (w.said.express, (w.express_hint)(count)),
            Path::Complete => (w.said.complete, (w.complete_hint)(count)),
        };
        choice("path", it.word(), given.path.word(), name, &hint)
    });
    let promises = Anonymity::ALL.map(|it| {
        let (name, hint) = match it {
            Anonymity::Open => (w.open_name, w.open_hint),
            Anonymity::Anonymous => (w.promise_name, w.promise_hint),
        };
        choice("promise", it.word(), Anonymity::Open.word(), name, hint)
    });
    html! {
        <section>
            <h2 class="home__title">{ w.new }</h2>
            <div class="begin" ref={fields} onkeydown={on_enter(begin.clone())}>
                <label class="labelled">
                    <span>{ w.name }</span>
                    <input class="field" name="title" autocomplete="off" enterkeyhint="go" placeholder={w.name_example} data-limit={TITLE_MAX.to_string()} aria-describedby="title-limit" />
                </label>
                { limit_status("title-limit", w.line_full) }
                { fieldset(w.perimeter, perimeters.into()) }
                { fieldset(w.path, paths.into()) }
                { fieldset(w.promise, promises.into()) }
                <div class="actions">{ button("button button--main", w.begin, begin.reform(|_| ())) }</div>
            </div>
        </section>
    }
}

fn fieldset(legend: &'static str, choices: Vec<Html>) -> Html {
    html! {
        <fieldset class="choice">
            <legend class="choice__legend">{ legend }</legend>
            { for choices }
        </fieldset>
    }
}

fn choice(name: &'static str, value: &'static str, first: &str, words: &str, hint: &str) -> Html {
    html! {
        <label class="option">
            <input type="radio" {name} {value} checked={value == first} />
            <span><b>{ words.to_owned() }</b><span class="option__hint">{ hint.to_owned() }</span></span>
        </label>
    }
}

fn wanted(fields: &Element) -> Option<Wanted> {
    let chosen = |name: &str| {
        let selector = ["[name=", name, "]:checked"].concat();
        let input = fields.query_selector(&selector).ok()??;
        Some(input.dyn_into::<HtmlInputElement>().ok()?.value())
    };
    let title = fields.query_selector("[name=title]").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    Some(Wanted {
        title: title.value(),
        perimeter: Perimeter::from_word(&chosen("perimeter")?)?,
        path: Path::from_word(&chosen("path")?)?,
        promise: Anonymity::from_word(&chosen("promise")?)?,
    })
}
