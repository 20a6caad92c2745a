//! The result as an image: drawn on a canvas for a PNG file, and as SVG for the screen and for
//! browsers that falsify canvas pixels.
//!
//! The PNG is not made from the SVG: a partner's policy may refuse to load one as an image, and the
//! widget promises to need no `img-src`.

use documents::Source;
use documents::picture::{Area, Font, HEIGHT, Shape, WIDTH, alternative, shapes, svg};
use wasm_bindgen::{JsCast, JsValue};
use web::capabilities;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};
use yew::{Html, html};

/// The pixel value of `picture::GROUND`, which a canvas must return unchanged.
const GROUND_RGB: [u8; 3] = [0xfb, 0xf7, 0xf0];

/// An image with its text alternative.
#[derive(Debug)]
pub(super) struct ShareImage {
    pub name: String,
    shapes: Vec<Shape>,
    pub alternative: String,
}

impl ShareImage {
    pub(super) fn of(source: &Source<'_>) -> Self {
        let context = canvas().and_then(|it| context(&it)).ok();
        Self {
            name: source.file_stem(),
            shapes: shapes(source, &|text, font| measured(context.as_ref(), text, font)),
            alternative: alternative(source),
        }
    }

    /// Reports a PNG file once; `None` where the browser falsifies canvas pixels.
    pub(super) fn export(&self, report: impl FnOnce(Option<Blob>) + 'static) {
        match self.painted() {
            Ok(canvas) => capabilities::export_canvas(&canvas, GROUND_RGB, report),
            Err(_) => report(None),
        }
    }

    fn painted(&self) -> Result<HtmlCanvasElement, JsValue> {
        let canvas = canvas()?;
        let context = context(&canvas)?;
        for shape in &self.shapes {
            paint(&context, shape)?;
        }
        Ok(canvas)
    }

    pub(super) fn svg(&self) -> String {
        svg(&self.shapes, &self.alternative)
    }

    /// The image as inline SVG, to look at or to photograph.
    pub(super) fn view(&self) -> Html {
        let size = ["0 0 ", &WIDTH.to_string(), " ", &HEIGHT.to_string()].concat();
        html! {
            <svg class="card" viewBox={size} role="img" aria-label={self.alternative.clone()}>
                { for self.shapes.iter().map(drawn) }
            </svg>
        }
    }
}

fn canvas() -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::UNDEFINED)?;
    // An unchecked cast, because the host page may have replaced the class.
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_attribute("width", &WIDTH.to_string())?;
    canvas.set_attribute("height", &HEIGHT.to_string())?;
    Ok(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    Ok(canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?.unchecked_into())
}

/// The width of a text; without a canvas, an estimate that assumes rather wide letters.
fn measured(context: Option<&CanvasRenderingContext2d>, text: &str, font: Font) -> f64 {
    let exact = context.and_then(|it| {
        it.set_font(&css(font));
        Some(it.measure_text(text).ok()?.width())
    });
    exact.unwrap_or_else(|| text.chars().map(|_| font.size * 0.6).sum())
}

fn css(font: Font) -> String {
    [font.weight, " ", &font.size.to_string(), "px ", font.family].concat()
}

fn paint(context: &CanvasRenderingContext2d, shape: &Shape) -> Result<(), JsValue> {
    match shape {
        Shape::Text { text, left, baseline, font, colour } => {
            context.set_fill_style_str(colour);
            context.set_font(&css(*font));
            context.fill_text(text, *left, *baseline)?;
        }
        Shape::Fill { area: Area { left, top, width, height }, colour } => {
            context.set_fill_style_str(colour);
            context.fill_rect(*left, *top, *width, *height);
        }
        Shape::Frame { area: Area { left, top, width, height }, colour } => {
            context.set_stroke_style_str(colour);
            context.set_line_width(2.0);
            context.stroke_rect(*left, *top, *width, *height);
        }
    }
    Ok(())
}

fn drawn(shape: &Shape) -> Html {
    let number = |it: &f64| it.to_string();
    match shape {
        // Set as a property: the wasm glue creates an element for each text node of yew, and SVG
        // does not render such an element.
        Shape::Text { text, left, baseline, font, colour } => html! {
            <text x={number(left)} y={number(baseline)} fill={*colour} font-family={font.family} font-size={number(&font.size)} font-weight={font.weight} ~textContent={text.clone()} />
        },
        Shape::Fill { area, colour } => rect(area, colour, "none"),
        Shape::Frame { area, colour } => rect(area, "none", colour),
    }
}

fn rect(area: &Area, fill: &'static str, stroke: &'static str) -> Html {
    let [x, y, width, height] =
        [area.left, area.top, area.width, area.height].map(|it| it.to_string());
    html! { <rect {x} {y} {width} {height} {fill} {stroke} stroke-width="2" /> }
}
