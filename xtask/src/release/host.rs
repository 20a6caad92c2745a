//! The configuration of hosts in the formats that they read, and a list of hashes.

mod apache;
mod iis;

use crate::artifacts::{self, Artifacts, Role};
use crate::policy::{self, Inline, Kind};
use anyhow::Result;
use std::fmt::Write as _;

pub(super) fn add(artifacts: &mut Artifacts, release: &str) -> Result<()> {
    let mut hashes = artifacts.integrities();
    // The name of the release, as the widget itself reports it.
    hashes.insert(artifacts::RELEASE, release.to_owned());
    let integrities = serde_json::to_string_pretty(&hashes)?;
    let page = String::from_utf8_lossy(&artifacts.file("index.html")?.bytes);
    let inline = Inline::of(&page);
    let (headers, nginx) = (headers(artifacts, &inline)?, nginx(&inline)?);
    let web_config = iis::web_config(artifacts, &inline);
    artifacts.add(artifacts::INTEGRITIES, Role::Host, integrities + "\n")?;
    artifacts.add("_headers", Role::Host, headers)?;
    artifacts.add("nginx.conf", Role::Host, nginx)?;
    artifacts.add(".htaccess", Role::Host, apache::htaccess(&inline))?;
    artifacts.add("web.config", Role::Host, web_config)?;
    artifacts.add("Containerfile", Role::Host, include_str!("host/Containerfile"))
}

/// Writes `_headers`. Hosts join the values of a header from several rules, so only one rule sets a
/// given header of a file.
fn headers(artifacts: &Artifacts, inline: &Inline) -> Result<String> {
    let mut text = String::from("/*\n");
    for (name, value) in policy::ALL {
        writeln!(text, "  {name}: {value}")?;
    }
    for (pattern, cache) in artifacts.patterns() {
        writeln!(text, "{pattern}\n  Cache-Control: {cache}")?;
        let headers = Kind::of(pattern.trim_start_matches('/')).headers(inline);
        let lines: Vec<_> = headers.iter().map(|it| format!("  {}: {}", it.0, it.1)).collect();
        let lines = lines.join("\n");
        writeln!(text, "{lines}")?;
        // Some hosts drop `.html` from addresses.
        if let Some(short) = pattern.strip_suffix(".html") {
            writeln!(text, "{short}\n{lines}")?;
        }
    }
    let pinned = format!("{}/faire-ensemble.wasm", artifacts::pinned_folder());
    for path in ["v1/faire-ensemble.wasm", &pinned, "manifest.webmanifest"] {
        writeln!(text, "/{path}\n  Content-Type: {}", policy::content_type(path))?;
    }
    Ok(text)
}

fn nginx(inline: &Inline) -> Result<String> {
    let mut headers = String::new();
    for (name, value) in policy::ALL {
        writeln!(headers, "    add_header {name} \"{value}\" always;")?;
    }
    Ok(format!(
        r#"# For the http part of nginx, for instance as /etc/nginx/conf.d/faire-ensemble.conf.
# Set server_name and root, and add TLS: service workers need https.

map $uri $faire_ensemble_cache {{
    default "{stable}";
    ~/(questions|v[0-9]+\.[^/]*)/ "{hashed}";
}}

# What each kind of page may do.
map $uri $faire_ensemble_policy {{
{content}
}}

map $uri $faire_ensemble_permissions {{
{permissions}
}}

# The page for other sites' frames is the only one that they may hold.
map $uri $faire_ensemble_framing {{
{framing}
}}

server {{
    listen 80;
    server_name example.org;
    root /var/www/faire-ensemble;
    index index.html;

{headers}    add_header Content-Security-Policy $faire_ensemble_policy always;
    add_header Permissions-Policy $faire_ensemble_permissions always;
    add_header X-Frame-Options $faire_ensemble_framing always;
    add_header Cache-Control $faire_ensemble_cache;

    # With the module ngx_brotli, the .br files beside the others are sent:
    # brotli_static on;
    gzip on;
    gzip_types text/css text/plain text/javascript application/javascript application/json application/wasm;

    charset utf-8;
    location ~ \.wasm$ {{ types {{ }} default_type {wasm}; }}
    location ~ \.webmanifest$ {{ types {{ }} default_type {manifest}; }}
    # A folder below the root has its own: error_page 404 /folder/404.html;
    error_page 404 /{not_found};
    location ~ ^/(_headers|\.htaccess|nginx\.conf|web\.config|Containerfile)$ {{ return 404; }}
}}
"#,
        stable = policy::cache("index.html"),
        not_found = artifacts::NOT_FOUND,
        hashed = policy::cache("questions/"),
        content = map(|it| it.content(inline)),
        permissions = map(Kind::permissions),
        framing = map(|it| it.framing().unwrap_or_default().to_owned()),
        wasm = policy::content_type("a.wasm"),
        manifest = policy::content_type("a.webmanifest"),
    ))
}

/// The lines of an nginx `map`, in which the first match wins.
fn map(of: impl Fn(Kind) -> String) -> String {
    let page = |(begin, kind): (&str, Kind)| {
        let rest = if begin.ends_with('/') { ".*" } else { "[^/]*" };
        (format!("~/{begin}{rest}\\.html$"), kind)
    };
    let pages = Kind::PAGES.map(page);
    let others = [(r"~\.html$".to_owned(), Kind::Page), ("default".to_owned(), Kind::File)];
    let lines = pages.into_iter().chain(others);
    let line = |(pattern, kind)| format!("    {pattern} \"{}\";", of(kind));
    lines.map(line).collect::<Vec<_>>().join("\n")
}
