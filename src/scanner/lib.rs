//! Reads QR codes from pixels, for browsers that can't; never touches the camera or the page.
//!
//! This is a separate wasm, fetched when somebody asks for the camera.

mod light;

use light::Light;
use rqrr::{BitGrid, Grid, PreparedImage};
use std::cell::OnceCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// The text of each code in a picture. `luma` has one byte of lightness per pixel, row by row.
///
/// Empty for a picture without codes, and if `luma` is empty or its length is not `width * height`.
#[wasm_bindgen]
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    if luma.is_empty() || width.checked_mul(height) != Some(luma.len()) {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| luma.get(y * width + x).copied().unwrap_or_default();
    let light = OnceCell::new();
    let light = || light.get_or_init(|| Light::of(luma, width));
    let plain = |tone: Tone| {
        let toned = |x, y| tone.of(pixel(x, y));
        texts(PreparedImage::prepare_from_greyscale(width, height, toned).detect_grids())
    };
    // With a local threshold: for a dim screen in a bright room.
    let local = |tone| {
        let is_dark = |x, y| light().is_dark(x, y, pixel(x, y), tone);
        texts(PreparedImage::prepare_from_bitmap(width, height, is_dark).detect_grids())
    };
    // For a camera that is out of focus.
    let sharpened = |tone: Tone| {
        let sharp = |x, y| tone.of(light().sharpened(x, y, pixel(x, y)));
        texts(PreparedImage::prepare_from_greyscale(width, height, sharp).detect_grids())
    };
    let found = both(plain);
    let found = if found.is_empty() { both(local) } else { found };
    if found.is_empty() { both(sharpened) } else { found }
}

/// The polarity of a code. Browsers and phones that darken every page invert codes: light modules
/// on dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    DarkOnLight,
    LightOnDark,
}

impl Tone {
    /// The lightness that the pixel would have in a code of dark on light.
    fn of(self, lightness: u8) -> u8 {
        match self {
            Self::DarkOnLight => lightness,
            Self::LightOnDark => u8::MAX - lightness,
        }
    }
}

/// The texts of codes of both polarities, without duplicates. Mirrored codes are read like any
/// other.
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
