//! The parts that all browser programs share; never interprets answers, which is the engine's task.
//!
//! Elements, storage, the clock, and capabilities that a browser may refuse.

pub mod capabilities;
pub mod clock;
pub mod debounce;
pub mod dialog_screen;
pub mod download;
pub mod elements;
pub mod fault_injection;
pub mod focus;
pub mod interop;
pub mod ptr_eq;
pub mod qr;
pub mod random;
pub mod storage;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
