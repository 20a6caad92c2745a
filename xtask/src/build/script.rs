//! Scripts that ship: with the build's values in them, and without their comments.

use crate::place::{self, Root};
use anyhow::{Result, bail};

/// Puts values in the place of marker lines, each of which must be there once.
pub(super) fn filled(root: &Root, source: &str, markers: &[(&str, &str)]) -> Result<String> {
    let mut code = place::read_text(&root.join(source))?;
    for (marker, line) in markers {
        if code.matches(marker).count() != 1 {
            bail!("{source} must have the line `{marker}` once; the build writes its values there");
        }
        code = code.replacen(marker, line, 1);
    }
    Ok(lean(&code))
}

/// Without indentation and without comments that have a line of their own.
/// A script with a string over several lines is left as it is: a line of it may look like anything.
pub(super) fn lean(code: &str) -> String {
    let is_cut = |line: &str| line.matches('`').count() % 2 == 1;
    if code.lines().any(is_cut) {
        return code.to_owned();
    }
    let (mut text, mut is_comment) = (String::new(), false);
    for line in code.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            text.push_str(line);
            text.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_do_not_ship() {
        let code = "// a\n/** b\n * c\n */\nf(() => {\n  g(\"https://h\"); // d\n});\n/* e */\n";
        assert_eq!("f(() => {\ng(\"https://h\"); // d\n});\n", lean(code));
    }

    #[test]
    fn strings_over_several_lines_ship_whole() {
        let code = "const a = `\n  // b\n`;\n";
        assert_eq!(code, lean(code));
    }
}
