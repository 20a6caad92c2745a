//! The parts that screens are made of. `html!` writes some 500 bytes of code for each element,
//! and the screens have hundreds: here that code is written once.

use engine::diagnosis::DimensionState;
use engine::questionnaire::Questionnaire;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, html};
use yew::{KeyboardEvent, TargetCast};

/// `<tag class="…">text</tag>`
pub fn phrase(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    element(tag, CLASS, &[class], vec![words(text.as_ref())])
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
    let names = &["class", "lang", "dir", "part"];
    element(tag, names, &[class, lang, dir], vec![words(text.as_ref())])
}

/// The same as a heading that takes the focus when its screen comes.
pub fn heading_in(
    [lang, dir]: [&str; 2],
    tag: &'static str,
    class: &'static str,
    text: &str,
) -> Html {
    let names = &["class", "tabindex", "data-focus", "lang", "dir"];
    element(tag, names, &[class, "-1", " ", lang, dir], vec![words(text)])
}

/// `<tag class="…">children</tag>`
pub fn block(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element(tag, CLASS, &[class], children)
}

/// A block whose name says what it is: a group, a list, a navigation.
pub fn named_block(
    [tag, class, role]: [&'static str; 3],
    name: &'static str,
    children: Vec<Html>,
) -> Html {
    element(tag, &["class", "role", "aria-label", "part"], &[class, role, name], children)
}

/// A part that stays itself when its neighbours change.
pub fn keyed_block(tag: &'static str, class: &'static str, key: &str, children: Vec<Html>) -> Html {
    let mut block = block(tag, class, children);
    if let Html::VTag(tag) = &mut block {
        Rc::make_mut(tag).key = Some(key.to_owned().into());
    }
    block
}

/// A button with a text.
#[inline(never)]
pub fn button(class: &'static str, text: &str, on_press: Callback<MouseEvent>) -> Html {
    let part = part_of(class);
    html! { <button type="button" {class} {part} onclick={on_press}>{ text.to_owned() }</button> }
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
    let checked = chosen == Some(value);
    html! { <input type="radio" {name} {value} {checked} onchange={on_choose} /> }
}

pub const CLASS: &[&str] = &["class", "part"];

/// Classes that partners may style: the same words after `::part`, as `docs/embed.md` promises.
const PARTS: [&str; 10] = [
    "bar", "button", "dialog", "footer", "header", "heading", "note", "notice", "option",
    "priority",
];

pub fn part_of(class: &str) -> Option<&str> {
    let first = class.split(' ').next().unwrap_or_default();
    PARTS.contains(&first).then_some(class)
}

/// Any element; an empty value stands for an attribute that is not there. A `part` comes last,
/// and follows from the class unless it is given.
#[inline(never)]
pub fn element(
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

/// Where a field with `data-limit` and this id in `aria-describedby` says that something did not fit:
/// see text-limit.js.
pub fn limit_status(id: &str, when_full: &str) -> Html {
    let names = &["class", "id", "role", "data-words", "part"];
    element("p", names, &["limit", id, "status", when_full, ""], Vec::new())
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
    html! {
        <svg class="bar" part="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class={if width.is_some() { "bar__ground" } else { "bar__ground bar__ground--none" }} width="100" height="6" />
            if let Some(width) = width {
                // A score of 0 is an answer: it shows as a thin line, not as an absence.
                <rect class="bar__length" width={width.max(1).to_string()} height="6" />
            }
            for cut in ["25", "50", "75"] {
                <rect class="bar__cut" x={cut} width="0.4" height="6" />
            }
            if let Some(stage) = target {
                <rect class="bar__target" x={(u16::from(stage.saturating_sub(1)) * 25).to_string()} width="25" height="6" />
            }
        </svg>
    }
}
