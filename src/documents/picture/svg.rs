//! The image as SVG, for browsers that falsify canvas pixels against fingerprinting.

use super::{Area, HEIGHT, Shape, WIDTH};
use crate::html::Html;

pub fn svg(shapes: &[Shape], title: &str) -> String {
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", width.as_str()),
        ("height", height.as_str()),
        ("viewBox", &["0 0", &width, &height].join(" ")),
    ];
    let title = Html::words("title", "", title);
    let drawn = std::iter::once(title).chain(shapes.iter().map(shape));
    Html::element("svg", &attributes, drawn).into_string()
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Text { text, left, baseline, font, colour } => {
            let attributes = [
                ("x", left.to_string()),
                ("y", baseline.to_string()),
                ("font-family", font.family.to_owned()),
                ("font-size", font.size.to_string()),
                ("font-weight", font.weight.to_owned()),
                ("fill", (*colour).to_owned()),
            ];
            element("text", &attributes, [Html::text(text)])
        }
        Shape::Fill { area, colour } => rect(area, &[("fill", *colour)]),
        Shape::Frame { area, colour } => {
            rect(area, &[("fill", "none"), ("stroke", *colour), ("stroke-width", "2")])
        }
    }
}

fn rect(area: &Area, paint: &[(&'static str, &str)]) -> Html {
    let sides = [area.left, area.top, area.width, area.height].map(|it| it.to_string());
    let sides = ["x", "y", "width", "height"].into_iter().zip(sides);
    let paint = paint.iter().map(|(name, value)| (*name, (*value).to_owned()));
    element("rect", &sides.chain(paint).collect::<Vec<_>>(), [])
}

fn element(
    name: &'static str,
    attributes: &[(&'static str, String)],
    inside: impl IntoIterator<Item = Html>,
) -> Html {
    let attributes: Vec<_> = attributes.iter().map(|(name, it)| (*name, it.as_str())).collect();
    Html::element(name, &attributes, inside)
}
