//! Turns the glue of wasm-bindgen into a module that can start any number of instances of one
//! compiled wasm.

mod edits;

use super::bundle;
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use edits::Edits;
use oxc_allocator::Allocator;
use oxc_ast::ast::{Declaration, ModuleDeclaration, Statement};
use oxc_ast_visit::VisitJs as _;
use oxc_ecmascript::BoundNames as _;
use oxc_span::{GetSpan as _, SourceType, Span};
use shrink::FIRST;

/// The glue's functions that load a wasm, which `instance` replaces.
const LOADING: [&str; 5] =
    ["__wbg_load", "initSync", "__wbg_init_promise", "__wbg_init", "__wbg_init_once"];

/// The globals that the glue may use.
const GLOBALS: [&str; 36] = [
    "Array",
    "DataView",
    "Date",
    "Error",
    "FinalizationRegistry",
    "Function",
    "JSON",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Reflect",
    "String",
    "Symbol",
    "TextDecoder",
    "TextEncoder",
    "TypeError",
    "Uint8Array",
    "WebAssembly",
    "arguments",
    "cancelAnimationFrame",
    "clearInterval",
    "clearTimeout",
    "console",
    "document",
    "location",
    "encodeURIComponent",
    "global",
    "globalThis",
    "queueMicrotask",
    "requestAnimationFrame",
    "self",
    "setInterval",
    "setTimeout",
    "undefined",
    "window",
];

/// How many files a wasm is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Parts {
    One,
    /// `shrink::finish` has cut it in two.
    Two,
}

/// Writes the function `instance(module, onTrap)`, which starts an instance of the wasm and returns a
/// promise of the one function that it exports. The declarations of the glue are local to it. The
/// edits make class checks work on any page and put each text into an element (`glue/edits.rs`).
///
/// If the wasm has two parts, that function has a method `later(module)`, which adds the second one to
/// the instance.
pub(super) fn instance(glue: &str, parts: Parts) -> Result<String> {
    let allocator = Allocator::default();
    let program = bundle::parsed(&allocator, glue, SourceType::mjs());
    let program = program.context("the glue of wasm-bindgen")?;
    let mut kept = Kept::default();
    let mut edits = Edits::default();
    for statement in &program.body {
        if let Some(span) = kept.part(statement)? {
            edits.visit_statement(statement);
            kept.spans.push(span);
        }
    }
    if let Some(refusal) = edits.refusal {
        bail!("{refusal}; adapt glue.rs");
    }
    for name in ["__wbg_get_imports", "__wbg_finalize_init"] {
        if !kept.functions.iter().any(|it| it == name) {
            bail!(
                "the glue has no function `{name}` in this version of wasm-bindgen; adapt glue.rs"
            );
        }
    }
    let [start] = kept.exported.as_slice() else {
        bail!(
            "the glue exports the functions {:?}; one of them alone must start it",
            kept.exported
        );
    };
    let code = edits.applied(glue, &kept.spans)?;
    let later = match parts {
        Parts::One => String::new(),
        Parts::Two => format!(
            "{start}.later = (module) => \
             WebAssembly.instantiate(module, {{ ...imports, {FIRST}: exports }});\n"
        ),
    };
    Ok(format!(
        "export function instance(module, onTrap) {{\n{code}\
         const imports = __wbg_get_imports();\n\
         return WebAssembly.instantiate(module, imports).then(({{ exports }}) => {{\n\
         __wbg_finalize_init({{ exports: guarded(exports, onTrap) }}, module);\n\
         {later}return {start};\n}});\n}}\n"
    ))
}

/// Turns that function into a module, which imports each function that the wasm calls from the first
/// of `modules` that exports it.
pub(super) fn module(root: &Root, instance: &str, modules: &[&str]) -> Result<String> {
    let mut imports = String::new();
    let mut missing = bundle::globals(instance)?;
    missing.retain(|it| !GLOBALS.contains(&it.as_str()));
    for path in [&["trap-guard.js"], modules].concat() {
        let exports = bundle::exports(root, path)?;
        let names: Vec<_> = missing.iter().filter(|it| exports.contains(*it)).cloned().collect();
        missing.retain(|it| !exports.contains(it));
        if !names.is_empty() {
            imports.extend(["import { ", &names.join(", "), " } from \"./", path, "\";\n"]);
        }
    }
    if !missing.is_empty() {
        bail!(
            "the wasm calls {missing:?}, which none of {modules:?} exports; \
             name in glue.rs what is the browser's"
        );
    }
    Ok(imports + instance)
}

/// The parts of the glue that are kept, and the names of its functions.
#[derive(Default)]
struct Kept {
    spans: Vec<Span>,
    functions: Vec<String>,
    exported: Vec<String>,
}

impl Kept {
    /// The part of a top-level statement to keep, without the keyword `export`.
    fn part(&mut self, statement: &Statement<'_>) -> Result<Option<Span>> {
        let declaration = match statement.as_module_declaration() {
            None => statement.as_declaration(),
            Some(ModuleDeclaration::ExportDeclaration(it)) => {
                if let Declaration::FunctionDeclaration(function) = &it.declaration {
                    self.exported.extend(function.name().map(|it| it.to_string()));
                }
                Some(&it.declaration)
            }
            // These export the functions of `LOADING`.
            Some(ModuleDeclaration::ExportNamedDeclaration(_)) => return Ok(None),
            Some(_) => bail!("the glue imports or exports in a way that glue.rs doesn't know"),
        };
        let Some(declaration) = declaration else { return Ok(Some(statement.span())) };
        let mut names = Vec::new();
        declaration.bound_names(&mut |it| names.push(it.name.to_string()));
        let is_loading = names.iter().any(|it| LOADING.contains(&it.as_str()));
        self.functions.extend(names);
        Ok((!is_loading).then(|| declaration.span()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = "function __wbg_get_imports() {}\nfunction __wbg_finalize_init() {}\n\
                         async function __wbg_load() { return x instanceof Response; }\n\
                         export { initSync, __wbg_init as default };\n";

    fn written(glue: &str) -> Result<String> {
        instance(&[FRAME, "export function mount(arg0) {\n", glue, "\n}"].concat(), Parts::One)
    }

    fn refused(glue: &str) -> String {
        format!("{:#}", written(glue).unwrap_err())
    }

    #[test]
    fn the_page_s_own_constructors_are_never_asked() {
        let code =
            written("result = arg0 instanceof Promise;\nx(arg0 instanceof Window);").unwrap();
        let expected = "result = typeof arg0.then === 'function';\nx(arg0.window === arg0);";
        assert!(code.contains(expected), "{code}");
        let refusal = refused("result = arg0 instanceof Worker;");
        assert!(refusal.contains("instanceof Worker"), "{refusal}");
        let refusal = refused("result = other instanceof Promise;");
        assert!(refusal.contains("instanceof Promise"), "{refusal}");
    }

    #[test]
    fn a_text_has_an_element_of_its_own() {
        let glue = "const ret = arg0.createTextNode(getStringFromWasm0(arg1, arg2));\n\
                    arg0.nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);";
        let code = written(glue).unwrap();
        assert!(!code.contains(".createTextNode(") && !code.contains(".nodeValue"), "{code}");
        let expected =
            "arg0.createElement('text-run'), { textContent: getStringFromWasm0(arg1, arg2) }";
        assert!(code.contains(expected), "{code}");
        assert!(code.contains("arg0.textContent = arg1 === 0"), "{code}");
        assert!(refused("return arg0.nodeValue;").contains("reads a text node"));
    }

    #[test]
    fn an_instance_starts_with_the_one_function_that_is_exported() {
        let code = written("").unwrap();
        assert!(code.starts_with("export function instance(module, onTrap) {"), "{code}");
        assert!(code.contains("return mount;") && !code.contains("__wbg_load"), "{code}");
        assert_eq!(1, code.matches("export ").count(), "{code}");
        assert!(!code.contains("mount.later"), "{code}");
        let glue = [FRAME, "export function mount(arg0) {}"].concat();
        let code = instance(&glue, Parts::Two).unwrap();
        assert!(
            code.contains("mount.later = (module) => WebAssembly.instantiate(module"),
            "{code}"
        );
        let other = refused("}\nexport function read() {");
        assert!(other.contains("[\"mount\", \"read\"]"), "{other}");
        let other =
            format!("{:#}", instance("export function mount() {}", Parts::One).unwrap_err());
        assert!(other.contains("no function `__wbg_get_imports`"), "{other}");
        assert!(refused("}\nimport x from \"y\";{").contains("doesn't know"));
    }
}
