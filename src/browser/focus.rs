//! Moves the focus to the new screen's heading, so that it is read once and keys start there.

use crate::browser::faults;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

pub(crate) fn focus_heading(widget: &NodeRef) {
    faults::at("focus");
    let Some(widget) = widget.cast::<Element>() else { return };
    if widget.get_bounding_client_rect().top() < 0.0 {
        let top = ScrollIntoViewOptions::new();
        top.set_block(ScrollLogicalPosition::Start);
        widget.scroll_into_view_with_scroll_into_view_options(&top);
    }
    let heading = widget.query_selector("[data-focus]").ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that can't take the focus leaves it where it was.
        heading.focus_with_options(&options).ok();
    }
}
