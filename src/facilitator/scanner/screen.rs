//! The scanner's screen: the picture of the camera, its state and its buttons.

use super::{Message, Scanner, State};
use crate::intake::sentences;
use web::elements::{button, phrase};
use yew::{Context, Event, Html, TargetCast, html};

pub(super) fn screen(scanner: &Scanner, ctx: &Context<Scanner>) -> Html {
    let w = ctx.props().page.words;
    let failure = match &scanner.state {
        State::Failed(name) => Some(phrase("p", "notice", (w.scanner.failed)(name))),
        State::Waiting => Some(phrase("p", "notice", w.scanner.waiting)),
        State::Off | State::On => None,
    };
    let is_on = scanner.is_on();
    let may_sleep = is_on && scanner.may_sleep;
    let toggle = if is_on {
        button("button", w.scanner.stop, ctx.link().callback(|_| Message::Stop))
    } else {
        button("button button--main", w.scanner.start, ctx.link().callback(|_| Message::Start))
    };
    // The last feedback in large type: people read it from where they hold up their phones.
    let last = ctx.props().feedback.as_ref().filter(|_| is_on);
    let last = last.and_then(|it| sentences(w, it).into_iter().next());
    html! {
        <div class="tool-panel">
            <p class="tool-panel__hint">{ w.scanner.hint }</p>
            <div role="status">{ for failure }</div>
            if may_sleep { <p class="tool-panel__hint">{ w.scanner.may_sleep }</p> }
            <video class={if is_on { "camera" } else { "camera camera--off" }} ref={&scanner.video} muted=true playsinline=true aria-label={w.scanner.view} />
            <p class="camera__last" aria-hidden="true">{ last }</p>
            <div class="actions">{ toggle }{ camera_select(scanner, ctx) }</div>
        </div>
    }
}

/// The choice between several cameras.
fn camera_select(scanner: &Scanner, ctx: &Context<Scanner>) -> Html {
    if scanner.cameras.len() < 2 || !scanner.is_on() {
        return Html::default();
    }
    let w = ctx.props().page.words.scanner;
    let on_choose = ctx.link().batch_callback(|event: Event| {
        Some(Message::SelectCamera(event.target_dyn_into::<web_sys::HtmlSelectElement>()?.value()))
    });
    let option = |(id, name): &(String, String)| {
        let selected = scanner.chosen.as_ref() == Some(id);
        html! { <option value={id.clone()} {selected}>{ name.clone() }</option> }
    };
    html! {
        <label class="labelled"><span>{ w.camera }</span><select class="select" onchange={on_choose}>{ for scanner.cameras.iter().map(option) }</select></label>
    }
}
