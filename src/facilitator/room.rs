//! What only the facilitator knows of the room: how many people are in it, and its Wi-Fi.

use super::message::Message;
use crate::View;
use engine::group::{Action, Group, HEADCOUNT_MAX};
use wasm_bindgen::JsCast;
use web::elements::{block, button, on_enter};
use web_sys::{Element, HtmlInputElement};
use yew::{Html, InputEvent, NodeRef, TargetCast, html};

pub(super) fn headcount(view: &View<'_>, group: &Group) -> Html {
    let w = view.words.room;
    let on_input = view.send_some(|event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let value = input.value();
        let count = if value.is_empty() { Some(0) } else { value.trim().parse().ok() };
        count.map(|it| Message::Apply(Action::Headcount(it)))
    });
    let count = group.headcount();
    let value = if count > 0 { count.to_string() } else { String::new() };
    html! {
        <label class="labelled">
            <span>{ w.headcount }</span>
            <input class="field show-of-hands__count" type="number" inputmode="numeric" min="0" max={HEADCOUNT_MAX.to_string()} {value} oninput={on_input} />
            <span class="tool-panel__hint">{ w.headcount_hint }</span>
        </label>
    }
}

/// Nobody keeps what is typed here: it goes to the wall, and is gone with the window.
pub(super) fn wifi(view: &View<'_>) -> Html {
    let w = view.words.room;
    let fields = NodeRef::default();
    let within = fields.clone();
    let on_show = view.send_some(move |()| {
        let fields: Element = within.cast()?;
        let [name, password] = ["wifi-name", "wifi-password"].map(|it| value_of(&fields, it));
        Some(Message::SetWifi(name, password))
    });
    let on_hide = || view.press(|| Message::SetWifi(String::new(), String::new()));
    let hide = view.wifi.filter(|it| !it[0].is_empty());
    let hide = hide.map(|_| button("button button--quiet", w.wifi_hide, on_hide()));
    let show = button("button", w.wifi_show, on_show.reform(|_| ()));
    html! {
        <details class="wifi">
            <summary>{ w.wifi }</summary>
            <div ref={fields} onkeydown={on_enter(on_show.clone())}>
                <p class="tool-panel__hint">{ w.wifi_hint }</p>
                { wifi_field("wifi-name", w.wifi_name) }
                { wifi_field("wifi-password", w.wifi_password) }
                { block("div", "actions", [Some(show), hide].into_iter().flatten().collect()) }
            </div>
        </details>
    }
}

fn wifi_field(name: &'static str, label: &'static str) -> Html {
    html! {
        <label class="labelled"><span>{ label }</span><input class="field" {name} autocomplete="off" autocapitalize="off" spellcheck="false" /></label>
    }
}

fn value_of(fields: &Element, name: &str) -> String {
    let selector = ["[name=", name, "]"].concat();
    let field = fields.query_selector(&selector).ok().flatten();
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.map(|it| it.value()).unwrap_or_default()
}
