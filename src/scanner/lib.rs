//! Reads the QR codes in a picture: for browsers that can't by themselves.
//!
//! A wasm of its own, brought when somebody asks for the camera.

mod light;

use light::Light;
use rqrr::{BitGrid, Grid, PreparedImage};
use std::cell::OnceCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of each code in a picture, given as one byte of lightness for each pixel, row by row.
///
/// None for a picture without codes, and for one whose size is not what it says.
#[wasm_bindgen]
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    if luma.is_empty() || width.checked_mul(height) != Some(luma.len()) {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| luma.get(y * width + x).copied().unwrap_or_default();
    let light = OnceCell::new();
    let light = || light.get_or_init(|| Light::of(luma, width));
    let found = both(|tone| {
        let toned = |x, y| tone.of(pixel(x, y));
        texts(PreparedImage::prepare_from_greyscale(width, height, toned).detect_grids())
    });
    if !found.is_empty() {
        return found;
    }
    // A second look, by what is dark beside its neighbours: a dim screen in a light room.
    let found = both(|tone| {
        let is_dark = |x, y| light().is_dark(x, y, pixel(x, y), tone);
        texts(PreparedImage::prepare_from_bitmap(width, height, is_dark).detect_grids())
    });
    if !found.is_empty() {
        return found;
    }
    // And one through a camera that is out of focus.
    both(|tone| {
        let sharp = |x, y| tone.of(light().sharpened(x, y, pixel(x, y)));
        texts(PreparedImage::prepare_from_greyscale(width, height, sharp).detect_grids())
    })
}

/// Browsers and phones that make every page dark turn codes around: light modules on dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    DarkOnLight,
    LightOnDark,
}

impl Tone {
    /// A lightness as it would be in a code that is dark on light.
    fn of(self, lightness: u8) -> u8 {
        match self {
            Self::DarkOnLight => lightness,
            Self::LightOnDark => u8::MAX - lightness,
        }
    }
}

/// The texts of both kinds, each once; a mirrored code is read as any other.
fn both(read: impl Fn(Tone) -> Vec<String>) -> Vec<String> {
    let mut texts = read(Tone::DarkOnLight);
    for text in read(Tone::LightOnDark) {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn texts<G: BitGrid>(grids: Vec<Grid<G>>) -> Vec<String> {
    let mut texts = Vec::new();
    for grid in grids {
        match grid.decode() {
            Ok((_, text)) if !texts.contains(&text) => texts.push(text),
            _ => {}
        }
    }
    texts
}
