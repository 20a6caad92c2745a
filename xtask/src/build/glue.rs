//! What the glue of wasm-bindgen takes for granted, and no page has to give.
//!
//! `instanceof` asks a constructor that the page may have replaced (zone.js has a `Promise` of its
//! own, `MooTools` an `Element`), and says no to what is sound. And text nodes are not ours alone:
//! translators put elements in their place, and what is written into the old node is never seen.

use super::bundle;
use crate::place::Root;
use anyhow::{Context as _, Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    AssignmentExpression, AssignmentTarget, BinaryExpression, CallExpression, Declaration,
    ModuleDeclaration, Statement, StaticMemberExpression,
};
use oxc_ast_visit::{VisitJs, walk_js};
use oxc_ecmascript::BoundNames as _;
use oxc_parser::Parser;
use oxc_span::{GetSpan as _, SourceType, Span};
use oxc_syntax::operator::BinaryOperator;

/// For each class that a wasm asks about, what its instances alone have.
const CLASSES: [(&str, &str); 18] = [
    ("Blob", "typeof arg0.arrayBuffer === 'function'"),
    ("CanvasRenderingContext2D", "typeof arg0.fillText === 'function'"),
    ("Element", "arg0.nodeType === 1"),
    ("HTMLAnchorElement", "arg0.localName === 'a'"),
    ("HTMLCanvasElement", "arg0.localName === 'canvas'"),
    ("HTMLDialogElement", "arg0.localName === 'dialog'"),
    ("HTMLElement", "arg0.nodeType === 1 && typeof arg0.focus === 'function'"),
    ("HTMLFormElement", "arg0.localName === 'form'"),
    ("HTMLInputElement", "arg0.localName === 'input'"),
    ("HTMLSelectElement", "arg0.localName === 'select'"),
    ("HTMLTextAreaElement", "arg0.localName === 'textarea'"),
    ("HTMLVideoElement", "arg0.localName === 'video'"),
    ("KeyboardEvent", "typeof arg0.key === 'string'"),
    ("Object", "typeof arg0 === 'object' && arg0 !== null"),
    ("Promise", "typeof arg0.then === 'function'"),
    ("ShadowRoot", "arg0.nodeType === 11 && !!arg0.host"),
    ("UIEvent", "typeof arg0.detail === 'number'"),
    ("Window", "arg0.window === arg0"),
];

/// The glue's own way of loading a wasm, which `instance` takes the place of.
const LOADING: [&str; 5] =
    ["__wbg_load", "initSync", "__wbg_init_promise", "__wbg_init", "__wbg_init_once"];

/// What the glue takes from the browser.
const GLOBALS: [&str; 34] = [
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

/// A function that starts an instance of the wasm, `instance(module, onTrap)`: the declarations of the
/// glue in a scope of their own, with tests that hold on any page, and text in elements of its own.
/// It promises the one function that the wasm exports.
pub(super) fn instance(glue: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, glue, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        bail!("the glue of wasm-bindgen can't be parsed: {error}");
    }
    let mut parts = Parts::default();
    let mut edits = Edits::default();
    for statement in &parsed.program.body {
        if let Some(span) = parts.kept(statement)? {
            edits.visit_statement(statement);
            parts.spans.push(span);
        }
    }
    if let Some(refusal) = edits.refusal {
        bail!("{refusal}; adapt glue.rs");
    }
    for name in ["__wbg_get_imports", "__wbg_finalize_init"] {
        if !parts.functions.iter().any(|it| it == name) {
            bail!(
                "the glue has no function `{name}` in this version of wasm-bindgen; adapt glue.rs"
            );
        }
    }
    let [start] = parts.exported.as_slice() else {
        bail!(
            "the glue exports the functions {:?}; one of them alone must start it",
            parts.exported
        );
    };
    let code = edits.applied(glue, &parts.spans)?;
    Ok(format!(
        "export function instance(module, onTrap) {{\n{code}\
         return WebAssembly.instantiate(module, __wbg_get_imports()).then(({{ exports }}) => {{\n\
         __wbg_finalize_init({{ exports: guarded(exports, onTrap) }}, module);\n\
         return {start};\n}});\n}}\n"
    ))
}

/// The same as a module, which imports what the wasm calls from the first of `modules` that exports it.
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

/// The statements of the glue by what becomes of them.
#[derive(Default)]
struct Parts {
    spans: Vec<Span>,
    functions: Vec<String>,
    exported: Vec<String>,
}

impl Parts {
    /// What is kept of a statement of the top level, without the word `export`.
    fn kept(&mut self, statement: &Statement<'_>) -> Result<Option<Span>> {
        let declaration = match statement.as_module_declaration() {
            None => statement.as_declaration(),
            Some(ModuleDeclaration::ExportDeclaration(it)) => {
                if let Declaration::FunctionDeclaration(function) = &it.declaration {
                    self.exported.extend(function.name().map(|it| it.to_string()));
                }
                Some(&it.declaration)
            }
            // The names of its own way of loading.
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

/// Other texts for expressions of the glue.
#[derive(Default)]
struct Edits {
    texts: Vec<(Span, Text)>,
    /// The first expression that is none of the known ones.
    refusal: Option<String>,
}

enum Text {
    Plain(&'static str),
    /// An element in place of a text node: where its document and its text stand.
    Run {
        document: Span,
        text: Span,
    },
}

impl Edits {
    fn refuse(&mut self, words: String) {
        self.refusal.get_or_insert(words);
    }

    fn applied(&mut self, glue: &str, kept: &[Span]) -> Result<String> {
        let slice = |start: u32, end: u32| {
            glue.get(start as usize..end as usize).context("an edit outside of the glue")
        };
        self.texts.sort_by_key(|it| it.0.start);
        let mut code = String::new();
        for part in kept {
            let mut from = part.start;
            let within = |it: &&(Span, Text)| it.0.start >= part.start && it.0.end <= part.end;
            for (span, text) in self.texts.iter().filter(within) {
                code += slice(from, span.start)?;
                match text {
                    Text::Plain(text) => code += text,
                    // yew changes a text by writing into its node. Here that node is an element, which
                    // tokens.css gives no box: whatever a translator has put into it, the next text
                    // takes its place.
                    Text::Run { document, text } => {
                        let document = slice(document.start, document.end)?;
                        let text = slice(text.start, text.end)?;
                        code.extend(["Object.assign(", document, ".createElement('text-run'), "]);
                        code.extend(["{ textContent: ", text, " })"]);
                    }
                }
                from = span.end;
            }
            code += slice(from, part.end)?;
            code.push('\n');
        }
        Ok(code)
    }
}

impl<'a> VisitJs<'a> for Edits {
    fn visit_binary_expression(&mut self, it: &BinaryExpression<'a>) {
        if it.operator == BinaryOperator::Instanceof {
            let class = it.right.get_identifier_reference().map(|it| it.name.as_str());
            let class = class.unwrap_or("an expression");
            match CLASSES.iter().find(|known| known.0 == class) {
                Some((_, test)) if it.left.is_specific_id("arg0") => {
                    self.texts.push((it.span, Text::Plain(test)));
                }
                _ => self.refuse(format!(
                    "a wasm asks for `instanceof {class}`: say what its instances have"
                )),
            }
        }
        walk_js::walk_binary_expression(self, it);
    }

    fn visit_call_expression(&mut self, it: &CallExpression<'a>) {
        let member = it.callee.as_member_expression();
        if let Some(member) =
            member.filter(|it| it.static_property_name() == Some("createTextNode"))
        {
            match it.arguments.as_slice() {
                [text] => {
                    let (document, text) = (member.object().span(), text.span());
                    self.texts.push((it.span, Text::Run { document, text }));
                }
                _ => self.refuse("the glue makes text nodes in another way".to_owned()),
            }
        }
        walk_js::walk_call_expression(self, it);
    }

    fn visit_assignment_expression(&mut self, it: &AssignmentExpression<'a>) {
        match &it.left {
            AssignmentTarget::StaticMemberExpression(member)
                if member.property.name == "nodeValue" =>
            {
                self.texts.push((member.property.span, Text::Plain("textContent")));
                walk_js::walk_expression(self, &it.right);
            }
            _ => walk_js::walk_assignment_expression(self, it),
        }
    }

    fn visit_static_member_expression(&mut self, it: &StaticMemberExpression<'a>) {
        if it.property.name == "nodeValue" {
            self.refuse("the glue reads a text node".to_owned());
        }
        walk_js::walk_static_member_expression(self, it);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = "function __wbg_get_imports() {}\nfunction __wbg_finalize_init() {}\n\
                         async function __wbg_load() { return x instanceof Response; }\n\
                         export { initSync, __wbg_init as default };\n";

    fn written(glue: &str) -> Result<String> {
        instance(&[FRAME, "export function mount(arg0) {\n", glue, "\n}"].concat())
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
        let other = refused("}\nexport function read() {");
        assert!(other.contains("[\"mount\", \"read\"]"), "{other}");
        let other = format!("{:#}", instance("export function mount() {}").unwrap_err());
        assert!(other.contains("no function `__wbg_get_imports`"), "{other}");
        assert!(refused("}\nimport x from \"y\";{").contains("doesn't know"));
    }
}
