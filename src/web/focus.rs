//! Moves the focus to the heading of a new screen: screen readers read it, and Tab starts there.

use crate::fault_injection;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
use yew::NodeRef;

const MARGIN: &str = "scroll-margin-top";

/// Focuses the heading marked with `data-focus`, if there is one.
pub fn focus_heading(widget: &NodeRef) {
    fault_injection::at("focus");
    let Some(widget) = widget.cast::<Element>() else { return };
    let heading = widget.query_selector("[data-focus]").ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        if !is_framed(&heading) {
            reveal(&heading, &widget);
        }
        focus(&heading);
    }
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // If the element refuses the focus, the focus stays where it was.
    element.focus_with_options(&options).ok();
}

/// Opens, scrolls to and focuses the element with this `data-anchor`, if there is one.
pub fn focus_anchor(widget: &Element, anchor: &str) {
    // An address may hold anything: what is no selector finds nothing.
    let found = widget.query_selector(&["[data-anchor=\"", anchor, "\"]"].concat());
    let found = found.ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(found) = found else { return };
    if let Some(details) = found.closest("details").ok().flatten() {
        details.set_attribute("open", "").ok();
    }
    keep_margin(&found, widget);
    scroll(&found, ScrollLogicalPosition::Start);
    focus(&found);
}

/// Whether the widget is in an iframe as high as its content. Then the host page scrolls
/// (`iframe-guest.js`); Chromium would scroll it from here too, without a way to notice.
fn is_framed(heading: &Element) -> bool {
    let document = heading.owner_document();
    let framed = document.and_then(|it| it.query_selector(".framed [data-ready]").ok().flatten());
    framed.is_some()
}

/// Scrolls the heading into view, by the browser's rules and the page's scroll margins. Nothing
/// moves if it is in view; otherwise the widget is shown from its top.
fn reveal(heading: &HtmlElement, widget: &Element) {
    let host = keep_margin(heading, widget);
    let top = heading.get_bounding_client_rect().top();
    scroll(heading, ScrollLogicalPosition::Nearest);
    #[expect(clippy::float_cmp, reason = "a position that did not change is identical")]
    let is_moved = heading.get_bounding_client_rect().top() != top;
    if is_moved {
        scroll(&host, ScrollLogicalPosition::Start);
        scroll(heading, ScrollLogicalPosition::Nearest);
    }
}

/// Gives an element the scroll margin of the host, which it returns: a header fixed at the top of the
/// page would cover the element as well.
fn keep_margin(element: &HtmlElement, widget: &Element) -> Element {
    let host = widget.get_root_node().dyn_into::<ShadowRoot>().map(|it| it.host());
    let host = host.unwrap_or_else(|_| widget.clone());
    let style = web_sys::window().and_then(|it| it.get_computed_style(&host).ok().flatten());
    let margin = style.and_then(|it| it.get_property_value(MARGIN).ok());
    // Even the same value would make the browser compute the layout again.
    if let Some(margin) = margin.filter(|it| it != "0px") {
        element.style().set_property(MARGIN, &margin).ok();
    }
    host
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
