//! Reads the QR codes in a picture: for browsers that can't by themselves.
//!
//! A wasm of its own, brought when somebody asks for the camera.

mod light;

use light::Light;
use rqrr::{BitGrid, Grid, PreparedImage};
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
    let found = texts(PreparedImage::prepare_from_greyscale(width, height, pixel).detect_grids());
    if !found.is_empty() {
        return found;
    }
    // A second look, by what is dark beside its neighbours: a dim screen in a light room.
    let light = Light::of(luma, width);
    let is_dark = |x, y| light.is_dark(x, y, pixel(x, y));
    let found = texts(PreparedImage::prepare_from_bitmap(width, height, is_dark).detect_grids());
    if !found.is_empty() {
        return found;
    }
    // And one through a camera that is out of focus.
    let sharp = |x, y| light.sharpened(x, y, pixel(x, y));
    texts(PreparedImage::prepare_from_greyscale(width, height, sharp).detect_grids())
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
