//! Scripts that ship: bundled and minified.

use super::bundle::{self, Entry};
use crate::workspace::Root;
use anyhow::{Context as _, Result};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_span::SourceType;

/// The script of an entry point, as it ships.
pub(super) fn shipped(root: &Root, entry: &Entry<'_>) -> Result<String> {
    let shipped = bundle::bundle(root, entry).and_then(|it| minified(&it));
    shipped.with_context(|| format!("the script of {}", entry.path))
}

/// Minifies a module.
pub(super) fn minified(code: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut program = bundle::parsed(&allocator, code, SourceType::mjs())?;
    let minified = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let scoping = minified.scoping.context("the minifier has lost the names")?;
    let writer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(Some(scoping));
    Ok(writer.build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn what_a_module_does_ships_and_its_comments_do_not() {
        let code =
            "// a\nexport function f(longName) {\n  /* b */ return longName + \"c // d\";\n}\n";
        let found = minified(code).unwrap();
        assert!(found.contains("\"c // d\"") || found.contains("`c // d`"), "{found}");
        assert!(found.contains("export") && !found.contains("longName"), "{found}");
        assert!(minified("const = 1").is_err());
    }
}
