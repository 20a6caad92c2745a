//! The countdown: each tick draws it again, and its end is heard where the facilitator wants that.

use super::Facilitator;
use crate::message::Message;
use crate::scanner::CameraModule;
use crate::window::Switch;
use web::clock::now;
use yew::Context;

#[derive(Debug, Default)]
pub(super) struct Timer {
    pub switch: Switch,
    sound: Option<CameraModule>,
    /// The end of the last countdown that has ended here: a sound that is wanted later is not for it.
    ended: u64,
}

impl Timer {
    /// Plays the sound once, so that the facilitator knows what the room will hear.
    pub(super) fn set_sound(&mut self, module: Option<CameraModule>) {
        if let Some(it) = &module {
            it.beep("over");
        }
        self.switch = Switch::from(module.is_some());
        self.sound = module;
    }
}

impl Facilitator {
    pub(super) fn hear_timer(&mut self, ctx: &Context<Self>, switch: Switch) {
        self.timer.switch = switch;
        if switch == Switch::On {
            let load = ctx.props().page.camera.clone();
            ctx.link()
                .send_future(async move { Message::BeepLoaded(CameraModule::load(load).await) });
        }
    }

    /// Returns whether to draw again: only a countdown changes with time.
    pub(super) fn tick_timer(&mut self) -> bool {
        let end = self.group.as_ref().map_or(0, |it| it.wall().timer);
        let (now, Timer { switch, sound, ended }) = (now(), &mut self.timer);
        let is_over = end > 0 && (end..=end + 1).contains(&now) && *ended != end;
        if is_over {
            *ended = end;
        }
        if let Some(sound) = sound.as_ref().filter(|_| is_over && *switch == Switch::On) {
            sound.beep("over");
        }
        end > 0 && now <= end + 1
    }
}
