//! Draws, stores and embeds. Decides nothing: `crate::engine` does.
//!
//! Two wasms come of it: the widget, and with the feature `ways` what is brought when it is asked for.

mod chance;
mod clock;
#[cfg(not(feature = "ways"))]
pub mod embed;
mod focus;
#[cfg_attr(feature = "ways", expect(dead_code, reason = "the other wasm has words of its own"))]
mod i18n;
mod pairs;
mod parts;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg_attr(feature = "ways", expect(dead_code, reason = "the other wasm needs a part of it"))]
mod storage;
#[cfg(not(feature = "ways"))]
mod ui;
#[cfg(feature = "ways")]
pub mod ways;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
