//! Takes out of the wasm what only a reader of it would miss.

mod links;
mod order;
mod reach;
mod traps;
mod unread;

use anyhow::{Context as _, Result};
use links::Links;
use std::collections::BTreeMap;
use walrus::{FunctionKind, Module, ModuleConfig};

/// What writes the words of a panic: functions whose name has one of these.
const WORDS_OF_PANICS: [&str; 8] = [
    "9panic_fmt",
    "console_error_panic_hook",
    "9panicking",
    "slice_error_fail",
    "9throw_str",
    // What these are shows in the words of a panic alone.
    "JsValue$u20$as$u20$core..fmt..Debug",
    "5RangejENtNtB8_3fmt5Debug",
    "11LayoutErrorNtNtB9_3fmt5Debug",
];

/// Parts of yew that nothing here draws with; something that does would stop there at once.
const UNUSED: [&str; 5] = ["8suspense", "10suspension", "9bsuspense", "7bportal", "4braw"];

/// A panic stops the instance all the same, and `instance.js` hears of it. Its words, which
/// nobody reads, and all that comes with them weigh some 8 kB.
pub(super) fn slim(wasm: &[u8]) -> Result<Module> {
    let links = Links::read(wasm)?;
    let mut module = Module::from_buffer(wasm).context("the wasm of cargo can't be read")?;
    let functions: Vec<_> = module.funcs.iter().map(walrus::Function::id).collect();
    silence(&mut module);
    traps::cut(&mut module);
    unread::blank(&mut module);
    reach::sweep(&mut module, &functions, &links);
    for links in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(links);
    }
    Ok(module)
}

/// Makes traps of functions, by their names.
fn silence(module: &mut Module) {
    let is_named = |it: &walrus::Function| {
        let name = it.name.as_deref().unwrap_or_default();
        WORDS_OF_PANICS.iter().chain(&UNUSED).any(|it| name.contains(it))
    };
    let named = module.funcs.iter().filter(|it| matches!(it.kind, FunctionKind::Local(_)));
    let named: Vec<_> = named.filter(|it| is_named(it)).map(walrus::Function::id).collect();
    for id in named {
        traps::make_trap(module, id);
    }
}

/// wasm-bindgen tells its functions apart by 16 digits of chance each, which no compression can
/// take away: between this wasm and this glue, a number is enough.
pub(super) fn shorten_names(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm).context("the wasm of wasm-bindgen can't be read")?;
    let mut short = BTreeMap::new();
    for import in module.imports.iter_mut() {
        let next = format!("i{}", short.len());
        import.name.clone_from(short.entry(import.name.clone()).or_insert(next));
    }
    for export in module.exports.iter_mut().filter(|it| it.name.starts_with("__wasm_bindgen")) {
        let next = format!("i{}", short.len());
        export.name.clone_from(short.entry(export.name.clone()).or_insert(next));
    }
    Ok((order::arranged(&module.emit_wasm())?, renamed(glue, &short)))
}

/// Whole words alone: one name may begin like another.
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
