//! The result as a picture to share, 1200 by 630 pixels: where each text and bar stands, for any
//! questionnaire. Whoever draws it measures the texts; `svg` draws it without a canvas.

mod layout;
mod svg;

pub use layout::{Measure, shapes, wrap};
pub use svg::svg;

pub const WIDTH: f64 = 1200.0;
pub const HEIGHT: f64 = 630.0;

/// Colours of the light scheme: a picture is looked at elsewhere.
pub const GROUND: &str = "#fbf7f0";
pub const INK: &str = "#2a241c";
pub const QUIET: &str = "#5f5548";
pub const ACCENT: &str = "#0e5f59";
pub const LINE: &str = "#ddd3c4";

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// In pixels.
    pub size: f64,
    pub weight: &'static str,
    pub family: &'static str,
}

impl Font {
    pub(crate) const fn plain(size: f64) -> Self {
        Self { size, weight: "400", family: "system-ui, sans-serif" }
    }

    const fn title(size: f64) -> Self {
        Self { weight: "600", ..Self::plain(size) }
    }

    const fn sentence(size: f64) -> Self {
        Self { weight: "600", family: "ui-serif, Georgia, serif", size }
    }
}

/// A length that is filled or framed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// What is drawn, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// The letters stand on `baseline`.
    Text {
        text: String,
        left: f64,
        baseline: f64,
        font: Font,
        colour: &'static str,
    },
    Fill {
        area: Area,
        colour: &'static str,
    },
    Frame {
        area: Area,
        colour: &'static str,
    },
}
