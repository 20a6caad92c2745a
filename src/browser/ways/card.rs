//! The result as a picture to share, 1200 by 630 pixels.
//!
//! Drawn on a canvas rather than from an SVG: loading one as a picture is what a partner's policy
//! may refuse, and the widget promises to ask for no `img-src`.

use crate::documents::{Source, Words};
use crate::engine::diagnosis::{DimensionResult, DimensionState};
use crate::engine::questionnaire::Questionnaire;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MARGIN: f64 = 60.0;
const SERIF: &str = "ui-serif, Georgia, serif";
const SANS: &str = "system-ui, sans-serif";
const GROUND: &str = "#fbf7f0";
const INK: &str = "#2a241c";
const QUIET: &str = "#5f5548";
const ACCENT: &str = "#0e5f59";
const LINE: &str = "#ddd3c4";

/// The names of themes stand in one column, their bars in the other.
const BARS_TOP: f64 = 268.0;
const ROW: f64 = 23.5;
const BAR_START: f64 = 640.0;
const BAR_LENGTH: f64 = 500.0;

/// Draws, then hands the PNG over.
pub(super) fn card(
    questionnaire: &Questionnaire,
    source: &Source<'_>,
    on_done: impl FnOnce(Option<Blob>) + 'static,
) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|it| it.document()).ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(WIDTH);
    canvas.set_height(HEIGHT);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    draw(&context.dyn_into()?, questionnaire, source)?;
    let done = Closure::once_into_js(move |blob: JsValue| on_done(blob.dyn_into().ok()));
    canvas.to_blob_with_type(done.unchecked_ref(), "image/png")
}

fn draw(
    context: &CanvasRenderingContext2d,
    questionnaire: &Questionnaire,
    source: &Source<'_>,
) -> Result<(), JsValue> {
    let texts = &questionnaire.texts;
    context.set_fill_style_str(GROUND);
    context.fill_rect(0.0, 0.0, f64::from(WIDTH), f64::from(HEIGHT));
    let mut pen = Pen { context, top: MARGIN + 20.0 };
    pen.write(&texts.title, 26.0, "600", SANS, ACCENT)?;
    pen.wrap(source.sentence(), 36.0, SERIF)?;
    for (at, dimension) in source.diagnosis().dimensions.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "there are thirteen")]
        row(
            context,
            questionnaire,
            (dimension, source.target(dimension)),
            BARS_TOP + ROW * at as f64,
        )?;
    }
    pen.top = f64::from(HEIGHT) - 32.0;
    pen.write(&source.context(), 20.0, "400", SANS, QUIET)
}

/// A bar, or a dashed word's place where there is no score: never an empty bar for "unknown".
fn row(
    context: &CanvasRenderingContext2d,
    questionnaire: &Questionnaire,
    (of, target): (&DimensionResult, Option<u8>),
    top: f64,
) -> Result<(), JsValue> {
    let dimension = questionnaire.dimensions().get(of.dimension);
    context.set_fill_style_str(INK);
    context.set_font(&["400 18px ", SANS].concat());
    context.fill_text(dimension.map_or("", |it| it.name.as_str()), MARGIN, top + 15.0)?;
    let DimensionState::Scored(score) = &of.state else {
        context.set_fill_style_str(QUIET);
        return context.fill_text("–", BAR_START, top + 15.0);
    };
    context.set_fill_style_str(LINE);
    context.fill_rect(BAR_START, top, BAR_LENGTH, 15.0);
    context.set_fill_style_str(ACCENT);
    let length = BAR_LENGTH * f64::from(score.display()) / 100.0;
    context.fill_rect(BAR_START, top, length.max(3.0), 15.0);
    if let Some(stage) = target {
        // A frame around the quarter that is wanted, higher than the bar.
        let start = BAR_START + BAR_LENGTH * f64::from(stage.saturating_sub(1)) / 4.0;
        context.set_stroke_style_str(INK);
        context.set_line_width(2.0);
        context.stroke_rect(start, top - 2.0, BAR_LENGTH / 4.0, 19.0);
    }
    Ok(())
}

struct Pen<'a> {
    context: &'a CanvasRenderingContext2d,
    /// The line that letters stand on.
    top: f64,
}

impl Pen<'_> {
    fn write(
        &mut self,
        text: &str,
        size: f64,
        weight: &str,
        family: &str,
        colour: &str,
    ) -> Result<(), JsValue> {
        self.context.set_fill_style_str(colour);
        self.context.set_font(&[weight, " ", &size.to_string(), "px ", family].concat());
        self.context.fill_text(text, MARGIN, self.top)
    }

    /// Words on as many lines as they take, three at most.
    fn wrap(&mut self, text: &str, size: f64, family: &str) -> Result<(), JsValue> {
        self.context.set_font(&["600 ", &size.to_string(), "px ", family].concat());
        let room = f64::from(WIDTH) - 2.0 * MARGIN;
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|it| [it, " ", word].concat());
            match longer {
                Some(longer) if self.context.measure_text(&longer)?.width() <= room => {
                    lines.pop();
                    lines.push(longer);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        for line in lines.iter().take(3) {
            self.top += size * 1.3;
            self.write(line, size, "600", family, INK)?;
        }
        Ok(())
    }
}

/// What the picture says, for those who can't see it.
pub(super) fn alternative(
    questionnaire: &Questionnaire,
    source: &Source<'_>,
    words: &Words,
) -> String {
    let themes = source.diagnosis().dimensions.iter().map(|of| {
        let name = questionnaire.dimensions().get(of.dimension).map_or("", |it| &it.name);
        let target = source.target_words(of).map(|it| [" · ", &it].concat());
        (words.pair)(name, &[source.state(of), target.as_deref().unwrap_or_default()].concat())
    });
    let themes: Vec<_> = themes.collect();
    [source.sentence(), " ", &themes.join(". "), ". ", &source.context()].concat()
}
