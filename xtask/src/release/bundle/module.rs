//! A parsed ES module: its imports, exports, declarations and globals.

use anyhow::{Context as _, Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Expression, ImportDeclaration, ImportDeclarationSpecifier, ImportExpression, ModuleDeclaration,
    ModuleExportName, Program,
};
use oxc_ast_visit::{VisitJs, walk_js};
use oxc_ecmascript::BoundNames as _;
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::{GetSpan as _, SourceType, Span};
use std::collections::BTreeSet;

/// A statement or an address that bundling replaces in the text of a module.
#[derive(Debug)]
pub(super) enum Edit {
    Import {
        span: Span,
        from: String,
        names: Vec<String>,
    },
    /// `export { name } from "…"`
    Reexport {
        span: Span,
        from: String,
        names: Vec<String>,
    },
    /// `export { name };`
    ExportList {
        span: Span,
    },
    /// The keyword `export` before a declaration.
    Export {
        span: Span,
    },
    /// The address of an `import("…")`, quotes included.
    DynamicImport {
        span: Span,
        address: String,
    },
}

#[derive(Debug)]
pub(super) struct Module {
    code: String,
    /// The edits in source order.
    pub(super) edits: Vec<Edit>,
    pub(super) exports: BTreeSet<String>,
    /// The names that are declared at the top level, without imports.
    pub(super) declared: BTreeSet<String>,
    /// The names that are neither declared nor imported, and must come from the browser.
    pub(super) globals: BTreeSet<String>,
}

impl Module {
    pub(super) fn parse(code: String) -> Result<Self> {
        let allocator = Allocator::default();
        let program = parsed(&allocator, &code, SourceType::mjs())?;
        let scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
        let bindings = scoping.get_bindings(scoping.root_scope_id());
        let mut declared: BTreeSet<_> = bindings.keys().map(ToString::to_string).collect();
        let globals = scoping.root_unresolved_references().keys().map(ToString::to_string);
        let globals = globals.collect();
        let (mut edits, exports) = module_statements(&program)?;
        for edit in &edits {
            if let Edit::Import { names, .. } = edit {
                declared.retain(|it| !names.contains(it));
            }
        }
        let mut dynamic = DynamicImports::default();
        dynamic.visit_program(&program);
        edits.extend(dynamic.0);
        edits.sort_by_key(|it| it.span().start);
        Ok(Self { code, edits, exports, declared, globals })
    }

    pub(super) fn text(&self, span: Span) -> String {
        self.code.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned()
    }

    /// The text, with each edit replaced by the result of `replacement`.
    pub(super) fn edited(
        &self,
        mut replacement: impl FnMut(&Edit) -> Result<String>,
    ) -> Result<String> {
        let mut text = String::new();
        let mut from = 0;
        for edit in &self.edits {
            let Span { start, end, .. } = edit.span();
            text += self.code.get(from..start as usize).context("two edits overlap")?;
            text += &replacement(edit)?;
            from = end as usize;
        }
        text += self.code.get(from..).context("an edit ends behind the text")?;
        Ok(text)
    }
}

pub(in crate::release) fn parsed<'a>(
    allocator: &'a Allocator,
    code: &'a str,
    kind: SourceType,
) -> Result<Program<'a>> {
    let parsed = Parser::new(allocator, code, kind).parse();
    match parsed.diagnostics.first() {
        Some(error) => bail!("it can't be parsed: {error}"),
        None => Ok(parsed.program),
    }
}

impl Edit {
    fn span(&self) -> Span {
        match self {
            Self::Import { span, .. }
            | Self::Reexport { span, .. }
            | Self::ExportList { span }
            | Self::Export { span }
            | Self::DynamicImport { span, .. } => *span,
        }
    }
}

/// Collects the imports and exports, which can only be top-level statements.
fn module_statements(program: &Program<'_>) -> Result<(Vec<Edit>, BTreeSet<String>)> {
    let mut edits = Vec::new();
    let mut exports = BTreeSet::new();
    for statement in &program.body {
        match statement.as_module_declaration() {
            None => {}
            Some(ModuleDeclaration::ImportDeclaration(it)) => {
                let (from, names) = (it.source.value.to_string(), imported(it)?);
                edits.push(Edit::Import { span: it.span, from, names });
            }
            Some(ModuleDeclaration::ExportDeclaration(it)) => {
                let end = it.declaration.span().start;
                edits.push(Edit::Export { span: Span::new(it.span.start, end) });
                it.declaration.bound_names(&mut |it| {
                    exports.insert(it.name.to_string());
                });
            }
            Some(ModuleDeclaration::ExportNamedDeclaration(it)) => {
                edits.push(Edit::ExportList { span: it.span });
                for it in &it.specifiers {
                    exports.insert(same_name(&it.local, &it.exported)?);
                }
            }
            Some(ModuleDeclaration::ExportFromDeclaration(it)) => {
                let names = it.specifiers.iter().map(|it| same_name(&it.local, &it.exported));
                let names = names.collect::<Result<Vec<_>>>()?;
                exports.extend(names.iter().cloned());
                let from = it.source.value.to_string();
                edits.push(Edit::Reexport { span: it.span, from, names });
            }
            Some(_) => bail!("it has a default export or `export *`; export by name"),
        }
    }
    Ok((edits, exports))
}

fn imported(import: &ImportDeclaration<'_>) -> Result<Vec<String>> {
    let specifiers = import.specifiers.iter().flatten();
    let names = specifiers.map(|it| match it {
        ImportDeclarationSpecifier::ImportSpecifier(it) if it.imported.name() == it.local.name => {
            Ok(it.local.name.to_string())
        }
        _ => bail!("it imports {:?} under another name; bundles keep names", import.source.value),
    });
    names.collect()
}

fn same_name(local: &ModuleExportName<'_>, exported: &ModuleExportName<'_>) -> Result<String> {
    if local.name() != exported.name() {
        bail!("it exports {} under another name; bundles keep names", local.name());
    }
    Ok(local.name().to_string())
}

#[derive(Default)]
struct DynamicImports(Vec<Edit>);

impl<'a> VisitJs<'a> for DynamicImports {
    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        if let Expression::StringLiteral(it) = &import.source {
            self.0.push(Edit::DynamicImport { span: it.span, address: it.value.to_string() });
        }
        walk_js::walk_import_expression(self, import);
    }
}
