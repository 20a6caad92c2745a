//! Draws a link as a QR code: black on white in every theme, with its quiet zone.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;
use yew::{Html, html};

/// The width of the white margin around the code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;
/// Denser codes can't be read from four metres.
const VERSION_MAX: u8 = 10;

/// `None` if the link is too long for a code that can be read from afar.
pub fn qr(link: &str, name: &'static str) -> Option<Html> {
    let segments = QrSegment::make_segments(link);
    let version_max = Version::new(VERSION_MAX);
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        version_max,
        None,
        true,
    );
    let code = code.ok()?;
    let side = (code.size() + 2 * QUIET).to_string();
    let view = ["0 0 ", &side, " ", &side].concat();
    Some(html! {
        <svg class="qr" viewBox={view} role="img" aria-label={name} shape-rendering="crispEdges">
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={dark(&code)} fill="#000" />
        </svg>
    })
}

/// A square for each dark module.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            // Writing to a string can't fail.
            write!(path, "M{},{}h1v1h-1z", x + QUIET, y + QUIET).unwrap_or_default();
        }
    }
    path
}
