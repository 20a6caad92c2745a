//! Removes unneeded code and data from a wasm, cuts off what is called only later, and reorders the rest so
//! that it compresses better.
//! Depends on wasm only, never on cargo, on the files that ship or on what the program does.
//!
//! Each pass pays for itself. The table shows how many bytes the widget's wasm would gain without it,
//! after brotli, from 98,382 (28 November 2026, `cargo xtask build`); for `reorder`, from 99,627 (29
//! November):
//!
//! | pass | bytes |
//! |---|---|
//! | functions named in `PANIC_MESSAGES` and `UNUSED_BY_YEW` become traps | 9,999 |
//! | `gc`: unreachable data and table entries | 6,715 |
//! | `dead_code`: code that leads to a trap | 3,030 |
//! | `reorder`: functions and locals in an order that compresses; alignments | 3,265 |
//! | `dead_args`: arguments that are never read | 887 |
//!
//! Then `split` cuts off what the widget calls only later: 98,774 bytes are 80,932 at the start and
//! 17,887 in a file of their own (30 November).
//!
//! Running Binaryen's `wasm-opt -Oz` after these makes the file 1,100 bytes larger.

mod dead_args;
mod dead_code;
mod gc;
mod links;
mod reorder;
mod split;

use anyhow::{Context as _, Result};
use links::Links;
use split::Parts;
pub use split::{FIRST, LaterData};
use std::collections::{BTreeMap, BTreeSet};
use walrus::{FunctionId, FunctionKind, Module};

/// The names of functions that write panic messages contain one of these.
const PANIC_MESSAGES: [&str; 8] = [
    "9panic_fmt",
    "console_error_panic_hook",
    "9panicking",
    "slice_error_fail",
    "9throw_str",
    // Only panic messages print these.
    "JsValue$u20$as$u20$core..fmt..Debug",
    "5RangejENtNtB8_3fmt5Debug",
    "11LayoutErrorNtNtB9_3fmt5Debug",
];

/// Parts of yew that the programs must not use, because a call would trap. `clippy.toml` forbids
/// them.
const UNUSED_BY_YEW: [&str; 4] = ["8suspense", "9bsuspense", "7bportal", "4braw"];

/// A wasm without panic messages and unreachable code. A panic still traps, and `trap-guard.js`
/// catches the trap.
#[derive(Debug)]
pub struct Shrunk {
    pub module: Module,
    /// Patterns that match no function name, for instance because an update renamed the functions.
    pub unmatched: Vec<&'static str>,
    pub later: LaterData,
}

/// Removes everything unneeded from a wasm that was linked with `--emit-relocs`, and plans a later part
/// with what is reachable only through functions whose names contain one of `later`.
///
/// # Errors
///
/// The wasm can't be read, or its relocations are missing.
pub fn shrink(wasm: &[u8], later: &[&'static str]) -> Result<Shrunk> {
    let links = Links::read(wasm)?;
    let mut module = Module::from_buffer(wasm).context("the wasm of cargo can't be read")?;
    let functions: Vec<_> = module.funcs.iter().map(walrus::Function::id).collect();
    let mut unmatched = silence(&mut module);
    dead_code::cut(&mut module);
    dead_args::blank(&mut module);
    gc::sweep(&mut module, &functions, &links);
    let mut roots = BTreeSet::new();
    for pattern in later {
        let named = named(&module, pattern);
        unmatched.extend(named.is_empty().then_some(*pattern));
        roots.extend(named);
    }
    let later = split::plan(&mut module, &functions, &links, &roots)?;
    for links in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(links);
    }
    Ok(Shrunk { module, unmatched, later })
}

/// Turns the functions that match a pattern into traps, and returns the patterns that match none.
fn silence(module: &mut Module) -> Vec<&'static str> {
    let mut unmatched = Vec::new();
    for pattern in PANIC_MESSAGES.into_iter().chain(UNUSED_BY_YEW) {
        let named = named(module, pattern);
        if named.is_empty() {
            unmatched.push(pattern);
        }
        for id in named {
            dead_code::make_trap(module, id);
        }
    }
    unmatched
}

fn named(module: &Module, pattern: &str) -> Vec<FunctionId> {
    let local = module.funcs.iter().filter(|it| matches!(it.kind, FunctionKind::Local(_)));
    let named = local.filter(|it| it.name.as_deref().is_some_and(|it| it.contains(pattern)));
    named.map(walrus::Function::id).collect()
}

/// What ships of a wasm that wasm-bindgen has bound.
#[derive(Debug)]
pub struct Finished {
    pub wasm: Vec<u8>,
    /// `None` if `shrink` was asked for no later part.
    pub later: Option<Vec<u8>>,
    pub glue: String,
}

/// Separates the later part, and shortens the names of imports and exports in the wasm and its glue to
/// numbers: wasm-bindgen gives each 16 random digits, which don't compress.
///
/// # Errors
///
/// The wasm can't be read.
pub fn finish(wasm: &[u8], glue: &str, later: &LaterData) -> Result<Finished> {
    let Parts { mut first, later } = split::cut(wasm, later)?;
    let mut later = later;
    let mut short = BTreeMap::new();
    for module in [Some(&mut first), later.as_mut()].into_iter().flatten() {
        let bound = |it: &&mut walrus::Import| it.module != split::FIRST;
        for import in module.imports.iter_mut().filter(bound) {
            let next = format!("i{}", short.len());
            import.name.clone_from(short.entry(import.name.clone()).or_insert(next));
        }
        for export in module.exports.iter_mut().filter(|it| it.name.starts_with("__wasm_bindgen")) {
            let next = format!("i{}", short.len());
            export.name.clone_from(short.entry(export.name.clone()).or_insert(next));
        }
        // For linkers; browsers don't read it.
        module.customs.remove_raw("target_features");
    }
    let later = later.map(|mut it| reorder::arranged(&it.emit_wasm())).transpose()?;
    let wasm = reorder::arranged(&first.emit_wasm())?;
    Ok(Finished { wasm, later, glue: renamed(glue, &short) })
}

/// Replaces whole words only, because one name may be the prefix of another.
fn renamed(code: &str, names: &BTreeMap<String, String>) -> String {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_';
    let mut text = String::new();
    let mut rest = code;
    while let Some(start) = rest.find(is_part) {
        let (between, word_on) = rest.split_at(start);
        let end = word_on.find(|it| !is_part(it)).unwrap_or(word_on.len());
        let (word, after) = word_on.split_at(end);
        text.push_str(between);
        text.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_are_renamed() {
        let names = BTreeMap::from([("__wbg_a".to_owned(), "i0".to_owned())]);
        assert_eq!(
            "i0: f(i0, __wbg_ab) é i0",
            renamed("__wbg_a: f(__wbg_a, __wbg_ab) é __wbg_a", &names)
        );
    }
}
