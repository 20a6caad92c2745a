//! Builds the elements of every screen. `html!` compiles to some 500 bytes for each element, and
//! the screens have hundreds; these functions share one copy of that code.

mod bar;
mod controls;

pub use bar::bar;
pub use controls::{button, on_enter, radio};

use crate::element;
use engine::questionnaire::Questionnaire;
use std::rc::Rc;
use yew::html::onclick;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef};

/// `<tag class="…">text</tag>`
pub fn phrase(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    element!(tag, ["class" = class, part], vec![words(text.as_ref())])
}

/// The `lang` and `dir` of a questionnaire's texts; both are empty if the interface has the same
/// language.
pub fn language_of<'a>(questionnaire: &'a Questionnaire, interface: &str) -> [&'a str; 2] {
    let lang = questionnaire.lang();
    let is_same = lang.split('-').next() == interface.split('-').next();
    if is_same { [""; 2] } else { [lang, questionnaire.direction()] }
}

/// `<tag class="…" lang="…" dir="…">text</tag>`
pub fn phrase_in(
    [lang, dir]: [&str; 2],
    tag: &'static str,
    class: &'static str,
    text: impl AsRef<str>,
) -> Html {
    let children = vec![words(text.as_ref())];
    element!(tag, ["class" = class, "lang" = lang, "dir" = dir, part], children)
}

/// A heading in that language, which receives the focus when its screen opens.
pub fn heading_in(
    [lang, dir]: [&str; 2],
    tag: &'static str,
    class: &'static str,
    text: &str,
) -> Html {
    element!(
        tag,
        ["class" = class, "tabindex" = "-1", "data-focus" = " ", "lang" = lang, "dir" = dir],
        vec![words(text)]
    )
}

/// `<tag class="…">children</tag>`
pub fn block(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element!(tag, ["class" = class, part], children)
}

/// A block with a key.
pub fn keyed_block(tag: &'static str, class: &'static str, key: &str, children: Vec<Html>) -> Html {
    with_key(block(tag, class, children), key)
}

/// Adds a key, by which yew recognizes an element when its siblings change, and replaces it instead of
/// changing it when the key is another one.
pub fn with_key(mut element: Html, key: &str) -> Html {
    if let Some(tag) = tag_of(&mut element) {
        tag.key = Some(key.to_owned().into());
    }
    element
}

/// The element itself; `None` once it is shared or if it is no element.
fn tag_of(element: &mut Html) -> Option<&mut VTag> {
    match element {
        Html::VTag(tag) => Rc::get_mut(tag),
        _ => None,
    }
}

/// Adds the listener for one kind of event.
#[inline(never)]
pub fn with_listener(mut element: Html, listener: Rc<dyn Listener>) -> Html {
    if let Some(tag) = tag_of(&mut element) {
        tag.set_listeners(Box::new([Some(listener)]));
    }
    element
}

/// Adds a listener for clicks.
#[inline(never)]
pub fn with_click(element: Html, on_click: Callback<MouseEvent>) -> Html {
    with_listener(element, Rc::new(onclick::Wrapper::new(on_click)))
}

/// Sets the value of an input or a text area, which the person may then change.
#[inline(never)]
pub fn with_value(mut field: Html, value: &str) -> Html {
    if let Some(tag) = tag_of(&mut field) {
        tag.set_value(Some(AttrValue::from(value.to_owned())));
    }
    field
}

/// Makes the reference point to the element once it is on the page.
pub fn with_ref(mut element: Html, node_ref: &NodeRef) -> Html {
    if let Some(tag) = tag_of(&mut element) {
        tag.node_ref = node_ref.clone();
    }
    element
}

/// Several nodes without an element around them.
pub fn fragment(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// The classes that partners may style as `::part`s of the same names, as `docs/embed.md` promises.
const PARTS: [&str; 10] = [
    "bar", "button", "dialog", "footer", "header", "heading", "note", "notice", "option",
    "priority",
];

fn part_of(class: &str) -> Option<&str> {
    let first = class.split(' ').next().unwrap_or_default();
    PARTS.contains(&first).then_some(class)
}

/// The value of an attribute that is present without a value, such as `data-start`.
pub const EMPTY: &str = "\0";

/// Builds any element: `element!("a", ["class" = class, "href" = url], children)`.
///
/// An attribute whose value is an empty string is left out. A bare `part` at the end of the list
/// derives that attribute from the class, which must then come first.
#[macro_export]
macro_rules! element {
    ($tag:expr, [$($name:literal = $value:expr),+ $(,)?], $children:expr) => {
        $crate::elements::element($tag, &[$($name),+], &[$($value),+], $children)
    };
    ($tag:expr, [$($name:literal = $value:expr),+, part], $children:expr) => {
        $crate::elements::element($tag, &[$($name,)+ "part"], &[$($value),+], $children)
    };
}

/// The function behind [`element!`]: names and values in the same order. The names are static, so
/// that yew compares only the values. One more name than values stands for the derived `part`.
#[inline(never)]
pub fn element(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let attribute = |it: &str| {
        let value = AttrValue::from(if it == EMPTY { "" } else { it }.to_owned());
        (!it.is_empty()).then_some(AttributeOrProperty::Attribute(value))
    };
    let class = values.first().copied().unwrap_or_default();
    let part = (names.len() > values.len()).then(|| part_of(class).unwrap_or_default());
    let values = values.iter().copied().chain(part).map(attribute).collect();
    element.set_attributes(Attributes::Dynamic { keys: names, values });
    element.add_children(children);
    element.into()
}

/// The line in which `text-limit.js` reports that a text did not fit: for a field with `data-limit`
/// and this id in its `aria-describedby`.
pub fn limit_status(id: &str, when_full: &str) -> Html {
    element!(
        "p",
        ["class" = "limit", "id" = id, "role" = "status", "data-words" = when_full],
        Vec::new()
    )
}

/// A text node.
pub fn words(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}
