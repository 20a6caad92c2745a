//! The themes: a name with up to four squares, in the largest letters that show all names whole.

use super::pen::{Measure, Pen};
use super::wrap::{is_cut, wrap};
use super::{ACCENT, Area, EDGE, Font, INK, QUIET, Shape};
use crate::Source;
use crate::visible::on_one_line;
use wording::presenter::Mark;

const SIZES: [u8; 10] = [22, 20, 18, 17, 16, 15, 14, 13, 12, SMALLEST];
const SMALLEST: u8 = 11;
/// The font size when names have to be cut anyway, if the rows then fit into two columns.
const CUT: u8 = 14;
const LINE_HEIGHT: f64 = 1.3;
const GAP: f64 = 40.0;
/// The width of the squares and of the space after them, as multiples of the font size.
const MARK: f64 = 5.2;
/// The space above the name of an axis, as a multiple of the font size.
const ABOVE_AXIS: f64 = 0.6;

/// A theme, or the name of an axis above its themes.
#[derive(Debug, Clone)]
struct Row {
    name: String,
    theme: Option<(Mark, Option<u8>)>,
}

/// The rows with the font and the grid that show them.
pub(super) struct Rows {
    list: Vec<Row>,
    area: Area,
    grid: Grid,
}

#[derive(Debug, Clone, Copy)]
struct Grid {
    font: Font,
    columns: usize,
    /// The most lines that one name may take.
    lines: usize,
}

impl Grid {
    fn new(size: u8, columns: usize, lines: usize) -> Self {
        Self { font: Font::plain(f64::from(size)), columns, lines }
    }

    fn column(self, area: Area) -> f64 {
        let columns = wide(self.columns);
        (area.width - GAP * (columns - 1.0)) / columns
    }

    fn name_width(self, area: Area) -> f64 {
        self.column(area) - self.font.size * MARK
    }

    /// The space above a row: the first axis begins at the height of the title beside it.
    fn above(self, row: &Row, at: usize) -> f64 {
        if at > 0 && row.theme.is_none() { self.font.size * ABOVE_AXIS } else { 0.0 }
    }

    fn height(self, row: &Row, at: usize) -> f64 {
        let lines = if row.theme.is_some() { wide(self.lines) } else { 1.0 };
        self.above(row, at) + self.font.size * lines * LINE_HEIGHT
    }
}

impl Rows {
    /// All names whole in one column, below the names of their axes; `None` where they have no room.
    pub(super) fn beside(source: &Source<'_>, area: Area, measure: Measure<'_>) -> Option<Self> {
        let rows = rows(source);
        let grids =
            SIZES.into_iter().flat_map(|size| [1, 2].map(|lines| Grid::new(size, 1, lines)));
        let mut all = grids.map(|grid| Self { list: rows.clone(), area, grid });
        all.find(|it| it.has_room() && it.is_whole(measure))
    }

    /// The themes alone, in as few columns as show all names whole; or else cut.
    pub(super) fn below(source: &Source<'_>, area: Area, measure: Measure<'_>) -> Self {
        let rows: Vec<_> = rows(source).into_iter().filter(|it| it.theme.is_some()).collect();
        let of = |grid| Self { list: rows.clone(), area, grid };
        let whole = SIZES.into_iter().flat_map(|size| {
            [(1, 1), (1, 2), (2, 1), (2, 2)].map(|(columns, lines)| Grid::new(size, columns, lines))
        });
        let cut = |size: u8, columns| {
            let of_lines = |it| [Grid::new(size, it, 2), Grid::new(size, it, 1)];
            (1..=columns).flat_map(of_lines).map(of).find(Self::has_room)
        };
        let whole = whole.map(of).find(|it| it.has_room() && it.is_whole(measure));
        whole
            .or_else(|| cut(CUT, 2))
            .or_else(|| cut(SMALLEST, rows.len()))
            .unwrap_or_else(|| of(Grid::new(SMALLEST, rows.len().max(1), 1)))
    }

    fn per_column(&self) -> usize {
        self.list.len().div_ceil(self.grid.columns).max(1)
    }

    fn has_room(&self) -> bool {
        let rows = self.list.iter().take(self.per_column()).enumerate();
        let heights = rows.map(|(at, row)| self.grid.height(row, at));
        heights.sum::<f64>() <= self.area.height
    }

    fn is_whole(&self, measure: Measure<'_>) -> bool {
        self.list.iter().all(|row| {
            let lines = if row.theme.is_some() { self.grid.lines } else { 1 };
            let (font, width) = self.style(row);
            !is_cut(&wrap(&row.name, lines, &|text| measure(text, font) <= width), &row.name)
        })
    }

    /// The font of a row's name, and the width that it may take.
    fn style(&self, row: &Row) -> (Font, f64) {
        let Grid { font, .. } = self.grid;
        match row.theme {
            Some(_) => (font, self.grid.name_width(self.area)),
            None => (Font::title(font.size * 0.9), self.grid.column(self.area)),
        }
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let Self { area, grid, .. } = self;
        for (column, rows) in self.list.chunks(self.per_column()).enumerate() {
            let left = area.left + wide(column) * (grid.column(*area) + GAP);
            let mut top = area.top;
            for (at, row) in rows.iter().enumerate() {
                self.row(pen, row, (left, top + grid.above(row, at)));
                top += grid.height(row, at);
            }
        }
    }

    fn row(&self, pen: &mut Pen<'_>, row: &Row, (left, top): (f64, f64)) {
        let (font, width) = self.style(row);
        let Some((mark, target)) = row.theme else {
            pen.block(&row.name, (1, width), (left, top), font, ACCENT);
            return;
        };
        draw_mark(pen, (mark, target), font, (left, top));
        let at = (left + font.size * MARK, top);
        pen.block(&row.name, (self.grid.lines, width), at, font, INK);
    }
}

fn rows(source: &Source<'_>) -> Vec<Row> {
    let axes = source.presenter().summary().axes.into_iter();
    let rows = axes.flat_map(|it| {
        let themes = it.themes.into_iter().map(|theme| Row {
            name: on_one_line(&theme.dimension.short),
            theme: Some((theme.mark, source.target(theme.of))),
        });
        std::iter::once(Row { name: on_one_line(&it.axis.name), theme: None }).chain(themes)
    });
    rows.collect()
}

/// A square for each stage that is reached and a dot for each other one, or a sign without a score:
/// four dots would read as a score of zero. A target has a frame around it.
fn draw_mark(
    pen: &mut Pen<'_>,
    (mark, target): (Mark, Option<u8>),
    font: Font,
    (left, top): (f64, f64),
) {
    let edge = font.size * 0.82;
    let square = |stage: u8, size: f64| {
        let inset = (edge - size) / 2.0;
        let left = left + f64::from(stage - 1) * font.size * 1.12 + inset;
        Area { left, top: top + font.size * 0.24 + inset, width: size, height: size }
    };
    let Mark::Stage(reached) = mark else {
        pen.block(mark.squares(), (1, font.size * MARK), (left, top), font, QUIET);
        return;
    };
    for stage in 1..=4 {
        let is_reached = stage <= reached.max(1);
        let (size, colour) = if is_reached { (edge, ACCENT) } else { (edge * 0.4, EDGE) };
        pen.shapes.push(Shape::Fill { area: square(stage, size), colour });
    }
    if let Some(stage @ 1..=4) = target {
        pen.shapes.push(Shape::Frame { area: square(stage, edge + 2.0), colour: INK });
    }
}

/// The names of the stages, each with its squares, in two columns.
pub(super) fn draw_scale(pen: &mut Pen<'_>, source: &Source<'_>, area: Area) {
    let grid = Grid { font: Font::plain(15.0), columns: 2, lines: 1 };
    for stage in 1..=4 {
        let (column, row) = (f64::from((stage - 1) / 2), f64::from((stage - 1) % 2));
        let left = area.left + column * (grid.column(area) + GAP);
        let top = area.top + row * grid.font.size * LINE_HEIGHT;
        draw_mark(pen, (Mark::Stage(stage), None), grid.font, (left, top));
        let name = &source.questionnaire.stage(stage).name;
        let at = (left + grid.font.size * MARK, top);
        pen.block(name, (1, grid.name_width(area)), at, grid.font, QUIET);
    }
    let without = signs(source);
    let at = (area.left, area.top + 2.0 * grid.font.size * LINE_HEIGHT);
    pen.block(&without, (1, area.width), at, grid.font, QUIET);
}

/// What the signs without a score mean, as far as they occur.
fn signs(source: &Source<'_>) -> String {
    let words = source.words.result;
    let all = source.presenter().summary().axes;
    let occurs = |mark| all.iter().flat_map(|it| &it.themes).any(|it| it.mark == mark);
    let signs = [
        (Mark::NotCalculated, words.not_calculated),
        (Mark::NotApplicable, words.not_applicable_theme),
    ];
    let signs = signs.into_iter().filter(|it| occurs(it.0));
    signs.map(|(mark, it)| [mark.squares(), " ", it].concat()).collect::<Vec<_>>().join(" · ")
}

/// Counts of rows and columns are far below the precision of a fraction.
fn wide(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap_or(u16::MAX))
}
