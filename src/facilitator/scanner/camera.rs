//! The interface of `camera.js`, which shows a camera and finds the codes in its pictures.

use super::{Message, Scanner};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlVideoElement;
use yew::html::Scope;

/// The module `camera.js`, once it is loaded.
#[derive(Debug, Clone)]
pub(crate) struct CameraModule(JsValue);

impl CameraModule {
    /// Calls the function of the page that loads it; `None` if that fails.
    pub(crate) async fn load(load: Option<Function>) -> Option<Self> {
        let promise = load?.call0(&JsValue::UNDEFINED).ok()?.dyn_into::<Promise>().ok()?;
        JsFuture::from(promise).await.ok().map(Self)
    }

    /// Plays the sound of that name.
    pub(crate) fn beep(&self, name: &str) {
        self.call("beep", &name.into());
    }

    /// Shows a camera in `video`, the one with this id or the browser's choice, and sends what it finds.
    pub(super) fn start(
        &self,
        video: &HtmlVideoElement,
        id: Option<&str>,
        link: &Scope<Scanner>,
    ) -> Option<Scan> {
        let on_found = text_closure(link, Message::CodeFound);
        let on_failed = text_closure(link, Message::Failed);
        let link = link.clone();
        let on_shown = Closure::<dyn FnMut()>::new(move || link.send_message(Message::FirstFrame));
        let options = Object::new();
        let id = id.map_or(JsValue::UNDEFINED, JsValue::from);
        let properties: [(&str, &JsValue); 5] = [
            ("video", video),
            ("found", on_found.as_ref()),
            ("shown", on_shown.as_ref()),
            ("failed", on_failed.as_ref()),
            ("deviceId", &id),
        ];
        for (name, value) in properties {
            // A plain object takes any property.
            Reflect::set(&options, &name.into(), value).ok();
        }
        let handle = self.call("scanning", &options)?;
        Some(Scan { handle, _on_found: on_found, _on_shown: on_shown, _on_failed: on_failed })
    }

    /// The cameras of this device, as `(id, name)`.
    pub(super) async fn cameras(self) -> Vec<(String, String)> {
        let list = async {
            let promise = method(&self.0, "cameras")?.call0(&self.0).ok()?;
            JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
        };
        let text = |it: &JsValue, name: &str| Reflect::get(it, &name.into()).ok()?.as_string();
        let list = list.await.map(|it| Array::from(&it)).unwrap_or_default();
        list.iter().filter_map(|it| Some((text(&it, "deviceId")?, text(&it, "label")?))).collect()
    }

    fn call(&self, name: &str, value: &JsValue) -> Option<JsValue> {
        method(&self.0, name)?.call1(&self.0, value).ok()
    }
}

/// A running scan, with the closures that it calls.
pub(super) struct Scan {
    handle: JsValue,
    _on_found: Closure<dyn FnMut(String)>,
    _on_shown: Closure<dyn FnMut()>,
    _on_failed: Closure<dyn FnMut(String)>,
}

impl Scan {
    pub(super) fn stop(self) {
        method(&self.handle, "stop").and_then(|it| it.call0(&self.handle).ok());
    }
}

fn text_closure(
    link: &Scope<Scanner>,
    message: fn(String) -> Message,
) -> Closure<dyn FnMut(String)> {
    let link = link.clone();
    Closure::new(move |it| link.send_message(message(it)))
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
