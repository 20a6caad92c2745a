//! The list of all views of the wall, from which the facilitator jumps to one.

use crate::View;
use crate::context::PageContext;
use crate::discussion::select_option;
use crate::message::Message;
use engine::group::{Group, View as WallView};
use engine::questionnaire::{Path, Questionnaire};
use web_sys::HtmlSelectElement;
use yew::{Event, Html, TargetCast, html};

pub(super) fn view_select(view: &View<'_>, group: &Group) -> Html {
    let on_select = view.send_some(|event: Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse::<usize>().ok().map(Message::GoToPosition)
    });
    let questionnaire = &view.page.questionnaire;
    let views = group.views(questionnaire);
    let current = views.iter().position(|it| *it == group.view());
    let current = current.map(|it| it.to_string()).unwrap_or_default();
    let options: Vec<_> = views.iter().copied().enumerate().collect();
    let heading = |it: WallView| heading(questionnaire, group.setting().path, it);
    let groups = options.chunk_by(|(_, one), (_, other)| heading(*one) == heading(*other));
    let groups = groups.map(|of| {
        let options = of.iter().map(|(position, it)| {
            select_option(&position.to_string(), &view_name(view.page, *it), &current)
        });
        match of.first().and_then(|(_, it)| heading(*it)) {
            Some(label) => html! { <optgroup label={label.to_owned()}>{ for options }</optgroup> },
            None => html! { <>{ for options }</> },
        }
    });
    html! {
        <label class="labelled"><span>{ view.words.controls.go_to }</span><select class="select" onchange={on_select}>{ for groups }</select></label>
    }
}

/// What the views of items are listed under: the theme, or the axis where each theme has one item.
fn heading(questionnaire: &Questionnaire, path: Path, view: WallView) -> Option<&str> {
    let WallView::Item(item) = view else { return None };
    let at = questionnaire.dimension_of(item)?;
    match path {
        Path::Complete => questionnaire.dimensions().get(at).map(|it| it.short.as_str()),
        Path::Express => {
            let axis = questionnaire.axes().iter().find(|it| it.dimensions.contains(&at));
            axis.map(|it| it.name.as_str())
        }
    }
}

/// The name of a view of the wall.
pub(super) fn view_name(page: &PageContext, view: WallView) -> String {
    let w = page.words.wall;
    let name = match view {
        WallView::Item(at) => {
            return page
                .questionnaire
                .items()
                .get(at)
                .map(|it| it.topic.clone())
                .unwrap_or_default();
        }
        WallView::Join => w.view_join,
        WallView::Earlier(_) => page.words.group.earlier,
        WallView::Profile => w.view_profile,
        WallView::Discuss => w.view_discuss,
        WallView::Commitments(_) => w.view_commitments,
        WallView::Rating => page.words.group.rating,
        WallView::Closing(_) => w.view_closing,
    };
    match view.page() {
        0 => name.to_owned(),
        page => [name, " (", &(page + 1).to_string(), ")"].concat(),
    }
}
