//! What a host must say with each file: types, caching, and what the page may do.
//!
//! `serve`, `dist/_headers` and `dist/nginx.conf` all ask here.

/// Sent with every file. Partners' pages fetch ours from elsewhere.
pub(crate) const ALL: [(&str, &str); 6] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
    ),
    (
        "Permissions-Policy",
        "accelerometer=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), usb=(), \
         camera=(self), fullscreen=(self), clipboard-write=(self)",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Who may hold a page in a frame: anybody the one that is made for it, nobody else the others.
pub(crate) const FRAMING: (&str, &str) = ("X-Frame-Options", "SAMEORIGIN");

/// By the path of a file, or by a pattern: of the folders, the kit's has pages and no other file.
pub(crate) fn is_for_no_frame(path: &str) -> bool {
    let is_page = path.is_empty() || extension(path) == "html" || path.starts_with("kit/");
    is_page && !path.starts_with("embed")
}

/// A pack is named by its content, and a pinned folder by its version: they never change.
/// Anything else is asked for anew, and costs nothing when it is the same.
pub(crate) fn cache(path: &str) -> &'static str {
    let folder = path.split('/').next().unwrap_or_default();
    let is_pinned = path.starts_with('v') && folder.contains('.') && folder != path;
    if is_pinned || path.starts_with("questions/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

pub(crate) fn content_type(path: &str) -> &'static str {
    match extension(path) {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether brotli has something to take away.
pub(crate) fn is_compressible(path: &str) -> bool {
    !matches!(extension(path), "png" | "webp" | "ico" | "br")
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
