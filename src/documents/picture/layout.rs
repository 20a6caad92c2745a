//! The layout: the summary in words on the left, its picture on the right. Where the names of the
//! themes have no room there, the picture takes the lower half and its whole width.

use super::goal::goal_in_words;
use super::pen::{LINE_HEIGHT, Measure, Pen};
use super::rows::{Rows, draw_scale};
use super::wrap::{is_cut, wrap};
use super::{ACCENT, Area, Font, GROUND, HEIGHT, INK, QUIET, Shape, WIDTH};
use crate::Source;
use crate::visible::on_one_line;

const MARGIN: f64 = 56.0;
const INNER: f64 = WIDTH - 2.0 * MARGIN;
const BESIDE: [Area; 2] = [
    Area { left: MARGIN, top: MARGIN, width: 590.0, height: 490.0 },
    Area { left: 704.0, top: MARGIN, width: WIDTH - MARGIN - 704.0, height: 490.0 },
];
/// Where the names of the stages begin, below the themes.
const SCALE: f64 = 552.0;
const ABOVE: [Area; 2] = [
    Area { left: MARGIN, top: 40.0, width: INNER, height: 206.0 },
    Area { left: MARGIN, top: 258.0, width: INNER, height: 306.0 },
];

pub fn shapes(source: &Source<'_>, measure: Measure<'_>) -> Vec<Shape> {
    let mut pen = Pen { shapes: Vec::new(), measure };
    let whole = Area { left: 0.0, top: 0.0, width: WIDTH, height: HEIGHT };
    pen.shapes.push(Shape::Fill { area: whole, colour: GROUND });
    let beside = Rows::beside(source, BESIDE[1], measure);
    let is_beside = beside.is_some();
    let rows = beside.unwrap_or_else(|| Rows::below(source, ABOVE[1], measure));
    let words = if is_beside { BESIDE[0] } else { ABOVE[0] };
    pen.summary(source, words);
    rows.draw(&mut pen);
    let width = if is_beside { words.width } else { INNER };
    let (lines, at) = if is_beside { (2, (MARGIN, SCALE)) } else { (1, (MARGIN, HEIGHT - 48.0)) };
    pen.block(&source.context(), (lines, width), at, Font::plain(17.0), QUIET);
    if is_beside {
        draw_scale(&mut pen, source, Area { top: SCALE, ..BESIDE[1] });
    }
    pen.shapes
}

/// A text with the space above it.
#[derive(Clone)]
struct Block {
    text: String,
    font: Font,
    colour: &'static str,
    gap: f64,
    /// The most lines, where it has to be cut.
    most: usize,
}

impl Pen<'_> {
    /// The summary in words, in the largest letters that show all of it. The goal is left out where it
    /// would cut the rest: the marks of the themes show its stage anyway.
    fn summary(&mut self, source: &Source<'_>, area: Area) {
        let sizes = || (24..=48).rev().step_by(2).map(f64::from);
        let with_goal =
            sizes().map(|it: f64| [blocks(source, it, [9; 4]), goal(source, it)].concat());
        let sizes = with_goal.chain(sizes().map(|it| blocks(source, it, [9; 4])));
        let cut = [[1, 5, 3, 5], [1, 4, 2, 3], [1, 3, 1, 2], [1, 2, 1, 1]];
        let cut = cut.map(|it| blocks(source, 22.0, it));
        let least = blocks(source, 22.0, [1; 4]);
        let whole = sizes.into_iter().find(|it| self.is_whole(it, area));
        let fitting =
            whole.or_else(|| cut.into_iter().find(|it| self.height(it, area) <= area.height));
        let mut top = area.top;
        for it in fitting.unwrap_or(least) {
            let at = (area.left, top + it.gap);
            top = self.block(&it.text, (it.most, area.width), at, it.font, it.colour);
        }
    }

    fn lines(&self, it: &Block, area: Area) -> Vec<String> {
        let measure = self.measure;
        wrap(&on_one_line(&it.text), it.most, &|text| measure(text, it.font) <= area.width)
    }

    fn height(&self, blocks: &[Block], area: Area) -> f64 {
        let height = |it: &Block| {
            let lines = self.lines(it, area);
            it.gap + lines.iter().map(|_| it.font.size * LINE_HEIGHT).sum::<f64>()
        };
        blocks.iter().map(height).sum()
    }

    fn is_whole(&self, blocks: &[Block], area: Area) -> bool {
        let is_cut = |it: &Block| is_cut(&self.lines(it, area), &on_one_line(&it.text));
        !blocks.iter().any(is_cut) && self.height(blocks, area) <= area.height
    }
}

/// `size` is that of the sentence; `most` the most lines of title, sentence, strengths and first step.
fn blocks(source: &Source<'_>, size: f64, most: [usize; 4]) -> Vec<Block> {
    let summary = source.presenter().summary();
    let text = |text: String, font, colour, gap, most| Block { text, font, colour, gap, most };
    let title = source.questionnaire.texts.title.clone();
    let mut blocks = vec![
        text(title, Font::title((size * 0.5).max(16.0)), ACCENT, 0.0, most[0]),
        text(summary.sentence, Font::sentence(size), INK, size * 0.15, most[1]),
    ];
    if let Some(it) = summary.leaning {
        blocks.push(label(it.label, size));
        blocks.push(body(&wording::presenter::short_names(&it.themes), size, most[2]));
    }
    if let Some(it) = summary.beginning {
        let pair = |name: &str, words: &str| source.words.result.pair(name, words);
        blocks.push(label(&pair(it.label, &it.theme.short), size));
        blocks.push(body(it.act, size, most[3]));
    }
    blocks
}

/// The goal that the picture says in words, with its first step.
fn goal(source: &Source<'_>, size: f64) -> Vec<Block> {
    let Some((title, step)) = goal_in_words(source) else { return Vec::new() };
    vec![label(&title, size), body(&step, size, 9)]
}

fn label(text: &str, size: f64) -> Block {
    let font = Font::title((size * 0.44).max(15.0));
    Block { text: text.to_owned(), font, colour: ACCENT, gap: size * 0.5, most: 1 }
}

fn body(text: &str, size: f64, most: usize) -> Block {
    let font = Font::plain((size * 0.56).max(17.0));
    Block { text: text.to_owned(), font, colour: INK, gap: 0.0, most }
}
