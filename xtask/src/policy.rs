//! What a host must say with each file: types, caching, and what the page may do.
//!
//! `serve`, `dist/_headers` and `dist/nginx.conf` all ask here.

/// Sent with every file.
pub(crate) const SECURITY: [(&str, &str); 4] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    ),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), usb=(), \
         fullscreen=(self), clipboard-write=(self)",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// A pack is named by its content: it never changes. Anything else is asked for anew,
/// and costs nothing when it is the same.
pub(crate) fn cache(path: &str) -> &'static str {
    if path.starts_with("questions/") { "public, max-age=31536000, immutable" } else { "no-cache" }
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
