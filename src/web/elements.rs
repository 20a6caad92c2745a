//! The parts that screens are made of. `html!` writes some 500 bytes of code for each element,
//! and the screens have hundreds: here that code is written once.

use crate::element;
use engine::diagnosis::DimensionState;
use engine::questionnaire::Questionnaire;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::html::{onchange, onclick};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef, TargetCast};

/// `<tag class="…">text</tag>`
pub fn phrase(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    element!(tag, ["class" = class, part], vec![words(text.as_ref())])
}

/// The language and direction of a questionnaire's texts, as attributes; both are empty where
/// the interface around has the same language.
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

/// The same as a heading that takes the focus when its screen comes.
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

/// A block whose name says what it is: a group, a list, a navigation.
pub fn named_block(
    [tag, class, role]: [&'static str; 3],
    name: &'static str,
    children: Vec<Html>,
) -> Html {
    element!(tag, ["class" = class, "role" = role, "aria-label" = name, part], children)
}

/// A part that stays itself when its neighbours change.
pub fn keyed_block(tag: &'static str, class: &'static str, key: &str, children: Vec<Html>) -> Html {
    let mut block = block(tag, class, children);
    if let Some(tag) = tag_of(&mut block) {
        tag.key = Some(key.to_owned().into());
    }
    block
}

/// The tag behind an element that nothing else holds yet.
fn tag_of(element: &mut Html) -> Option<&mut VTag> {
    match element {
        Html::VTag(tag) => Rc::get_mut(tag),
        _ => None,
    }
}

/// The same element, with a listener for one kind of event.
#[inline(never)]
pub fn with_listener(mut element: Html, listener: Rc<dyn Listener>) -> Html {
    if let Some(tag) = tag_of(&mut element) {
        tag.set_listeners(Box::new([Some(listener)]));
    }
    element
}

/// The same element, which calls back when it is clicked.
#[inline(never)]
pub fn with_click(element: Html, on_click: Callback<MouseEvent>) -> Html {
    with_listener(element, Rc::new(onclick::Wrapper::new(on_click)))
}

/// The same field, with a value that the person may change.
#[inline(never)]
pub fn with_value(mut field: Html, value: &str) -> Html {
    if let Some(tag) = tag_of(&mut field) {
        tag.set_value(Some(AttrValue::from(value.to_owned())));
    }
    field
}

/// The same element, which this refers to once it is on the page.
pub fn with_ref(mut element: Html, node_ref: &NodeRef) -> Html {
    if let Some(tag) = tag_of(&mut element) {
        tag.node_ref = node_ref.clone();
    }
    element
}

/// Children without an element around them.
pub fn fragment(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// A button with a text.
#[inline(never)]
pub fn button(class: &'static str, text: &str, on_press: Callback<MouseEvent>) -> Html {
    let part = part_of(class).unwrap_or_default();
    let button =
        element!("button", ["type" = "button", "part" = part, "class" = class], vec![words(text)]);
    with_click(button, on_press)
}

/// Enter in a field presses its button. No form does that here: a sandbox may forbid forms.
pub fn on_enter(press: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        // Enter also ends a word that is still being composed.
        let is_due = event.key() == "Enter" && !event.is_composing();
        if is_due && event.target_dyn_into::<HtmlInputElement>().is_some() {
            // Else the same press would go on to what takes the focus.
            event.prevent_default();
            press.emit(());
        }
    })
}

/// A radio button; those of one name exclude each other.
#[inline(never)]
pub fn radio(
    name: &'static str,
    value: &'static str,
    chosen: Option<&'static str>,
    on_choose: Callback<Event>,
) -> Html {
    let input = element!("input", ["type" = "radio", "name" = name], Vec::new());
    let mut input = with_value(input, value);
    if let Some(tag) = tag_of(&mut input) {
        tag.set_checked(chosen == Some(value));
    }
    with_listener(input, Rc::new(onchange::Wrapper::new(on_choose)))
}

/// Classes that partners may style: the same words after `::part`, as `docs/embed.md` promises.
const PARTS: [&str; 10] = [
    "bar", "button", "dialog", "footer", "header", "heading", "note", "notice", "option",
    "priority",
];

pub fn part_of(class: &str) -> Option<&str> {
    let first = class.split(' ').next().unwrap_or_default();
    PARTS.contains(&first).then_some(class)
}

/// The value of an attribute that is there and has none.
pub const EMPTY: &str = "\0";

/// Any element, with its attributes by name: `element!("a", ["class" = class, "href" = url], children)`.
///
/// An attribute with an empty value is left out; see [`elements::EMPTY`]. A bare `part` at the end
/// derives that attribute from the class, which comes first.
#[macro_export]
macro_rules! element {
    ($tag:expr, [$($name:literal = $value:expr),+ $(,)?], $children:expr) => {
        $crate::elements::element($tag, &[$($name),+], &[$($value),+], $children)
    };
    ($tag:expr, [$($name:literal = $value:expr),+, part], $children:expr) => {
        $crate::elements::element($tag, &[$($name,)+ "part"], &[$($value),+], $children)
    };
}

/// What [`element!`] calls: names and values in the same order. The names are static, as yew then
/// compares the values alone; one name more than values is a `part` derived from the class.
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

/// Where a field with `data-limit` and this id in `aria-describedby` says that something did not fit:
/// see text-limit.js.
pub fn limit_status(id: &str, when_full: &str) -> Html {
    element!(
        "p",
        ["class" = "limit", "id" = id, "role" = "status", "data-words" = when_full],
        Vec::new()
    )
}

pub fn words(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// A length on the scale 0–100, with the three cuts between the four stages. The words beside
/// it say the same: this is for the eye alone. A target is a frame around its quarter.
pub fn bar(state: &DimensionState, target: Option<u8>) -> Html {
    let width = match state {
        DimensionState::Scored(score) => Some(score.display()),
        DimensionState::NotApplicable | DimensionState::NotCalculated { .. } => None,
    };
    let mut parts = vec![rect(if width.is_some() { GROUND } else { NO_GROUND }, "", "100")];
    // A score of 0 is an answer: it shows as a thin line, not as an absence.
    parts.extend(width.map(|it| rect("bar__length", "", &it.max(1).to_string())));
    parts.extend(["25", "50", "75"].map(|cut| rect("bar__cut", cut, "0.4")));
    let start = |stage: u8| (u16::from(stage.saturating_sub(1)) * 25).to_string();
    parts.extend(target.map(|stage| rect("bar__target", &start(stage), "25")));
    element!(
        "svg",
        [
            "class" = "bar",
            "part" = "bar",
            "viewBox" = "0 0 100 6",
            "preserveAspectRatio" = "none",
            "aria-hidden" = "true",
            "focusable" = "false",
        ],
        parts
    )
}

const GROUND: &str = "bar__ground";
const NO_GROUND: &str = "bar__ground bar__ground--none";

fn rect(class: &str, x: &str, width: &str) -> Html {
    element!("rect", ["class" = class, "x" = x, "width" = width, "height" = "6"], Vec::new())
}
