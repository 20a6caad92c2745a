//! The scanner: reads the codes on phones one after another. `camera.js` finds them in the pictures; this
//! component controls it and shows its state.

use super::context::PageContext;
use super::intake::sentences;
use super::message::Feedback;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::capabilities::{self, Outcome};
use web::elements::{button, phrase};
use web::ptr_eq::PtrEq;
use web_sys::HtmlVideoElement;
use yew::{Callback, Component, Context, Event, Html, NodeRef, Properties, TargetCast, html};

/// In milliseconds: how long the first picture may take before a notice shows.
const FIRST_FRAME_TIMEOUT: u32 = 3_000;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ScannerProps {
    pub page: PtrEq<PageContext>,
    pub on_text: Callback<String>,
    /// The feedback on the last code.
    pub feedback: Option<Feedback>,
    /// How many texts were imported: see `View::intake_count`.
    pub intake_count: u32,
}

pub(super) struct Scan {
    state: State,
    video: NodeRef,
    camera: Option<JsValue>,
    /// The cameras of this device, as `(id, name)`.
    cameras: Vec<(String, String)>,
    chosen: Option<String>,
    running: Option<Running>,
    /// Runs until the first picture is there.
    first_frame_timeout: Option<Timeout>,
    /// The browser refused to keep the screen on.
    may_sleep: bool,
}

/// A running camera, with the closures that it calls.
struct Running {
    scanning: JsValue,
    _found: Closure<dyn FnMut(String)>,
    _shown: Closure<dyn FnMut()>,
    _failed: Closure<dyn FnMut(String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Off,
    On,
    /// On, and the first picture is late.
    Waiting,
    /// The camera has failed, for the reason that `camera.js` names.
    Failed(String),
}

#[derive(Debug)]
pub(super) enum Message {
    Start,
    Stop,
    ModuleLoaded(Option<JsValue>),
    /// The first picture is there.
    FirstFrame,
    /// The first picture should be there by now.
    FirstFrameLate,
    WakeLockOutcome(Outcome),
    Cameras(Vec<(String, String)>),
    SelectCamera(String),
    CodeFound(String),
    Failed(String),
}

impl Component for Scan {
    type Message = Message;
    type Properties = ScannerProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            state: State::Off,
            video: NodeRef::default(),
            camera: None,
            cameras: Vec::new(),
            chosen: None,
            running: None,
            first_frame_timeout: None,
            may_sleep: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Start => {
                self.state = State::On;
                self.await_first_frame(ctx);
                let link = ctx.link().clone();
                capabilities::keep_awake("camera", move |it| {
                    link.send_message(Message::WakeLockOutcome(it));
                });
                let load = ctx.props().page.camera.clone();
                ctx.link()
                    .send_future(async move { Message::ModuleLoaded(load_module(load).await) });
            }
            Message::Stop => self.stop(State::Off),
            Message::ModuleLoaded(None) => self.stop(State::Failed("unread".to_owned())),
            Message::ModuleLoaded(Some(camera)) => {
                self.camera = Some(camera);
                if self.is_on() {
                    self.run(ctx);
                }
            }
            Message::FirstFrame => {
                self.first_frame_timeout = None;
                self.state = State::On;
            }
            Message::FirstFrameLate => {
                if self.state == State::On {
                    self.state = State::Waiting;
                }
            }
            Message::WakeLockOutcome(outcome) => self.may_sleep = outcome.is_refused(),
            Message::Cameras(cameras) => self.cameras = cameras,
            Message::SelectCamera(id) => {
                self.chosen = Some(id);
                self.stop(State::On);
                self.await_first_frame(ctx);
                self.run(ctx);
            }
            Message::CodeFound(text) => ctx.props().on_text.emit(text),
            Message::Failed(name) => self.stop(State::Failed(name)),
        }
        true
    }

    /// Plays a sound for the outcome of each code, since eyes stay on the phones.
    fn changed(&mut self, ctx: &Context<Self>, old: &ScannerProps) -> bool {
        let ScannerProps { feedback, intake_count, .. } = ctx.props();
        if self.is_on() && *intake_count != old.intake_count {
            let kind = match feedback {
                Some(Feedback::Counted { .. }) => "counted",
                Some(Feedback::Known { .. }) => "again",
                Some(Feedback::Refused(_)) => "refused",
                _ => return true,
            };
            self.call("beep", &kind.into());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let w = ctx.props().page.words;
        let failure = match &self.state {
            State::Failed(name) => Some(phrase("p", "notice", (w.camera_failed)(name))),
            State::Waiting => Some(phrase("p", "notice", w.camera_waiting)),
            State::Off | State::On => None,
        };
        let is_on = self.is_on();
        let may_sleep = is_on && self.may_sleep;
        let toggle = if is_on {
            button("button", w.camera_stop, ctx.link().callback(|_| Message::Stop))
        } else {
            button("button button--main", w.camera_start, ctx.link().callback(|_| Message::Start))
        };
        // The last feedback in large type: people read it from where they hold up their phones.
        let last = ctx.props().feedback.as_ref().filter(|_| is_on);
        let last = last.and_then(|it| sentences(w, it).into_iter().next());
        html! {
            <div class="desk">
                <p class="desk__hint">{ w.camera_hint }</p>
                <div role="status">{ for failure }</div>
                if may_sleep { <p class="desk__hint">{ w.may_sleep }</p> }
                <video class={if is_on { "camera" } else { "camera camera--off" }} ref={&self.video} muted=true playsinline=true aria-label={w.camera_view} />
                <p class="camera__last" aria-hidden="true">{ last }</p>
                <div class="actions">{ toggle }{ self.camera_select(ctx) }</div>
            </div>
        }
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.stop(State::Off);
    }
}

impl Scan {
    fn is_on(&self) -> bool {
        matches!(self.state, State::On | State::Waiting)
    }

    /// Starts the timeout for the first picture. The browser may wait for a permission and never report it.
    fn await_first_frame(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.first_frame_timeout = Some(Timeout::new(FIRST_FRAME_TIMEOUT, move || {
            link.send_message(Message::FirstFrameLate);
        }));
    }

    fn run(&mut self, ctx: &Context<Self>) {
        let Some(video) = self.video.cast::<HtmlVideoElement>() else { return };
        let link = ctx.link().clone();
        let found =
            Closure::<dyn FnMut(String)>::new(move |it| link.send_message(Message::CodeFound(it)));
        let link = ctx.link().clone();
        let shown = Closure::<dyn FnMut()>::new(move || link.send_message(Message::FirstFrame));
        let link = ctx.link().clone();
        let failed =
            Closure::<dyn FnMut(String)>::new(move |it| link.send_message(Message::Failed(it)));
        let options = Object::new();
        let id = self.chosen.as_deref().map_or(JsValue::UNDEFINED, JsValue::from);
        let parts: [(&str, &JsValue); 5] = [
            ("video", &video),
            ("found", found.as_ref()),
            ("shown", shown.as_ref()),
            ("failed", failed.as_ref()),
            ("deviceId", &id),
        ];
        for (name, value) in parts {
            // A plain object takes any property.
            Reflect::set(&options, &name.into(), value).ok();
        }
        if let Some(scanning) = self.call("scanning", &options) {
            self.running =
                Some(Running { scanning, _found: found, _shown: shown, _failed: failed });
        }
        let camera = self.camera.clone();
        ctx.link().send_future(async move { Message::Cameras(cameras(camera).await) });
    }

    fn stop(&mut self, state: State) {
        self.state = state;
        self.first_frame_timeout = None;
        if !self.is_on() {
            capabilities::let_sleep("camera");
        }
        if let Some(Running { scanning, .. }) = self.running.take() {
            method(&scanning, "stop").and_then(|it| it.call0(&scanning).ok());
        }
    }

    fn call(&self, name: &str, value: &JsValue) -> Option<JsValue> {
        let camera = self.camera.as_ref()?;
        method(camera, name)?.call1(camera, value).ok()
    }

    fn camera_select(&self, ctx: &Context<Self>) -> Html {
        if self.cameras.len() < 2 || !self.is_on() {
            return Html::default();
        }
        let w = ctx.props().page.words;
        let on_choose = ctx.link().batch_callback(|event: Event| {
            Some(Message::SelectCamera(
                event.target_dyn_into::<web_sys::HtmlSelectElement>()?.value(),
            ))
        });
        let option = |(id, name): &(String, String)| {
            let selected = self.chosen.as_ref() == Some(id);
            html! { <option value={id.clone()} {selected}>{ name.clone() }</option> }
        };
        html! {
            <label class="labelled"><span>{ w.camera }</span><select class="select" onchange={on_choose}>{ for self.cameras.iter().map(option) }</select></label>
        }
    }
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

async fn load_module(load: Option<Function>) -> Option<JsValue> {
    let promise = load?.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

async fn cameras(camera: Option<JsValue>) -> Vec<(String, String)> {
    let list = async {
        let camera = camera?;
        let promise = method(&camera, "cameras")?.call0(&camera).ok()?;
        JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
    };
    let text = |it: &JsValue, name: &str| Reflect::get(it, &name.into()).ok()?.as_string();
    let list = list.await.map(|it| Array::from(&it)).unwrap_or_default();
    list.iter().filter_map(|it| Some((text(&it, "deviceId")?, text(&it, "label")?))).collect()
}
