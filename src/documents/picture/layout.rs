//! The layout: names use the largest font size that shows them whole, or else end with an ellipsis.

use super::{ACCENT, Area, Font, GROUND, HEIGHT, INK, LINE, QUIET, Shape, WIDTH};
use crate::Source;
use crate::visible::on_one_line;
use engine::diagnosis::{DimensionResult, DimensionState};

/// Returns the width of a text in pixels.
pub type Measure<'a> = &'a dyn Fn(&str, Font) -> f64;

const MARGIN: f64 = 60.0;
const INNER: f64 = WIDTH - 2.0 * MARGIN;
/// The top and the height of the area that all themes share, whatever their number.
const ROWS_TOP: f64 = 268.0;
const ROWS_HEIGHT: f64 = 305.5;
/// The height of a one-line row, at a font size of 18 pixels.
const PITCH: f64 = 23.5;
const SIZES: [u8; 8] = [18, 17, 16, 15, 14, 13, 12, SMALLEST];
/// The font size when names have to be cut anyway, if the rows then fit into two columns.
const CUT: u8 = 14;
const SMALLEST: u8 = 11;
const GAP: f64 = 40.0;
/// Where names end and where bars start, as fractions of the column width.
const NAME: f64 = 560.0 / INNER;
const BAR: f64 = 580.0 / INNER;
const ELLIPSIS: &str = "…";

pub fn shapes(source: &Source<'_>, measure: Measure<'_>) -> Vec<Shape> {
    let texts = &source.questionnaire.texts;
    let mut pen = Pen { shapes: Vec::new(), measure };
    let whole = Area { left: 0.0, top: 0.0, width: WIDTH, height: HEIGHT };
    pen.shapes.push(Shape::Fill { area: whole, colour: GROUND });
    let mut top = MARGIN + 20.0;
    pen.lines(&texts.title, 1, (MARGIN, top), Font::title(26.0), ACCENT);
    let font = Font::sentence(36.0);
    top += font.size * 1.3;
    pen.lines(&source.presenter().sentence(), 3, (MARGIN, top), font, INK);
    pen.rows(source);
    pen.lines(&source.context(), 1, (MARGIN, HEIGHT - 32.0), Font::plain(20.0), QUIET);
    pen.shapes
}

/// The font and the grid of the rows.
#[derive(Debug, Clone, Copy)]
struct Grid {
    font: Font,
    columns: u16,
    rows: u16,
    /// The most lines that one name may take.
    lines: usize,
}

impl Grid {
    /// `None` if a row is too low for one line.
    fn new(size: u8, columns: u16, count: u16) -> Option<Self> {
        let rows = count.div_ceil(columns).max(1);
        let font = Font::plain(f64::from(size));
        let of_two_lines = 2.0 * font.size * 1.3;
        let lines = match ROWS_HEIGHT / f64::from(rows) {
            room if room >= of_two_lines => 2,
            room if 2.0 * room >= of_two_lines => 1,
            _ => return None,
        };
        Some(Self { font, columns, rows, lines })
    }

    fn column(self) -> f64 {
        let columns = f64::from(self.columns);
        (INNER - GAP * (columns - 1.0)) / columns
    }

    fn pitch(self, lines: usize) -> f64 {
        let lines = if lines > 1 { 2.0 } else { 1.0 };
        (ROWS_HEIGHT / f64::from(self.rows)).min(lines * PITCH * self.font.size / 18.0)
    }

    /// The largest font size that shows all names whole, with as few columns as possible.
    fn of(names: &[String], measure: Measure<'_>) -> Self {
        let count = u16::try_from(names.len()).unwrap_or(u16::MAX);
        let is_whole = |it: &Self| {
            let width = it.column() * NAME;
            let wrapped =
                |name: &String| wrap(name, it.lines, &|text| measure(text, it.font) <= width);
            names.iter().all(|name| !is_cut(&wrapped(name), name))
        };
        let grids = SIZES.into_iter().flat_map(|size| {
            [1, 2].into_iter().filter_map(move |columns| Self::new(size, columns, count))
        });
        let cut = |size| (1..=count.max(1)).find_map(|columns| Self::new(size, columns, count));
        let whole = grids.into_iter().find(is_whole);
        let whole = whole.or_else(|| cut(CUT).filter(|it| it.columns <= 2));
        let smallest = Font::plain(f64::from(SMALLEST));
        let one_row = Self { font: smallest, columns: count.max(1), rows: 1, lines: 1 };
        whole.or_else(|| cut(SMALLEST)).unwrap_or(one_row)
    }
}

fn is_cut(lines: &[String], text: &str) -> bool {
    lines.last().is_some_and(|it| it.ends_with(ELLIPSIS) && !text.ends_with(ELLIPSIS))
}

struct Pen<'a> {
    shapes: Vec<Shape>,
    measure: Measure<'a>,
}

impl Pen<'_> {
    /// Wraps a text within the margins of the image.
    fn lines(&mut self, text: &str, most: usize, at: (f64, f64), font: Font, colour: &'static str) {
        self.block(text, (most, INNER), at, font, colour);
    }

    fn block(
        &mut self,
        text: &str,
        (most, width): (usize, f64),
        (left, mut baseline): (f64, f64),
        font: Font,
        colour: &'static str,
    ) {
        let measure = self.measure;
        for text in wrap(&on_one_line(text), most, &|it| measure(it, font) <= width) {
            self.shapes.push(Shape::Text { text, left, baseline, font, colour });
            baseline += font.size * 1.3;
        }
    }

    fn rows(&mut self, source: &Source<'_>) {
        let of = source.questionnaire.dimensions();
        let names: Vec<_> = of.iter().map(|it| on_one_line(&it.name)).collect();
        let grid = Grid::of(&names, self.measure);
        let (measure, font, width) = (self.measure, grid.font, grid.column() * NAME);
        let lines = |it: &String| wrap(it, grid.lines, &|text| measure(text, font) <= width).len();
        let pitch = grid.pitch(names.iter().map(lines).max().unwrap_or(1));
        let mut place = (0_u16, 0_u16);
        for (of, name) in source.diagnosis.dimensions.iter().zip(&names) {
            let left = MARGIN + f64::from(place.0) * (grid.column() + GAP);
            let top = ROWS_TOP + f64::from(place.1) * pitch;
            let baseline = top + 15.0 * font.size / 18.0;
            self.block(name, (grid.lines, width), (left, baseline), font, INK);
            self.bar(of, source.target(of), grid, (left + grid.column() * BAR, top));
            place.1 += 1;
            if place.1 == grid.rows {
                place = (place.0 + 1, 0);
            }
        }
    }

    /// A bar, or a dash without a score: an empty bar would read as a score of zero.
    fn bar(
        &mut self,
        of: &DimensionResult,
        target: Option<u8>,
        grid: Grid,
        (left, top): (f64, f64),
    ) {
        let height = 15.0 * grid.font.size / 18.0;
        let DimensionState::Scored(score) = &of.state else {
            return self.lines("–", 1, (left, top + height), grid.font, QUIET);
        };
        let width = grid.column() * (1.0 - BAR);
        let ground = Area { left, top, width, height };
        let length = (width * f64::from(score.display()) / 100.0).max(3.0);
        self.shapes.push(Shape::Fill { area: ground, colour: LINE });
        let filled = Area { width: length, ..ground };
        self.shapes.push(Shape::Fill { area: filled, colour: ACCENT });
        if let Some(stage) = target {
            // The frame around the target's quarter is taller than the bar.
            let quarter = width / 4.0;
            let left = left + quarter * f64::from(stage.saturating_sub(1));
            let area = Area { left, top: top - 2.0, width: quarter, height: height + 4.0 };
            self.shapes.push(Shape::Frame { area, colour: INK });
        }
    }
}

/// Wraps a text into at most `most` lines; if it is longer, the last one ends with an ellipsis. A
/// word that is wider than a line is split.
pub fn wrap(text: &str, most: usize, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if lines.len() + 1 == most && !fits(rest) {
            lines.push(shortened(rest, fits));
            return lines;
        }
        let end = line_end(rest, fits);
        let (line, after) = rest.split_at(end);
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    lines
}

/// Where the first line of a text ends: after the last word that fits, or else within the first.
fn line_end(text: &str, fits: &dyn Fn(&str) -> bool) -> usize {
    let fits_to = |end: &usize| text.get(..*end).is_some_and(fits);
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let words = ends.take_while(|it| fits_to(it)).last();
    words.unwrap_or_else(|| {
        let letters = text.char_indices().map(|(at, it)| at + it.len_utf8());
        let first = text.chars().next().map_or(0, char::len_utf8);
        letters.take_while(|it| fits_to(it)).last().unwrap_or(first)
    })
}

fn shortened(text: &str, fits: &dyn Fn(&str) -> bool) -> String {
    let with_end = |it: &str| [it.trim_end(), ELLIPSIS].concat();
    let ends = text.char_indices().map(|(at, _)| at);
    let last = ends.take_while(|&it| text.get(..it).is_some_and(|it| fits(&with_end(it)))).last();
    with_end(text.get(..last.unwrap_or_default()).unwrap_or_default())
}
