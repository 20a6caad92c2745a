//! Asks the page at each named point whether to fail there, and how.

use js_sys::{Function, Reflect, global};
use std::fmt::{Debug, Error, Result, Write};
use std::hint::black_box;
use wasm_bindgen::{JsCast, JsValue};

/// A function of the page that receives the name of the point, and returns the kind of fault, if
/// any.
const ASK: &str = "faireEnsembleFault";

/// # Panics
///
/// If the page requests it.
pub fn at(place: &str) {
    let ask = Reflect::get(&global(), &ASK.into()).ok();
    let Some(ask) = ask.and_then(|it| it.dyn_into::<Function>().ok()) else { return };
    let fault = ask.call1(&JsValue::UNDEFINED, &place.into()).ok();
    match fault.and_then(|it| it.as_string()).as_deref() {
        Some("panic") => panic!("asked for at {place}"),
        Some("memory") => use_up_memory(),
        Some("stack") => drop(black_box(use_up_stack(0))),
        _ => {}
    }
}

/// A point for each variant of an enum.
pub fn at_each(kind: &str, of: &impl Debug) {
    let mut name = FirstWord(String::new());
    // `FirstWord` fails on purpose after one word.
    write!(name, "{of:?}").ok();
    at(&[kind, " ", &name.0].concat());
}

/// Takes the first string that `Debug` writes: the name of the variant.
struct FirstWord(String);

impl Write for FirstWord {
    fn write_str(&mut self, text: &str) -> Result {
        text.clone_into(&mut self.0);
        Err(Error)
    }
}

fn use_up_memory() {
    loop {
        std::mem::forget(black_box(Vec::<u8>::with_capacity(1 << 26)));
    }
}

#[expect(unconditional_recursion, reason = "that is what it is for")]
fn use_up_stack(depth: u64) -> u64 {
    black_box(use_up_stack(black_box(depth + 1))) + depth
}
