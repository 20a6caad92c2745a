//! Draws, stores and embeds. Decides nothing: `crate::engine` does.
//!
//! Three wasms come of it: the widget; with the feature `ways` what is brought when it is asked
//! for; with the feature `room` the page of who leads a group.

mod acts;
mod chance;
mod clock;
#[cfg(not(feature = "ways"))]
mod debounce;
#[cfg(any(feature = "ways", feature = "room"))]
mod download;
#[cfg(not(any(feature = "ways", feature = "room")))]
pub mod embed;
#[cfg_attr(
    any(feature = "ways", feature = "room"),
    expect(dead_code, reason = "the widget alone has places of every kind")
)]
mod faults;
mod focus;
#[cfg_attr(
    any(feature = "ways", feature = "room"),
    expect(dead_code, reason = "the other wasms have words of their own")
)]
mod i18n;
#[cfg(not(feature = "room"))]
mod pairs;
#[cfg_attr(feature = "room", expect(dead_code, reason = "another wasm needs a part of it"))]
mod parts;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg(any(feature = "ways", feature = "room"))]
mod qr;
#[cfg(feature = "room")]
pub mod room;
#[cfg(any(feature = "ways", feature = "room"))]
mod same;
#[cfg(not(feature = "room"))]
#[cfg_attr(feature = "ways", expect(dead_code, reason = "the other wasm needs a part of it"))]
mod storage;
#[cfg(not(any(feature = "ways", feature = "room")))]
mod ui;
#[cfg(feature = "ways")]
pub mod ways;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
