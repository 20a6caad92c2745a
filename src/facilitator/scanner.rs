//! The scanner: reads the codes on phones one after another. `camera.js` finds them in the pictures;
//! this component controls it and shows its state.

mod camera;
mod screen;

use super::context::PageContext;
use super::feedback::Feedback;
pub(super) use camera::CameraModule;
use camera::Scan;
use gloo_timers::callback::Timeout;
use screen::screen;
use web::capabilities::{self, Outcome};
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

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

pub(super) struct Scanner {
    state: State,
    video: NodeRef,
    camera: Option<CameraModule>,
    /// The cameras of this device, as `(id, name)`.
    cameras: Vec<(String, String)>,
    chosen: Option<String>,
    scan: Option<Scan>,
    /// Runs until the first picture is there.
    first_frame_timeout: Option<Timeout>,
    /// The browser refused to keep the screen on.
    may_sleep: bool,
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
    ModuleLoaded(Option<CameraModule>),
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

impl Component for Scanner {
    type Message = Message;
    type Properties = ScannerProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            state: State::Off,
            video: NodeRef::default(),
            camera: None,
            cameras: Vec::new(),
            chosen: None,
            scan: None,
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
                ctx.link().send_future(async move {
                    Message::ModuleLoaded(CameraModule::load(load).await)
                });
            }
            Message::Stop => self.stop(State::Off),
            Message::ModuleLoaded(None) => self.stop(State::Failed("unread".to_owned())),
            Message::ModuleLoaded(Some(camera)) => {
                // Two starts within its loading time load it twice.
                self.camera = Some(camera);
                if self.is_on() && self.scan.is_none() {
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
            let sound = match feedback {
                Some(Feedback::Counted { .. }) => "counted",
                Some(Feedback::Known { .. }) => "again",
                Some(Feedback::Refused(_)) => "refused",
                _ => return true,
            };
            if let Some(camera) = &self.camera {
                camera.beep(sound);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        screen(self, ctx)
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        self.stop(State::Off);
    }
}

impl Scanner {
    fn is_on(&self) -> bool {
        matches!(self.state, State::On | State::Waiting)
    }

    /// Starts the timeout for the first picture. The browser may ask for a permission first, or never
    /// answer, and reports neither.
    fn await_first_frame(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.first_frame_timeout = Some(Timeout::new(FIRST_FRAME_TIMEOUT, move || {
            link.send_message(Message::FirstFrameLate);
        }));
    }

    fn run(&mut self, ctx: &Context<Self>) {
        let (Some(camera), Some(video)) = (self.camera.clone(), self.video.cast()) else { return };
        if let Some(scan) = camera.start(&video, self.chosen.as_deref(), ctx.link()) {
            self.scan = Some(scan);
        }
        ctx.link().send_future(async move { Message::Cameras(camera.cameras().await) });
    }

    fn stop(&mut self, state: State) {
        self.state = state;
        self.first_frame_timeout = None;
        if !self.is_on() {
            capabilities::let_sleep("camera");
        }
        if let Some(scan) = self.scan.take() {
            scan.stop();
        }
    }
}
