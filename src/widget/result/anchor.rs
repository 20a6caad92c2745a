//! Links within a result: to its parts, and to each theme. On our own page they have an address, such as
//! `#theme=B3`; on a host page, whose address is not ours, they are buttons.

use crate::View;
use crate::headings::anchored_heading;
use engine::questionnaire::Dimension;
use web::element;
use web::elements::with_click;
use web::focus::focus_anchor;
use web_sys::Element;
use yew::{Callback, Html, MouseEvent, TargetCast};

pub(super) fn theme(of: &Dimension) -> String {
    ["theme=", &of.id].concat()
}

pub(super) fn part(id: &str) -> String {
    ["part=", id].concat()
}

/// The title of a part, to which links lead.
pub(super) fn part_heading(view: View<'_>, id: &str, text: &str) -> Html {
    anchored_heading(view, &part(id), text)
}

/// A link to the element with this `data-anchor`. A press moves there without a new address.
pub(super) fn anchor_link(
    view: View<'_>,
    anchor: String,
    class: &'static str,
    children: Vec<Html>,
) -> Html {
    let link = if view.settings.history {
        let address = ["#", &anchor].concat();
        element!("a", ["class" = class, "href" = &address], children)
    } else {
        element!("button", ["class" = class, "type" = "button"], children)
    };
    let follow = move |event: MouseEvent| {
        // Another tab or a download is the browser's business.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        let widget = event.target_dyn_into::<Element>();
        if let Some(widget) = widget.and_then(|it| it.closest(".widget").ok().flatten()) {
            focus_anchor(&widget, &anchor);
        }
    };
    with_click(link, Callback::from(follow))
}
