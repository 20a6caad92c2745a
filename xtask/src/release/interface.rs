//! Checks the types of the seam between scripts and wasm, `wasm-interface.d.ts`, against the exports
//! of Rust.

use super::bundle::parsed;
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    ClassElement, Declaration, FormalParameters, ModuleDeclaration, Program, PropertyKey,
    Statement, TSInterfaceDeclaration, TSSignature,
};
use oxc_span::SourceType;
use std::collections::BTreeMap;

/// The names of the parameters, by method.
type Methods = BTreeMap<String, Vec<String>>;

const TYPES: &str = "src/element/wasm-interface.d.ts";

/// The methods that wasm-bindgen adds to every class.
const ADDED: [&str; 3] = ["__destroy_into_raw", "__wrap", "free"];

/// Fails if a class that the wasm exports differs from the interface of the same name, or the function that
/// it exports from the one in `Exports`.
pub(super) fn check(root: &Root, instance: &str) -> Result<()> {
    let types = workspace::read_text(&root.join(TYPES))?;
    compared(&types, instance).context(TYPES)
}

fn compared(types: &str, instance: &str) -> Result<()> {
    let allocator = Allocator::default();
    let types = parsed(&allocator, types, SourceType::d_ts())?;
    let instance = parsed(&allocator, instance, SourceType::mjs())?;
    for (class, exported) in classes(&instance) {
        let interface = interface(&types, &class)
            .with_context(|| format!("it has no interface {class}, which a wasm exports"))?;
        let described = methods(interface);
        for (name, parameters) in &exported {
            let shown = format!("{class}.{name}({})", parameters.join(", "));
            match described.get(name) {
                None => bail!("it lacks {shown}"),
                Some(other) if other != parameters => {
                    bail!("the wasm exports {shown}, and it has ({})", other.join(", "))
                }
                Some(_) => {}
            }
        }
        if let Some(name) = described.keys().find(|it| !exported.contains_key(*it)) {
            bail!("it has {class}.{name}, which the wasm doesn't export");
        }
    }
    let exports = interface(&types, "Exports").context("it has no interface Exports")?;
    for (name, parameters) in methods(exports) {
        if !has_function(&instance, &name, &parameters) {
            bail!("the wasm exports no {name}({})", parameters.join(", "));
        }
    }
    Ok(())
}

/// The names of the properties of an interface in `wasm-interface.d.ts`.
#[cfg(test)]
fn properties(types: &str, name: &str) -> Result<Vec<String>> {
    let allocator = Allocator::default();
    let types = parsed(&allocator, types, SourceType::d_ts())?;
    let interface = interface(&types, name).with_context(|| format!("no interface {name}"))?;
    let keys = interface.body.body.iter().filter_map(|it| match it {
        TSSignature::TSPropertySignature(it) => key(&it.key),
        TSSignature::TSMethodSignature(it) => key(&it.key),
        _ => None,
    });
    Ok(keys.collect())
}

/// The statements in the function that `glue::instance` writes.
fn statements<'a>(instance: &'a Program<'a>) -> impl Iterator<Item = &'a Statement<'a>> {
    let functions = instance.body.iter().filter_map(|it| match it.as_module_declaration()? {
        ModuleDeclaration::ExportDeclaration(it) => match &it.declaration {
            Declaration::FunctionDeclaration(it) => it.body.as_ref(),
            _ => None,
        },
        _ => None,
    });
    functions.flat_map(|it| &it.statements)
}

fn has_function(instance: &Program<'_>, name: &str, expected: &[String]) -> bool {
    statements(instance).any(|it| match it {
        Statement::FunctionDeclaration(it) => {
            it.name().is_some_and(|it| it == name) && parameters(&it.params) == expected
        }
        _ => false,
    })
}

/// The classes there, by name.
fn classes(instance: &Program<'_>) -> BTreeMap<String, Methods> {
    let classes = statements(instance).filter_map(|it| match it {
        Statement::ClassDeclaration(class) => {
            let methods = class.body.body.iter().filter_map(|it| match it {
                ClassElement::MethodDefinition(it) => {
                    Some((key(&it.key)?, parameters(&it.value.params)))
                }
                _ => None,
            });
            let methods = methods.filter(|it| !ADDED.contains(&it.0.as_str()));
            Some((class.name()?.to_string(), methods.collect()))
        }
        _ => None,
    });
    classes.collect()
}

fn interface<'a>(types: &'a Program<'a>, name: &str) -> Option<&'a TSInterfaceDeclaration<'a>> {
    types.body.iter().find_map(|it| match it.as_module_declaration()? {
        ModuleDeclaration::ExportDeclaration(it) => match &it.declaration {
            Declaration::TSInterfaceDeclaration(it) if it.id.name == name => Some(&**it),
            _ => None,
        },
        _ => None,
    })
}

fn methods(interface: &TSInterfaceDeclaration<'_>) -> Methods {
    let methods = interface.body.body.iter().filter_map(|it| match it {
        TSSignature::TSMethodSignature(it) => Some((key(&it.key)?, parameters(&it.params))),
        _ => None,
    });
    methods.collect()
}

fn key(key: &PropertyKey<'_>) -> Option<String> {
    key.static_name().map(|it| it.to_string())
}

fn parameters(parameters: &FormalParameters<'_>) -> Vec<String> {
    let names = parameters.items.iter().map(|it| it.pattern.get_identifier_name());
    names.map(|it| it.map(|it| it.to_string()).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use syn::visit::Visit;

    fn refused(types: &str) -> String {
        let instance = "export function instance() {\nclass Widget { static __wrap(ptr) {}\nfree() {}\n\
                        set(settings) {}\nagain(perimeter, path) {}\n}\nfunction mount(root) {}\n}";
        compared(types, instance).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn a_method_that_differs_is_named() {
        let exports = "export interface Exports { mount(root: Element): Widget } ";
        let check = |methods: &str, expected: &str| {
            let types = [exports, "export interface Widget { ", methods, " }"].concat();
            assert_eq!(expected, refused(&types));
        };
        check("set(settings: object): void; again(perimeter: string, path: string): void;", "");
        check("set(settings: object): void;", "it lacks Widget.again(perimeter, path)");
        check(
            "set(settings: object): void; again(path: string, perimeter: string): void;",
            "the wasm exports Widget.again(perimeter, path), and it has (path, perimeter)",
        );
        check(
            "set(settings: object): void; again(perimeter: string, path: string): void; stop(): void",
            "it has Widget.stop, which the wasm doesn't export",
        );
        assert_eq!("it has no interface Widget, which a wasm exports", refused("export {};"));
    }

    #[test]
    fn the_exported_function_has_these_parameters() {
        let widget = "export interface Widget { set(settings: object): void; again(perimeter: string, path: string): void; } ";
        let types =
            [widget, "export interface Exports { mount(root: Element, pack: string): Widget }"];
        assert_eq!("the wasm exports no mount(root, pack)", refused(&types.concat()));
    }

    /// The names of the settings that Rust reads and of the events that it sends.
    #[derive(Default)]
    struct Seam {
        settings: BTreeSet<String>,
        events: BTreeSet<String>,
        is_word: bool,
    }

    impl<'ast> Visit<'ast> for Seam {
        fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
            self.is_word = function.sig.ident == "word";
            syn::visit::visit_impl_item_fn(self, function);
            self.is_word = false;
        }

        fn visit_arm(&mut self, arm: &'ast syn::Arm) {
            if self.is_word {
                self.events.extend(text(&arm.body));
            }
            syn::visit::visit_arm(self, arm);
        }

        fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
            let syn::Expr::Path(called) = &*call.func else { return };
            if called.path.is_ident("get") || called.path.is_ident("text") {
                self.settings.extend(call.args.last().and_then(text));
            }
            syn::visit::visit_expr_call(self, call);
        }
    }

    fn text(expression: &syn::Expr) -> Option<String> {
        match expression {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(it), .. }) => Some(it.value()),
            _ => None,
        }
    }

    /// What the only file of this name below `src` reads and sends.
    fn seam(root: &std::path::Path, name: &str) -> Seam {
        let files = workspace::files_below(&root.join("src")).unwrap();
        let mut files = files.iter().filter(|it| it.ends_with(name));
        let code = workspace::read_text(files.next().expect(name)).unwrap();
        assert_eq!(None, files.next(), "two files are called {name}");
        let mut seam = Seam::default();
        seam.visit_file(&syn::parse_file(&code).unwrap());
        seam
    }

    #[test]
    fn settings_and_events_are_those_of_the_widget() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let types = workspace::read_text(&root.join(TYPES)).unwrap();
        let described = |name: &str| BTreeSet::from_iter(properties(&types, name).unwrap());
        assert_eq!(seam(root, "app/packs.rs").settings, described("LoadedPack"));
        assert_eq!(seam(root, "settings/early.rs").settings, described("EarlyAnswer"));
        let mut seam = seam(root, "settings.rs");
        assert_eq!(seam.events, described("WidgetEvents"));
        // `mount` reads this one before the settings.
        seam.settings.insert("second".to_owned());
        assert_eq!(seam.settings, described("WidgetSettings"));
    }
}
