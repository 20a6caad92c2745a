//! The camera that reads the phones' codes one after another: `camera.js` looks, this counts.

use super::context::Given;
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

/// In milliseconds: how long the first picture is awaited without a word.
const PATIENCE: u32 = 3_000;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ScanProps {
    pub given: PtrEq<Given>,
    pub on_text: Callback<String>,
    /// What became of the last code.
    pub said: Option<Feedback>,
    /// How many codes were read.
    pub heard: u32,
}

pub(super) struct Scan {
    state: State,
    video: NodeRef,
    camera: Option<JsValue>,
    /// Of this device, as `(id, name)`.
    cameras: Vec<(String, String)>,
    chosen: Option<String>,
    running: Option<Running>,
    /// Until then, the first picture is awaited without a word.
    patience: Option<Timeout>,
    /// The browser has refused to keep the screen on.
    may_sleep: bool,
}

/// A camera at work; what hears it lives as long.
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
    /// On, and no picture yet.
    Waiting,
    /// Why there is none: the name that `camera.js` gives.
    Failed(String),
}

#[derive(Debug)]
pub(super) enum Word {
    Start,
    Stop,
    Brought(Option<JsValue>),
    /// The first picture is there.
    Shown,
    /// It should be.
    Late,
    Awake(Outcome),
    Cameras(Vec<(String, String)>),
    Choose(String),
    Found(String),
    Failed(String),
}

impl Component for Scan {
    type Message = Word;
    type Properties = ScanProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            state: State::Off,
            video: NodeRef::default(),
            camera: None,
            cameras: Vec::new(),
            chosen: None,
            running: None,
            patience: None,
            may_sleep: false,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, word: Word) -> bool {
        match word {
            Word::Start => {
                self.state = State::On;
                self.wait(ctx);
                let link = ctx.link().clone();
                capabilities::keep_awake("camera", move |it| link.send_message(Word::Awake(it)));
                let bring = ctx.props().given.camera.clone();
                ctx.link().send_future(async move { Word::Brought(brought(bring).await) });
            }
            Word::Stop => self.stop(State::Off),
            Word::Brought(None) => self.stop(State::Failed("unread".to_owned())),
            Word::Brought(Some(camera)) => {
                self.camera = Some(camera);
                if self.is_on() {
                    self.run(ctx);
                }
            }
            Word::Shown => {
                self.patience = None;
                self.state = State::On;
            }
            Word::Late => {
                if self.state == State::On {
                    self.state = State::Waiting;
                }
            }
            Word::Awake(outcome) => self.may_sleep = outcome.is_refused(),
            Word::Cameras(cameras) => self.cameras = cameras,
            Word::Choose(id) => {
                self.chosen = Some(id);
                self.stop(State::On);
                self.wait(ctx);
                self.run(ctx);
            }
            Word::Found(text) => ctx.props().on_text.emit(text),
            Word::Failed(name) => self.stop(State::Failed(name)),
        }
        true
    }

    /// A sound says what became of a code: eyes stay on the phones.
    fn changed(&mut self, ctx: &Context<Self>, old: &ScanProps) -> bool {
        let ScanProps { said, heard, .. } = ctx.props();
        if self.is_on() && *heard != old.heard {
            let kind = match said {
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
        let w = ctx.props().given.words;
        let failure = match &self.state {
            State::Failed(name) => Some(phrase("p", "notice", (w.camera_failed)(name))),
            State::Waiting => Some(phrase("p", "notice", w.camera_waiting)),
            State::Off | State::On => None,
        };
        let is_on = self.is_on();
        let may_sleep = is_on && self.may_sleep;
        let way = if is_on {
            button("button", w.camera_stop, ctx.link().callback(|_| Word::Stop))
        } else {
            button("button button--main", w.camera_start, ctx.link().callback(|_| Word::Start))
        };
        // The last word, large: it is read from where one holds the phones up.
        let last = ctx.props().said.as_ref().filter(|_| is_on);
        let last = last.and_then(|it| sentences(w, it).into_iter().next());
        html! {
            <div class="desk">
                <p class="desk__hint">{ w.camera_hint }</p>
                <div role="status">{ for failure }</div>
                if may_sleep { <p class="desk__hint">{ w.may_sleep }</p> }
                <video class={if is_on { "camera" } else { "camera camera--off" }} ref={&self.video} muted=true playsinline=true aria-label={w.camera_view} />
                <p class="camera__last" aria-hidden="true">{ last }</p>
                <div class="actions">{ way }{ self.choice(ctx) }</div>
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

    /// What keeps the first picture back may never tell: a question of the browser, or nothing at all.
    fn wait(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.patience = Some(Timeout::new(PATIENCE, move || link.send_message(Word::Late)));
    }

    fn run(&mut self, ctx: &Context<Self>) {
        let Some(video) = self.video.cast::<HtmlVideoElement>() else { return };
        let link = ctx.link().clone();
        let found = Closure::<dyn FnMut(String)>::new(move |it| link.send_message(Word::Found(it)));
        let link = ctx.link().clone();
        let shown = Closure::<dyn FnMut()>::new(move || link.send_message(Word::Shown));
        let link = ctx.link().clone();
        let failed =
            Closure::<dyn FnMut(String)>::new(move |it| link.send_message(Word::Failed(it)));
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
        ctx.link().send_future(async move { Word::Cameras(cameras(camera).await) });
    }

    fn stop(&mut self, state: State) {
        self.state = state;
        self.patience = None;
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

    fn choice(&self, ctx: &Context<Self>) -> Html {
        if self.cameras.len() < 2 || !self.is_on() {
            return Html::default();
        }
        let w = ctx.props().given.words;
        let on_choose = ctx.link().batch_callback(|event: Event| {
            Some(Word::Choose(event.target_dyn_into::<web_sys::HtmlSelectElement>()?.value()))
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

async fn brought(bring: Option<Function>) -> Option<JsValue> {
    let promise = bring?.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()?;
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
