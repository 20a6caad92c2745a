//! What the glue of wasm-bindgen takes for granted, and no page has to give.
//!
//! `instanceof` asks a constructor that the page may have replaced (zone.js has a `Promise` of its
//! own, `MooTools` an `Element`), and says no to what is sound. And text nodes are not ours alone:
//! translators put elements in their place, and what is written into the old node is never seen.

use anyhow::{Context as _, Result, bail};

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

/// The glue with tests that hold on any page, and text in elements of its own.
pub(super) fn hardened(glue: &str) -> Result<String> {
    let mut code = String::new();
    let mut rest = glue;
    while let Some((before, after)) = rest.split_once("arg0 instanceof ") {
        let (class, after) = after.split_once(';').context("the glue ends in a test of class")?;
        let Some((_, test)) = CLASSES.iter().find(|it| it.0 == class) else {
            bail!("a wasm asks for `instanceof {class}`: say in glue.rs what its instances have");
        };
        code.extend([before, test, ";"]);
        rest = after;
    }
    code.push_str(rest);
    let code = with_text_runs(&code);
    if code.contains(".createTextNode(") || code.contains(".nodeValue") {
        bail!("the glue writes texts in another way in this version of wasm-bindgen; mend glue.rs");
    }
    Ok(code)
}

/// yew changes a text by writing into its node. Here that node is an element, which tokens.css
/// gives no box: whatever a translator has put into it, the next text takes its place.
fn with_text_runs(glue: &str) -> String {
    let create = "arg0.createTextNode(getStringFromWasm0(arg1, arg2))";
    let run = "Object.assign(arg0.createElement('text-run'), { textContent: getStringFromWasm0(arg1, arg2) })";
    glue.replace(create, run).replace("arg0.nodeValue = ", "arg0.textContent = ")
}

#[cfg(test)]
mod tests {
    use super::hardened;

    #[test]
    fn the_page_s_own_constructors_are_never_asked() {
        let code =
            hardened("result = arg0 instanceof Promise;\nx(arg0 instanceof Window;").unwrap();
        assert_eq!(code, "result = typeof arg0.then === 'function';\nx(arg0.window === arg0;");
        let refusal = hardened("result = arg0 instanceof Worker;").unwrap_err().to_string();
        assert!(refusal.contains("instanceof Worker"), "{refusal}");
    }

    #[test]
    fn a_text_has_an_element_of_its_own() {
        let glue = "const ret = arg0.createTextNode(getStringFromWasm0(arg1, arg2));\n\
                    arg0.nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);";
        let code = hardened(glue).unwrap();
        assert!(!code.contains(".createTextNode(") && !code.contains(".nodeValue"), "{code}");
        assert!(code.contains("createElement('text-run')"), "{code}");
    }
}
