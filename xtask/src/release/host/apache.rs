//! `.htaccess`: the headers of `_headers` for Apache 2.4, with directives that `AllowOverride FileInfo`
//! allows. Modules that a host lacks are skipped.

use crate::artifacts;
use crate::policy::{self, Inline, Kind};
use std::fmt::Write as _;

pub(super) fn htaccess(inline: &Inline) -> String {
    let types = types();
    let headers = headers(inline);
    let not_found = artifacts::NOT_FOUND;
    format!(
        r#"# For Apache 2.4, in the folder of these files. It needs `AllowOverride FileInfo`, or the same lines
# in a <Directory> of the server's configuration. Service workers need https.

<IfModule mod_mime.c>
{types}</IfModule>
AddDefaultCharset UTF-8

<IfModule mod_filter.c>
    <IfModule mod_brotli.c>
        AddOutputFilterByType BROTLI_COMPRESS {compressed}
    </IfModule>
    <IfModule !mod_brotli.c>
        <IfModule mod_deflate.c>
            AddOutputFilterByType DEFLATE {compressed}
        </IfModule>
    </IfModule>
</IfModule>

# In a folder below the root of the site: ErrorDocument 404 /folder/{not_found}
ErrorDocument 404 /{not_found}
<IfModule mod_alias.c>
    RedirectMatch 404 "/(_headers|nginx\.conf|web\.config|Containerfile)$"
</IfModule>

<IfModule mod_headers.c>
{headers}</IfModule>
"#,
        compressed = "text/html text/css text/plain text/javascript application/json \
                      application/wasm application/manifest+json image/svg+xml",
    )
}

fn types() -> String {
    let kinds = ["js", "css", "json", "svg", "wasm", "webmanifest"];
    let line = |it: &str| {
        let kind = policy::content_type(&[".", it].concat());
        let kind = kind.split(';').next().unwrap_or_default();
        format!("    AddType {kind} .{it}\n")
    };
    kinds.into_iter().map(line).collect()
}

/// A later section overrides an earlier one, and `<If>` comes after all `<FilesMatch>`.
fn headers(inline: &Inline) -> String {
    let mut text = String::new();
    for (name, value) in policy::ALL {
        text += &set("    ", name, value);
    }
    text += &set("    ", "Cache-Control", policy::cache("index.html"));
    text += &lines("    ", Kind::File, inline);
    text += &section("FilesMatch \"\\.html$\"", Kind::Page, inline);
    for (begin, kind) in Kind::PAGES {
        let opening = match begin.strip_suffix('/') {
            Some(folder) => format!("If \"%{{REQUEST_URI}} =~ m#/{folder}/[^/]*\\.html$#\""),
            None => format!("FilesMatch \"^{begin}[^/]*\\.html$\""),
        };
        text += &section(&opening, kind, inline);
    }
    let hashed = set("        ", "Cache-Control", policy::cache("questions/"));
    let folders = r#"<If "%{REQUEST_URI} =~ m#/(questions|v[0-9]+\.[^/]*)/#">"#;
    writeln!(text, "    {folders}\n{hashed}    </If>").unwrap_or_default();
    text
}

fn section(opening: &str, kind: Kind, inline: &Inline) -> String {
    let name = opening.split(' ').next().unwrap_or_default();
    format!("    <{opening}>\n{}    </{name}>\n", lines("        ", kind, inline))
}

fn lines(indent: &str, kind: Kind, inline: &Inline) -> String {
    let mut text = String::new();
    for (name, value) in kind.headers(inline) {
        text += &set(indent, name, &value);
    }
    if kind.framing().is_none() {
        writeln!(text, "{indent}Header always unset X-Frame-Options").unwrap_or_default();
    }
    text
}

/// Also removes what the server's own configuration sets for successful responses: both would be sent.
fn set(indent: &str, name: &str, value: &str) -> String {
    format!("{indent}Header onsuccess unset {name}\n{indent}Header always set {name} \"{value}\"\n")
}
