//! The callbacks that screens receive: each sends a message to the root component.

use super::{App, Message, Requester};
use crate::result::share::Status;
use engine::session::Action;
use web::dialog_screen::DialogScreen;
use yew::html::Scope;
use yew::{Callback, MouseEvent};

/// Created once, so that yew can compare them by address.
#[derive(Debug)]
pub(super) struct Callbacks {
    pub action: Callback<Action>,
    pub lang: Callback<String>,
    pub full_screen: Callback<MouseEvent>,
    pub status: Callback<Status>,
    pub dialog: Callback<DialogScreen>,
    pub copy: Callback<MouseEvent>,
    pub retry: Callback<MouseEvent>,
}

impl Callbacks {
    pub(super) fn new(link: &Scope<App>) -> Self {
        Self {
            action: link.callback(Message::Act),
            lang: link.callback(|lang| Message::RequestLanguage {
                lang,
                requester: Requester::Respondent,
            }),
            full_screen: link.callback(|_| Message::ToggleFullScreen),
            status: link.callback(Message::ShareStatus),
            dialog: link.callback(Message::OpenDialog),
            copy: link.callback(|_| Message::DownloadCopy),
            retry: link.callback(|_| Message::LoadRest),
        }
    }
}
