//! One style sheet for the widget, out of a file for each part.

use crate::place::{self, Root, has_extension};
use crate::shipment::{self, Role, Shipment};
use anyhow::Result;

/// Names colours and sizes, and the order of the layers: it comes first.
const FIRST: &str = "tokens.css";

pub(super) fn add(root: &Root, shipment: &mut Shipment) -> Result<()> {
    let mut files = place::files(&root.join("style"))?;
    files.retain(|it| has_extension(it, "css"));
    files.sort_by_key(|it| !it.ends_with(FIRST));
    if files.is_empty() {
        println!("warning: style/ has no style sheet yet");
    }
    let mut sheet = String::new();
    for file in files {
        sheet.push_str(&lean(&place::read_text(&file)?));
    }
    shipment.add(shipment::STYLE, Role::Page, sheet)
}

/// Without comments, indentation and empty lines: brotli sees to the rest.
pub(super) fn lean(css: &str) -> String {
    let mut text = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.flat_map(|it| [it, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_do_not_ship() {
        let css = "/* a */\n.b {\n  color: red; /* c */\n\n}\n";
        assert_eq!(".b {\ncolor: red;\n}\n", lean(css));
    }
}
