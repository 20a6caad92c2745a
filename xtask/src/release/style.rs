//! The style sheets of the widget, the dialogs and our other pages, each joined from a folder.

use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root, has_extension};
use anyhow::{Context as _, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fmt::Display;

/// Comes first, because it defines the colours, the sizes and the order of the layers.
const FIRST: &str = "tokens.css";

pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    artifacts.add(artifacts::STYLE, Role::Page, sheet(root, "style")?)?;
    artifacts.add(artifacts::RESULT_STYLE, Role::Page, sheet(root, "style/result")?)?;
    artifacts.add(artifacts::DIALOGS_STYLE, Role::Page, sheet(root, "style/dialogs")?)?;
    artifacts.add(
        artifacts::FACILITATOR_STYLE,
        Role::Facilitator,
        sheet(root, "style/facilitator")?,
    )?;
    artifacts.add(artifacts::COLLECTOR_STYLE, Role::Collector, sheet(root, "style/collector")?)
}

fn sheet(root: &Root, folder: &str) -> Result<String> {
    let mut files = workspace::files(&root.join(folder))?;
    files.retain(|it| has_extension(it, "css"));
    files.sort_by_key(|it| !it.ends_with(FIRST));
    if files.is_empty() {
        println!("warning: {folder}/ has no style sheet yet");
    }
    let mut sheet = String::new();
    for file in files {
        sheet.push_str(&workspace::read_text(&file)?);
    }
    minified(&sheet).with_context(|| folder.to_owned())
}

/// Minifies a sheet. Without targets, no rule is rewritten for older browsers.
pub(super) fn minified(css: &str) -> Result<String> {
    let fault = |it: &dyn Display| anyhow!("a style sheet is invalid: {it}");
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|it| fault(&it))?;
    sheet.minify(MinifyOptions::default()).map_err(|it| fault(&it))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|it| fault(&it))?.code)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn an_empty_custom_property_keeps_its_space() {
        let css = "/* a */\n.b {\n  --_light: initial;\n  --_dark:  ;\n}\n";
        assert_eq!(".b{--_light:initial;--_dark: }", minified(css).unwrap());
    }

    #[test]
    fn the_order_of_layers_stays() {
        let css = "@layer a, b;\n@layer b { .c { top: 0; } }\n@layer a { .d { top: 0; } }\n";
        assert_eq!("@layer a{.d{top:0}}@layer b{.c{top:0}}", minified(css).unwrap());
    }

    /// An event of this transition reports a partner's new colour.
    #[test]
    fn custom_properties_change_in_a_transition() {
        let root = crate::workspace::Root::find().unwrap();
        let sheet = super::sheet(&root, "style").unwrap();
        assert!(
            sheet.contains("transition:--faire-ensemble-accent 1ms allow-discrete,"),
            "{sheet}"
        );
    }

    #[test]
    fn an_invalid_sheet_fails_the_build() {
        assert!(minified(".a { color }").is_err());
    }
}
