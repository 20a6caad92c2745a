//! The result as an image to share, 1200 by 630 pixels: a list of positioned shapes, for any
//! questionnaire. The caller provides the text measurements; `svg` renders without a canvas.

mod alternative;
mod goal;
mod layout;
mod pen;
mod rows;
mod svg;
mod wrap;

pub use alternative::alternative;
pub use layout::shapes;
pub use pen::Measure;
pub use svg::svg;
pub use wrap::wrap;

pub const WIDTH: f64 = 1200.0;
pub const HEIGHT: f64 = 630.0;

/// The colours of the light scheme, because the image is viewed outside the page.
pub const GROUND: &str = "#fbf7f0";
pub const INK: &str = "#2a241c";
pub const QUIET: &str = "#5f5548";
pub const ACCENT: &str = "#0e5f59";
pub const EDGE: &str = "#857a6b";

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// The font size in pixels.
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

/// A rectangle to fill or to outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A shape; shapes are drawn in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A single line of text.
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
