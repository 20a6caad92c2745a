//! What a host must say with each file: types, caching, and what the page may do.
//!
//! `serve`, `dist/_headers` and `dist/nginx.conf` all ask here.

/// Sent with every file. Partners' pages fetch ours from elsewhere.
pub(crate) const ALL: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

/// Of all that reaches devices and people: what nobody asks for. A name that a browser doesn't know
/// is a warning in its console, so that these are few.
const DENIED: &str = "accelerometer=(), browsing-topics=(), display-capture=(), geolocation=(), \
     gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

/// What a file is to a browser, by what it must be able to do: none gets what another one needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Our own page, which keeps itself on the device.
    Page,
    /// The same for somebody's frame.
    Framed,
    /// Who leads a group has a camera.
    Group,
    /// The partner's page shows the widget in a frame too.
    Partner,
    /// What a host sends where it has nothing else.
    NotFound,
    /// Paper: nothing on it runs.
    Paper,
    /// No page, or the worker, which asks for files of ours and that is all.
    File,
}

impl Kind {
    /// How the names of pages begin, for those that are not `Page`; the first that fits.
    pub(crate) const PAGES: [(&str, Self); 6] = [
        ("404", Self::NotFound),
        ("embed", Self::Framed),
        ("group", Self::Group),
        ("integr", Self::Partner),
        ("questionnaire-", Self::Paper),
        ("kit/", Self::Paper),
    ];

    /// By the path of a file, or by a pattern: of the folders, the kit's has pages and no other file.
    pub(crate) fn of(path: &str) -> Self {
        let is_page = path.is_empty() || extension(path) == "html" || path.starts_with("kit/");
        let fits = |(begin, _): &&(&str, Self)| path.starts_with(begin);
        match Self::PAGES.iter().find(fits) {
            _ if !is_page => Self::File,
            Some((_, kind)) => *kind,
            None => Self::Page,
        }
    }

    pub(crate) fn headers(self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("Content-Security-Policy", self.content()),
            ("Permissions-Policy", self.permissions()),
        ];
        // A page that is isolated from other origins holds in a frame only what is so too.
        if self == Self::Framed {
            headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        }
        // Anybody may hold in a frame the page that is made for it, nobody else the others.
        headers.extend(self.framing().map(|it| ("X-Frame-Options", it.to_owned())));
        headers
    }

    pub(crate) fn content(self) -> String {
        // One address becomes code by its name: that of the worker (keep.js).
        let worker = "; worker-src 'self'; manifest-src 'self'; trusted-types faire-ensemble";
        let own = match self {
            Self::Page | Self::Framed | Self::Group => worker,
            Self::Partner => "; frame-src 'self'; trusted-types 'none'",
            Self::NotFound => "; script-src 'self'; style-src 'self'; trusted-types 'none'",
            Self::Paper => "; style-src 'self'; img-src 'self' data:",
            Self::File => "; connect-src 'self'",
        };
        let runs = match self {
            Self::NotFound | Self::Paper | Self::File => "",
            _ => {
                "; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                 connect-src 'self'; require-trusted-types-for 'script'"
            }
        };
        let around = self.framing().map_or("", |_| "; frame-ancestors 'self'");
        ["default-src 'none'", runs, own, "; base-uri 'none'; form-action 'none'", around].concat()
    }

    pub(crate) fn permissions(self) -> String {
        let own = match self {
            Self::Group => {
                "camera=(self), fullscreen=(self), clipboard-write=(self), screen-wake-lock=(self)"
            }
            Self::Page | Self::Framed | Self::Partner => {
                "camera=(), fullscreen=(self), clipboard-write=(self), screen-wake-lock=()"
            }
            Self::NotFound | Self::Paper | Self::File => {
                "camera=(), fullscreen=(), clipboard-write=(), screen-wake-lock=()"
            }
        };
        [DENIED, ", ", own].concat()
    }

    /// For `X-Frame-Options`; browsers that know `frame-ancestors` go by that.
    pub(crate) fn framing(self) -> Option<&'static str> {
        (!matches!(self, Self::Framed | Self::File)).then_some("SAMEORIGIN")
    }
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
