//! The headers that a host must send with each file: content types, caching and policies.
//!
//! `serve`, `dist/_headers` and `dist/nginx.conf` all use these values.

/// Headers for every file. Partners' pages fetch our files from another origin.
pub(crate) const ALL: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// The permissions that no page needs. Browsers warn about unknown names in the console, so the list
/// is short.
const DENIED: &str = "accelerometer=(), browsing-topics=(), display-capture=(), geolocation=(), \
     gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The kinds of files by what they must be able to do, so that each has only the rights it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Our own page, which registers the service worker.
    Page,
    /// The same page for a partner's iframe.
    Framed,
    /// The facilitator's page, which uses the camera.
    Group,
    /// The page that gathers results.
    Collector,
    /// The page for partners, which shows the widget in an iframe too.
    Partner,
    /// The accessibility statement, on which only a button to copy runs.
    Statement,
    /// The error page for a missing file.
    NotFound,
    /// A printable page, on which no script runs.
    Paper,
    /// Any other file. The worker is one, and only fetches our own files.
    File,
}

/// The hashes of what is inline in our own page: no other inline script or style runs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inline {
    script: String,
    style: String,
}

impl Inline {
    /// Reads them from the policy that the page itself declares.
    pub(crate) fn of(page: &str) -> Self {
        let hashes = |directive: &str| {
            let sources = page.split_once(directive).map_or("", |(_, after)| after);
            let sources = sources.split([';', '"']).next().unwrap_or_default().split(' ');
            sources.filter(|it| it.starts_with("'sha256-")).flat_map(|it| [" ", it]).collect()
        };
        Self { script: hashes("script-src "), style: hashes("style-src ") }
    }
}

impl Kind {
    /// Prefixes of the paths of pages that are not `Page`; the first match wins.
    pub(crate) const PAGES: [(&str, Self); 9] = [
        ("404", Self::NotFound),
        ("accessib", Self::Statement),
        ("embed", Self::Framed),
        ("group", Self::Group),
        ("regrouper", Self::Collector),
        ("collect", Self::Collector),
        ("integr", Self::Partner),
        ("questionnaire-", Self::Paper),
        ("kit/", Self::Paper),
    ];

    /// The kind of a path or of a pattern of `_headers`. The kit's folder contains only pages.
    pub(crate) fn of(path: &str) -> Self {
        let is_page = path.is_empty() || extension(path) == "html" || path.starts_with("kit/");
        let fits = |(begin, _): &&(&str, Self)| path.starts_with(begin);
        match Self::PAGES.iter().find(fits) {
            _ if !is_page => Self::File,
            Some((_, kind)) => *kind,
            None => Self::Page,
        }
    }

    pub(crate) fn headers(self, inline: &Inline) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("Content-Security-Policy", self.content(inline)),
            ("Permissions-Policy", self.permissions()),
        ];
        // A cross-origin isolated page can only embed pages that send this header too.
        if self == Self::Framed {
            headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        }
        // Any site may embed the iframe page; only our own may embed the others.
        headers.extend(self.framing().map(|it| ("X-Frame-Options", it.to_owned())));
        headers
    }

    pub(crate) fn content(self, inline: &Inline) -> String {
        // Only the address of the worker needs a trusted type (`worker/registration.js`), and the source of
        // a page that a partner pastes (`integrate/doctor-box.js`).
        let worker = "; worker-src 'self'; manifest-src 'self'; trusted-types faire-ensemble";
        let own = match self {
            Self::Page | Self::Framed | Self::Group | Self::Collector => worker,
            Self::Partner => "; frame-src 'self'; trusted-types faire-ensemble",
            Self::NotFound => "; script-src 'self'; style-src 'self'; trusted-types 'none'",
            Self::Statement => {
                "; script-src 'self'; style-src 'self'; img-src 'self'; trusted-types 'none'"
            }
            Self::Paper => "; style-src 'self'; img-src 'self' data:",
            Self::File => "; connect-src 'self'",
        };
        let [script, style] = match self {
            Self::Page | Self::Framed => [inline.script.as_str(), inline.style.as_str()],
            _ => [""; 2],
        };
        let runs = match self {
            Self::NotFound | Self::Statement | Self::Paper | Self::File => String::new(),
            _ => format!(
                "; script-src 'self' 'wasm-unsafe-eval'{script}; style-src 'self'{style}; \
                 img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"
            ),
        };
        let around = self.framing().map_or("", |_| "; frame-ancestors 'self'");
        ["default-src 'none'", &runs, own, "; base-uri 'none'; form-action 'none'", around].concat()
    }

    pub(crate) fn permissions(self) -> String {
        let own = match self {
            Self::Group => {
                "camera=(self), fullscreen=(self), clipboard-write=(self), screen-wake-lock=(self)"
            }
            Self::Page | Self::Framed | Self::Collector | Self::Partner | Self::Statement => {
                "camera=(), fullscreen=(self), clipboard-write=(self), screen-wake-lock=()"
            }
            Self::NotFound | Self::Paper | Self::File => {
                "camera=(), fullscreen=(), clipboard-write=(), screen-wake-lock=()"
            }
        };
        [DENIED, ", ", own].concat()
    }

    /// The value of `X-Frame-Options`, which browsers ignore if they support `frame-ancestors`.
    pub(crate) fn framing(self) -> Option<&'static str> {
        (!matches!(self, Self::Framed | Self::File)).then_some("SAMEORIGIN")
    }
}

/// A pack is named by its content and a pinned folder by its version, so they never change. All
/// other files are revalidated, which transfers nothing if they are unchanged.
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
        "csv" => "text/csv; charset=utf-8",
        "txt" | "sql" | "R" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "webp" => "image/webp",
        "xml" => "application/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whether brotli can make the file smaller.
pub(crate) fn is_compressible(path: &str) -> bool {
    !matches!(extension(path), "png" | "webp" | "ico" | "br")
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
