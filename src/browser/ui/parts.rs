//! The parts that screens are made of. `html!` writes some 500 bytes of code for each element,
//! and the screens have hundreds: here that code is written once.

use super::View;
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, html};

/// `<tag class="…">text</tag>`
pub(super) fn phrase(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    element(tag, CLASS, &[class], vec![words(text.as_ref())])
}

/// A heading, so many levels below the highest one of the widget.
pub(super) fn heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: impl AsRef<str>,
) -> Html {
    phrase(view.heading(below), class, text)
}

/// `<tag class="…">children</tag>`
pub(super) fn block(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element(tag, CLASS, &[class], children)
}

/// A block whose name says what it is: a group, a list, a navigation.
pub(super) fn named_block(
    [tag, class, role]: [&'static str; 3],
    name: &'static str,
    children: Vec<Html>,
) -> Html {
    element(tag, &["class", "role", "aria-label", "part"], &[class, role, name], children)
}

/// A part that stays itself when its neighbours change.
pub(super) fn keyed_block(
    tag: &'static str,
    class: &'static str,
    key: &str,
    children: Vec<Html>,
) -> Html {
    let mut block = block(tag, class, children);
    if let Html::VTag(tag) = &mut block {
        Rc::make_mut(tag).key = Some(key.to_owned().into());
    }
    block
}

/// The heading of a screen: it takes the focus when the screen comes.
pub(super) fn screen_heading(
    view: View<'_>,
    below: usize,
    class: &'static str,
    text: &str,
) -> Html {
    let names = &["class", "tabindex", "data-focus", "part"];
    element(view.heading(below), names, &[class, "-1", " ", "heading"], vec![words(text)])
}

/// A button with a text.
#[inline(never)]
pub(super) fn button(class: &'static str, text: &str, on_press: Callback<MouseEvent>) -> Html {
    let part = part_of(class);
    html! { <button type="button" {class} {part} onclick={on_press}>{ text.to_owned() }</button> }
}

/// A radio button; those of one name exclude each other.
#[inline(never)]
pub(super) fn radio(
    name: &'static str,
    value: &'static str,
    chosen: Option<&'static str>,
    on_choose: Callback<Event>,
) -> Html {
    let checked = chosen == Some(value);
    html! { <input type="radio" {name} {value} {checked} onchange={on_choose} /> }
}

pub(super) const CLASS: &[&str] = &["class", "part"];

/// Classes that partners may style: the same words after `::part`, as `docs/embed.md` promises.
const PARTS: [&str; 10] = [
    "bar", "button", "dialog", "footer", "header", "heading", "note", "notice", "option",
    "priority",
];

pub(super) fn part_of(class: &str) -> Option<&str> {
    let first = class.split(' ').next().unwrap_or_default();
    PARTS.contains(&first).then_some(class)
}

/// Any element; an empty value stands for an attribute that is not there. A `part` comes last,
/// and follows from the class unless it is given.
#[inline(never)]
pub(super) fn element(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let attribute = |it: &str| {
        let value = AttrValue::from(it.to_owned());
        (!it.is_empty()).then_some(AttributeOrProperty::Attribute(value))
    };
    let class = values.first().copied().unwrap_or_default();
    let part = (names.len() > values.len()).then(|| part_of(class).unwrap_or_default());
    let values = values.iter().copied().chain(part).map(attribute).collect();
    element.set_attributes(Attributes::Dynamic { keys: names, values });
    element.add_children(children);
    element.into()
}

pub(super) fn words(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}
