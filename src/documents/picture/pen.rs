//! Collects the shapes of a picture, and wraps its texts.

use super::wrap::wrap;
use super::{Font, Shape};
use crate::visible::on_one_line;

/// Returns the width of a text in pixels.
pub type Measure<'a> = &'a dyn Fn(&str, Font) -> f64;

pub(super) const LINE_HEIGHT: f64 = 1.3;

pub(super) struct Pen<'a> {
    pub shapes: Vec<Shape>,
    pub measure: Measure<'a>,
}

impl Pen<'_> {
    /// Wraps a text to a width; `top` is where its first line begins. Returns where its last one ends.
    pub(super) fn block(
        &mut self,
        text: &str,
        (most, width): (usize, f64),
        (left, mut top): (f64, f64),
        font: Font,
        colour: &'static str,
    ) -> f64 {
        let measure = self.measure;
        for text in wrap(&on_one_line(text), most, &|it| measure(it, font) <= width) {
            self.shapes.push(Shape::Text { text, left, baseline: top + font.size, font, colour });
            top += font.size * LINE_HEIGHT;
        }
        top
    }
}
