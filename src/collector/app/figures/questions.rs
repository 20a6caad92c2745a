//! Which results to look at, and how to tell them apart.

use super::View;
use crate::app::Message;
use engine::collection::{Grouping, Set};
use engine::questionnaire::Path;
use web::elements::phrase;
use yew::{Event, Html, html};

/// One of the sets of perimeter and path that have results.
pub(super) fn sets(view: &View<'_>) -> Html {
    let sets = view.state.gathering.collection.sets();
    let options = sets.into_iter().map(|(set, count)| {
        let on_choose = view.link.callback(move |_: Event| Message::SetSet(set));
        let text = [set_name(view, set), (view.page.words.results)(count)].join(" – ");
        option(("set", set == view.set), text, on_choose)
    });
    choice(view.page.words.set, options.collect())
}

pub(super) fn groupings(view: &View<'_>) -> Html {
    let w = view.page.words;
    let collection = &view.state.gathering.collection;
    let all = [Grouping::None, Grouping::Month, Grouping::Label];
    let options = all.into_iter().zip(w.groupings).map(|(grouping, text)| {
        let on_choose = view.link.callback(move |_: Event| Message::SetGrouping(grouping));
        option(("grouping", grouping == view.state.grouping), text.to_owned(), on_choose)
    });
    let hint = match view.state.grouping {
        Grouping::None => Html::default(),
        Grouping::Month => phrase("p", "collector__hint", w.parts_hint),
        Grouping::Label => html! {
            <>
                { phrase("p", "collector__hint", w.label_hint) }
                if !collection.has_all_labels() { { phrase("p", "collector__hint", w.too_many_labels) } }
                { phrase("p", "collector__hint", w.parts_hint) }
            </>
        },
    };
    html! { <>{ choice(w.grouping, options.collect()) }{ hint }</> }
}

fn set_name(view: &View<'_>, set: Set) -> String {
    let result = view.page.words.result;
    let path = match set.path {
        Path::Express => result.express,
        Path::Complete => result.complete,
    };
    [view.page.questionnaire.perimeter(set.perimeter).name.as_str(), path].join(" · ")
}

fn choice(legend: &'static str, options: Vec<Html>) -> Html {
    html! {
        <fieldset class="choice">
            <legend class="choice__legend">{ legend }</legend>
            { for options }
        </fieldset>
    }
}

fn option(
    (name, is_chosen): (&'static str, bool),
    text: String,
    on_choose: yew::Callback<Event>,
) -> Html {
    html! {
        <label class="option">
            <input type="radio" {name} checked={is_chosen} onchange={on_choose} />
            { phrase("span", "option__text", text) }
        </label>
    }
}
