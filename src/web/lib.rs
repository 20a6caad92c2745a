//! What every program in the browser shares: elements, storage, clock, and the calls that a browser
//! may refuse. Never decides anything about a questionnaire: `engine` does.

pub mod acts;
pub mod clock;
pub mod debounce;
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
