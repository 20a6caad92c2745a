//! Draws, stores and embeds. Decides nothing: `crate::engine` does.

pub mod embed;
mod i18n;
#[cfg(feature = "prerender")]
pub mod prerender;
mod storage;
mod ui;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
