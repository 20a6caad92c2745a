//! The style sheets of the widget, the dialogs and the facilitator's page, each joined from a folder.

use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::{self, Root, has_extension};
use anyhow::Result;

/// Comes first, because it defines the colours, the sizes and the order of the layers.
const FIRST: &str = "tokens.css";

pub(super) fn add(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    artifacts.add(artifacts::STYLE, Role::Page, sheet(root, "style")?)?;
    artifacts.add(artifacts::DIALOGS_STYLE, Role::Page, sheet(root, "style/dialogs")?)?;
    artifacts.add(
        artifacts::FACILITATOR_STYLE,
        Role::Facilitator,
        sheet(root, "style/facilitator")?,
    )
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
    Ok(minified(&sheet))
}

/// The same sheet in fewer bytes.
pub(super) fn minified(css: &str) -> String {
    tight(&lean(css))
}

/// Removes comments, indentation and empty lines; brotli does the rest.
fn lean(css: &str) -> String {
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

/// Removes optional spaces. No string in a sheet contains one of these patterns.
fn tight(css: &str) -> String {
    let spaces = [
        ("\n", ""),
        (": ", ":"),
        ("; ", ";"),
        (", ", ","),
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        (";}", "}"),
    ];
    spaces.iter().fold(css.to_owned(), |css, (from, to)| css.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::{lean, tight};

    #[test]
    fn comments_and_indentation_do_not_ship() {
        let css = "/* a */\n.b {\n  color: red; /* c */\n\n}\n";
        assert_eq!(".b {\ncolor: red;\n}\n", lean(css));
    }

    #[test]
    fn spaces_that_parts_need_stay() {
        let css = ".a .b:hover { margin: 0 auto; width: calc(1em - 2px); }\n.c, .d { top: 0; }\n";
        let expected = ".a .b:hover{margin:0 auto;width:calc(1em - 2px)}.c,.d{top:0}";
        assert_eq!(expected, tight(css));
    }
}
