//! Draws, stores and embeds. Decides nothing: `crate::engine` does.
//!
//! Two wasms come of it: the widget, and with the feature `ways` what is brought when it is asked for.

mod clock;
#[cfg(not(feature = "ways"))]
pub mod embed;
#[cfg(not(feature = "ways"))]
mod i18n;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg(not(feature = "ways"))]
mod storage;
#[cfg(not(feature = "ways"))]
mod ui;
#[cfg(feature = "ways")]
pub mod ways;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
