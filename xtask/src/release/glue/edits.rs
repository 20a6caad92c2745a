//! Replaces assumptions of the glue of wasm-bindgen that don't hold on every page.
//!
//! `instanceof` uses a constructor that the page may have replaced (zone.js replaces `Promise`,
//! `MooTools` replaces `Element`), and then rejects valid objects. And page translators replace text
//! nodes with elements, after which nobody sees a text that is written to the old node.

use anyhow::{Context as _, Result};
use oxc_ast::ast::{
    AssignmentExpression, AssignmentTarget, BinaryExpression, CallExpression,
    StaticMemberExpression,
};
use oxc_ast_visit::{VisitJs, walk_js};
use oxc_span::{GetSpan as _, Span};
use oxc_syntax::operator::BinaryOperator;

/// The classes that a wasm checks, each with a test that holds for its instances only.
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

/// The replacements of expressions in the glue.
#[derive(Default)]
pub(super) struct Edits {
    texts: Vec<(Span, Text)>,
    /// The first unknown expression.
    pub(super) refusal: Option<String>,
}

enum Text {
    Plain(&'static str),
    /// An element instead of a text node, with the positions of its document and its text.
    Run {
        document: Span,
        text: Span,
    },
}

impl Edits {
    fn refuse(&mut self, words: String) {
        self.refusal.get_or_insert(words);
    }

    /// The kept parts of the glue, with the edits made in them.
    pub(super) fn applied(&mut self, glue: &str, kept: &[Span]) -> Result<String> {
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
                    // yew changes a text by writing to its node. Here the node is an element without a
                    // box of its own (tokens.css), so the next text replaces whatever a translator has
                    // put into it.
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
