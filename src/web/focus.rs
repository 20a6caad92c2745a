//! Moves the focus to the new screen's heading, so that it is read once and keys start there.

use crate::fault_injection;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
use yew::NodeRef;

const MARGIN: &str = "scroll-margin-top";

pub fn focus_heading(widget: &NodeRef) {
    fault_injection::at("focus");
    let Some(widget) = widget.cast::<Element>() else { return };
    let heading = widget.query_selector("[data-focus]").ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        if !is_framed(&heading) {
            reveal(&heading, &widget);
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that can't take the focus leaves it where it was.
        heading.focus_with_options(&options).ok();
    }
}

/// In a frame as high as what is in it, the page around scrolls (`embed/frame.js`). Chromium would do it
/// from here too, and nobody here could tell.
fn is_framed(heading: &Element) -> bool {
    let document = heading.owner_document();
    let framed = document.and_then(|it| it.query_selector(".framed [data-ready]").ok().flatten());
    framed.is_some()
}

/// Scrolls whatever scrolls around the widget, by the browser's own rules and the page's margins;
/// nothing moves where the heading is seen. Where it is not, the widget is seen from its top.
fn reveal(heading: &HtmlElement, widget: &Element) {
    let host = widget.get_root_node().dyn_into::<ShadowRoot>().map(|it| it.host());
    let host = host.as_ref().unwrap_or(widget);
    // What covers the page at its top covers the heading too.
    let style = web_sys::window().and_then(|it| it.get_computed_style(host).ok().flatten());
    if let Some(margin) = style.and_then(|it| it.get_property_value(MARGIN).ok()) {
        heading.style().set_property(MARGIN, &margin).ok();
    }
    let top = heading.get_bounding_client_rect().top();
    scroll(heading, ScrollLogicalPosition::Nearest);
    #[expect(clippy::float_cmp, reason = "what did not move is where it was, to the bit")]
    let is_moved = heading.get_bounding_client_rect().top() != top;
    if is_moved {
        scroll(host, ScrollLogicalPosition::Start);
        scroll(heading, ScrollLogicalPosition::Nearest);
    }
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
